#include "core/plugin/chain/chain.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

namespace farmwarden::plugin::chain {
namespace {

// The answers that make sense at a stage, beside Decline.
bool isOfStage(Stage stage, AnswerKind kind) {
    switch (kind) {
        case AnswerKind::Decline:
        case AnswerKind::Refuse:
            return true;
        case AnswerKind::Target:
        case AnswerKind::External:
            return stage == Stage::Filter || stage == Stage::LoadBalancing;
        case AnswerKind::Pass:
            return stage == Stage::Filter;
        case AnswerKind::Ready:
            return stage == Stage::Placement || stage == Stage::Orchestration;
        case AnswerKind::Fail:
            return false;
    }
    return false;
}

}  // namespace

struct Chain::Round {
    Connection connection;
    std::function<void(Outcome)> done;
    std::shared_ptr<const Order> order;
    std::size_t next = 0;
    base::Duration until{};
    std::vector<std::string> addedTags;
    Outcome outcome;
};

Chain::Chain(Timers& timers, std::shared_ptr<Member> builtIn, Judge judge)
    : m_timers(timers), m_builtIn(std::move(builtIn)), m_judge(std::move(judge)) {
    m_order.fill(std::make_shared<const Order>());
}

void Chain::setOrder(Stage stage, std::vector<std::shared_ptr<Member>> members) {
    m_order[static_cast<std::size_t>(stage)] = std::make_shared<const Order>(std::move(members));
}

bool Chain::hasPlugins(Stage stage) const {
    return std::ranges::any_of(order(stage), [stage](const auto& member) { return member->serves(stage); });
}

void Chain::ask(Stage stage, Connection connection, base::Duration atMost, std::function<void(Outcome)> done) {
    auto round = std::make_shared<Round>();
    round->connection = std::move(connection);
    round->done = std::move(done);
    round->order = m_order[static_cast<std::size_t>(stage)];
    round->until = m_timers.elapsed() + atMost;
    round->outcome.stage = stage;
    askNext(std::move(round));
}

void Chain::askNext(std::shared_ptr<Round> round) {
    const Stage stage = round->outcome.stage;
    while (round->next < round->order->size()) {
        const std::shared_ptr<Member> member = (*round->order)[round->next++];
        const base::Duration left = round->until - m_timers.elapsed();
        if (!member->serves(stage)) {
            continue;
        }
        if (left <= base::Duration{}) {
            round->outcome.asked.push_back(
                {.member = member->name(), .answer = {}, .failure = Failure::NotRunning, .message = "no time was left to ask it"});
            continue;
        }
        member->ask(stage, round->connection, left, [this, alive = std::weak_ptr(m_alive), round, member](Reply reply) {
            if (!alive.expired()) {
                take(round, *member, std::move(reply));
            }
        });
        return;
    }
    m_builtIn->ask(stage, round->connection, base::Duration::max(), [&](Reply reply) {
        round->outcome.asked.push_back(
            {.member = m_builtIn->name(), .answer = reply.answer, .message = {}, .took = reply.took});
        conclude(*round, *m_builtIn, std::move(reply.answer));
    });
}

void Chain::take(const std::shared_ptr<Round>& round, Member& member, Reply reply) {
    const Stage stage = round->outcome.stage;
    if (reply.failure == Failure::None) {
        if (const auto why = unfit(stage, round->connection, reply.answer)) {
            member.reject(*why);
            reply.failure = Failure::BadAnswer;
            reply.message = *why;
            reply.answer = {};
        }
    }
    round->outcome.asked.push_back({.member = member.name(),
                                    .answer = reply.answer,
                                    .failure = reply.failure,
                                    .message = std::move(reply.message),
                                    .took = reply.took});
    if (reply.answer.kind == AnswerKind::Pass) {
        std::ranges::copy(reply.answer.tags, std::back_inserter(round->addedTags));
        std::ranges::copy(reply.answer.tags, std::back_inserter(round->connection.tags));
        return askNext(round);
    }
    if (reply.answer.kind == AnswerKind::Decline) {
        return askNext(round);
    }
    conclude(*round, member, std::move(reply.answer));
}

void Chain::conclude(Round& round, Member& member, Answer answer) {
    round.outcome.by = member.name();
    round.outcome.isBuiltIn = &member == m_builtIn.get();
    round.outcome.answer = std::move(answer);
    if (round.outcome.answer.kind == AnswerKind::Pass) {
        round.outcome.answer.tags = std::move(round.addedTags);
    }
    std::exchange(round.done, nullptr)(std::move(round.outcome));
}

std::optional<std::string> Chain::unfit(Stage stage, const Connection& connection, const Answer& answer) const {
    if (!isOfStage(stage, answer.kind)) {
        return fmt::format("an answer of kind {} is none for {}", static_cast<int>(answer.kind), toText(stage));
    }
    const bool needsJudge = answer.kind != AnswerKind::Decline && answer.kind != AnswerKind::Refuse;
    return needsJudge && m_judge ? m_judge(stage, connection, answer) : std::nullopt;
}

}  // namespace farmwarden::plugin::chain
