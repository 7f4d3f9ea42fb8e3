#include "ui/views/hold_sheet.h"

#include <QDateTimeEdit>
#include <QFormLayout>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include "core/request/request_builder.h"
#include "ui/models/core_wording.h"
#include "ui/models/wording.h"
#include "ui/views/delegates.h"
#include "ui/views/segments.h"
#include "ui/views/widgets.h"

namespace farmwarden::views {

using models::Wording;
using theme::Mark;

namespace {

constexpr std::size_t kMostCells = 8;

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

// One target of the farm: glyph and name, its load, the number.
class HostCell final : public QWidget {
public:
    // `prefix` is what all names begin with; the cell has room for the rest only.
    HostCell(const theme::Theme& theme, const presenters::NeighbourCell& cell, qsizetype prefix)
        : m_theme(theme), m_cell(cell), m_name(QString::fromStdString(cell.name).mid(prefix)) {
        setFixedHeight(64);
        setMinimumWidth(60);
        setAccessibleName(
            QStringLiteral("%1 %2, %3").arg(QString::fromStdString(cell.name), Wording::word(cell.then), number()));
        setToolTip(accessibleName());
    }

protected:
    void paintEvent(QPaintEvent*) override {
        using theme::Token;
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const double width = m_cell.isHeld ? 2 : 1;
        painter.setPen(QPen(m_theme.color(m_cell.isHeld ? Token::Accent : Token::Border), width));
        painter.setBrush(m_theme.color(Token::Surface));
        painter.drawRoundedRect(QRectF(rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2), theme::kRadius,
                                theme::kRadius);
        const Mark mark = Wording::mark(m_cell.then);
        theme::paintMark(painter, QRectF(8, 8, 11, 11), mark, m_theme.color(theme::markToken(mark)));
        painter.setFont(m_theme.font(theme::Size::Small, true));
        painter.setPen(m_theme.color(Token::Text));
        const QRect name(24, 5, this->width() - 30, 17);
        painter.drawText(name, Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(m_name, Qt::ElideLeft, name.width()));
        if (m_cell.limit != 0) {
            painter.save();
            BarDelegate::paintBar(painter, QRect(8, 27, this->width() - 16, 8), m_theme, m_cell.sessions, m_cell.limit);
            painter.restore();
        }
        painter.setFont(m_theme.font(theme::Size::Tiny));
        painter.setPen(m_theme.color(Token::Muted));
        painter.drawText(QRect(8, 40, this->width() - 12, 17), Qt::AlignLeft | Qt::AlignVCenter, number());
    }

private:
    QString number() const {
        return m_cell.limit == 0
                   ? Wording::number(m_cell.sessions)
                   : QStringLiteral("%1 / %2").arg(Wording::number(m_cell.sessions), Wording::number(m_cell.limit));
    }

    const theme::Theme& m_theme;
    presenters::NeighbourCell m_cell;
    QString m_name;
};

// How much of the names is the same, up to a separator: "office-sh-" of office-sh-01 and office-sh-02.
qsizetype commonPrefix(const std::vector<presenters::NeighbourCell>& cells) {
    QString prefix = cells.empty() ? QString() : QString::fromStdString(cells.front().name);
    for (const presenters::NeighbourCell& cell : cells) {
        while (!cell.name.starts_with(prefix.toStdString())) {
            prefix.chop(1);
        }
    }
    return std::max(prefix.lastIndexOf(u'-'), prefix.lastIndexOf(u'.')) + 1;
}

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
    body()->addWidget(makeForm());
    body()->addWidget(makePreview());
    setConfirm(tr("Hold %1").arg(objectText()));
    setNote(tr("Can be undone: release the hold."));
    m_again->setInterval(1000);
    connect(m_again, &QTimer::timeout, this, &HoldSheet::look);
    m_again->start();
    look();
    m_reason->setFocus();
}

QString HoldSheet::objectText() const {
    return m_targets.size() == 1 ? QString::fromStdString(m_targets.front())
                                 : tr("%n target(s)", nullptr, static_cast<int>(m_targets.size()));
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
    m_reason = new QLineEdit;
    m_reason->setObjectName(QStringLiteral("reason"));
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->setPlaceholderText(tr("What others should know: kernel update, disk replacement"));
    m_reason->setMaxLength(500);
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
    grid->addWidget(m_reason, 1, 1);
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
    m_cells = new QWidget;
    m_cells->setFixedHeight(72);
    (new QHBoxLayout(m_cells))->setContentsMargins(0, 4, 0, 0);
    m_cells->layout()->setSpacing(6);
    layout->addWidget(m_cells);
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
        [targets = m_targets, mode = m_mode](const directory::Directory& directory) {
            return presenters::holdConsequences(directory, targets, mode);
        },
        [this](const presenters::HoldConsequences& consequences) { show(consequences); });
    validate();
}

