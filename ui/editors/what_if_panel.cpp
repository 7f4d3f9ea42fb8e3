#include "ui/editors/what_if_panel.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QStringListModel>
#include <QTimer>
#include <QVBoxLayout>
#include <set>

#include "core/base/time_text.h"
#include "ui/editors/popover.h"
#include "ui/models/core_wording.h"
#include "ui/models/policy_wording.h"
#include "ui/models/wording.h"
#include "ui/views/why_here.h"
#include "ui/views/widgets.h"

namespace farmwarden::editors {

using models::PolicyWording;
using models::Wording;

namespace {

constexpr std::chrono::milliseconds kPause{200};

QString joined(const std::vector<std::string>& values) {
    QStringList list;
    for (const std::string& value : values) {
        list << Wording::text(value);
    }
    return list.join(QStringLiteral(", "));
}

template <typename Completer>
void complete(QLineEdit* edit, const QStringList& words) {
    auto* const completer = new Completer(edit);
    completer->setModel(new QStringListModel(words, completer));
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchStartsWith);
    edit->setCompleter(completer);
}

}  // namespace

WhatIfPanel::WhatIfPanel(const theme::Theme& theme, bridge::PolicyDesk& desk, const base::Clock& clock, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_desk(desk),
      m_clock(clock),
      m_content(presenters::contentOf({})),
      m_pause(new QTimer(this)) {
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 8);
    layout->setSpacing(theme::kGap2);
    makeFields(layout);
    makeAnswer(layout);
    m_pause->setSingleShot(true);
    m_pause->setInterval(kPause);
    connect(m_pause, &QTimer::timeout, this, &WhatIfPanel::ask);
    for (QLineEdit* const edit : {m_user, m_groups, m_client, m_farm, m_at, m_asOf}) {
        connect(edit, &QLineEdit::textChanged, m_pause, qOverload<>(&QTimer::start));
    }
    show(nullptr);
}

void WhatIfPanel::makeFields(QVBoxLayout* layout) {
    auto* const form = new QFormLayout;
    form->setHorizontalSpacing(theme::kGap3);
    form->setVerticalSpacing(6);
    const auto field = [form](const QString& text, const char* name, const QString& hint) {
        auto* const edit = new QLineEdit;
        QLabel* const label = views::makeLabel(text, theme::Size::Base, QStringLiteral("muted"));
        label->setBuddy(edit);
        edit->setObjectName(QString::fromLatin1(name));
        edit->setAccessibleName(text);
        edit->setPlaceholderText(hint);
        form->addRow(label, edit);
        return edit;
    };
    m_user = field(tr("User"), "whatIfUser", {});
    m_groups = field(tr("Groups"), "whatIfGroups", tr("several with commas"));
    m_groups->installEventFilter(this);
    m_client = field(tr("Client address"), "whatIfClient", QStringLiteral("10.2.12.9"));
    m_farm = field(tr("Asked farm"), "whatIfFarm", {});
    m_at = field(tr("Connects at"), "whatIfAt", tr("now; or 2026-11-23T09:00:00Z, or in 2h"));
    m_asOf = field(tr("Farms as of"), "whatIfAsOf", tr("now; or 2026-11-20T09:00:00Z, or 2h ago"));
    m_asOf->setToolTip(tr("Asks on the farms, holds and sessions of that moment, under the draft"));
    layout->addLayout(form);
    m_problem = views::makeLabel({}, theme::Size::Small, QStringLiteral("closed"));
    m_problem->setObjectName(QStringLiteral("whatIfProblem"));
    m_problem->setWordWrap(true);
    layout->addWidget(m_problem);
    auto* const buttons = new QHBoxLayout;
    QPushButton* const clear = views::makeButton(tr("Clear"));
    m_save = views::makeButton(tr("Save as policy test"));
    m_save->setObjectName(QStringLiteral("saveTest"));
    buttons->addWidget(m_save);
    buttons->addWidget(clear);
    buttons->addStretch();
    layout->addLayout(buttons);
    layout->addWidget(views::makeLine());
    connect(m_save, &QPushButton::clicked, this, &WhatIfPanel::save);
    connect(clear, &QPushButton::clicked, this, &WhatIfPanel::clear);
}

