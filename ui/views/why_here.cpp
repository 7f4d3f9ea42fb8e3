#include "ui/views/why_here.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QPainter>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include "ui/models/core_wording.h"
#include "ui/models/roles.h"
#include "ui/models/wording.h"
#include "ui/views/delegates.h"
#include "ui/views/item_views.h"
#include "ui/views/why_rules.h"
#include "ui/views/widgets.h"

namespace farmwarden::views {

using models::Wording;
using placement::Stage;
using placement::Verdict;

namespace {

constexpr std::size_t kShownCandidates = 6;

// A numbered ring: accent and filled for the stage that chose, green for those that passed, grey for those that had
// nothing to do.
class StageBadge final : public QWidget {
public:
    StageBadge(const theme::Theme& theme, int number, bool isDecisive, bool isIdle)
        : m_theme(theme), m_number(number), m_isDecisive(isDecisive), m_isIdle(isIdle) {
        setFixedSize(20, 20);
    }

protected:
    void paintEvent(QPaintEvent*) override {
        using theme::Token;
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Token token = m_isIdle ? Token::Disabled : m_isDecisive ? Token::Accent : Token::Open;
        painter.setPen(QPen(m_theme.color(token), 1.3));
        painter.setBrush(m_isDecisive ? m_theme.color(Token::Selection) : QColor(Qt::transparent));
        painter.drawEllipse(QRectF(1.5, 1.5, 17, 17));
        painter.setFont(m_theme.font(theme::Size::Tiny, m_isDecisive));
        painter.setPen(m_theme.color(m_isIdle ? Token::Muted : m_isDecisive ? Token::Accent : Token::OpenText));
        painter.drawText(rect(), Qt::AlignCenter, QString::number(m_number));
    }

private:
    const theme::Theme& m_theme;
    int m_number;
    bool m_isDecisive;
    bool m_isIdle;
};

QString argument(const placement::StageRecord& record, std::size_t index) {
    return index < record.arguments.size() ? QString::fromStdString(record.arguments[index]) : QString();
}

bool isAdmitted(Verdict verdict) {
    return verdict == Verdict::Chosen || verdict == Verdict::NotFewest || verdict == Verdict::NotNext ||
           verdict == Verdict::TieLostByName || verdict == Verdict::NotByPlugin;
}

QString score(const placement::Candidate& candidate) {
    return QLocale().toString(
        candidate.weight == 0 ? 0.0 : static_cast<double>(candidate.sessions.total()) / candidate.weight, 'f', 2);
}

}  // namespace

WhyHereView::WhyHereView(const theme::Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_layout(new QVBoxLayout(this)) {
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(theme::kGap1);
}

void WhyHereView::clear() {
    m_description.clear();
    while (QLayoutItem* const item = m_layout->takeAt(0)) {
        if (item->widget() != nullptr) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
}

void WhyHereView::showWaiting() {
    clear();
    QLabel* const waiting = makeLabel(tr("Worked out again from the state before the placement…"), theme::Size::Small,
                                      QStringLiteral("muted"));
    waiting->setWordWrap(true);
    m_layout->addWidget(waiting);
}

void WhyHereView::showProblem(const QString& message) {
    clear();
    QLabel* const label = makeLabel(message, theme::Size::Small, QStringLiteral("muted"));
    label->setWordWrap(true);
    m_layout->addWidget(label);
    m_description = message + u'\n';
}

void WhyHereView::show(const request::Why& why, const model::Session& session) {
    clear();
    const QString revision = Wording::number(why.basis.value);
    const QString source =
        why.isSameAnswer ? tr("Worked out again from revision %1. Same answer.").arg(revision)
        : session.reason == model::PlacementReason::Fallback
            ? tr("Worked out again from revision %1. No broker answered then, so the front door chose by itself.")
                  .arg(revision)
            : tr("Worked out again from revision %1. The session was sent to %2 by a later state.")
                  .arg(revision, QString::fromStdString(session.target));
    QLabel* const label = makeLabel(source, theme::Size::Small, QStringLiteral("muted"));
    label->setWordWrap(true);
    m_layout->addWidget(label);
    m_description = source + u'\n';
    addAll(why.again, session.placedAt);
}

void WhyHereView::show(const placement::Explanation& explanation, base::TimePoint at) {
    clear();
    addAll(explanation, at);
}

void WhyHereView::addAll(const placement::Explanation& explanation, base::TimePoint at) {
    addStages(explanation);
    addRules(explanation.rules);
    addCandidates(explanation, at);
    addRejected(explanation, at);
}

QString WhyHereView::stageName(Stage stage) {
    switch (stage) {
        case Stage::Filter:
            return tr("Filter");
        case Stage::RedirectRules:
            return tr("Redirect rules");
        case Stage::ExistingSession:
            return tr("Existing session");
        case Stage::LoadBalancing:
            return tr("Load balancing");
        case Stage::Placement:
            return tr("Placement");
        case Stage::Orchestration:
            return tr("Orchestration");
        case Stage::Redirect:
            return tr("Redirect");
    }
    return {};
}

QString WhyHereView::ruleText(const placement::StageRecord& record) {
    const QString code = QString::fromStdString(record.code);
    const QString rule = argument(record, 0);
    if (code == u"none") {
        return tr("none applies, asked %1").arg(rule);
    }
    if (code == u"sent") {
        return tr("rule %1 → farm %2").arg(rule, argument(record, 1));
    }
    if (code == u"sent-tagged") {
        return tr("rule %1 → targets tagged %2 in %3").arg(rule, argument(record, 1), argument(record, 2));
    }
    if (code == u"sent-to" || code == u"outside") {
        return tr("rule %1 → %2").arg(rule, argument(record, 1));
    }
    if (code == u"refused") {
        return tr("rule %1 refuses: %2").arg(rule, argument(record, 1));
    }
    if (code == u"kept") {
        return tr("rule %1 applies, but keeps the session in %2").arg(rule, argument(record, 1));
    }
    return tr("there is no farm %1").arg(rule);
}

QString WhyHereView::balancingText(const placement::StageRecord& record) {
    const QString code = QString::fromStdString(record.code);
    const QString target = argument(record, 0);
    if (code == u"round-robin") {
        return tr("round robin → %1, of %2 admitted").arg(target, argument(record, 1));
    }
    if (code == u"fill") {
        return tr("fullest → %1, of %2 admitted").arg(target, argument(record, 1));
    }
    if (code == u"two-random") {
        return tr("less loaded of two drawn → %1, of %2 admitted").arg(target, argument(record, 1));
    }
    if (code == u"load-index") {
        return tr("least load → %1, of %2 admitted").arg(target, argument(record, 1));
    }
    if (code == u"farm-quota") {
        return tr("%1 has as many sessions as the policy allows").arg(target);
    }
    if (code == u"user-quota") {
        return tr("the user has as many sessions in %1 as the policy allows").arg(target);
    }
    return code == u"farm-is-empty" ? tr("the farm has no targets")
                                    : tr("none of %1 targets admits new sessions").arg(target);
}

// What a plug-in did at a stage; `otherwise` where none decided.
QString WhyHereView::pluginText(const placement::StageRecord& record, const QString& otherwise) {
    const QString plugin = argument(record, 0);
    const QString what = argument(record, 1);
    if (record.code == "passed") {
        return what.isEmpty() ? tr("%1 let it pass").arg(plugin) : tr("%1 let it pass, tagged %2").arg(plugin, what);
    }
    if (record.code == "given-up") {
        return tr("%1 names %2, which gives way").arg(plugin, what);
    }
    if (record.code == "ready") {
        return tr("plug-in %1: ready").arg(plugin);
    }
    if (record.code == "working") {
        return tr("plug-in %1 makes it ready").arg(plugin);
    }
    if (record.code == "refused") {
        return what.isEmpty() ? tr("plug-in %1 refuses").arg(plugin) : tr("plug-in %1 refuses: %2").arg(plugin, what);
    }
    if (record.code == "sent" || record.code == "outside") {
        return tr("plug-in %1 → %2").arg(plugin, what);
    }
    return otherwise;
}

QString WhyHereView::stageText(const placement::StageRecord& record) {
    const QString code = QString::fromStdString(record.code);
    if (code == u"skipped") {
        return tr("not reached");
    }
    switch (record.stage) {
        case Stage::Filter:
            return pluginText(record, tr("no plug-in refused"));
        case Stage::RedirectRules:
            return ruleText(record);
        case Stage::ExistingSession:
            if (code == u"none") {
                return tr("none in %1 at that time").arg(argument(record, 0));
            }
            if (code == u"no-user") {
                return tr("the client named no user");
            }
            if (code == u"in-use") {
                return tr("%1 in use, none to come back to").arg(argument(record, 0));
            }
            return code == u"found" ? tr("found on %1").arg(argument(record, 1))
                   : code == u"ignored" || code == u"superseded-by-rule"
                       ? tr("on %1, where the rule does not lead").arg(argument(record, 1))
                       : tr("on %1, which cannot be reached").arg(argument(record, 1));
        case Stage::LoadBalancing:
            if (code == u"plugin") {
                return tr("plug-in %1 → %2, of %3 admitted")
                    .arg(argument(record, 5), argument(record, 0), argument(record, 1));
            }
            if (code == u"outside" || code == u"refused") {
                return pluginText(record, {});
            }
            if (code == u"fewest") {
                return tr("fewest → %1, of %2 admitted").arg(argument(record, 0), argument(record, 1));
            }
            return balancingText(record);
        case Stage::Placement:
            return pluginText(record, code == u"no-environment" ? tr("no environment asked")
                                                                : tr("%1 was not asked").arg(argument(record, 0)));
        case Stage::Orchestration:
            return pluginText(record, tr("not needed"));
        case Stage::Redirect:
            return code == u"sent"      ? tr("%1 → %2").arg(argument(record, 0), argument(record, 1))
                   : code == u"outside" ? argument(record, 0)
                                        : tr("refused");
    }
    return {};
}

QString WhyHereView::verdictText(const placement::Candidate& candidate, base::TimePoint at) {
    const QString owner = candidate.hold ? QString::fromStdString(candidate.hold->owner) : QString();
    switch (candidate.verdict) {
        case Verdict::Chosen:
            return tr("chosen");
        case Verdict::NotFewest:
            return tr("not fewest");
        case Verdict::NotNext:
            return tr("not next");
        case Verdict::TieLostByName:
            return tr("tie, later name");
        case Verdict::OutsideRule:
            return tr("the rule does not lead there");
        case Verdict::Closed:
            return tr("closed: hold of %1").arg(owner);
        case Verdict::ReconnectOnly:
            return tr("reconnect-only: hold of %1").arg(owner);
        case Verdict::Down:
            return tr("down: %1").arg(models::coreText(candidate.detail));
        case Verdict::Quarantined:
            return candidate.until ? tr("quarantined until %1").arg(Wording::moment(*candidate.until, at))
                                   : tr("quarantined");
        case Verdict::AtLimit:
            return tr("at its limit %1/%2").arg(candidate.sessions.total()).arg(candidate.limit);
        case Verdict::SessionElsewhere:
            return tr("the session is elsewhere");
        case Verdict::NotByPlugin:
            return tr("%1 chose another").arg(QString::fromStdString(candidate.detail));
    }
    return {};
}

presenters::TargetState WhyHereView::stateOf(Verdict verdict) {
    switch (verdict) {
        case Verdict::ReconnectOnly:
            return presenters::TargetState::ReconnectOnly;
        case Verdict::Quarantined:
            return presenters::TargetState::Quarantined;
        case Verdict::Down:
            return presenters::TargetState::Down;
        case Verdict::Chosen:
        case Verdict::NotFewest:
        case Verdict::NotNext:
        case Verdict::TieLostByName:
        case Verdict::OutsideRule:
        case Verdict::SessionElsewhere:
        case Verdict::NotByPlugin:
            return presenters::TargetState::Open;
        default:
            return presenters::TargetState::Closed;
    }
}

// Which rules were looked at, up to the one that was taken; those behind it could not matter.
void WhyHereView::addRules(const policy::PolicyExplanation& rules) {
    constexpr std::size_t kShown = 8;
    std::size_t shown = 0;
    for (const policy::RuleTrace& trace : rules.rules) {
        if (shown == kShown) {
            break;
        }
        if (shown++ == 0) {
            m_layout->addSpacing(theme::kGap2);
            m_layout->addWidget(
                makeLabel(tr("Redirect rules, first match wins"), theme::Size::Small, QStringLiteral("muted"), true));
        }
        const bool isMatch = trace.finding == policy::Finding::Matched;
        auto* const row = new QWidget;
        auto* const layout = new QHBoxLayout(row);
        layout->setContentsMargins(0, 1, 0, 1);
        layout->setSpacing(theme::kGap3);
        QLabel* const name = makeLabel(QString::fromStdString(trace.id), theme::Size::Base, {}, isMatch);
        name->setMinimumWidth(136);
        QLabel* const finding = makeLabel(ruleFinding(trace), theme::Size::Base,
                                          isMatch ? QStringLiteral("open") : QStringLiteral("muted"));
        finding->setWordWrap(true);
        finding->setTextFormat(Qt::PlainText);
        layout->addWidget(name, 0, Qt::AlignTop);
        layout->addWidget(finding, 1);
        m_layout->addWidget(row);
        m_description += QStringLiteral("  rule %1: %2\n").arg(name->text(), finding->text());
        if (isMatch) {
            break;
        }
    }
    if (const std::size_t more = rules.rules.size() - shown; more != 0) {
        m_layout->addWidget(makeLabel(tr("%n more rule(s) behind", nullptr, static_cast<int>(more)), theme::Size::Small,
                                      QStringLiteral("muted")));
    }
}

void WhyHereView::addStages(const placement::Explanation& explanation) {
    int number = 0;
    for (const placement::StageRecord& record : explanation.stages) {
        const bool isIdle = record.code == "skipped" || record.code == "not-needed";
        auto* const row = new QWidget;
        auto* const layout = new QHBoxLayout(row);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(theme::kGap2);
        QLabel* const text =
            makeLabel(stageText(record), theme::Size::Base, isIdle ? QStringLiteral("muted") : QString());
        text->setWordWrap(true);
        layout->addWidget(new StageBadge(m_theme, ++number, record.isDecisive, isIdle), 0, Qt::AlignTop);
        layout->addWidget(
            makeLabel(stageName(record.stage), theme::Size::Base, isIdle ? QStringLiteral("muted") : QString(), true),
            0, Qt::AlignTop);
        layout->addWidget(text, 1);
        m_layout->addWidget(row);
        m_description +=
            QStringLiteral("  %1 %2: %3%4\n")
                .arg(number)
                .arg(stageName(record.stage), stageText(record), record.isDecisive ? tr(" (decided)") : QString());
    }
}

void WhyHereView::addCandidates(const placement::Explanation& explanation, base::TimePoint at) {
    auto* const model = new QStandardItemModel(0, 4, this);
    model->setHorizontalHeaderLabels({tr("Target"), tr("Sessions"), tr("Score"), tr("Verdict")});
    std::size_t admitted = 0;
    for (const placement::Candidate& candidate : explanation.candidates) {
        if (!isAdmitted(candidate.verdict) || ++admitted > kShownCandidates) {
            continue;
        }
        const bool isChosen = candidate.verdict == Verdict::Chosen;
        auto* const name = new QStandardItem(QString::fromStdString(candidate.target));
        name->setData(isChosen, models::StrongRole);
        const QString used = candidate.limit == 0
                                 ? QString::number(candidate.sessions.total())
                                 : QStringLiteral("%1/%2").arg(candidate.sessions.total()).arg(candidate.limit);
        auto* const sessions = new QStandardItem(used);
        sessions->setData(qulonglong(candidate.sessions.total()), models::UsedRole);
        sessions->setData(qulonglong(candidate.limit), models::LimitRole);
        auto* const points = new QStandardItem(score(candidate));
        points->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        auto* const verdict = new QStandardItem(verdictText(candidate, at));
        verdict->setData(isChosen, models::StrongRole);
        verdict->setData(static_cast<int>(isChosen ? theme::Token::OpenText : theme::Token::Muted), models::ToneRole);
        model->appendRow({name, sessions, points, verdict});
        m_description += QStringLiteral("  %1 %2 %3 %4\n").arg(name->text(), used, points->text(), verdict->text());
    }
    if (admitted == 0) {
        delete model;
        return;
    }
    m_layout->addSpacing(theme::kGap2);
    QLabel* const heading =
        makeLabel(tr("Candidates: sessions / weight, fewest wins"), theme::Size::Small, QStringLiteral("muted"), true);
    heading->setWordWrap(true);
    m_layout->addWidget(heading);
    auto* const table = new TableView(m_theme);
    table->setModel(model);
    table->setAccessibleName(tr("Candidates"));
    table->setSelectionMode(QAbstractItemView::NoSelection);
    auto* const text = new TextDelegate(m_theme, table);
    table->setItemDelegate(text);
    table->setItemDelegateForColumn(1, new BarDelegate(m_theme, table, 48));
    table->horizontalHeader()->setSectionsMovable(false);
    const auto* const header = static_cast<const HeaderView*>(table->horizontalHeader());
    table->setColumnWidth(0, header->roomFor(0, 96));
    table->setColumnWidth(1, header->roomFor(1, 100));
    table->setColumnWidth(2, header->roomFor(2, 52));
    table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table->setFixedHeight(table->horizontalHeader()->height() + model->rowCount() * m_theme.rowHeight() + 1);
    m_layout->addWidget(table);
    if (admitted > kShownCandidates) {
        m_layout->addWidget(makeLabel(tr("%n more admitted", nullptr, static_cast<int>(admitted - kShownCandidates)),
                                      theme::Size::Small, QStringLiteral("muted")));
    }
}

void WhyHereView::addRejected(const placement::Explanation& explanation, base::TimePoint at) {
    bool isFirst = true;
    for (const placement::Candidate& candidate : explanation.candidates) {
        if (isAdmitted(candidate.verdict)) {
            continue;
        }
        if (std::exchange(isFirst, false)) {
            m_layout->addSpacing(theme::kGap2);
            m_layout->addWidget(
                makeLabel(tr("Rejected, first reason"), theme::Size::Small, QStringLiteral("muted"), true));
        }
        auto* const row = new QWidget;
        auto* const layout = new QHBoxLayout(row);
        layout->setContentsMargins(0, 1, 0, 1);
        layout->setSpacing(theme::kGap3);
        auto* const name = new MarkLabel(m_theme);
        name->show(Wording::mark(stateOf(candidate.verdict)), QString::fromStdString(candidate.target));
        name->setMinimumWidth(104);
        QLabel* const reason = makeLabel(verdictText(candidate, at));
        reason->setToolTip(models::coreText(candidate.detail));
        reason->setWordWrap(true);
        layout->addWidget(name, 0, Qt::AlignTop);
        layout->addWidget(reason, 1);
        m_layout->addWidget(row);
        m_description +=
            QStringLiteral("  %1 %2\n").arg(QString::fromStdString(candidate.target), verdictText(candidate, at));
    }
}

}  // namespace farmwarden::views
