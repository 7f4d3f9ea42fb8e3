#include "ui/views/why_not.h"

#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/models/wording.h"
#include "ui/views/why_here.h"
#include "ui/views/widgets.h"

namespace farmwarden::views {

using models::Wording;
using placement::Candidate;
using placement::Verdict;

WhyNotView::WhyNotView(const theme::Theme& theme, QWidget* parent)
    : QWidget(parent), m_target(new QComboBox), m_name(new MarkLabel(theme)), m_verdict(makeLabel({})) {
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(theme::kGap2);
    auto* const line = new QHBoxLayout;
    line->setSpacing(theme::kGap3);
    QLabel* const label = makeLabel(tr("Why not"), theme::Size::Base, QStringLiteral("muted"));
    label->setBuddy(m_target);
    m_target->setObjectName(QStringLiteral("whyNot"));
    m_target->setAccessibleName(tr("Target"));
    m_target->setAccessibleDescription(tr("Choose a target to see why the session is not there"));
    m_target->setEditable(true);
    m_target->setInsertPolicy(QComboBox::NoInsert);
    m_target->lineEdit()->setAccessibleName(tr("Why not"));
    m_target->lineEdit()->setPlaceholderText(tr("another target of the farm"));
    m_target->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_target->completer()->setFilterMode(Qt::MatchContains);
    line->addWidget(label);
    line->addWidget(m_target, 1);
    m_verdict->setObjectName(QStringLiteral("whyNotVerdict"));
    m_verdict->setWordWrap(true);
    m_verdict->setTextFormat(Qt::PlainText);
    m_verdict->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addWidget(m_name);
    layout->addWidget(m_verdict);
    layout->addLayout(line);
    connect(m_target, &QComboBox::currentTextChanged, this, &WhyNotView::showVerdict);
    showVerdict();
}

void WhyNotView::show(const placement::Explanation& explanation, base::TimePoint at) {
    const QString before = m_target->currentText();
    m_explanation = explanation;
    m_at = at;
    QStringList names;
    for (const Candidate& candidate : explanation.candidates) {
        names << QString::fromStdString(candidate.target);
    }
    names.sort();
    {
        const QSignalBlocker quiet(m_target);
        m_target->clear();
        m_target->addItems(names);
        m_target->setCurrentIndex(static_cast<int>(names.indexOf(before)));
        if (m_target->currentIndex() < 0) {
            m_target->setEditText({});
        }
    }
    showVerdict();
}

QString WhyNotView::sentence(const Candidate& candidate) const {
    const QString had = candidate.limit == 0
                            ? tr("%n session(s)", nullptr, static_cast<int>(candidate.sessions.total()))
                            : tr("%1 of %2 sessions").arg(candidate.sessions.total()).arg(candidate.limit);
    const auto points = [](const Candidate& of) { return QLocale().toString(of.score(), 'f', 2); };
    switch (candidate.verdict) {
        case Verdict::Chosen:
            return tr("The session went here: %1, score %2.").arg(had, points(candidate));
        case Verdict::NotFewest: {
            const auto chosen = std::ranges::find(m_explanation.candidates, Verdict::Chosen, &Candidate::verdict);
            if (chosen != m_explanation.candidates.end()) {
                return tr("Admitted with %1, but its score was %2 and %3 had %4; the lowest wins.")
                    .arg(had, points(candidate), QString::fromStdString(chosen->target), points(*chosen));
            }
            break;
        }
        default:
            break;
    }
    QString text = WhyHereView::verdictText(candidate, m_at);
    if (!text.isEmpty()) {
        text[0] = text[0].toUpper();
    }
    if (candidate.hold && !candidate.hold->reason.empty()) {
        text += QStringLiteral(" (%1)").arg(QString::fromStdString(candidate.hold->reason));
    }
    return tr("%1. It had %2.").arg(text, had);
}

void WhyNotView::showVerdict() {
    const QString name = m_target->currentText().trimmed();
    const auto found = std::ranges::find_if(m_explanation.candidates, [&](const Candidate& candidate) {
        return QString::fromStdString(candidate.target).compare(name, Qt::CaseInsensitive) == 0;
    });
    m_name->setVisible(found != m_explanation.candidates.end());
    m_verdict->setVisible(!name.isEmpty());
    if (found != m_explanation.candidates.end()) {
        m_name->show(Wording::mark(WhyHereView::stateOf(found->verdict)), QString::fromStdString(found->target), true);
        m_verdict->setText(sentence(*found));
    } else {
        m_verdict->setText(
            name.isEmpty()
                ? tr("Choose a target to see why the session is not there.")
                : tr("%1 was no target of farm %2 then.").arg(name, QString::fromStdString(m_explanation.farm)));
    }
    setTone(m_verdict, found != m_explanation.candidates.end() ? QString() : QStringLiteral("muted"));
    // A screen reader reads the verdict with the field that asks for it.
    m_target->lineEdit()->setAccessibleDescription(m_verdict->text());
}

QString WhyNotView::describe() const {
    const QString name = m_target->currentText();
    return name.isEmpty() ? QString() : QStringLiteral("  Why not %1: %2\n").arg(name, m_verdict->text());
}

}  // namespace farmwarden::views
