#include "core/plugin/chain/directory_world.h"

#include <fmt/format.h>

#include <utility>

#include "core/base/text.h"
#include "core/model/endpoint.h"

namespace farmwarden::plugin::chain {

using directory::kNone;

namespace {

constexpr std::size_t kLongestName = 64;

std::int64_t microseconds(base::TimePoint at) {
    return at.time_since_epoch().count();
}

std::optional<std::string> judgeTarget(const directory::Directory& directory, const Connection& connection,
                                       const Answer& answer) {
    const auto index = directory.findTarget(answer.text);
    if (index == kNone) {
        return fmt::format("there is no target '{}'", base::sanitized(answer.text, kLongestName));
    }
    const directory::TargetRecord& target = directory.target(index);
    if (target.value.farm != connection.farm) {
        return fmt::format("target {} is in farm {}, not in {}", target.value.name, target.value.farm,
                           base::sanitized(connection.farm, kLongestName));
    }
    const bool isReconnect = !connection.session.empty() && connection.target == target.value.name;
    if (isReconnect ? !target.admitsReconnects() : !target.admitsNewSessions()) {
        return fmt::format("target {} takes no {}", target.value.name,
                           isReconnect ? "reconnects now" : "new sessions now");
    }
    return std::nullopt;
}

}  // namespace

channel::TargetView targetView(const directory::Directory& directory, directory::TargetIndex index) {
    const directory::TargetRecord& record = directory.target(index);
    const model::Target& target = record.value;
    channel::TargetView view;
    view.name = target.name;
    view.farm = target.farm;
    view.address = target.address.host;
    view.port = target.address.port;
    view.kind = static_cast<std::uint8_t>(target.kind);
    view.admission = static_cast<std::uint8_t>(record.admission());
    view.health = static_cast<std::uint8_t>(target.health);
    const auto farm = directory.findFarm(target.farm);
    view.isSingleSession = farm != kNone && directory.farm(farm).value.sessions == model::SessionRule::Single;
    view.environment = target.environment;
    view.tags = target.tags;
    view.weight = target.weight;
    view.limit = target.limit;
    view.active = record.sessions.active;
    view.disconnected = record.sessions.disconnected;
    view.pending = record.sessions.pending;
    view.load = target.load ? static_cast<std::int32_t>(*target.load) : -1;
    view.version = target.revision.value;
    return view;
}

channel::SessionView sessionView(const directory::Directory& directory, directory::SessionSlot slot) {
    const model::Session session = directory.session(slot);
    return {.id = base::toText(session.id),
            .farm = session.farm,
            .target = session.target,
            .user = session.user,
            .domain = session.domain,
            .program = {},
            .clientName = session.clientName,
            .clientAddress = model::toText(session.client),
            .state = static_cast<std::uint8_t>(session.state),
            .placedAt = microseconds(session.placedAt),
            .since = microseconds(session.since)};
}

void DirectoryWorld::eachTarget(const std::function<void(const channel::TargetView&)>& visit) const {
    for (directory::TargetIndex index = 0; index < m_directory.targetCount(); ++index) {
        if (!m_directory.target(index).value.name.empty()) {
            visit(targetView(m_directory, index));
        }
    }
}

std::optional<std::uint32_t> DirectoryWorld::eachSession(
    std::uint32_t from, std::size_t atMost, const std::function<void(const channel::SessionView&)>& visit) const {
    const auto& sessions = m_directory.sessions();
    const auto end = static_cast<std::uint32_t>(sessions.slotCount());
    std::size_t told = 0;
    for (std::uint32_t slot = from; slot < end; ++slot) {
        if (told == atMost) {
            return slot;
        }
        if (!sessions.at(slot).isFree()) {
            visit(sessionView(m_directory, slot));
            ++told;
        }
    }
    return std::nullopt;
}

DirectoryFeed::DirectoryFeed(const directory::Directory& directory, Listener listener)
    : m_directory(directory), m_listener(std::move(listener)) {}

void DirectoryFeed::onSession(directory::SessionSlot slot, directory::Change change) {
    m_listener.onSessions({static_cast<channel::Change>(change), {sessionView(m_directory, slot)}});
}

void DirectoryFeed::onTarget(directory::TargetIndex target, directory::Change change) {
    if (change == directory::Change::Removed) {
        m_changed.erase(target);
        m_listener.onTarget({channel::Change::Removed, targetView(m_directory, target)});
    } else {
        m_changed.insert(target);
    }
}

void DirectoryFeed::onReset() {
    m_changed.clear();
    m_listener.onReset();
}

void DirectoryFeed::flush() {
    for (const directory::TargetIndex target : std::exchange(m_changed, {})) {
        m_listener.onTarget({channel::Change::Updated, targetView(m_directory, target)});
    }
}

Judge directoryJudge(const directory::Directory& directory) {
    return [&directory](Stage, const Connection& connection, const Answer& answer) -> std::optional<std::string> {
        if (answer.kind == AnswerKind::Target) {
            return judgeTarget(directory, connection, answer);
        }
        const bool isAddress =
            answer.kind == AnswerKind::External || (answer.kind == AnswerKind::Ready && !answer.text.empty());
        if (isAddress &&
            !model::parseEndpoint(answer.text.find(':') == std::string::npos ? answer.text : "[" + answer.text + "]")) {
            return fmt::format("'{}' is no host name or address", base::sanitized(answer.text, kLongestName));
        }
        return std::nullopt;
    };
}

}  // namespace farmwarden::plugin::chain
