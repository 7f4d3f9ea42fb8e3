#include "ui/editors/period_bar.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

#include "ui/models/wording.h"
#include "ui/views/widgets.h"

namespace farmwarden::editors {
namespace {

constexpr int kWorkBegins = 8;
constexpr int kWorkEnds = 18;

QDateTime local(base::TimePoint at) {
    return QDateTime::fromMSecsSinceEpoch(
        std::chrono::duration_cast<std::chrono::milliseconds>(at.time_since_epoch()).count());
}

base::TimePoint moment(const QDateTime& at) {
    return base::TimePoint(std::chrono::milliseconds(at.toMSecsSinceEpoch()));
}

}  // namespace

request::ReplayPeriod workingDayBefore(base::TimePoint now) {
    const QDateTime here = local(now);
    QDate day = here.date();
    if (here.time().hour() < kWorkBegins) {
        day = day.addDays(-1);
    }
    while (day.dayOfWeek() > Qt::Friday) {
        day = day.addDays(-1);
    }
    return {moment(QDateTime(day, QTime(kWorkBegins, 0))), std::min(now, moment(QDateTime(day, QTime(kWorkEnds, 0))))};
}

PeriodBar::PeriodBar(const base::Clock& clock, QWidget* parent)
    : QWidget(parent),
      m_clock(clock),
      m_preset(new QComboBox),
      m_custom(new QWidget),
      m_from(new QDateTimeEdit),
      m_to(new QDateTimeEdit) {
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::kGap1);
    m_preset->setObjectName(QStringLiteral("period"));
    m_preset->setAccessibleName(tr("Period"));
    m_preset->addItems({tr("the last hour"), tr("today"), tr("the working day"), tr("the last 7 days"), tr("from … to")});
    layout->addWidget(m_preset, 0, Qt::AlignLeft);
    auto* const custom = new QHBoxLayout(m_custom);
    custom->setContentsMargins(0, 0, 0, 0);
    custom->setSpacing(theme::kGap1);
    const QString format = QStringLiteral("yyyy-MM-dd HH:mm");
    for (const auto& [edit, name] : {std::pair(m_from, tr("Begin of the period")), std::pair(m_to, tr("End of the period"))}) {
        edit->setAccessibleName(name);
        edit->setDisplayFormat(format);
        edit->setButtonSymbols(QAbstractSpinBox::NoButtons);
        connect(edit, &QDateTimeEdit::dateTimeChanged, this, &PeriodBar::changed);
    }
    m_from->setObjectName(QStringLiteral("periodFrom"));
    m_to->setObjectName(QStringLiteral("periodTo"));
    custom->addWidget(m_from);
    custom->addWidget(views::makeLabel(QStringLiteral("–"), theme::Size::Base, QStringLiteral("muted")));
    custom->addWidget(m_to);
    layout->addWidget(m_custom, 0, Qt::AlignLeft);
    m_custom->hide();
    connect(m_preset, &QComboBox::currentIndexChanged, this, &PeriodBar::onPreset);
}

void PeriodBar::onPreset() {
    const bool isCustom = m_preset->currentIndex() == static_cast<int>(Preset::Custom);
    if (isCustom && !m_custom->isVisible()) {
        const base::TimePoint now = m_clock.now();
        const QSignalBlocker quietFrom(m_from);
        const QSignalBlocker quietTo(m_to);
        m_from->setDateTime(local(now - std::chrono::hours(4)));
        m_to->setDateTime(local(now));
    }
    m_custom->setVisible(isCustom);
    Q_EMIT changed();
}

request::ReplayPeriod PeriodBar::period() const {
    const base::TimePoint now = m_clock.now();
    switch (static_cast<Preset>(m_preset->currentIndex())) {
        case Preset::LastHour:
            return {now - std::chrono::hours(1), now};
        case Preset::Today:
            return {moment(local(now).date().startOfDay()), now};
        case Preset::WorkingDay:
            return workingDayBefore(now);
        case Preset::LastWeek:
            return {now - std::chrono::days(7), now};
        case Preset::Custom:
            break;
    }
    return {moment(m_from->dateTime()), moment(m_to->dateTime())};
}

void PeriodBar::setPreset(Preset preset) {
    m_preset->setCurrentIndex(static_cast<int>(preset));
}

void PeriodBar::setCustom(const request::ReplayPeriod& period) {
    setPreset(Preset::Custom);
    m_from->setDateTime(local(period.from));
    m_to->setDateTime(local(period.to));
}

QString PeriodBar::problem() const {
    const request::ReplayPeriod asked = period();
    return asked.from >= asked.to           ? tr("The period ends before it begins.")
           : asked.from >= m_clock.now() ? tr("The period has not begun yet.")
                                            : QString();
}

QString PeriodBar::text() const {
    return text(period(), m_clock.now());
}

QString PeriodBar::text(const request::ReplayPeriod& period, base::TimePoint now) {
    const bool isOneDay = local(period.from).date() == local(period.to).date();
    const QString from = QLocale().toString(local(period.from), tr("ddd d MMM HH:mm"));
    const QString to = period.to >= now - std::chrono::seconds(90) ? tr("now")
                       : isOneDay ? local(period.to).toString(QStringLiteral("HH:mm"))
                                  : QLocale().toString(local(period.to), tr("ddd d MMM HH:mm"));
    return tr("%1 to %2").arg(from, to);
}

}  // namespace farmwarden::editors
