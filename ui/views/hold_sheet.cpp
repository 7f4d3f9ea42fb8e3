#include "ui/views/hold_sheet.h"

#include <QDateTimeEdit>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include "core/request/request_builder.h"
#include "ui/models/core_wording.h"
#include "ui/models/wording.h"
#include "ui/views/host_cells.h"
#include "ui/views/segments.h"
#include "ui/views/widgets.h"

namespace farmwarden::views {

using models::Wording;
using theme::Mark;

namespace {

// One of the two admissions, as a large checkable button with glyph, word and explanation.
class AdmissionCard final : public QToolButton {
public:
    AdmissionCard(const theme::Theme& theme, Mark mark, const QString& word, const QString& meaning) {
        setProperty("kind", QStringLiteral("card"));
        setCheckable(true);
        setFocusPolicy(Qt::StrongFocus);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        setFixedHeight(72);
        setAccessibleName(word);
        setAccessibleDescription(meaning);
        auto* const layout = new QVBoxLayout(this);
        layout->setContentsMargins(10, 8, 10, 8);
        layout->setSpacing(2);
        auto* const title = new MarkLabel(theme);
        title->show(mark, word, true);
        QLabel* const text = makeLabel(meaning, theme::Size::Small, QStringLiteral("muted"));
        text->setWordWrap(true);
        layout->addWidget(title);
        layout->addWidget(text, 1);
        for (QWidget* const child : {static_cast<QWidget*>(title), static_cast<QWidget*>(text)}) {
            child->setAttribute(Qt::WA_TransparentForMouseEvents);
        }
    }
};

base::TimePoint toTimePoint(const QDateTime& when) {
    return base::TimePoint(std::chrono::milliseconds(when.toMSecsSinceEpoch()));
}

}  // namespace

HoldSheet::HoldSheet(const theme::Theme& theme, bridge::Workspace& workspace, std::vector<std::string> targets,
                     QWidget* parent)
    : Sheet(theme,
            targets.size() == 1 ? tr("Hold %1").arg(QString::fromStdString(targets.front()))
                                : tr("Hold %n target(s)", nullptr, static_cast<int>(targets.size())),
            parent),
      m_workspace(workspace),
      m_targets(std::move(targets)),
      m_again(new QTimer(this)) {
    setObjectName(QStringLiteral("holdSheet"));
    setFixedWidth(740);
    body()->setContentsMargins(0, 4, 0, 0);
    if (m_targets.size() > 1) {
        body()->addWidget(makeTargets());
    }
    body()->addWidget(makeForm());
    body()->addWidget(makePreview());
    setConfirm(tr("Hold %1").arg(objectText()));
    setNote(tr("Can be undone: release the hold."));
    m_again->setInterval(1000);
    connect(m_again, &QTimer::timeout, this, &HoldSheet::look);
    m_again->start();
    look();
    askForReasons();
    m_reason->setFocus();
}

// What was selected, each to be left out by its box.
QWidget* HoldSheet::makeTargets() {
    auto* const box = new QWidget;
    auto* const layout = new QHBoxLayout(box);
    layout->setContentsMargins(20, 0, 20, 8);
    layout->setSpacing(theme::kGap3);
    QLabel* const label = makeLabel(tr("Targets"), theme::Size::Base, QStringLiteral("muted"));
    label->setFixedWidth(88);
    m_list = new QListWidget;
    m_list->setObjectName(QStringLiteral("targets"));
    m_list->setAccessibleName(tr("Targets to hold"));
    m_list->setFlow(QListView::LeftToRight);
    m_list->setWrapping(true);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setSpacing(2);
    m_list->setSelectionMode(QAbstractItemView::NoSelection);  // boxes say what is chosen; two marks would contradict
    m_list->setFrameShape(QFrame::NoFrame);
    constexpr std::size_t kInARow = 6;
    m_list->setFixedHeight(m_targets.size() > 2 * kInARow ? 92 : m_targets.size() > kInARow ? 58 : 30);
    for (const std::string& target : m_targets) {
        auto* const item = new QListWidgetItem(QString::fromStdString(target), m_list);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Checked);
    }
    m_list->setCurrentRow(0);
    label->setBuddy(m_list);
    layout->addWidget(label, 0, Qt::AlignTop);
    layout->addWidget(m_list, 1);
    connect(m_list, &QListWidget::itemChanged, this, [this] {
        setConfirm(tr("Hold %1").arg(objectText()));
        look();
    });
    return box;
}

std::vector<std::string> HoldSheet::included() const {
    if (m_list == nullptr) {
        return m_targets;
    }
    std::vector<std::string> names;
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->checkState() == Qt::Checked) {
            names.push_back(m_targets[static_cast<std::size_t>(row)]);
        }
    }
    return names;
}

