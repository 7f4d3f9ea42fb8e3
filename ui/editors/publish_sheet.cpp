#include "ui/editors/publish_sheet.h"

#include <QCoreApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include "core/request/request_builder.h"
#include "ui/models/core_wording.h"
#include "ui/models/policy_wording.h"
#include "ui/models/wording.h"
#include "ui/views/form.h"
#include "ui/views/widgets.h"

namespace farmwarden::editors {

using models::Wording;

namespace {

constexpr std::size_t kMostLines = 300;

void addChanges(QStringList& lines, const std::vector<policy::Change>& changes) {
    for (std::size_t i = 0; i < changes.size() && i < kMostLines; ++i) {
        lines << QStringLiteral("   ") + models::coreText(policy::describe(changes[i]));
    }
    if (changes.size() > kMostLines) {
        // A number on its own: lupdate does not read past a cast.
        const int more = static_cast<int>(changes.size() - kMostLines);
        lines << QCoreApplication::translate("PublishSheet", "   and %n more", nullptr, more);
    }
}

QString valueOf(const std::string& json) {
    return json.empty() ? QCoreApplication::translate("PublishSheet", "nothing") : Wording::text(json);
}

}  // namespace

PublishSheet::PublishSheet(const theme::Theme& theme, bridge::RequestSender& sender, Input input, QWidget* parent)
    : Sheet(theme,
            input.review.isStale()
                ? tr("Version %1 was published meanwhile").arg(input.review.current)
                : tr("Review and publish version %1").arg(input.review.current + 1),
            parent),
      m_sender(sender),
      m_input(std::move(input)),
      m_text(new QPlainTextEdit),
      m_reason(new QLineEdit),
      m_override(new QLineEdit) {
    setObjectName(QStringLiteral("publishSheet"));
    setMinimumWidth(820);
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setAccessibleName(tr("What publishing changes"));
    m_text->setObjectName(QStringLiteral("summary"));
    m_text->setMinimumHeight(440);
    m_text->setPlainText(summary());
    body()->addWidget(m_text);
    m_reason->setObjectName(QStringLiteral("reason"));
    m_override->setObjectName(QStringLiteral("override"));
    const bool isStale = m_input.review.isStale();
    if (!isStale) {
        auto* const form = new views::Form;
        form->addField(tr("Reason"), m_reason);
        m_reason->setPlaceholderText(tr("kept with the version"));
        if (m_input.findings->redTests() != 0) {
            form->addField(tr("Why in spite of red tests"), m_override);
        }
        body()->addWidget(form);
        connect(m_reason, &QLineEdit::textChanged, this, &PublishSheet::look);
        connect(m_override, &QLineEdit::textChanged, this, &PublishSheet::look);
        setConfirm(tr("Publish version %1").arg(m_input.review.current + 1));
        m_reason->setFocus();
    } else {
        setConfirm(tr("Merge into the draft"));
        setNote(m_input.review.conflicts.empty()
                    ? tr("Nothing is published yet; you review the two together next.")
                    : tr("Where both changed the same, the draft keeps yours. Nothing is published yet."));
    }
    look();
}

QString PublishSheet::summary() const {
    const presenters::PolicyReview& review = m_input.review;
    QStringList lines;
    lines << tr("%n change(s) since version %1", nullptr, static_cast<int>(review.changes.size())).arg(review.base);
    addChanges(lines, review.changes);
    if (review.isStale()) {
        lines << QString() << tr("%n change(s) in version %1, which is in force now", nullptr,
                                 static_cast<int>(review.theirs.size()))
                                  .arg(review.current);
        addChanges(lines, review.theirs);
        lines << QString() << tr("%n conflict(s): both changed the same", nullptr,
                                 static_cast<int>(review.conflicts.size()));
        for (const policy::Conflict& conflict : review.conflicts) {
            lines << tr("   %1, %2: yours %3, theirs %4")
                         .arg(Wording::text(conflict.subject), Wording::text(conflict.field), valueOf(conflict.ours),
                              valueOf(conflict.theirs));
        }
    }
    lines << QString();
    if (review.verdicts.empty()) {
        lines << tr("Coverage: no rule gains or loses its effect.");
    } else {
        lines << tr("Coverage");
        for (const presenters::VerdictChange& change : review.verdicts) {
            lines << tr("   rule %1: %2 → %3")
                         .arg(Wording::text(change.rule), Wording::text(policy::toText(change.before)),
                              Wording::text(policy::toText(change.after)));
        }
    }
    lines << QString();
    lines << (m_input.findings->redTests() == 0
                  ? tr("Tests: all %n pass(es).", nullptr, static_cast<int>(m_input.findings->tests.size()))
                  : tr("Tests: %n red", nullptr, static_cast<int>(m_input.findings->redTests())));
    for (const presenters::TestOutcome& test : m_input.findings->tests) {
        if (!test.result.hasPassed()) {
            lines << QStringLiteral("   ") + Wording::text(test.name) + QStringLiteral(": ") +
                         Wording::text(test.result.mismatches.front());
        }
    }
    if (m_input.findings->errors() != 0) {
        lines << QString() << tr("Errors");
        for (const base::Diagnostic& finding : m_input.findings->all) {
            if (finding.severity == base::Severity::Error) {
                lines << QStringLiteral("   ") + models::coreText(finding.message);
            }
        }
    }
    return lines.join(u'\n');
}

request::PolicyPublish PublishSheet::arguments() const {
    request::PolicyPublish publish;
    publish.document = m_input.review.document;
    publish.base = m_input.review.base;
    publish.restored = m_input.restored;
    publish.reason = m_reason->text().trimmed().toStdString();
    publish.overrideReason = m_override->text().trimmed().toStdString();
    return publish;
}

void PublishSheet::look() {
    if (m_input.review.isStale()) {
        return;
    }
    QString whyNot;
    if (m_input.review.changes.empty()) {
        whyNot = tr("The draft says what version %1 says.").arg(m_input.review.base);
    } else if (m_input.findings->errors() != 0) {
        whyNot = tr("Correct %n error(s) first.", nullptr, static_cast<int>(m_input.findings->errors()));
    } else if (m_input.findings->redTests() != 0 && m_override->text().trimmed().isEmpty()) {
        whyNot = tr("Say why to publish in spite of %n red test(s).", nullptr,
                    static_cast<int>(m_input.findings->redTests()));
    }
    setWhyNot(whyNot);
    request::PolicyPublish shown = arguments();
    shown.document.clear();
    setCommand(QString::fromStdString(request::toCommand(shown)));
}

void PublishSheet::onConfirm() {
    if (m_input.review.isStale()) {
        Q_EMIT mergeTaken(m_input.review.merged, m_input.review.current, !m_input.review.conflicts.empty());
        accept();
        return;
    }
    setBusy(true);
    setError({});
    m_sender.send(arguments(), {}, this, [this](const bridge::RequestSender::Answer& answer) {
        setBusy(false);
        if (!answer) {
            setError(models::coreText(answer.error().message));
            return;
        }
        Q_EMIT published(m_input.review.current + 1);
        accept();
    });
}

}  // namespace farmwarden::editors
