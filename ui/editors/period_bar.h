#pragma once

#include <QWidget>

#include "core/request/replay_run.h"
#include "ui/theme/theme.h"

class QComboBox;
class QDateTimeEdit;

namespace farmwarden::editors {

// Which stretch of the past: the last hour, today, a working day, the last week, or from and to. UI thread.
class PeriodBar final : public QWidget {
    Q_OBJECT
public:
    enum class Preset : std::uint8_t { LastHour, Today, WorkingDay, LastWeek, Custom };

    // `clock` outlives this.
    explicit PeriodBar(const base::Clock& clock, QWidget* parent = nullptr);

    request::ReplayPeriod period() const;
    void setPreset(Preset preset);
    void setCustom(const request::ReplayPeriod& period);
    // "Mon 17 Nov 08:00 to 18:00"
    QString text() const;
    static QString text(const request::ReplayPeriod& period, base::TimePoint now);
    // Why it cannot be taken; empty: it can.
    QString problem() const;

Q_SIGNALS:
    void changed();

private:
    void onPreset();

    const base::Clock& m_clock;
    QComboBox* m_preset = nullptr;
    QWidget* m_custom = nullptr;
    QDateTimeEdit* m_from = nullptr;
    QDateTimeEdit* m_to = nullptr;
};

// 08:00 to 18:00, local time, of the last Monday to Friday that has begun its work at that moment.
request::ReplayPeriod workingDayBefore(base::TimePoint now);

}  // namespace farmwarden::editors