// A field, and a button with what was said before.
QWidget* HoldSheet::makeReason() {
    auto* const row = new QWidget;
    auto* const layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::kGap2);
    m_reason = new QLineEdit;
    m_reason->setObjectName(QStringLiteral("reason"));
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->setPlaceholderText(tr("What others should know: kernel update, disk replacement"));
    m_reason->setMaxLength(500);
    m_recent = new QToolButton;
    m_recent->setObjectName(QStringLiteral("recentReasons"));
    m_recent->setProperty("kind", QStringLiteral("button"));
    m_recent->setIcon(theme().icon(QStringLiteral("clock")));
    m_recent->setAccessibleName(tr("Recent reasons"));
    m_recent->setToolTip(tr("Recent reasons"));
    m_recent->setPopupMode(QToolButton::InstantPopup);
    m_recent->setFocusPolicy(Qt::StrongFocus);
    m_recent->setEnabled(false);
    layout->addWidget(m_reason, 1);
    layout->addWidget(m_recent);
    return row;
}

void HoldSheet::askForReasons() {
    constexpr std::size_t kHoldsRead = 200;
    constexpr qsizetype kMostReasons = 8;
    store::JournalFilter filter;
    filter.kinds = {std::string(model::HoldPlaced::kKind)};
    filter.limit = kHoldsRead;
    filter.isNewestFirst = true;
    m_workspace.readJournal(this, filter, [this](const base::Result<std::vector<model::Event>>& events) {
        QStringList reasons;
        for (const model::Event& event : events ? *events : std::vector<model::Event>()) {
            const auto* const placed = std::get_if<model::HoldPlaced>(&event.body);
            const QString reason = placed == nullptr ? QString() : QString::fromStdString(placed->hold.reason);
            if (!reason.isEmpty() && !reasons.contains(reason) && reasons.size() < kMostReasons) {
                reasons << reason;
            }
        }
        auto* const menu = new QMenu(m_recent);
        for (const QString& reason : reasons) {
            const QString shown = fontMetrics().elidedText(reason, Qt::ElideRight, 480);
            menu->addAction(QString(shown).replace(u'&', QStringLiteral("&&")), this, [this, reason] {
                m_reason->setText(reason);
                m_reason->setFocus();
            });
        }
        m_recent->setMenu(menu);
        m_recent->setEnabled(!reasons.isEmpty());
    });
}

QString HoldSheet::objectText() const {
    const std::vector<std::string> names = included();
    return names.size() == 1 ? QString::fromStdString(names.front())
                             : tr("%n target(s)", nullptr, static_cast<int>(names.size()));
}

QWidget* HoldSheet::makeAdmission() {
    auto* const row = new QWidget;
    auto* const layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::kGap2);
    auto* const drain = new AdmissionCard(theme(), Mark::ReconnectOnly, tr("Reconnect-only"),
                                          tr("Users with a session here come back to it. New users go elsewhere."));
    auto* const closed = new AdmissionCard(theme(), Mark::Closed, tr("Closed"),
                                           tr("Nobody is sent here. Disconnected sessions cannot be reached."));
    drain->setObjectName(QStringLiteral("reconnectOnly"));
    closed->setObjectName(QStringLiteral("closed"));
    m_reconnectOnly = drain;
    m_closed = closed;
    drain->setChecked(true);
    layout->addWidget(drain);
    layout->addWidget(closed);
    connect(drain, &QToolButton::clicked, this, [this] { setMode(model::Admission::ReconnectOnly); });
    connect(closed, &QToolButton::clicked, this, [this] { setMode(model::Admission::Closed); });
    return row;
}

