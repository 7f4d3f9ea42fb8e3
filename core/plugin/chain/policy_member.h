#pragma once

#include <array>
#include <functional>
#include <memory>
#include <string>

#include "core/plugin/chain/member.h"

namespace farmwarden::plugin::chain {

// A policy of our own as a member: functions that answer at once, in this process. The broker's last resort is one;
// tests and benchmarks make others. What a function throws becomes a failure.
class PolicyMember final : public Member {
public:
    using Policy = std::function<Answer(const Connection&)>;

    explicit PolicyMember(std::string name) : m_name(std::move(name)) {}
    void set(Stage stage, Policy policy) { m_policies[static_cast<std::size_t>(stage)] = std::move(policy); }

    const std::string& name() const override { return m_name; }
    bool serves(Stage stage) const override { return static_cast<bool>(m_policies[static_cast<std::size_t>(stage)]); }
    void ask(Stage stage, const Connection& connection, base::Duration atMost,
             std::function<void(Reply)> done) override;
    void reject(const std::string& why) override;
    MemberStatus status() const override;

private:
    std::string m_name;
    std::array<Policy, channel::kStages> m_policies;
    MemberStatus m_counts;
};

inline constexpr const char* kBuiltInName = "built-in";

// What the broker does by itself once placement::decide() has spoken: lets every connection pass, keeps the target that
// was chosen, and knows of no environment that would have to be asked or started.
std::shared_ptr<PolicyMember> builtInPolicy();

}  // namespace farmwarden::plugin::chain
