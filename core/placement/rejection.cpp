#include "core/placement/rejection.h"

#include <array>

namespace farmwarden::placement {

std::optional<Rejection> firstRejection(const directory::TargetRecord& target) {
    const model::Admission admission = target.admission();
    if (admission == model::Admission::Closed) {
        return Rejection::Closed;
    }
    if (admission == model::Admission::ReconnectOnly) {
        return Rejection::ReconnectOnly;
    }
    if (target.value.health == model::Health::Down) {
        return Rejection::Down;
    }
    if (target.value.quarantinedUntil) {
        return Rejection::Quarantined;
    }
    if (target.isAtLimit()) {
        return Rejection::AtLimit;
    }
    return std::nullopt;
}

const model::Hold* decidingHold(const directory::TargetRecord& target) {
    const model::Hold* deciding = nullptr;
    for (const model::Hold& hold : target.holds) {
        if (deciding == nullptr || hold.mode > deciding->mode ||
            (hold.mode == deciding->mode && hold.id < deciding->id)) {
            deciding = &hold;
        }
    }
    return deciding;
}

std::string_view toText(Rejection rejection) {
    static constexpr std::array<std::string_view, 5> kWords{"closed", "reconnect-only", "down", "quarantined",
                                                            "at-limit"};
    return kWords[static_cast<std::size_t>(rejection)];
}

}  // namespace farmwarden::placement