QWidget* HoldSheet::makeForm() {
    auto* const form = new QWidget;
    auto* const grid = new QGridLayout(form);
    grid->setContentsMargins(20, 0, 20, 4);
    grid->setHorizontalSpacing(theme::kGap3);
    grid->setVerticalSpacing(theme::kGap3);
    grid->setColumnMinimumWidth(0, 88);
    grid->setColumnStretch(1, 1);
    QWidget* const reason = makeReason();
    m_ending = new Segments(tr("Ends"), {tr("in 2 h"), tr("at a time"), tr("at next restart"), tr("when released")});
    m_ending->setObjectName(QStringLiteral("ending"));
    m_ending->setCurrent(WhenReleased);
    m_time = new QDateTimeEdit(QDateTime::currentDateTime().addSecs(2 * 3600));
    m_time->setObjectName(QStringLiteral("time"));
    m_time->setAccessibleName(tr("Ends at"));
    m_time->setDisplayFormat(tr("ddd d MMM yyyy HH:mm", "format of a moment"));
    m_time->setEnabled(false);
    auto* const ends = new QHBoxLayout;
    ends->setSpacing(theme::kGap2);
    ends->addWidget(m_ending);
    ends->addWidget(m_time, 1);
    QLabel* const reasonLabel = makeLabel(tr("Reason"), theme::Size::Base, QStringLiteral("muted"));
    reasonLabel->setBuddy(m_reason);
    grid->addWidget(makeLabel(tr("Admission"), theme::Size::Base, QStringLiteral("muted")), 0, 0);
    grid->addWidget(makeAdmission(), 0, 1);
    grid->addWidget(reasonLabel, 1, 0);
    grid->addWidget(reason, 1, 1);
    grid->addWidget(makeLabel(tr("Ends"), theme::Size::Base, QStringLiteral("muted")), 2, 0);
    grid->addLayout(ends, 2, 1);
    connect(m_reason, &QLineEdit::textChanged, this, &HoldSheet::validate);
    connect(m_time, &QDateTimeEdit::dateTimeChanged, this, &HoldSheet::validate);
    connect(m_ending, &Segments::currentChanged, this, [this](int ending) {
        m_time->setEnabled(ending == AtTime);
        validate();
    });
    return form;
}

QWidget* HoldSheet::makePreview() {
    QFrame* const frame = makeFrame(QStringLiteral("quiet"));
    auto* const layout = new QVBoxLayout(frame);
    layout->setContentsMargins(20, 12, 20, 12);
    layout->setSpacing(theme::kGap2);
    auto* const heading = new QHBoxLayout;
    heading->addWidget(makeLabel(tr("What this does"), theme::Size::Small, QStringLiteral("muted"), true));
    heading->addStretch();
    heading->addWidget(
        makeLabel(tr("kept up to date, checked again on Hold"), theme::Size::Tiny, QStringLiteral("muted")));
    layout->addLayout(heading);
    auto* const grid = new QGridLayout;
    grid->setHorizontalSpacing(theme::kGap2);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    const auto addLine = [&](int row, QWidget*& mark, QLabel*& text) {
        mark = new MarkLabel(theme());
        text = new QLabel;
        text->setTextFormat(Qt::RichText);
        text->setWordWrap(true);
        grid->addWidget(mark, row, 0, Qt::AlignTop);
        grid->addWidget(text, row, 1);
    };
    addLine(0, m_stayMark, m_stay);
    addLine(1, m_goMark, m_go);
    addLine(2, m_keepMark, m_keep);
    layout->addLayout(grid);
    m_cells = new HostCells(theme());
    m_cellsNote = makeLabel(tr("Second number: when everybody from here has come back elsewhere."), theme::Size::Tiny,
                            QStringLiteral("muted"));
    layout->addWidget(m_cells);
    layout->addWidget(m_cellsNote);
    return frame;
}

void HoldSheet::setMode(model::Admission mode) {
    m_mode = mode;
    m_reconnectOnly->setChecked(mode == model::Admission::ReconnectOnly);
    m_closed->setChecked(mode == model::Admission::Closed);
    look();
}

void HoldSheet::look() {
    m_workspace.look(
        this,
        [targets = included(), mode = m_mode](const directory::Directory& directory) {
            return presenters::holdConsequences(directory, targets, mode);
        },
        [this](const presenters::HoldConsequences& consequences) { show(consequences); });
    validate();
}

