#include "core/broker/hearing.h"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

#include "core/plugin/sdk/farmwarden_plugin.h"

namespace farmwarden::broker {

using directory::kNone;
using placement::Decision;
using placement::Outcome;
using placement::PlacementRequest;
using plugin::chain::Failure;
using plugin::channel::AnswerKind;
using plugin::channel::Stage;

namespace {

// Longer than any plug-in's own deadline for it.
constexpr auto kOrchestration = std::chrono::minutes(10);

// As model::PluginAnswer has them.
std::string_view wordOf(AnswerKind kind) {
    static constexpr std::array<std::string_view, 7> kWords{"decline", "target", "external", "refuse", "pass", "ready", "fail"};
    return kWords[static_cast<std::size_t>(kind)];
}

model::PluginAnswer recorded(Stage stage, const plugin::chain::Asked& asked) {
    model::PluginAnswer answer;
    answer.plugin = asked.member;
    answer.stage = plugin::chain::toText(stage);
    answer.answer = asked.failure == Failure::None ? wordOf(asked.answer.kind) : plugin::chain::toText(asked.failure);
    answer.text = asked.failure == Failure::None ? asked.answer.text : asked.message;
    answer.port = asked.answer.port;
    answer.tags = asked.answer.tags;
    answer.tookUs = static_cast<std::uint32_t>(
        std::clamp<std::int64_t>(asked.took.count(), 0, std::numeric_limits<std::uint32_t>::max()));
    return answer;
}

}  // namespace

plugin::channel::Connection connectionView(const directory::Directory& directory, const PlacementRequest& request,
                                           const Decision& decision) {
    plugin::channel::Connection view;
    view.user = request.user;
    view.domain = request.domain;
    view.farm = decision.farm == kNone ? request.farm : directory.farm(decision.farm).value.name;
    view.program = request.program;
    view.clientName = request.clientName;
    view.clientAddress = model::toText(request.client);
    view.clientPort = request.clientPort;
    view.groups = request.groups;
    view.areGroupsKnown = request.areGroupsKnown;
    view.tags = request.tags;
    view.at = request.at.time_since_epoch().count();
    if (decision.target != kNone) {
        view.target = directory.target(decision.target).value.name;
        view.environment = directory.target(decision.target).value.environment;
    }
    if (decision.session != kNone) {
        view.session = base::toText(directory.sessions().at(decision.session).id);
    }
    return view;
}

void Hearing::begin(Needs needs, PlacementRequest request, Done done) {
    const std::shared_ptr<Hearing> hearing(new Hearing(std::move(needs), std::move(request), std::move(done)));
    hearing->m_needs.onPhase(FW_CONNECTION_PENDING, connectionView(hearing->m_needs.directory, hearing->m_request, {}));
    hearing->askFilters();
}

plugin::channel::Connection Hearing::connection(const Decision& decision) const {
    return connectionView(m_needs.directory, m_request, decision);
}

void Hearing::ask(Stage stage, plugin::channel::Connection connection, std::function<void()> next) {
    if (!m_needs.chain.hasPlugins(stage)) {
        return next();
    }
    const bool mayTakeLonger = stage == Stage::Orchestration;
    m_needs.chain.ask(stage, std::move(connection), mayTakeLonger ? kOrchestration : left(),
                      [self = shared_from_this(), next = std::move(next)](const plugin::chain::Outcome& outcome) {
                          if (!self->m_isOver) {
                              self->note(outcome);
                              next();
                          }
                      });
}

base::Duration Hearing::left() const { return std::max(m_until - m_needs.timers.elapsed(), base::Duration::zero()); }

// The built-in policy is decide() itself.
void Hearing::note(const plugin::chain::Outcome& outcome) {
    for (const plugin::chain::Asked& asked : outcome.asked) {
        if (!outcome.isBuiltIn || asked.member != outcome.by) {
            m_request.plugins.push_back(recorded(outcome.stage, asked));
        }
    }
    if (outcome.answer.kind == AnswerKind::Pass) {
        std::ranges::copy(outcome.answer.tags, std::back_inserter(m_request.tags));
    }
}

void Hearing::askFilters() {
    // Before any rule: the farm asked for, and the session that the user would go back to.
    Decision before;
    before.session = m_needs.decide(m_request).session;
    ask(Stage::Filter, connection(before), [this] { askBalancers(); });
}

void Hearing::askBalancers() {
    const Decision decision = m_needs.decide(m_request);
    if (decision.target == kNone) {
        return finish();
    }
    const auto next = [this] {
        m_needs.onPhase(FW_CONNECTION_BALANCED, connection(m_needs.decide(m_request)));
        askPlacement();
    };
    if (decision.outcome != Outcome::Placed || decision.plugin != placement::kNoPlugin) {
        return next();
    }
    ask(Stage::LoadBalancing, connection(decision), next);
}

void Hearing::askAbout(Stage stage, std::uint32_t phase, void (Hearing::*next)()) {
    const Decision decision = m_needs.decide(m_request);
    if (decision.target == kNone) {
        return finish();
    }
    ask(stage, connection(decision), [this, phase, next] {
        m_needs.onPhase(phase, connection(m_needs.decide(m_request)));
        (this->*next)();
    });
}

void Hearing::askPlacement() { askAbout(Stage::Placement, FW_CONNECTION_PLACED, &Hearing::askOrchestration); }

void Hearing::askOrchestration() {
    askAbout(Stage::Orchestration, FW_CONNECTION_ORCHESTRATED, &Hearing::finish);
    if (m_isOver) {
        return;
    }
    const auto& order = m_needs.chain.order(Stage::Orchestration);
    const auto first = std::ranges::find_if(order, [](const auto& member) { return member->serves(Stage::Orchestration); });
    m_needs.timers.after(left(), [self = shared_from_this(), name = first == order.end() ? "" : (*first)->name()] {
        self->stopWaitingFor(name);
    });
}

void Hearing::stopWaitingFor(const std::string& orchestrator) {
    if (!m_isOver) {
        model::PluginAnswer answer;
        answer.plugin = orchestrator;
        answer.stage = plugin::chain::toText(Stage::Orchestration);
        answer.answer = "working";
        answer.tookUs = static_cast<std::uint32_t>(m_needs.patience.count());
        m_request.plugins.push_back(std::move(answer));
        finish();
    }
}

void Hearing::finish() {
    m_isOver = true;
    m_done(std::move(m_request));
}

}  // namespace farmwarden::broker
