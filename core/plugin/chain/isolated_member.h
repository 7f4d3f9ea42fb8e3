#pragma once

#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/base/result.h"
#include "core/plugin/chain/breaker.h"
#include "core/plugin/chain/host_link.h"
#include "core/plugin/chain/member.h"
#include "core/plugin/chain/timers.h"
#include "core/plugin/chain/world_source.h"

// A plug-in in a process of its own. Calls are sent as they come, any number at a time, and answered in any order; each
// has its deadline. Whatever the plug-in does, every call is answered: by it, or with the failure that it became.
// Failures open the breaker; a process that is lost or hangs is ended, and a new one started when the breaker
// half-opens. One thread.
namespace farmwarden::plugin::chain {

struct MemberSettings {
    channel::Start start;      // what the host is told to load
    channel::Roles roles = 0;  // as described; the plug-in may then have fewer
    base::Duration deadline = std::chrono::milliseconds(200);
    base::Duration orchestrationDeadline = std::chrono::seconds(60);  // it may have to boot a machine
    base::Duration startDeadline = std::chrono::seconds(10);
    base::Duration hangsAfter = std::chrono::seconds(2);  // after a late call: without any sign of life
    BreakerSettings breaker;
};

// What a member needs of its surroundings; all of it outlives the member.
struct Surroundings {
    Timers& timers;
    const base::Clock& clock;  // for what people read
    const WorldSource& world;
    // What a resource, provisioning or task plug-in asks for. `reply` may be called later, or never.
    std::function<void(const std::string& plugin, channel::Upcall upcall,
                       std::function<void(channel::UpcallResult)> reply)>
        upcall;
    std::function<void(const std::string& plugin, std::uint32_t status)> report;  // on the way to an answer; FW_STATUS_
    std::function<void(const std::string& line)> journal;                         // one line for the administrator
};

class IsolatedMember final : public Member, private LinkEvents {
public:
    IsolatedMember(MemberSettings settings, Launcher launcher, Surroundings surroundings);
    ~IsolatedMember() override;
    IsolatedMember(const IsolatedMember&) = delete;
    IsolatedMember& operator=(const IsolatedMember&) = delete;

    // Both do nothing when it is so already. What is outstanding at stop() is answered as NotRunning.
    void start();
    void stop(const std::string& reason);

    // REQUIRES: valid by the plug-in's schema. The plug-in takes it while it runs, or its process is started anew.
    // `done` has the plug-in's objection, if any; then the former configuration stays.
    void configure(const std::string& configuration, std::function<void(base::Result<void>)> done);
    // Work for a provisioning or task plug-in, which tells by upcalls how it goes. `done`: whether it has taken it.
    void order(channel::StartJob job, std::function<void(base::Result<void>)> done);
    void order(channel::SetTasks tasks, std::function<void(base::Result<void>)> done);

    void setDeadline(base::Duration deadline) { m_settings.deadline = deadline; }

    // Tells the host all there is, once more.
    void resync();
    void notify(const channel::TargetChanged& change);
    void notify(const channel::SessionsChanged& change);
    void notify(const channel::ConnectionChanged& change);

    const std::string& name() const override { return m_settings.start.name; }
    bool serves(Stage stage) const override { return (m_roles & roleOf(stage)) != 0; }
    void ask(Stage stage, const Connection& connection, base::Duration atMost,
             std::function<void(Reply)> done) override;
    void reject(const std::string& why) override;
    MemberStatus status() const override;

private:
    struct Pending {
        std::function<void(Reply)> done;
        base::Duration asked;
        base::Duration deadline;
    };
    using DueKey = std::pair<base::Duration, std::uint64_t>;  // deadline, call

    void onMessage(channel::FromHost message) override;
    void onDrained() override;
    void onLost(std::string why, bool isGarbage) override;

    void on(channel::Started& message);
    void on(channel::StartFailed& message);
    void on(channel::Configured& message);
    void on(channel::Answered& message);
    void on(channel::Reported& message);
    void on(channel::OrderTaken& message);
    void on(channel::Pong& message);
    void on(channel::UpcallMade& message);

    void launch();
    void failStart(const std::string& why);
    void lose(Failure failure, const std::string& why);
    void rest(const std::string& why);
    void answerAll(Failure failure, const std::string& why);
    void finishConfiguring(base::Result<void> result);
    void finish(std::uint64_t call, Reply reply);
    void count(Failure failure, const std::string& why);
    void wake(base::Duration at);
    void onAlarm();
    void expire(base::Duration now);
    void watchForHang(base::Duration now);
    void beginSync();
    void continueSync();
    bool wantsSessions() const;
    template <typename Order>
    void sendOrder(Order order, channel::Roles role, std::function<void(base::Result<void>)> done);
    template <typename Message>
    void tell(const Message& message);

    MemberSettings m_settings;
    Launcher m_launcher;
    Surroundings m_around;
    std::unique_ptr<HostLink> m_link;
    MemberState m_state = MemberState::Stopped;
    channel::Roles m_roles = 0;
    bool m_isReconfigurable = false;
    std::string m_reason;
    Breaker m_breaker;
    std::unordered_map<std::uint64_t, Pending> m_calls;
    std::map<DueKey, bool> m_due;         // outstanding calls by deadline; only the keys count
    std::deque<std::uint64_t> m_expired;  // the latest calls that were not answered in time
    std::map<std::uint64_t, std::function<void(base::Result<void>)>> m_orders;  // not yet taken
    std::uint64_t m_nextCall = 1;
    bool m_wasRejected = false;  // the answer that is being handed on
    base::Duration m_startDue{};
    base::Duration m_alarm = base::Duration::max();  // the earliest that is set
    std::optional<base::Duration> m_pinged;          // a ping that waits for its pong
    std::uint64_t m_ping = 0;
    bool m_isSyncing = false;
    bool m_missedChanges = false;
    std::uint32_t m_syncAt = 0;
    std::optional<std::string> m_freshConfiguration;
    std::function<void(base::Result<void>)> m_configured;
    MemberStatus m_counts;  // its numbers alone
    std::shared_ptr<const bool> m_alive = std::make_shared<const bool>(true);
};

}  // namespace farmwarden::plugin::chain