void HoldSheet::show(const presenters::HoldConsequences& c) {
    const bool isFirst = !m_hasLooked;
    m_hasLooked = true;
    const bool hasNewCells = isFirst || c.neighbours != m_consequences.neighbours;
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
                                          : tr("%n free place(s) there", nullptr, static_cast<int>(c.freePlaces));
    m_go->setText(
        c.leavesNowhere()
            ? sentence(tr("New users are refused"),
                       tr("no other target of %1 admits them").arg(QString::fromStdString(c.farm)))
            : sentence(tr("New users go to %n other target(s)", nullptr, static_cast<int>(c.otherTargets)), places));
    m_keep->setText(
        sentence(tr("%1 keeps %2 of %3 open").arg(QString::fromStdString(c.farm)).arg(c.openAfter).arg(c.targetCount),
                 c.minOpen == 0 ? QString() : tr("(minimum %1)").arg(c.minOpen)));
    static_cast<MarkLabel*>(m_stayMark)->show(Mark::Disconnected, {});
    static_cast<MarkLabel*>(m_goMark)->show(c.leavesNowhere() ? Mark::Closed : Mark::Open, {});
    static_cast<MarkLabel*>(m_keepMark)->show(c.isBelowMinimum() ? Mark::Closed : Mark::Open, {});
    if (hasNewCells) {
        showCells(c.neighbours);
    }
    validate();
}

void HoldSheet::showCells(const std::vector<presenters::NeighbourCell>& cells) {
    while (QLayoutItem* const item = m_cells->layout()->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const qsizetype prefix = commonPrefix(cells);
    // Around the first held target, so that it is in the picture.
    std::size_t first = 0;
    while (first < cells.size() && !cells[first].isHeld) {
        ++first;
    }
    first = cells.size() <= kMostCells
                ? 0
                : std::min(first > kMostCells / 2 ? first - kMostCells / 2 : 0, cells.size() - kMostCells);
    for (std::size_t i = first; i < std::min(cells.size(), first + kMostCells); ++i) {
        m_cells->layout()->addWidget(new HostCell(theme(), cells[i], prefix));
    }
    if (cells.size() > kMostCells) {
        m_cells->layout()->addWidget(
            makeLabel(tr("+%1").arg(cells.size() - kMostCells), theme::Size::Small, QStringLiteral("muted")));
    }
}

request::HoldPlace HoldSheet::arguments() const {
    request::HoldPlace hold;
    hold.targets = m_targets;
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
    if (!checked) {
        setWhyNot(models::coreText(checked.error().message));
    } else if (!m_hasLooked) {
        setWhyNot(tr("Looking at the farm…"));
    } else if (m_consequences.farm.empty()) {
        setWhyNot(tr("The target is gone."));
    } else if (m_consequences.isBelowMinimum()) {
        setWhyNot(
            tr("%1 would keep fewer targets open than its minimum.").arg(QString::fromStdString(m_consequences.farm)));
    } else {
        setWhyNot({});
    }
}

void HoldSheet::onConfirm() {
    setBusy(true);
    setError({});
    m_workspace.requests().send(arguments(), {}, this, [this](const bridge::RequestSender::Answer& answer) {
        setBusy(false);
        if (!answer) {
            setError(models::coreText(answer.error().message));
            return;
        }
        Q_EMIT held(tr("%1 is held").arg(objectText()));
        accept();
    });
}

}  // namespace farmwarden::views