void HoldSheet::show(const presenters::HoldConsequences& c) {
    m_hasLooked = true;
    m_consequences = c;
    const QString muted = theme().color(theme::Token::Muted).name();
    const auto sentence = [&](const QString& strong, const QString& rest) {
        return QStringLiteral("<b>%1</b> <span style=\"color:%2\">%3</span>")
            .arg(strong.toHtmlEscaped(), muted, rest.toHtmlEscaped());
    };
    const bool isClosed = m_mode == model::Admission::Closed;
    const int total = static_cast<int>(c.people.sessions.total());
    const QString people = total == 0 ? QString()
                                      : Wording::counts(c.people.sessions) + QStringLiteral(": ") +
                                            joinNames(c.people.names, c.people.more);
    if (total == 0) {
        m_stay->setText(sentence(tr("Nobody has a session here"), {}));
    } else if (isClosed && c.people.sessions.disconnected != 0) {
        m_stay->setText(sentence(tr("%n session(s) stay", nullptr, total),
                                 tr("%1. The disconnected cannot come back while it is closed.").arg(people)));
    } else {
        m_stay->setText(sentence(tr("%n session(s) stay", nullptr, total), people));
    }
    const QString places = c.hasUnlimited ? tr("at least one of them has no limit")
                           : c.withoutPlace == 0
                               ? tr("%n free place(s) there", nullptr, static_cast<int>(c.freePlaces))
                               : tr("%n free place(s) there", nullptr, static_cast<int>(c.freePlaces)) +
                                     tr("; too few for %n of those who are here", nullptr, static_cast<int>(c.withoutPlace));
    m_go->setText(
        c.leavesNowhere()
            ? sentence(tr("New users are refused"),
                       tr("no other target of %1 admits them").arg(QString::fromStdString(c.farm)))
            : sentence(tr("New users go to %n other target(s)", nullptr, static_cast<int>(c.otherTargets)), places));
    m_keep->setText(
        sentence(tr("%1 keeps %2 of %3 open").arg(QString::fromStdString(c.farm)).arg(c.openAfter).arg(c.targetCount),
                 c.minOpen == 0 ? QString() : tr("(minimum %1)").arg(c.minOpen)));
    static_cast<MarkLabel*>(m_stayMark)->show(Mark::Disconnected, {});
    static_cast<MarkLabel*>(m_goMark)->show(c.leavesNowhere()      ? Mark::Closed
                                               : c.withoutPlace != 0 ? Mark::ReconnectOnly
                                                                     : Mark::Open,
                                               {});
    static_cast<MarkLabel*>(m_keepMark)->show(c.isBelowMinimum() ? Mark::Closed : Mark::Open, {});
    m_cells->show(c.neighbours);
    m_cellsNote->setVisible(total != 0 && !c.leavesNowhere());
    validate();
}

request::HoldPlace HoldSheet::arguments() const {
    request::HoldPlace hold;
    hold.targets = included();
    hold.mode = m_mode;
    hold.reason = m_reason->text().trimmed().toStdString();
    switch (m_ending->current()) {
        case InTwoHours:
            hold.until = m_workspace.clock().now() + std::chrono::hours(2);
            break;
        case AtTime:
            hold.until = toTimePoint(m_time->dateTime());
            break;
        case AtRestart:
            hold.untilRestart = true;
            break;
        default:
            break;
    }
    return hold;
}

void HoldSheet::validate() {
    const request::HoldPlace hold = arguments();
    setCommand(QString::fromStdString(request::toCommand(hold)));
    const base::Result<void> checked = request::check(hold, m_workspace.clock().now());
    if (!checked && !hold.targets.empty()) {
        setWhyNot(models::coreText(checked.error().message));
    } else if (!m_hasLooked) {
        setWhyNot(tr("Looking at the farm…"));
    } else if (hold.targets.empty()) {
        setWhyNot(tr("Choose at least one target."));
    } else if (m_consequences.farm.empty()) {
        setWhyNot(tr("The target is gone."));
    } else if (m_consequences.isBelowMinimum()) {
        setWhyNot(
            tr("%1 would keep fewer targets open than its minimum.").arg(QString::fromStdString(m_consequences.farm)));
    } else {
        setWhyNot({});
    }
}

// Looks once more: what is pressed is what was read, or it is not done.
void HoldSheet::onConfirm() {
    setBusy(true);
    setError({});
    m_workspace.look(
        this,
        [targets = included(), mode = m_mode](const directory::Directory& directory) {
            return presenters::holdConsequences(directory, targets, mode);
        },
        [this](const presenters::HoldConsequences& now) {
            const bool isWorse = now.farm.empty() || now.isBelowMinimum() || now.openAfter < m_consequences.openAfter ||
                                 (now.leavesNowhere() && !m_consequences.leavesNowhere());
            if (!isWorse) {
                send();
                return;
            }
            setBusy(false);
            show(now);
            setError(tr("The farm has changed since you looked. Read again what this does, then hold."));
        });
}

void HoldSheet::send() {
    m_workspace.requests().send(arguments(), {}, this, [this](const bridge::RequestSender::Answer& answer) {
        setBusy(false);
        if (!answer) {
            setError(models::coreText(answer.error().message));
            return;
        }
        std::vector<base::HoldId> holds;
        const QJsonObject result = QJsonDocument::fromJson(QByteArray::fromStdString(answer->result)).object();
        for (const QJsonValue& hold : result.value(u"holds").toArray()) {
            if (const auto id = base::parseHoldId(hold.toObject().value(u"id").toString().toStdString())) {
                holds.push_back(*id);
            }
        }
        Q_EMIT held(tr("%1 is held").arg(objectText()), holds);
        accept();
    });
}

}  // namespace farmwarden::views