void WhatIfPanel::makeAnswer(QVBoxLayout* layout) {
    m_outcome = views::makeLabel({}, theme::Size::Heading);
    m_outcome->setWordWrap(true);
    m_outcome->setObjectName(QStringLiteral("whatIfOutcome"));
    layout->addWidget(m_outcome);
    m_state = views::makeLabel({}, theme::Size::Small, QStringLiteral("muted"));
    m_state->setObjectName(QStringLiteral("whatIfState"));
    m_state->setWordWrap(true);
    layout->addWidget(m_state);
    m_trace = new views::WhyHereView(m_theme);
    m_trace->setObjectName(QStringLiteral("whatIfTrace"));
    auto* const inside = new QWidget;
    auto* const insideLayout = new QVBoxLayout(inside);
    insideLayout->setContentsMargins(0, 0, theme::kGap2, 0);
    insideLayout->addWidget(m_trace);
    insideLayout->addStretch();
    auto* const scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setAccessibleName(tr("Trace of the connection"));
    scroll->setFocusPolicy(Qt::StrongFocus);
    scroll->setWidget(inside);
    inside->setAutoFillBackground(false);
    layout->addWidget(scroll, 1);
}

void WhatIfPanel::setNames(const bridge::PolicyNames& names) {
    complete<QCompleter>(m_farm, names.farms);
    complete<QCompleter>(m_user, names.users);
}

void WhatIfPanel::setContent(const presenters::PolicyContent& content) {
    m_content = content;
    if (m_isAsked) {
        m_pause->start();
    }
}

// Groups of a large policy are gathered when somebody is about to type one, and not at every edit.
bool WhatIfPanel::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_groups && event->type() == QEvent::FocusIn) {
        completeGroups();
    }
    return QWidget::eventFilter(watched, event);
}

// Those that rules and tests name: nobody else's matter here.
void WhatIfPanel::completeGroups() {
    std::set<QString> groups;
    for (const presenters::RulePointer& rule : m_content.rules) {
        for (const policy::Condition& condition : rule->conditions) {
            if (condition.dimension == policy::Dimension::Group) {
                for (const std::string& value : condition.values) {
                    groups.insert(Wording::text(value));
                }
            }
        }
    }
    for (const policy::PolicyTest& test : *m_content.tests) {
        for (const std::string& group : test.request.groups) {
            groups.insert(Wording::text(group));
        }
    }
    complete<LastValueCompleter>(m_groups, {groups.begin(), groups.end()});
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
        problem = tr("“%1” is no time; write 2026-11-23T09:00:00Z, or 2h for two hours from now.").arg(m_at->text());
    }
    static_cast<void>(asOf(problem));
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    if (!problem.isEmpty()) {
        return std::nullopt;
    }
    request.at = *moment;
    return request;
}

std::optional<base::TimePoint> WhatIfPanel::asOf(QString& problem) const {
    const std::string text = m_asOf->text().trimmed().toStdString();
    if (text.empty()) {
        return std::nullopt;
    }
    const base::TimePoint now = m_clock.now();
    auto at = base::parseTime(text);
    if (!at) {
        if (const auto ago = base::parseDuration(text)) {
            at = now - *ago;
        }
    }
    if (!at || *at > now) {
        problem = tr("“%1” is no time of the past; write 2026-11-20T09:00:00Z, or 2h for two hours ago.").arg(m_asOf->text());
        return std::nullopt;
    }
    return at;
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
    QString problem;
    const auto past = asOf(problem);
    m_desk.whatIf(m_content, std::move(asked), past, this, [this, past](bridge::PolicyDesk::WhatIf answer) {
        if (!m_isAsked) {
            return;
        }
        if (!answer) {
            showProblem(models::coreText(answer.error().message));
            return;
        }
        m_state->setText(past ? tr("On the farms and sessions of %1.").arg(Wording::absolute(*past)) : QString());
        show(std::move(*answer));
    });
}

void WhatIfPanel::clear() {
    for (QLineEdit* const edit : {m_user, m_groups, m_client, m_farm, m_at, m_asOf}) {
        edit->clear();
    }
    m_question = {};
    ask();
}

void WhatIfPanel::showProblem(const QString& problem) {
    show(nullptr);
    m_outcome->setText(tr("Not known"));
    m_trace->showProblem(problem);
}

void WhatIfPanel::show(Answer answer) {
    m_answer = std::move(answer);
    m_save->setEnabled(m_answer != nullptr);
    m_save->setToolTip(m_answer ? QString() : tr("Ask something first"));
    m_state->setVisible(m_answer && !m_state->text().isEmpty());
    if (m_answer) {
        m_outcome->setText(PolicyWording::outcome(*m_answer));
        m_trace->show(*m_answer, m_question.at);
    } else {
        m_outcome->setText(tr("Where would it go?"));
        m_trace->showProblem(tr("Type a user, a group, an address or a farm. The way through the rules lights up at the "
                                "left; nothing is changed by asking."));
    }
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
