#include "core/simulator/bulk.h"

#include <fmt/format.h>

#include <array>
#include <string_view>

#include "core/simulator/names.h"
#include "core/simulator/random.h"

namespace farmwarden::simulator {
namespace {

using namespace std::chrono_literals;
using model::SessionState;

constexpr std::uint32_t kTargetsPerHold = 50;
constexpr std::array<std::uint32_t, 4> kWeights{100, 100, 200, 50};

// Ids as a broker would have made them: growing with the number, all different, none 0.
constexpr std::uint64_t kFirstSessionId = 0x0000'1000'0000'0000;
constexpr std::uint64_t kFirstHoldId = 0x0000'0100'0000'0000;

enum StreamKind : std::uint64_t { kSessionStream, kTargetStream, kHoldStream };

Random streamOf(const BulkShape& shape, StreamKind kind, std::uint32_t number) {
    return {shape.seed, std::uint64_t{kind} << 32U | number};
}

SessionState stateOf(Random& random) {
    const std::uint64_t draw = random.below(100);
    return draw < 80 ? SessionState::Active : draw < 98 ? SessionState::Disconnected : SessionState::Pending;
}

}  // namespace

model::Farm Bulk::farm(std::uint32_t number) const {
    model::Farm farm;
    farm.name = fmt::format("farm-{:03}", number + 1);
    farm.sessions = m_shape.sessionRule;
    return farm;
}

model::Target Bulk::target(std::uint32_t number) const {
    Random random = streamOf(m_shape, kTargetStream, number);
    model::Target target;
    target.name = fmt::format("sh-{:05}", number + 1);
    target.farm = farm(number % m_shape.farms).name;
    target.address = {fmt::format("10.{}.{}.{}", 64 + number / 62'500, number / 250 % 250, number % 250 + 2),
                      model::kRdpPort};
    target.weight = kWeights[random.below(kWeights.size())];
    target.health = model::Health::Up;
    return target;
}

model::Session Bulk::session(std::uint32_t number) const {
    Random random = streamOf(m_shape, kSessionStream, number);
    const std::uint32_t onTarget = number % m_shape.targets;
    const ClientPlace place = clientPlace(number);
    model::Session session;
    session.id = {kFirstSessionId + number};
    session.farm = farm(onTarget % m_shape.farms).name;
    session.user = userName(number);
    session.domain = "CORP";
    session.target = fmt::format("sh-{:05}", onTarget + 1);
    session.state = stateOf(random);
    session.client = place.address;
    session.clientPort = static_cast<std::uint16_t>(49'152 + random.below(16'000));
    session.clientName = place.name;
    session.placedAt = m_shape.now - random.between(1min, 10h);
    session.since = session.placedAt;
    if (session.state == SessionState::Pending) {
        session.placedAt = session.since = m_shape.now - random.between(0s, 20s);
    } else {
        session.since += random.between(0s, m_shape.now - session.placedAt);
    }
    if (session.state != SessionState::Disconnected) {
        session.connection = connectionId(random);
    }
    return session;
}

std::uint32_t Bulk::holdCount() const {
    return m_shape.targets / kTargetsPerHold;
}

model::Hold Bulk::hold(std::uint32_t number) const {
    static constexpr std::array<std::string_view, 4> kOwners{"r.vidal", "ana", "autoscaler", "m.holm"};
    static constexpr std::array<std::string_view, 4> kReasons{"monthly updates", "new disks", "kept for support",
                                                              "memory errors"};
    Random random = streamOf(m_shape, kHoldStream, number);
    model::Hold hold;
    hold.id = {kFirstHoldId + number};
    hold.target = fmt::format("sh-{:05}", number * kTargetsPerHold + random.below(kTargetsPerHold) + 1);
    hold.mode = random.chance(0.7) ? model::Admission::ReconnectOnly : model::Admission::Closed;
    hold.owner = kOwners[random.below(kOwners.size())];
    hold.reason = kReasons[random.below(kReasons.size())];
    hold.placedAt = m_shape.now - random.between(1min, 5h);
    if (random.chance(0.6)) {
        hold.until = m_shape.now + random.between(10min, 12h);
    }
    return hold;
}

void Bulk::writeState(model::StateSink& sink) const {
    base::Revision revision;
    const auto stamped = [&](auto noun) {
        noun.revision = {++revision.value};
        return noun;
    };
    for (std::uint32_t i = 0; i < m_shape.farms; ++i) {
        sink.onFarm(stamped(farm(i)));
    }
    for (std::uint32_t i = 0; i < m_shape.targets; ++i) {
        model::Target value = stamped(target(i));
        if (i < m_shape.sessions) {  // session n is on target n % targets; the last of them
            value.lastPlacedAt = session(i + (m_shape.sessions - 1 - i) / m_shape.targets * m_shape.targets).placedAt;
        }
        sink.onTarget(value);
    }
    revision.value += m_shape.targets;  // their health
    for (std::uint32_t i = 0; i < holdCount(); ++i) {
        sink.onHold(stamped(hold(i)));
    }
    for (std::uint32_t i = 0; i < m_shape.sessions; ++i) {
        model::Session value = session(i);
        const std::uint64_t placed = revision.value + 1;
        revision.value += value.state == SessionState::Pending ? 1 : value.state == SessionState::Active ? 2 : 3;
        value.placedRevision = {placed};
        value.revision = revision;
        sink.onSession(value);
    }
}

void Bulk::events(const std::function<void(model::EventDraft&&)>& sink) const {
    static const std::string kAdmin = "admin";
    static const std::string kBroker = "bulk";
    const base::TimePoint start = m_shape.now - 11h;
    for (std::uint32_t i = 0; i < m_shape.farms; ++i) {
        sink({start, kAdmin, model::FarmDefined{farm(i)}});
    }
    for (std::uint32_t i = 0; i < m_shape.targets; ++i) {
        sink({start, kAdmin, model::TargetDefined{target(i)}});
    }
    for (std::uint32_t i = 0; i < m_shape.targets; ++i) {
        sink({start, kBroker, model::TargetHealthChanged{target(i).name, model::Health::Up, {}}});
    }
    for (std::uint32_t i = 0; i < holdCount(); ++i) {
        const model::Hold placed = hold(i);
        sink({placed.placedAt, placed.owner, model::HoldPlaced{placed}});
    }
    for (std::uint32_t i = 0; i < m_shape.sessions; ++i) {
        const model::Session value = session(i);
        model::Session pending = value;
        pending.state = SessionState::Pending;
        pending.since = value.placedAt;
        sink({value.placedAt, kBroker, model::SessionPlaced{std::move(pending), value.farm, {}}});
        if (value.state != SessionState::Pending) {
            const base::TimePoint started = value.state == SessionState::Active ? value.since : value.placedAt;
            sink({started, kBroker, model::SessionStarted{value.id, value.user, value.target, value.connection}});
        }
        if (value.state == SessionState::Disconnected) {
            sink({value.since, kBroker, model::SessionDisconnected{value.id, value.user, "client-closed"}});
        }
    }
}

}  // namespace farmwarden::simulator
