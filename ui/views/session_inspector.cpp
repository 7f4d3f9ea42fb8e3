#include "ui/views/session_inspector.h"

#include <QHBoxLayout>
#include <set>

#include "ui/models/core_wording.h"
#include "ui/models/wording.h"
#include "ui/views/why_here.h"
#include "ui/views/why_not.h"

namespace farmwarden::views {

using models::Wording;

namespace {

template <typename Read>
QString common(const std::vector<model::Session>& sessions, Read read) {
    std::set<QString> values;
    for (const model::Session& session : sessions) {
        values.insert(read(session));
    }
    if (values.size() == 1) {
        return values.begin()->isEmpty() ? SessionInspector::tr("none") : *values.begin();
    }
    constexpr int kNamed = 2;
    const QStringList named(values.begin(), values.end());
    const int more = static_cast<int>(named.size()) - kNamed;
    const QString text =
        SessionInspector::tr("mixed: %1").arg(QStringList(named.mid(0, kNamed)).join(QStringLiteral(", ")));
    return more > 0 ? text + SessionInspector::tr(", %n more", nullptr, more) : text;
}

}  // namespace

SessionInspector::SessionInspector(const theme::Theme& theme, bridge::Workspace& workspace,
                                   actions::ActionCatalogue& catalogue, QWidget* parent)
    : Inspector(theme, parent),
      m_workspace(workspace),
      m_facts(makeFacts()),
      m_why(new WhyHereView(theme)),
      m_whyNot(new WhyNotView(theme)) {
    addSection({}, m_facts);
    m_whySection = addSection(tr("Why here"), m_why);
    m_actions = new QWidget;
    auto* const buttons = new QHBoxLayout(m_actions);
    buttons->setContentsMargins(16, 12, 16, 12);
    buttons->addWidget(makeActionButton(catalogue.action(QStringLiteral("session.disconnect"))));
    buttons->addStretch();
    footer()->addWidget(makeLine(QStringLiteral("grid-line")));
    footer()->addWidget(m_whyNot);
    footer()->addWidget(m_actions);
    showNothing();
}

void SessionInspector::showNothing() {
    setHeading(tr("Nothing selected"), theme::Mark::None, {});
    m_facts->show({{tr("Select a session to see where it is and why it was sent there."), {}, {}, {}}});
    m_whySection->hide();
    m_whyNot->hide();
    m_actions->hide();
    m_explained = {};
}

void SessionInspector::showSession(const model::Session& session) {
    const QString id = QString::fromStdString(base::toText(session.id));
    setHeading(session.user.empty() ? tr("unknown user") : QString::fromStdString(session.user),
               Wording::mark(session.state), Wording::word(session.state), id);
    m_actions->setVisible(session.state == model::SessionState::Active);
    if (session.state == model::SessionState::Ended) {
        m_facts->show({{tr("Ended"), tr("This session is over."), {}, {}}});
        m_whySection->hide();
        m_whyNot->hide();
        return;
    }
    if (m_explained != session.id) {
        m_ruleFacts.clear();
    }
    showFacts(session);
    m_whySection->show();
    if (m_explained != session.id || m_explainedRevision != session.placedRevision) {
        explain(session);
    }
}

void SessionInspector::showFacts(const model::Session& session) {
    const QString target = QString::fromStdString(session.target);
    const QString farm = QString::fromStdString(session.farm);
    QString client = QString::fromStdString(model::toText(session.client));
    if (!session.clientName.empty()) {
        client += QStringLiteral(" (%1)").arg(QString::fromStdString(session.clientName));
    }
    std::vector<Fact> facts{{tr("Target"), target, QStringLiteral("target:%1").arg(target), {}},
                            {tr("Farm"), farm, QStringLiteral("farm:%1").arg(farm), {}},
                            {tr("Client"), client.isEmpty() ? tr("unknown") : client, {}, {}},
                            {tr("In state for"),
                             Wording::duration(m_workspace.clock().now() - session.since),
                             {},
                             Wording::absolute(session.since)},
                            {tr("Placed"), Wording::absolute(session.placedAt), {}, {}},
                            {tr("Chosen by"), Wording::word(session.reason), {}, {}}};
    facts.insert(facts.end(), m_ruleFacts.begin(), m_ruleFacts.end());
    m_facts->show(facts);
}

void SessionInspector::explain(const model::Session& session) {
    m_explained = session.id;
    m_explainedRevision = session.placedRevision;
    m_why->showWaiting();
    m_whyNot->hide();
    m_workspace.explainer().ask(session, this, [this, session](const bridge::Explainer::Answer& answer) {
        if (m_explained != session.id) {
            return;
        }
        if (!answer) {
            m_why->showProblem(models::coreText(answer.error().message));
            return;
        }
        m_why->show(*answer, session);
        m_whyNot->setVisible(!answer->again.candidates.empty());
        m_whyNot->show(answer->again, session.placedAt);
        const QString rule = QString::fromStdString(answer->happened.rule);
        m_ruleFacts = {{tr("Rule"), rule.isEmpty() ? tr("none") : rule, {}, {}}};
        if (answer->happened.policy != 0) {
            m_ruleFacts.push_back({tr("Policy"), tr("version %1").arg(answer->happened.policy), {}, {}});
        }
        showFacts(session);
    });
}

void SessionInspector::showSessions(const std::vector<model::Session>& sample, std::size_t count) {
    setHeading(tr("%n session(s)", nullptr, static_cast<int>(count)), theme::Mark::None, {},
               sample.size() < count ? tr("common values of the first %1").arg(Wording::number(sample.size()))
                                     : tr("common values"));
    m_facts->show(
        {{tr("State"), common(sample, [](const auto& s) { return Wording::word(s.state); }), {}, {}},
         {tr("User"), common(sample, [](const auto& s) { return QString::fromStdString(s.user); }), {}, {}},
         {tr("Farm"), common(sample, [](const auto& s) { return QString::fromStdString(s.farm); }), {}, {}},
         {tr("Target"), common(sample, [](const auto& s) { return QString::fromStdString(s.target); }), {}, {}},
         {tr("Client"),
          common(sample, [](const auto& s) { return QString::fromStdString(model::toText(s.client)); }),
          {},
          {}}});
    m_whySection->hide();
    m_whyNot->hide();
    m_actions->hide();  // the bar under the table has them
    m_explained = {};
}

QString SessionInspector::describe() const {
    return heading() + u'\n' + m_facts->describe() + (m_whySection->isHidden() ? QString() : m_why->describe()) +
           (m_whyNot->isHidden() ? QString() : m_whyNot->describe());
}

}  // namespace farmwarden::views
