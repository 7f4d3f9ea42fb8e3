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
