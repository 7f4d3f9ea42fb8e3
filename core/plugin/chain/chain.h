#pragma once

#include <array>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/plugin/chain/member.h"
#include "core/plugin/chain/timers.h"

// Who is asked, in which order, at each stage of a connection's life: plug-ins first, the broker's own policy last.
// What one declines, fails to answer or answers wrongly, the next one does; the last one always answers. Owned by the
// broker; one thread.
namespace farmwarden::plugin::chain {

// What became of asking one member, for "why" and for the journal.
struct Asked {
    std::string member;
    Answer answer;  // Decline when there is a failure
    Failure failure = Failure::None;
    std::string message;  // of a failure
    base::Duration took{};

    bool operator==(const Asked&) const = default;
};

struct Outcome {
    Stage stage = Stage::Filter;
    Answer answer;
    std::string by;            // the member that gave it
    bool isBuiltIn = true;     // `by` is the broker's own policy
    std::vector<Asked> asked;  // all of them, in order

    bool operator==(const Outcome&) const = default;
};

// Why an answer cannot be used at this stage: an unknown target, one of another farm, one that takes nobody. Nothing
// when it can.
using Judge = std::function<std::optional<std::string>(Stage, const Connection&, const Answer&)>;

class Chain {
public:
    // `builtIn` answers every stage: see BuiltInPolicy.
    Chain(Timers& timers, std::shared_ptr<Member> builtIn, Judge judge);
    Chain(const Chain&) = delete;
    Chain& operator=(const Chain&) = delete;

    // The members of a stage in the order in which they are asked. Connections that are being asked about go on with
    // the order that they began with.
    void setOrder(Stage stage, std::vector<std::shared_ptr<Member>> members);
    const std::vector<std::shared_ptr<Member>>& order(Stage stage) const {
        return *m_order[static_cast<std::size_t>(stage)];
    }

    // Whether asking would reach anybody but the built-in policy: a caller that knows its answer may spare itself the
    // question.
    bool hasPlugins(Stage stage) const;

    // `done` comes once, after `atMost` at the latest: before this returns when only the built-in policy is asked, later
    // otherwise. The connection's tags grow by what filters add; their answer, if nobody decides, is Pass with the added
    // tags.
    void ask(Stage stage, Connection connection, base::Duration atMost, std::function<void(Outcome)> done);

private:
    using Order = std::vector<std::shared_ptr<Member>>;
    struct Round;

    void askNext(std::shared_ptr<Round> round);
    void take(const std::shared_ptr<Round>& round, Member& member, Reply reply);
    void conclude(Round& round, Member& member, Answer answer);
    std::optional<std::string> unfit(Stage stage, const Connection& connection, const Answer& answer) const;

    Timers& m_timers;
    std::shared_ptr<Member> m_builtIn;
    Judge m_judge;
    std::array<std::shared_ptr<const Order>, channel::kStages> m_order;
    std::shared_ptr<const bool> m_alive = std::make_shared<const bool>(true);
};

}  // namespace farmwarden::plugin::chain
