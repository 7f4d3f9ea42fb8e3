#include "core/plugin/chain/isolated_member.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "core/base/text.h"
#include "core/plugin/sdk/farmwarden_plugin.h"

namespace farmwarden::plugin::chain {
namespace {

constexpr std::size_t kMostUnsent = 4u << 20;  // bytes; a host that is so far behind is asked nothing any more
constexpr std::size_t kMostExpired = 4096;
constexpr std::size_t kLongestMessage = 300;

long long milliseconds(base::Duration span) {
    return std::chrono::duration_cast<std::chrono::milliseconds>(span).count();
}

}  // namespace

IsolatedMember::IsolatedMember(MemberSettings settings, Launcher launcher, Surroundings surroundings)
    : m_settings(std::move(settings)),
      m_launcher(std::move(launcher)),
      m_around(std::move(surroundings)),
      m_roles(m_settings.roles),
      m_breaker(m_settings.breaker) {
    m_settings.start.roles = m_settings.roles;
}

IsolatedMember::~IsolatedMember() = default;

void IsolatedMember::start() {
    if (m_state == MemberState::Stopped) {
        m_breaker = Breaker(m_settings.breaker);
        m_reason.clear();
        launch();
    }
}

void IsolatedMember::stop(const std::string& reason) {
    if (m_state == MemberState::Stopped) {
        return;
    }
    m_state = MemberState::Stopped;
    if (m_link != nullptr) {
        m_launcher.retire(std::move(m_link), reason);
    }
    m_pinged.reset();
    answerAll(Failure::NotRunning, reason);
    finishConfiguring(base::fail(base::ErrorCode::Unavailable, "plug-in {}: {}", name(), reason));
}

void IsolatedMember::launch() {
    ++m_counts.starts;
    m_state = MemberState::Starting;
    m_pinged.reset();
    m_isSyncing = false;
    m_breaker.forgetTrial();
    auto link = m_launcher.launch(*this);
    if (!link) {
        failStart(link.error().message);
        return;
    }
    m_link = std::move(*link);
    m_link->send(m_settings.start);
    m_startDue = m_around.timers.elapsed() + m_settings.startDeadline;
    wake(m_startDue);
}

void IsolatedMember::failStart(const std::string& why) {
    m_link.reset();
    rest(why);
    m_state = MemberState::Failed;
    m_around.journal(fmt::format("plug-in {}: cannot be started: {}; tried again in {} ms", name(), m_reason,
                                 milliseconds(m_breaker.openUntil() - m_around.timers.elapsed())));
    finishConfiguring(base::fail(base::ErrorCode::Refused, "plug-in {}: {}", name(), m_reason));
}

void IsolatedMember::finishConfiguring(base::Result<void> result) {
    m_freshConfiguration.reset();
    if (m_configured) {
        std::exchange(m_configured, nullptr)(std::move(result));
    }
}

// Its process is of no use any more: end it, answer what it was asked, and start another one later.
void IsolatedMember::lose(Failure failure, const std::string& why) {
    m_link.reset();
    m_pinged.reset();
    if (m_state == MemberState::Starting) {
        failStart(why);
        return;
    }
    rest(why);
    m_around.journal(fmt::format("plug-in {}: {}; the broker's own answers are used, tried again in {} ms", name(),
                                 m_reason, milliseconds(m_breaker.openUntil() - m_around.timers.elapsed())));
    if (m_calls.empty()) {
        count(failure, why);
    }
    answerAll(failure, m_reason);
    finishConfiguring(base::fail(base::ErrorCode::Unavailable, "plug-in {}: {}", name(), m_reason));
}

void IsolatedMember::rest(const std::string& why) {
    m_reason = base::sanitized(why, kLongestMessage);
    m_state = MemberState::Resting;
    m_breaker.open(m_around.timers.elapsed());
    wake(m_breaker.openUntil());
}

void IsolatedMember::count(Failure failure, const std::string& why) {
    ++m_counts.failures[static_cast<std::size_t>(failure)];
    if (failure == Failure::NotRunning || failure == Failure::Resting) {
        return;  // it was not asked
    }
    const std::string reason = base::sanitized(why, kLongestMessage);
    if (m_state == MemberState::Active && m_breaker.fail(m_around.timers.elapsed())) {
        m_state = MemberState::Resting;
        m_reason = reason;
        wake(m_breaker.openUntil());
        m_around.journal(fmt::format(
            "plug-in {}: rests after {} failures in a row, the last one: {}; tried again in {} ms", name(),
            m_breaker.failuresInARow(), m_reason, milliseconds(m_breaker.openUntil() - m_around.timers.elapsed())));
    }
}

void IsolatedMember::ask(Stage stage, const Connection& connection, base::Duration atMost,
                         std::function<void(Reply)> done) {
    const base::Duration now = m_around.timers.elapsed();
    const auto refuse = [&](Failure failure, std::string why) {
        count(failure, why);
        done({.answer = {}, .failure = failure, .message = std::move(why)});
    };
    if (m_state == MemberState::Resting || (m_state == MemberState::Active && !m_breaker.mayCall(now))) {
        return refuse(Failure::Resting, m_reason);
    }
    if (m_state != MemberState::Active || !serves(stage)) {
        return refuse(Failure::NotRunning, m_state == MemberState::Failed ? m_reason : std::string(toText(m_state)));
    }
    if (m_link->unsentBytes() > kMostUnsent) {
        return refuse(Failure::Behind, "it does not take what it is sent");
    }
    m_breaker.begin(now);
    const std::uint64_t id = m_nextCall++;
    const base::Duration own = stage == Stage::Orchestration ? m_settings.orchestrationDeadline : m_settings.deadline;
    const base::Duration deadline = now + std::min(own, atMost);
    m_calls.emplace(id, Pending{std::move(done), now, deadline});
    m_due.emplace(DueKey{deadline, id}, true);
    ++m_counts.calls;
    wake(deadline);
    m_link->send(channel::Call{id, stage, connection});
}

void IsolatedMember::finish(std::uint64_t call, Reply reply) {
    const auto found = m_calls.find(call);
    const Pending pending = std::move(found->second);
    m_calls.erase(found);
    m_due.erase({pending.deadline, call});
    reply.took = m_around.timers.elapsed() - pending.asked;
    pending.done(std::move(reply));
}

void IsolatedMember::answerAll(Failure failure, const std::string& why) {
    std::vector<std::uint64_t> calls;
    for (const auto& [key, ignored] : m_due) {
        calls.push_back(key.second);
    }
    for (const std::uint64_t call : calls) {
        count(failure, why);
        finish(call, {.answer = {}, .failure = failure, .message = why});
    }
    for (auto& [id, done] : std::exchange(m_orders, {})) {
        done(base::fail(base::ErrorCode::Unavailable, "plug-in {}: {}", name(), why));
    }
}

void IsolatedMember::reject(const std::string& why) {
    m_wasRejected = true;
    count(Failure::BadAnswer, why);
}

void IsolatedMember::onMessage(channel::FromHost message) {
    std::visit([this](auto& said) { on(said); }, message);
}

void IsolatedMember::onLost(std::string why, bool isGarbage) {
    lose(isGarbage ? Failure::Garbage : Failure::Lost, why);
}

void IsolatedMember::on(channel::Started& message) {
    if (m_state != MemberState::Starting) {
        return lose(Failure::Garbage, "said twice that it has started");
    }
    if ((message.roles & ~m_settings.roles) != 0) {
        return lose(Failure::Garbage, "has roles that its description does not name");
    }
    m_roles = message.roles;
    m_isReconfigurable = message.isReconfigurable;
    m_state = MemberState::Active;
    bool isAsked = false;
    for (std::size_t stage = 0; stage < channel::kStages; ++stage) {
        isAsked = isAsked || serves(static_cast<Stage>(stage));
    }
    if (!isAsked) {  // there will be no call that could go well
        m_breaker.succeed(m_around.timers.elapsed());
    }
    beginSync();
    finishConfiguring({});
}

void IsolatedMember::on(channel::StartFailed& message) {
    lose(Failure::Failed, message.message);
}

void IsolatedMember::on(channel::Answered& message) {
    const auto found = m_calls.find(message.id);
    if (found == m_calls.end()) {
        if (const auto late = std::ranges::find(m_expired, message.id); late != m_expired.end()) {
            m_expired.erase(late);
            ++m_counts.lateAnswers;
        } else {
            count(Failure::Twice, "answered a call that was not waiting for an answer");
        }
        return;
    }
    Reply reply{.answer = std::move(message.answer), .failure = Failure::None, .message = {}};
    const base::Duration now = m_around.timers.elapsed();
    m_counts.latency.add(now - found->second.asked);
    if (reply.answer.kind == AnswerKind::Fail) {
        reply.failure = Failure::Failed;
        reply.message = base::sanitized(reply.answer.text, kLongestMessage);
        reply.answer = {};
        count(Failure::Failed, reply.message);
        return finish(message.id, std::move(reply));
    }
    const bool isDecline = reply.answer.kind == AnswerKind::Decline;
    m_wasRejected = false;
    finish(message.id, std::move(reply));
    // Whoever asked may have said in the meantime that the answer is no good.
    if (!m_wasRejected) {
        m_breaker.succeed(now);
        ++(isDecline ? m_counts.declined : m_counts.answered);
    }
}

void IsolatedMember::on(channel::Reported& message) {
    if (m_calls.contains(message.id)) {
        m_around.report(name(), message.status);
    }
}

template <typename Order>
void IsolatedMember::sendOrder(Order order, channel::Roles role, std::function<void(base::Result<void>)> done) {
    if (m_state != MemberState::Active || (m_roles & role) == 0) {
        return done(base::fail(base::ErrorCode::Unavailable, "plug-in {}: {}", name(),
                               m_state == MemberState::Active ? "this is not its role" : toText(m_state)));
    }
    order.id = m_nextCall++;
    m_orders.emplace(order.id, std::move(done));
    m_link->send(std::move(order));
}

void IsolatedMember::order(channel::StartJob job, std::function<void(base::Result<void>)> done) {
    sendOrder(std::move(job), FW_ROLE_PROVISIONING, std::move(done));
}

void IsolatedMember::order(channel::SetTasks tasks, std::function<void(base::Result<void>)> done) {
    sendOrder(std::move(tasks), FW_ROLE_TASKS, std::move(done));
}

void IsolatedMember::on(channel::OrderTaken& message) {
    if (auto found = m_orders.extract(message.id)) {
        const std::string why = base::sanitized(message.error, kLongestMessage);
        found.mapped()(why.empty() ? base::Result<void>{}
                                   : base::fail(base::ErrorCode::Refused, "plug-in {}: {}", name(), why));
    }
}

void IsolatedMember::on(channel::Pong& message) {
    if (message.number == m_ping) {
        m_pinged.reset();
    }
}

void IsolatedMember::on(channel::UpcallMade& message) {
    m_around.upcall(
        name(), std::move(message.upcall),
        [this, alive = std::weak_ptr(m_alive), link = m_link.get(), id = message.id](channel::UpcallResult result) {
            if (!alive.expired() && m_link.get() == link) {
                link->send(channel::UpcallDone{id, std::move(result)});
            }
        });
}

void IsolatedMember::configure(const std::string& configuration, std::function<void(base::Result<void>)> done) {
    if (m_configured) {
        return done(base::fail(base::ErrorCode::Busy, "plug-in {}: it is being configured already", name()));
    }
    if (m_state != MemberState::Active) {
        m_settings.start.configuration = configuration;
        if (m_state == MemberState::Starting || m_state == MemberState::Failed) {
            m_configured = std::move(done);
            m_link.reset();
            launch();
            return;
        }
        return done({});
    }
    m_freshConfiguration = configuration;
    m_configured = std::move(done);
    if (m_isReconfigurable) {
        m_link->send(channel::Configure{configuration});
    } else {
        channel::Configured anew{.error = {}, .needsRestart = true};
        on(anew);
    }
}

void IsolatedMember::on(channel::Configured& message) {
    if (!m_freshConfiguration) {
        return;
    }
    if (!message.error.empty()) {
        return finishConfiguring(base::fail(base::ErrorCode::Refused, "plug-in {}: {}", name(),
                                            base::sanitized(message.error, kLongestMessage)));
    }
    m_settings.start.configuration = std::move(*std::exchange(m_freshConfiguration, std::nullopt));
    if (!message.needsRestart) {
        return finishConfiguring({});
    }
    m_launcher.retire(std::move(m_link), "new configuration");
    m_state = MemberState::Starting;
    answerAll(Failure::NotRunning, "started anew with its new configuration");
    launch();
}

// One timer at a time, for the earliest of all that has a time.
void IsolatedMember::wake(base::Duration at) {
    if (at >= m_alarm) {
        return;
    }
    m_alarm = at;
    m_around.timers.after(std::max(base::Duration{}, at - m_around.timers.elapsed()),
                          [this, alive = std::weak_ptr(m_alive), at] {
                              if (!alive.expired() && m_alarm == at) {
                                  onAlarm();
                              }
                          });
}

void IsolatedMember::onAlarm() {
    m_alarm = base::Duration::max();
    const base::Duration now = m_around.timers.elapsed();
    expire(now);
    if (m_state == MemberState::Starting && now >= m_startDue) {
        lose(Failure::Late, fmt::format("did not start within {} ms", milliseconds(m_settings.startDeadline)));
    }
    watchForHang(now);
    const bool isOver = now >= m_breaker.openUntil();
    if ((m_state == MemberState::Resting || m_state == MemberState::Failed) && isOver) {
        if (m_link != nullptr) {
            m_state = MemberState::Active;  // half-open: one call at a time
        } else {
            launch();
        }
    } else if ((m_state == MemberState::Resting || m_state == MemberState::Failed) && !isOver) {
        wake(m_breaker.openUntil());
    }
    if (m_state == MemberState::Starting) {
        wake(m_startDue);
    }
    if (m_pinged) {
        wake(*m_pinged + m_settings.hangsAfter);
    }
    if (!m_due.empty()) {
        wake(m_due.begin()->first.first);
    }
}

void IsolatedMember::expire(base::Duration now) {
    while (!m_due.empty() && m_due.begin()->first.first <= now) {
        const std::uint64_t call = m_due.begin()->first.second;
        const base::Duration waited = now - m_calls.at(call).asked;
        m_expired.push_back(call);
        if (m_expired.size() > kMostExpired) {
            m_expired.pop_front();
        }
        const std::string why = fmt::format("no answer after {} ms", milliseconds(waited));
        if (!m_pinged && m_link != nullptr) {
            m_pinged = now;
            m_link->send(channel::Ping{++m_ping});
        }
        count(Failure::Late, why);
        finish(call, {.answer = {}, .failure = Failure::Late, .message = why});
    }
}

// A slow plug-in still takes the ping in its turn; one that hangs never does.
void IsolatedMember::watchForHang(base::Duration now) {
    if (m_pinged && now >= *m_pinged + m_settings.hangsAfter && m_link != nullptr) {
        lose(Failure::Late,
             fmt::format("hangs: no sign of life for {} ms; its process is ended", milliseconds(now - *m_pinged)));
    }
}

MemberStatus IsolatedMember::status() const {
    MemberStatus status = m_counts;
    status.name = name();
    status.state = m_state;
    status.roles = m_roles;
    status.pid = m_link != nullptr ? m_link->pid() : 0;
    if (m_state == MemberState::Resting || m_state == MemberState::Failed) {
        status.reason = m_reason;
        status.until =
            m_around.clock.now() + std::max(base::Duration{}, m_breaker.openUntil() - m_around.timers.elapsed());
    }
    return status;
}

}  // namespace farmwarden::plugin::chain
