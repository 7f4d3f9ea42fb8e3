#include "ui/charts/time_panel.h"

#include <QDateTimeEdit>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include "core/base/time_text.h"
#include "ui/models/wording.h"
#include "ui/views/form.h"
#include "ui/views/segments.h"
#include "ui/views/sheet.h"
#include "ui/views/widgets.h"

namespace farmwarden::charts {

using models::Wording;
using views::makeActionButton;
using views::makeLabel;

namespace {

constexpr base::Duration kRanges[] = {std::chrono::hours(1), std::chrono::hours(4), std::chrono::hours(24),
                                      std::chrono::hours(24 * 7), std::chrono::hours(24 * 30)};
constexpr int kFirstRange = 1;

base::TimePoint fromLocal(const QDateTime& at) {
    return base::TimePoint(std::chrono::milliseconds(at.toMSecsSinceEpoch()));
}

QDateTime toLocal(base::TimePoint at) {
    return QDateTime::fromMSecsSinceEpoch(
        std::chrono::duration_cast<std::chrono::milliseconds>(at.time_since_epoch()).count());
}

class GoToSheet final : public views::Sheet {
    Q_DECLARE_TR_FUNCTIONS(GoToSheet)
public:
    GoToSheet(const theme::Theme& theme, bridge::Workspace& workspace, QWidget* parent)
        : Sheet(theme, tr("Go to a time"), parent), m_workspace(workspace), m_time(new QDateTimeEdit) {
        setObjectName(QStringLiteral("goToSheet"));
        const base::TimePoint now = workspace.realClock().now();
        m_time->setObjectName(QStringLiteral("time"));
        m_time->setDisplayFormat(tr("ddd d MMM yyyy  HH:mm:ss", "format of a moment"));
        m_time->setDateTime(toLocal(workspace.time().at().value_or(now - std::chrono::hours(1))));
        m_time->setMaximumDateTime(toLocal(now));
        if (const base::TimePoint oldest = workspace.time().timeline().oldest; oldest != base::TimePoint{}) {
            m_time->setMinimumDateTime(toLocal(oldest));
            setNote(tr("The journal reaches back to %1.").arg(Wording::absolute(oldest)));
        }
        auto* const form = new views::Form;
        form->addField(tr("Moment"), m_time);
        body()->addWidget(form);
        setConfirm(tr("Go there"));
        setMinimumWidth(520);
        m_time->setFocus();
    }

protected:
    void onConfirm() override {
        m_workspace.time().goTo(fromLocal(m_time->dateTime()));
        accept();
    }

private:
    bridge::Workspace& m_workspace;
    QDateTimeEdit* m_time;
};

}  // namespace

TimePanel::TimePanel(const theme::Theme& theme, bridge::Workspace& workspace, actions::ActionCatalogue& catalogue,
                     QWidget* scope, QWidget* parent)
    : QFrame(parent),
      m_theme(theme),
      m_workspace(workspace),
      m_catalogue(catalogue),
      m_moment(makeLabel({}, theme::Size::Small, QStringLiteral("muted"))),
      m_busy(makeLabel({}, theme::Size::Small, QStringLiteral("muted"))),
      m_range(new views::Segments(tr("How far back"), {tr("1 h"), tr("4 h"), tr("24 h"), tr("7 d"), tr("30 d")})),
      m_slider(new TimeSlider(theme, workspace.realClock())) {
    setProperty("role", QStringLiteral("card"));
    setObjectName(QStringLiteral("timePanel"));
    addActions(scope);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 6, 12, 4);
    layout->setSpacing(2);
    auto* const line = new QHBoxLayout;
    line->setSpacing(theme::kGap2);
    line->addWidget(makeLabel(tr("Time"), theme::Size::Base, {}, true));
    line->addSpacing(theme::kGap1);
    line->addWidget(m_moment);
    line->addWidget(m_busy);
    line->addStretch();
    line->addWidget(m_range);
    line->addSpacing(theme::kGap2);
    for (const char* id : {"time.previous", "time.next"}) {
        line->addWidget(makeActionButton(catalogue.action(QLatin1String(id)), QStringLiteral("flat"), true));
    }
    for (const char* id : {"time.goto", "time.now"}) {
        line->addWidget(makeActionButton(catalogue.action(QLatin1String(id)), QStringLiteral("small")));
    }
    layout->addLayout(line);
    layout->addWidget(m_slider);
    m_range->setCurrent(kFirstRange);
    bridge::TimeTravel& time = workspace.time();
    connect(m_range, &views::Segments::currentChanged, this, [&time](int index) { time.setRange(kRanges[index]); });
    connect(m_slider, &TimeSlider::wanted, &time, &bridge::TimeTravel::goTo);
    connect(m_slider, &TimeSlider::nowWanted, &time, &bridge::TimeTravel::backToNow);
    connect(&time, &bridge::TimeTravel::timelineChanged, this,
            [this] { m_slider->show(m_workspace.time().timeline()); });
    connect(&time, &bridge::TimeTravel::moved, this, &TimePanel::showMoment);
    connect(&time, &bridge::TimeTravel::busyChanged, this, &TimePanel::showMoment);
    connect(&time, &bridge::TimeTravel::failed, this, &TimePanel::showMoment);
    connect(&workspace.views(), &bridge::LiveViews::statusChanged, this, [this] {
        if (!m_workspace.time().isPast() && !m_workspace.time().isBusy()) {
            showNow();
        }
    });
    m_slider->show(time.timeline());
    showMoment();
}

