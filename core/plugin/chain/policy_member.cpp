#include "core/plugin/chain/policy_member.h"

#include <exception>
#include <utility>

namespace farmwarden::plugin::chain {

void PolicyMember::ask(Stage stage, const Connection& connection, base::Duration, std::function<void(Reply)> done) {
    ++m_counts.calls;
    Reply reply;
    try {
        reply.answer = m_policies[static_cast<std::size_t>(stage)](connection);
        ++(reply.answer.kind == AnswerKind::Decline ? m_counts.declined : m_counts.answered);
    } catch (const std::exception& problem) {
        reply.failure = Failure::Failed;
        reply.message = problem.what();
        ++m_counts.failures[static_cast<std::size_t>(Failure::Failed)];
    }
    done(std::move(reply));
}

void PolicyMember::reject(const std::string&) {
    ++m_counts.failures[static_cast<std::size_t>(Failure::BadAnswer)];
}

MemberStatus PolicyMember::status() const {
    MemberStatus status = m_counts;
    status.name = m_name;
    status.state = MemberState::Active;
    for (std::size_t stage = 0; stage < channel::kStages; ++stage) {
        status.roles |= serves(static_cast<Stage>(stage)) ? roleOf(static_cast<Stage>(stage)) : 0;
    }
    return status;
}

std::shared_ptr<PolicyMember> builtInPolicy() {
    auto policy = std::make_shared<PolicyMember>(kBuiltInName);
    policy->set(Stage::Filter,
                [](const Connection&) { return Answer{.kind = AnswerKind::Pass, .text = {}, .tags = {}}; });
    policy->set(Stage::LoadBalancing, [](const Connection& connection) {
        return Answer{.kind = AnswerKind::Target, .text = connection.target, .tags = {}};
    });
    const auto ready = [](const Connection&) { return Answer{.kind = AnswerKind::Ready, .text = {}, .tags = {}}; };
    policy->set(Stage::Placement, ready);
    policy->set(Stage::Orchestration, ready);
    return policy;
}

}  // namespace farmwarden::plugin::chain
