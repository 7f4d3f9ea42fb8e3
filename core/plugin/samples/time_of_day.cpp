// During the hours that its configuration names, new users go to targets with a tag; at other times it declines.
#include <cstdio>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <vector>

#include "farmwarden_plugin.hpp"

namespace {

using namespace farmwarden::sdk;

constexpr int64_t kMicrosecondsPerMinute = 60'000'000;
constexpr int64_t kMinutesPerDay = 1440;

struct Window {
    int64_t from = 0;  // minutes of the day; until < from goes past midnight
    int64_t until = 0;
    std::string tag;

    bool isOpen(int64_t minute) const {
        return from <= until ? minute >= from && minute < until : minute >= from || minute < until;
    }
};

int64_t minuteOf(const std::string& text) {
    int hours = 0;
    int minutes = 0;
    if (std::sscanf(text.c_str(), "%2d:%2d", &hours, &minutes) != 2) {
        throw std::runtime_error("'" + text + "' is no time of day");
    }
    return hours * 60 + minutes;
}

bool hasTag(const FwTarget& target, const std::string& tag) {
    for (uint32_t i = 0; i < target.tagCount; ++i) {
        if (tag == target.tags[i]) {
            return true;
        }
    }
    return false;
}

class TimeOfDay final : public Plugin {
public:
    using Plugin::Plugin;

    void configure(const std::string& text) override {
        const auto json = nlohmann::json::parse(text);
        std::vector<Window> windows;
        for (const auto& window : json.at("windows")) {
            windows.push_back({minuteOf(window.at("from")), minuteOf(window.at("until")), window.at("tag")});
        }
        m_offset = json.at("minutesEastOfUtc").get<int64_t>();
        m_windows = std::move(windows);  // last, so that a bad configuration changes nothing
    }

    void balance(const FwConnection& connection, Reply reply) override {
        const int64_t minute = (connection.at / kMicrosecondsPerMinute + m_offset + kMinutesPerDay) % kMinutesPerDay;
        for (const Window& window : m_windows) {
            if (window.isOpen(minute) && (connection.flags & FW_CONNECTION_HAS_SESSION) == 0) {
                return choose(connection, window.tag, reply);
            }
        }
        reply.decline();
    }

private:
    void choose(const FwConnection& connection, const std::string& tag, Reply& reply) {
        std::string best;
        uint32_t least = 0;
        host().eachTarget(connection.farm, [&](const FwTarget& target) {
            const uint32_t sessions = target.active + target.disconnected + target.pending;
            const bool isFull = target.limit != 0 && sessions >= target.limit;
            if (target.admission == FW_ADMISSION_OPEN && target.health != FW_HEALTH_DOWN && !isFull &&
                hasTag(target, tag) && (best.empty() || sessions < least)) {
                best = target.name;
                least = sessions;
            }
        });
        best.empty() ? reply.decline() : reply.target(best);
    }

    std::vector<Window> m_windows;
    int64_t m_offset = 0;
};

}  // namespace

FARMWARDEN_PLUGIN(TimeOfDay, FW_ROLE_LOAD_BALANCING)