void TimePanel::addActions(QWidget* scope) {
    bridge::TimeTravel& time = m_workspace.time();
    const auto command = [this] {
        const base::TimePoint at = m_workspace.time().at().value_or(m_workspace.realClock().now());
        return QStringLiteral("farmwarden --at %1").arg(QString::fromStdString(base::formatTime(at)));
    };
    const auto isNow = [&time] { return time.isPast() || time.wanted() ? QString() : tr("this is now"); };
    m_catalogue.add({QStringLiteral("time.goto"),
                     tr("Go to time…"),
                     {},
                     {},
                     QKeySequence(tr("Ctrl+T")),
                     {},
                     command,
                     [this] { openGoTo(); }},
                    scope);
    m_catalogue.add({QStringLiteral("time.now"),
                     tr("Back to now"),
                     {},
                     {},
                     QKeySequence(tr("Ctrl+Shift+T")),
                     isNow,
                     [] { return QStringLiteral("farmwarden"); },
                     [&time] { time.backToNow(); }},
                    scope);
    m_catalogue.add({QStringLiteral("time.previous"),
                     tr("Previous mark"),
                     tr("‹ mark"),
                     {},
                     QKeySequence(tr("Ctrl+[")),
                     {},
                     command,
                     [this] { m_slider->stepToMark(-1); }},
                    scope);
    m_catalogue.add({QStringLiteral("time.next"),
                     tr("Next mark"),
                     tr("mark ›"),
                     {},
                     QKeySequence(tr("Ctrl+]")),
                     isNow,
                     command,
                     [this] { m_slider->stepToMark(+1); }},
                    scope);
}

// As long as nothing happens, now is what it was: the clock moves by the minute only, so that a window at rest is at
// rest.
void TimePanel::showNow() {
    const base::Revision revision = m_workspace.views().status().revision;
    const base::TimePoint minute = std::chrono::floor<std::chrono::minutes>(m_workspace.realClock().now());
    if (std::exchange(m_shownRevision, revision) != revision || std::exchange(m_shownMinute, minute) != minute) {
        showMoment();
    }
}

void TimePanel::showMoment() {
    const bridge::TimeTravel& time = m_workspace.time();
    const base::TimePoint now = m_workspace.realClock().now();
    const base::TimePoint shown = time.at().value_or(now);
    const base::Revision revision = time.isPast() ? time.revision() : m_workspace.views().status().revision;
    m_moment->setText(tr("%1 · revision %2").arg(Wording::absolute(shown), Wording::number(revision.value)));
    m_busy->setText(time.isBusy() ? tr("reading the journal") : QString());
    if (!time.isBusy()) {
        m_slider->setMoment(time.wanted());
    }
    m_catalogue.refresh();
}

void TimePanel::openGoTo() {
    (new GoToSheet(m_theme, m_workspace, window()))->open();
}

QString TimePanel::describe() const {
    return QStringLiteral("Time: %1, %2 marks\n").arg(m_moment->text()).arg(m_slider->timeline().marks.size());
}

}  // namespace farmwarden::charts
