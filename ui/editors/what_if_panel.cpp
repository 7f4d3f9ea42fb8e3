#include "ui/editors/what_if_panel.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTimer>
#include <QVBoxLayout>

#include "core/base/time_text.h"
#include "ui/editors/popover.h"
#include "ui/models/core_wording.h"
#include "ui/models/policy_wording.h"
#include "ui/models/wording.h"
#include "ui/views/widgets.h"

namespace farmwarden::editors {

using models::PolicyWording;
using models::Wording;

namespace {

constexpr std::chrono::milliseconds kPause{200};
constexpr std::size_t kShownCandidates = 8;

QString joined(const std::vector<std::string>& values) {
    QStringList list;
    for (const std::string& value : values) {
        list << Wording::text(value);
    }
    return list.join(QStringLiteral(", "));
}

}  // namespace

WhatIfPanel::WhatIfPanel(const theme::Theme&, bridge::PolicyDesk& desk, const base::Clock& clock, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_clock(clock),
      m_content(presenters::contentOf({})),
      m_user(new QLineEdit),
      m_groups(new QLineEdit),
      m_client(new QLineEdit),
      m_farm(new QLineEdit),
      m_at(new QLineEdit),
      m_problem(views::makeLabel({}, theme::Size::Small, QStringLiteral("closed"))),
      m_outcome(views::makeLabel({}, theme::Size::Heading)),
      m_trace(new QPlainTextEdit),
      m_save(views::makeButton(tr("Save as policy test"))),
      m_pause(new QTimer(this)) {
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(theme::kGap2);
    auto* const form = new QFormLayout;
    form->setHorizontalSpacing(theme::kGap3);
    form->setVerticalSpacing(theme::kGap2);
    const auto field = [form](const QString& text, QLineEdit* edit) {
        QLabel* const label = views::makeLabel(text, theme::Size::Base, QStringLiteral("muted"));
        label->setBuddy(edit);
        edit->setAccessibleName(text);
        form->addRow(label, edit);
    };
    field(tr("User"), m_user);
    field(tr("Groups"), m_groups);
    field(tr("Client address"), m_client);
    field(tr("Asked farm"), m_farm);
    field(tr("When"), m_at);
    m_user->setObjectName(QStringLiteral("whatIfUser"));
    m_groups->setObjectName(QStringLiteral("whatIfGroups"));
    m_farm->setObjectName(QStringLiteral("whatIfFarm"));
    m_groups->setPlaceholderText(tr("several with commas"));
    m_client->setPlaceholderText(QStringLiteral("10.2.12.9"));
    m_at->setPlaceholderText(tr("now; or 2026-11-23T09:00:00Z, or 2h"));
    layout->addLayout(form);
    layout->addWidget(m_problem);
    auto* const buttons = new QHBoxLayout;
    QPushButton* const clear = views::makeButton(tr("Clear"));
    m_save->setObjectName(QStringLiteral("saveTest"));
    buttons->addWidget(m_save);
    buttons->addWidget(clear);
    buttons->addStretch();
    layout->addLayout(buttons);
    layout->addWidget(views::makeLine());
    m_outcome->setWordWrap(true);
    m_outcome->setObjectName(QStringLiteral("whatIfOutcome"));
    layout->addWidget(m_outcome);
    m_trace->setReadOnly(true);
    m_trace->setTabChangesFocus(true);
    m_trace->setAccessibleName(tr("Trace"));
    layout->addWidget(m_trace, 1);
    m_pause->setSingleShot(true);
    m_pause->setInterval(kPause);
    connect(m_pause, &QTimer::timeout, this, &WhatIfPanel::ask);
    for (QLineEdit* const edit : {m_user, m_groups, m_client, m_farm, m_at}) {
        connect(edit, &QLineEdit::textChanged, m_pause, qOverload<>(&QTimer::start));
    }
    connect(m_save, &QPushButton::clicked, this, &WhatIfPanel::save);
    connect(clear, &QPushButton::clicked, this, &WhatIfPanel::clear);
    show(nullptr);
}

void WhatIfPanel::setNames(const bridge::PolicyNames& names) {
    for (const auto& [edit, words] : {std::pair(m_farm, names.farms), std::pair(m_user, names.users)}) {
        auto* const completer = new QCompleter(words, edit);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        edit->setCompleter(completer);
    }
}

void WhatIfPanel::setContent(const presenters::PolicyContent& content) {
    m_content = content;
    if (m_isAsked) {
        m_pause->start();
    }
}

void WhatIfPanel::fill(const policy::Request& request) {
    m_user->setText(Wording::text(request.user));
    m_groups->setText(joined(request.groups));
    m_client->setText(QString::fromStdString(model::toText(request.client)));
    m_farm->setText(Wording::text(request.farm));
    m_at->setText(Wording::text(base::formatTime(request.at)));
    // What has no field of its own is kept: a witness may hang on it.
    m_question = request;
    ask();
}

std::optional<policy::Request> WhatIfPanel::request() {
    policy::Request request = m_question;
    request.user = m_user->text().trimmed().toStdString();
    request.groups = valuesIn(m_groups->text());
    request.farm = m_farm->text().trimmed().toStdString();
    request.areGroupsKnown = true;
    const std::string client = m_client->text().trimmed().toStdString();
    request.client = model::parseIpAddress(client);
    QString problem;
    if (!client.empty() && request.client.isUnknown()) {
        problem = tr("“%1” is no address; write 10.2.12.9 or 2001:db8::7.").arg(m_client->text());
    }
    const std::string at = m_at->text().trimmed().toStdString();
    const auto moment = at.empty() ? std::optional(m_clock.now()) : base::parseMoment(at, m_clock.now());
    if (!moment) {
        problem = tr("“%1” is no time; write 2026-11-23T09:00:00Z, or 2h for in two hours.").arg(m_at->text());
    }
    m_problem->setText(problem);
    if (!problem.isEmpty()) {
        return std::nullopt;
    }
    request.at = *moment;
    return request;
}

void WhatIfPanel::ask() {
    m_pause->stop();
    const bool isEmpty = m_user->text().isEmpty() && m_groups->text().isEmpty() && m_client->text().isEmpty() &&
                         m_farm->text().isEmpty();
    const auto question = request();
    m_isAsked = !isEmpty && question.has_value();
    if (!m_isAsked) {
        show(nullptr);
        return;
    }
    m_question = *question;
    placement::PlacementRequest asked;
    static_cast<policy::Request&>(asked) = *question;
    m_desk.whatIf(m_content, std::move(asked), this, [this](bridge::PolicyDesk::WhatIf answer) {
        if (m_isAsked) {
            show(std::move(answer));
        }
    });
}

void WhatIfPanel::clear() {
    for (QLineEdit* const edit : {m_user, m_groups, m_client, m_farm, m_at}) {
        edit->clear();
    }
    m_question = {};
    ask();
}

void WhatIfPanel::show(bridge::PolicyDesk::WhatIf answer) {
    m_answer = std::move(answer);
    m_save->setEnabled(m_answer != nullptr);
    m_save->setToolTip(m_answer ? QString() : tr("Ask something first"));
    if (!m_answer) {
        m_outcome->setText(tr("Where would it go?"));
        m_trace->setPlainText(tr("Type a user, a group, an address or a farm. The way through the rules lights up at the "
                                 "left; nothing is changed by asking."));
        Q_EMIT traced(nullptr);
        return;
    }
    using placement::Outcome;
    const QString target = Wording::text(m_answer->target);
    const QString farm = Wording::text(m_answer->farm);
    switch (m_answer->decision.outcome) {
        case Outcome::Placed:
            m_outcome->setText(tr("→ %1 in %2").arg(target, farm));
            break;
        case Outcome::Reconnected:
            m_outcome->setText(tr("→ back to the session on %1 in %2").arg(target, farm));
            break;
        case Outcome::External:
            m_outcome->setText(tr("→ outside, %1").arg(Wording::text(m_answer->address)));
            break;
        case Outcome::Refused:
            m_outcome->setText(tr("Refused: %1").arg(models::coreText(m_answer->message)));
            break;
    }
    QStringList lines;
    for (const placement::StageRecord& stage : m_answer->stages) {
        lines << QStringLiteral("%1%2: %3").arg(stage.isDecisive ? QStringLiteral("▸ ") : QStringLiteral("   "),
                                                PolicyWording::word(stage.stage),
                                                models::coreText(placement::describe(stage)));
    }
    lines << QString();
    for (std::size_t i = 0; i < m_answer->candidates.size() && i < kShownCandidates; ++i) {
        lines << Wording::text(m_answer->candidates[i].target) + QStringLiteral(": ") +
                     models::coreText(placement::describe(m_answer->candidates[i]));
    }
    m_trace->setPlainText(lines.join(u'\n'));
    Q_EMIT traced(m_answer);
}

void WhatIfPanel::save() {
    if (!m_answer) {
        return;
    }
    policy::PolicyTest test;
    test.request = m_question;
    test.expectedRule = m_answer->rule;
    test.expectsRefusal = m_answer->decision.outcome == placement::Outcome::Refused;
    if (m_answer->decision.outcome == placement::Outcome::External) {
        test.expectedAddress = m_answer->address;
    } else if (!test.expectsRefusal) {
        test.expectedFarm = m_answer->farm;
    }
    const QString who = m_user->text().isEmpty() ? m_groups->text() : m_user->text();
    test.name = (test.expectsRefusal ? tr("%1 is refused").arg(who)
                                     : tr("%1 goes to %2")
                                           .arg(who, Wording::text(test.expectedFarm.empty() ? test.expectedAddress
                                                                                             : test.expectedFarm)))
                    .toStdString();
    Q_EMIT testWanted(test);
}

QString WhatIfPanel::describe() const {
    return m_outcome->text();
}

}  // namespace farmwarden::editors
