#include "core/plugin/chain/member.h"

#include <numeric>

#include "core/plugin/sdk/farmwarden_plugin.h"

namespace farmwarden::plugin::chain {

std::string_view toText(Failure failure) {
    constexpr std::array<std::string_view, kFailures> kWords{"none", "not-running", "resting",    "behind",  "late",
                                                             "lost", "failed",      "bad-answer", "garbage", "twice"};
    return kWords[static_cast<std::size_t>(failure)];
}

std::string_view toText(MemberState state) {
    constexpr std::array<std::string_view, 5> kWords{"stopped", "starting", "active", "resting", "failed"};
    return kWords[static_cast<std::size_t>(state)];
}

std::string_view toText(Stage stage) {
    constexpr std::array<std::string_view, channel::kStages> kWords{"filter", "load-balancing", "placement",
                                                                    "orchestration"};
    return kWords[static_cast<std::size_t>(stage)];
}

channel::Roles roleOf(Stage stage) {
    constexpr std::array<channel::Roles, channel::kStages> kRoles{FW_ROLE_FILTER, FW_ROLE_LOAD_BALANCING,
                                                                  FW_ROLE_PLACEMENT, FW_ROLE_ORCHESTRATION};
    return kRoles[static_cast<std::size_t>(stage)];
}

std::uint64_t MemberStatus::failed() const {
    return std::accumulate(failures.begin(), failures.end(), std::uint64_t{0});
}

}  // namespace farmwarden::plugin::chain
