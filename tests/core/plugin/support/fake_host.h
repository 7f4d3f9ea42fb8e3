#pragma once

#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "core/plugin/chain/host_link.h"
#include "core/plugin/chain/world_source.h"

namespace farmwarden::plugin::test {

// Hosts that a test plays itself: what they were sent, and what they say when the test says so.
class FakeHosts {
public:
    chain::Launcher launcher() {
        return {.launch = [this](chain::LinkEvents& events) -> base::Result<std::unique_ptr<chain::HostLink>> {
                    ++launches;
                    if (!refusal.empty()) {
                        return base::fail(base::ErrorCode::NotFound, "{}", refusal);
                    }
                    sent.clear();
                    m_events = &events;
                    return std::make_unique<Link>(*this);
                },
                .retire = [this](std::unique_ptr<chain::HostLink>,
                                 const std::string& reason) { retired.push_back(reason); }};
    }

    void say(channel::FromHost message) { m_events->onMessage(std::move(message)); }
    void lose(const std::string& why, bool isGarbage = false) { m_events->onLost(why, isGarbage); }
    void drain() {
        unsent = 0;
        m_events->onDrained();
    }
    bool isRunning() const { return m_events != nullptr; }

    template <typename Message>
    std::vector<Message> all() const {
        std::vector<Message> found;
        for (const channel::FromBroker& message : sent) {
            if (const auto* one = std::get_if<Message>(&message)) {
                found.push_back(*one);
            }
        }
        return found;
    }

    std::vector<channel::FromBroker> sent;
    std::vector<std::string> retired;
    std::string refusal;
    std::size_t unsent = 0;
    int launches = 0;

private:
    class Link final : public chain::HostLink {
    public:
        explicit Link(FakeHosts& hosts) : m_hosts(hosts) {}
        ~Link() override { m_hosts.m_events = nullptr; }
        void send(const channel::FromBroker& message) override { m_hosts.sent.push_back(message); }
        std::size_t unsentBytes() const override { return m_hosts.unsent; }
        int pid() const override { return 42; }

    private:
        FakeHosts& m_hosts;
    };

    chain::LinkEvents* m_events = nullptr;
};

// A world that a test fills.
class StubWorld final : public chain::WorldSource {
public:
    void eachTarget(const std::function<void(const channel::TargetView&)>& visit) const override {
        for (const channel::TargetView& target : targets) {
            visit(target);
        }
    }
    std::optional<std::uint32_t> eachSession(
        std::uint32_t from, std::size_t atMost,
        const std::function<void(const channel::SessionView&)>& visit) const override {
        std::uint32_t at = from;
        for (; at < sessions.size() && at - from < atMost; ++at) {
            visit(sessions[at]);
        }
        return at < sessions.size() ? std::optional(at) : std::nullopt;
    }

    std::vector<channel::TargetView> targets;
    std::vector<channel::SessionView> sessions;
};

inline channel::TargetView target(const std::string& name, const std::string& farm = "office") {
    channel::TargetView view;
    view.name = name;
    view.farm = farm;
    view.address = "192.0.2.7";
    view.port = 3389;
    view.health = 1;
    view.weight = 100;
    return view;
}

inline channel::SessionView session(const std::string& id, const std::string& target, const std::string& user = "ann") {
    channel::SessionView view;
    view.id = id;
    view.farm = "office";
    view.target = target;
    view.user = user;
    view.state = 1;
    view.placedAt = 1'800'000'000'000'000;
    return view;
}

}  // namespace farmwarden::plugin::test
