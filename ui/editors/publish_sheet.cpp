#include "ui/editors/publish_sheet.h"

#include <QLineEdit>
#include <QTextBrowser>
#include <QVBoxLayout>

#include "core/request/request_builder.h"
#include "ui/models/core_wording.h"
#include "ui/models/policy_wording.h"
#include "ui/models/wording.h"
#include "ui/views/form.h"
#include "ui/views/widgets.h"

namespace farmwarden::editors {

using models::PolicyWording;
using models::Wording;

namespace {

constexpr std::size_t kMostLines = 300;
constexpr int kTextHeight = 420;

QString heading(const QString& text) {
    return QStringLiteral("<h4>%1</h4>").arg(text.toHtmlEscaped());
}

QString list(const QStringList& items) {
    QString text = QStringLiteral("<ul>");
    for (const QString& item : items) {
        text += QStringLiteral("<li>%1</li>").arg(item);
    }
    return text + QStringLiteral("</ul>");
}

QString line(const QString& text) {
    return QStringLiteral("<p>%1</p>").arg(text.toHtmlEscaped());
}

}  // namespace

PublishSheet::PublishSheet(const theme::Theme& theme, bridge::RequestSender& sender, Input input, QWidget* parent)
    : Sheet(theme, tr("Review and publish version %1").arg(input.review.current + 1), parent),
      m_sender(sender),
      m_input(std::move(input)),
      m_text(new QTextBrowser),
      m_reason(new QLineEdit),
      m_override(new QLineEdit) {
    setObjectName(QStringLiteral("publishSheet"));
    setMinimumWidth(820);
    m_text->setTabChangesFocus(true);
    m_text->setOpenLinks(false);
    m_text->setAccessibleName(tr("What publishing changes"));
    m_text->setObjectName(QStringLiteral("summary"));
    m_text->setMinimumHeight(kTextHeight);
    m_text->document()->setDefaultStyleSheet(
        QStringLiteral("h4 { margin-top: 12px; margin-bottom: 4px; } ul { margin-left: -22px; margin-top: 0; "
                       "margin-bottom: 4px; } li { margin-bottom: 2px; } p { margin: 0 0 4px 0; }"));
    m_text->setHtml(summary());
    body()->addWidget(m_text, 1);
    m_reason->setObjectName(QStringLiteral("reason"));
    m_override->setObjectName(QStringLiteral("override"));
    auto* const form = new views::Form;
    form->addField(tr("Reason"), m_reason);
    m_reason->setPlaceholderText(tr("kept with the version"));
    if (m_input.findings->redTests() != 0) {
        form->addField(tr("Why in spite of red tests"), m_override);
        m_override->setPlaceholderText(tr("kept in the history, beside the tests' names"));
    }
    body()->addWidget(form);
    connect(m_reason, &QLineEdit::textChanged, this, &PublishSheet::look);
    connect(m_override, &QLineEdit::textChanged, this, &PublishSheet::look);
    setConfirm(tr("Publish version %1").arg(m_input.review.current + 1));
    m_reason->setFocus();
    look();
}

QString PublishSheet::nameOf(const std::string& rule) const {
    const auto known = m_input.ruleNames.find(rule);
    return known == m_input.ruleNames.end() ? Wording::text(rule) : known->second;
}

QString PublishSheet::changes() const {
    const auto& changes = m_input.review.changes;
    QStringList items;
    for (std::size_t i = 0; i < changes.size() && i < kMostLines; ++i) {
        items << models::coreText(policy::describe(changes[i])).toHtmlEscaped();
    }
    if (changes.size() > kMostLines) {
        // A number on its own: lupdate does not read past a cast.
        const int more = static_cast<int>(changes.size() - kMostLines);
        items << tr("and %n more", nullptr, more);
    }
    return heading(tr("%n change(s) since version %1", nullptr, static_cast<int>(changes.size())).arg(m_input.review.base)) +
           list(items);
}

QString PublishSheet::coverage() const {
    if (m_input.review.verdicts.empty()) {
        return heading(tr("Coverage")) + line(tr("No rule gains or loses its effect."));
    }
    QStringList items;
    for (const presenters::VerdictChange& change : m_input.review.verdicts) {
        items << tr("%1: %2 → <b>%3</b>")
                     .arg(nameOf(change.rule).toHtmlEscaped(), PolicyWording::word(change.before),
                          PolicyWording::word(change.after));
    }
    return heading(tr("Coverage: the effect of %n rule(s) changes", nullptr, static_cast<int>(items.size()))) + list(items);
}

QString PublishSheet::tests() const {
    const auto& findings = *m_input.findings;
    if (findings.tests.empty()) {
        return heading(tr("Tests")) + line(tr("The policy has no tests."));
    }
    if (findings.redTests() == 0) {
        return heading(tr("Tests")) + line(tr("All %n pass(es).", nullptr, static_cast<int>(findings.tests.size())));
    }
    const QString red = theme().color(theme::Token::ClosedText).name();
    QStringList items;
    for (const presenters::TestOutcome& test : findings.tests) {
        if (!test.result.hasPassed()) {
            items << QStringLiteral("<span style=\"color:%1\"><b>%2</b></span>: %3")
                         .arg(red, Wording::text(test.name).toHtmlEscaped(),
                              models::coreText(test.result.mismatches.front()).toHtmlEscaped());
        }
    }
    return heading(tr("Tests: %1 red of %2").arg(findings.redTests()).arg(findings.tests.size())) + list(items);
}

QString PublishSheet::errors() const {
    if (m_input.findings->errors() == 0) {
        return {};
    }
    QStringList items;
    for (const base::Diagnostic& finding : m_input.findings->all) {
        if (finding.severity == base::Severity::Error) {
            items << models::coreText(finding.message).toHtmlEscaped();
        }
    }
    return heading(tr("Errors, which keep it from being published")) + list(items);
}

QString PublishSheet::summary() const {
    return errors() + changes() + coverage() + tests() + heading(tr("Replay")) + line(m_input.replay);
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

// What could not be published stays a draft; trying again is the person's own decision.
void PublishSheet::onConfirm() {
    setBusy(true);
    setError({});
    m_sender.send(arguments(), {}, this, [this](const bridge::RequestSender::Answer& answer) {
        setBusy(false);
        if (answer) {
            Q_EMIT published(m_input.review.current + 1);
            accept();
        } else if (answer.error().code == base::ErrorCode::Stale) {
            Q_EMIT overtaken();
            accept();
        } else if (answer.error().code == base::ErrorCode::Refused) {
            setError(models::coreText(answer.error().message));
        } else {
            setError(tr("Nothing is published, and your draft is kept: %1").arg(models::coreText(answer.error().message)));
        }
    });
}

}  // namespace farmwarden::editors
