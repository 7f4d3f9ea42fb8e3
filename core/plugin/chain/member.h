#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "core/base/clock.h"
#include "core/plugin/chain/latency.h"
#include "core/plugin/channel/messages.h"

namespace farmwarden::plugin::chain {

using channel::Answer;
using channel::AnswerKind;
using channel::Connection;
using channel::Stage;

// Why a member gave no answer that could be used.
enum class Failure : std::uint8_t {
    None,
    NotRunning,  // not started, or being started
    Resting,     // its breaker is open
    Behind,      // it does not take what it is sent
    Late,        // no answer at the deadline
    Lost,        // its process ended, or closed the channel, while it was asked
    Failed,      // it says so itself, or threw
    BadAnswer,   // an unknown target, or one that this stage cannot give
    Garbage,     // something that is no message
    Twice,       // a second answer to one call
};
inline constexpr std::size_t kFailures = 10;
std::string_view toText(Failure failure);  // none not-running resting behind late lost failed bad-answer garbage twice

// What came of asking one member.
struct Reply {
    Answer answer;  // Decline when there is a failure
    Failure failure = Failure::None;
    std::string message;  // of the failure, for the administrator
    base::Duration took{};
};

enum class MemberState : std::uint8_t {
    Stopped,   // by the administrator
    Starting,  // its process loads the library and is told what there is
    Active,
    Resting,  // after failures, until a moment; then it is tried again
    Failed,   // it could not be started; tried again later
};
std::string_view toText(MemberState state);  // stopped starting active resting failed

// For the console, ctl and logs. All numbers since the member was made.
struct MemberStatus {
    std::string name;
    MemberState state = MemberState::Stopped;
    std::string reason;     // of Resting and Failed: the last thing that went wrong
    base::TimePoint until;  // of Resting and Failed: when it is tried again
    channel::Roles roles = 0;
    std::uint64_t calls = 0;
    std::uint64_t answered = 0;  // with a decision
    std::uint64_t declined = 0;
    std::array<std::uint64_t, kFailures> failures{};
    std::uint64_t lateAnswers = 0;  // that came after all
    std::uint64_t starts = 0;
    int pid = 0;
    Latency latency;

    std::uint64_t failed() const;  // the sum of the failures
};

// One who may be asked: a plug-in in its process, or a policy of our own. One thread, the chain's.
class Member {
public:
    virtual ~Member() = default;
    virtual const std::string& name() const = 0;
    virtual bool serves(Stage stage) const = 0;
    // `done` comes once, at once or later, at `atMost` the latest.
    virtual void ask(Stage stage, const Connection& connection, base::Duration atMost,
                     std::function<void(Reply)> done) = 0;
    // What it answered last cannot be used, and why.
    virtual void reject(const std::string& why) = 0;
    virtual MemberStatus status() const = 0;
};

// The role that a stage asks for: a bit of FW_ROLE_.
channel::Roles roleOf(Stage stage);
std::string_view toText(Stage stage);  // filter load-balancing placement orchestration

}  // namespace farmwarden::plugin::chain
