#include "ui/charts/time_slider.h"

#include <QAccessibleWidget>
#include <QDateTime>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

#include "ui/models/activity_model.h"
#include "ui/models/wording.h"

namespace farmwarden::charts {

using models::ActivityModel;
using models::Wording;
using presenters::ActivityEntry;
using presenters::ActivityTone;
using theme::Token;

namespace {

constexpr int kSide = 8;     // left and right of the axis
constexpr int kLabels = 16;  // names of marks
constexpr int kBars = 30;    // density
constexpr int kTicks = 20;
constexpr int kAxis = kLabels + kBars;
constexpr int kNear = 5;  // pixels to a mark
constexpr base::Duration kStep = std::chrono::minutes(1);

// A slider whose value is a time.
class SliderAccess final : public QAccessibleWidget, public QAccessibleValueInterface {
public:
    explicit SliderAccess(TimeSlider* slider) : QAccessibleWidget(slider, QAccessible::Slider), m_slider(slider) {}
    QString text(QAccessible::Text kind) const override {
        return kind == QAccessible::Value ? m_slider->momentText() : QAccessibleWidget::text(kind);
    }
    void* interface_cast(QAccessible::InterfaceType type) override {
        return type == QAccessible::ValueInterface ? static_cast<QAccessibleValueInterface*>(this)
                                                   : QAccessibleWidget::interface_cast(type);
    }
    // Seconds from the beginning of the stretch.
    QVariant currentValue() const override { return seconds(m_slider->moment().value_or(m_slider->timeline().end)); }
    void setCurrentValue(const QVariant& value) override {
        Q_EMIT m_slider->wanted(m_slider->timeline().begin + std::chrono::seconds(value.toLongLong()));
    }
    QVariant maximumValue() const override { return seconds(m_slider->timeline().end); }
    QVariant minimumValue() const override { return 0.0; }
    QVariant minimumStepSize() const override { return 60.0; }

private:
    double seconds(base::TimePoint at) const {
        return std::chrono::duration<double>(at - m_slider->timeline().begin).count();
    }
    TimeSlider* m_slider;
};

QAccessibleInterface* makeAccess(const QString& className, QObject* object) {
    auto* const slider = qobject_cast<TimeSlider*>(object);
    return slider != nullptr && className == QLatin1String(TimeSlider::staticMetaObject.className())
               ? new SliderAccess(slider)
               : nullptr;
}

}  // namespace

TimeSlider::TimeSlider(const theme::Theme& theme, const base::Clock& clock, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_clock(clock) {
    static const bool isInstalled = (QAccessible::installFactory(&makeAccess), true);
    Q_UNUSED(isInstalled)
    setObjectName(QStringLiteral("timeSlider"));
    setAccessibleName(tr("Time"));
    setAccessibleDescription(tr("Arrows go by a minute, Ctrl with arrows to the next mark, End goes back to now"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &theme::Theme::changed, this, qOverload<>(&QWidget::update));
}

QSize TimeSlider::sizeHint() const {
    return {600, kLabels + kBars + kTicks + 6};
}

presenters::TimeAxis TimeSlider::axis() const {
    return {m_timeline.begin, std::max(m_timeline.end, m_timeline.begin + kStep), std::max(1, width() - 2 * kSide)};
}

void TimeSlider::show(const bridge::Timeline& timeline) {
    m_timeline = timeline;
    update();
}

void TimeSlider::setMoment(std::optional<base::TimePoint> moment) {
    if (m_moment == moment) {
        return;
    }
    m_moment = moment;
    update();
    QAccessibleValueChangeEvent event(this, momentText());
    QAccessible::updateAccessibility(&event);
}

QString TimeSlider::momentText() const {
    return m_moment ? Wording::absolute(*m_moment) : tr("now");
}

void TimeSlider::want(base::TimePoint at) {
    if (m_timeline.isEmpty()) {
        return;
    }
    if (at >= m_timeline.end) {
        setMoment({});
        Q_EMIT nowWanted();
        return;
    }
    const base::TimePoint oldest = std::max(m_timeline.begin, m_timeline.oldest);
    setMoment(std::max(at, oldest));
    Q_EMIT wanted(*m_moment);
}

void TimeSlider::step(base::Duration by) {
    // Minutes are round ones.
    const base::TimePoint at = now() + by;
    want(std::chrono::floor<std::chrono::minutes>(by < base::Duration(0) ? at + kStep - base::Duration(1) : at));
}

void TimeSlider::stepToMark(int direction) {
    // A moment after the mark, so that what it did can be seen.
    constexpr base::Duration kAfter = std::chrono::milliseconds(1);
    const auto& marks = m_timeline.marks;
    if (direction < 0) {
        const auto before = std::find_if(marks.rbegin(), marks.rend(),
                                         [&](const ActivityEntry& mark) { return mark.at + kAfter < now(); });
        want(before == marks.rend() ? m_timeline.begin : before->at + kAfter);
    } else {
        const auto after =
            std::ranges::find_if(marks, [&](const ActivityEntry& mark) { return mark.at + kAfter > now(); });
        want(after == marks.end() ? m_timeline.end : after->at + kAfter);
    }
}

void TimeSlider::keyPressEvent(QKeyEvent* event) {
    const bool isByMark = (event->modifiers() & Qt::ControlModifier) != 0;
    const base::Duration tenth = (m_timeline.end - m_timeline.begin) / 10;
    switch (event->key()) {
        case Qt::Key_Left:
        case Qt::Key_Down:
            return isByMark ? stepToMark(-1) : step(-kStep);
        case Qt::Key_Right:
        case Qt::Key_Up:
            return isByMark ? stepToMark(+1) : step(kStep);
        case Qt::Key_PageUp:
            return step(-tenth);
        case Qt::Key_PageDown:
            return step(tenth);
        case Qt::Key_Home:
            return want(m_timeline.begin);
        case Qt::Key_End:
            return want(m_timeline.end);
        default:
            QWidget::keyPressEvent(event);
    }
}

int TimeSlider::markAt(double x) const {
    const presenters::TimeAxis time = axis();
    int best = -1;
    double nearest = kNear + 1;
    for (std::size_t i = 0; i < m_timeline.marks.size(); ++i) {
        if (const double distance = std::abs(time.xOf(m_timeline.marks[i].at) + kSide - x); distance < nearest) {
            nearest = distance;
            best = static_cast<int>(i);
        }
    }
    return best;
}

void TimeSlider::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) {
        return;
    }
    const double x = event->position().x();
    const int mark = markAt(x);
    const bool isAtEnd = x >= width() - kSide - 3;
    want(isAtEnd     ? m_timeline.end
         : mark >= 0 ? m_timeline.marks[static_cast<std::size_t>(mark)].at + std::chrono::milliseconds(1)
                     : axis().timeAt(x - kSide));
}

void TimeSlider::mouseMoveEvent(QMouseEvent* event) {
    m_pointer = event->position().x();
    if ((event->buttons() & Qt::LeftButton) != 0) {
        want(axis().timeAt(m_pointer - kSide));
    }
    update();
}

void TimeSlider::leaveEvent(QEvent*) {
    m_pointer = -1;
    update();
}

void TimeSlider::wheelEvent(QWheelEvent* event) {
    step(event->angleDelta().y() < 0 ? kStep : -kStep);
    event->accept();
}

bool TimeSlider::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        auto* const help = static_cast<QHelpEvent*>(event);
        const base::TimePoint at = axis().timeAt(help->pos().x() - kSide);
        QStringList lines{Wording::absolute(at)};
        if (const int mark = markAt(help->pos().x()); mark >= 0) {
            const ActivityEntry& entry = m_timeline.marks[static_cast<std::size_t>(mark)];
            lines = QStringList{Wording::absolute(entry.at), ActivityModel::sentence(entry)};
        }
        QToolTip::showText(help->globalPos(), lines.join(u'\n'), this);
        return true;
    }
    return QWidget::event(event);
}

Token TimeSlider::markColour(const ActivityEntry& entry) const {
    switch (entry.code) {
        case presenters::ActivityCode::TargetQuarantined:
            return Token::Quarantined;
        case presenters::ActivityCode::HoldPlaced:
            return entry.argument(1) == "closed" ? Token::Closed : Token::Drain;
        case presenters::ActivityCode::HoldReleased:
            return Token::Open;
        default:
            return entry.tone == ActivityTone::Trouble ? Token::Closed : Token::Accent;
    }
}

void TimeSlider::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const presenters::TimeAxis time = axis();
    painter.translate(kSide, 0);
    paintDensity(painter, time);
    if (!m_timeline.isEmpty()) {
        paintTicks(painter, time);
        paintMarks(painter, time);
        paintHandle(painter, time);
    }
    painter.translate(-kSide, 0);
    if (hasFocus()) {
        painter.setPen(QPen(m_theme.color(Token::Accent), 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme::kRadius, theme::kRadius);
    }
}

void TimeSlider::paintDensity(QPainter& painter, const presenters::TimeAxis& time) const {
    const double span = width() - 2 * kSide;
    painter.fillRect(QRectF(0, kAxis - 1, span, 3), m_theme.color(Token::Border));
    if (m_timeline.isEmpty()) {
        return;
    }
    std::uint32_t most = 1;
    for (const std::uint32_t part : m_timeline.density) {
        most = std::max(most, part);
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
    const double step = span / static_cast<double>(m_timeline.density.size());
    for (std::size_t i = 0; i < m_timeline.density.size(); ++i) {
        const double share = std::sqrt(static_cast<double>(m_timeline.density[i]) / most);
        const double height = m_timeline.density[i] == 0 ? 0 : std::max(1.0, share * (kBars - 4));
        painter.fillRect(QRectF(static_cast<double>(i) * step, kAxis - 2 - height, std::max(1.0, step - 1), height),
                         m_theme.color(Token::Density));
    }
    painter.setRenderHint(QPainter::Antialiasing);
    // What the retention has dropped.
    if (m_timeline.oldest > m_timeline.begin) {
        const double x = time.xOf(m_timeline.oldest);
        painter.fillRect(QRectF(0, kAxis - 5, x, 10), QBrush(m_theme.color(Token::Stale), Qt::BDiagPattern));
    }
    // What lies ahead of the moment that is shown has not happened yet.
    if (m_moment) {
        QColor veil = m_theme.color(Token::Surface);
        veil.setAlpha(150);
        const double x = time.xOf(*m_moment);
        painter.fillRect(QRectF(x, kLabels, span - x, kBars - 2), veil);
    }
}

void TimeSlider::paintTicks(QPainter& painter, const presenters::TimeAxis& time) const {
    constexpr int kLeast = 96;
    const auto local = [](base::TimePoint at) {
        return QDateTime::fromMSecsSinceEpoch(
            std::chrono::duration_cast<std::chrono::milliseconds>(at.time_since_epoch()).count());
    };
    const base::Duration offset = std::chrono::seconds(local(time.end()).offsetFromUtc());
    const bool isDays = time.tickStep(kLeast) >= std::chrono::hours(24);
    painter.setFont(m_theme.font(theme::Size::Tiny));
    painter.setPen(m_theme.color(Token::Muted));
    constexpr int kApart = 8;
    const int nowWidth = QFontMetrics(m_theme.font(theme::Size::Tiny, true)).horizontalAdvance(tr("now"));
    const double nowLeft = width() - kSide - 2 - nowWidth - kApart;
    for (const base::TimePoint tick : time.ticks(kLeast, offset)) {
        const double x = time.xOf(tick);
        const QDateTime at = local(tick);
        const bool isMidnight = at.time() == QTime(0, 0);
        const QString format = isDays       ? tr("ddd d MMM", "format of a day")
                               : isMidnight ? QStringLiteral("ddd HH:mm")
                                            : QStringLiteral("HH:mm");
        const QString text = QLocale().toString(at, format);
        const double half = painter.fontMetrics().horizontalAdvance(text) / 2.0;
        if (x + half > nowLeft || x - half < -kSide) {
            continue;  // "now" stands there, or the text would be cut
        }
        painter.drawLine(QPointF(x, kAxis + 3), QPointF(x, kAxis + 6));
        painter.drawText(QRectF(x - 50, kAxis + 6, 100, kTicks - 4), Qt::AlignCenter, text);
    }
}

// Names where there is room for them, the latest first; a dot for each in any case.
void TimeSlider::paintMarks(QPainter& painter, const presenters::TimeAxis& time) const {
    painter.setFont(m_theme.font(theme::Size::Tiny));
    const QFontMetrics metrics = painter.fontMetrics();
    double freeUntil = width() - 2 * kSide;
    for (auto mark = m_timeline.marks.rbegin(); mark != m_timeline.marks.rend(); ++mark) {
        const double x = time.xOf(mark->at);
        const QColor colour = m_theme.color(markColour(*mark));
        constexpr int kMostText = 150;
        const QString text =
            metrics.elidedText(QStringLiteral("%1 %2").arg(ActivityModel::about(*mark), ActivityModel::what(*mark)),
                               Qt::ElideMiddle, kMostText);
        const double textWidth = metrics.horizontalAdvance(text);
        const double left = std::clamp(x - textWidth / 2, 0.0, std::max(0.0, freeUntil - textWidth));
        const bool hasRoom = left + textWidth <= freeUntil && left <= x && left + textWidth >= x;
        if (hasRoom) {
            painter.setPen(m_theme.color(Token::Muted));
            painter.drawText(QRectF(left, 0, textWidth + 2, kLabels - 2), Qt::AlignLeft | Qt::AlignVCenter, text);
            freeUntil = left - 12;
            painter.setPen(QPen(colour, 1, Qt::DotLine));
            painter.drawLine(QPointF(x, kLabels - 1), QPointF(x, kAxis));
        }
        painter.setPen(QPen(m_theme.color(Token::Surface), 1.2));
        painter.setBrush(colour);
        if (mark->tone == ActivityTone::Trouble) {
            painter.drawPolygon(
                QPolygonF({{x, kAxis - 5.0}, {x + 5, kAxis + 0.5}, {x, kAxis + 6.0}, {x - 5, kAxis + 0.5}}));
        } else {
            painter.drawEllipse(QPointF(x, kAxis + 0.5), 4, 4);
        }
    }
}

void TimeSlider::paintHandle(QPainter& painter, const presenters::TimeAxis& time) const {
    const double span = width() - 2 * kSide;
    const double x = std::clamp(time.xOf(now()), 0.0, span);
    if (m_pointer >= 0) {
        painter.setPen(QPen(m_theme.color(Token::Muted), 1, Qt::DashLine));
        painter.drawLine(QPointF(m_pointer - kSide, kLabels), QPointF(m_pointer - kSide, kAxis));
    }
    painter.setPen(QPen(m_theme.color(Token::Surface), 1));
    painter.setBrush(m_theme.color(Token::Accent));
    painter.drawRoundedRect(QRectF(x - 4.5, kAxis - 11, 9, 22), 2, 2);
    if (m_moment) {
        painter.setPen(QPen(m_theme.color(Token::Accent), 1));
        painter.drawLine(QPointF(x, kLabels), QPointF(x, kAxis - 11));
    }
    painter.setFont(m_theme.font(theme::Size::Tiny, true));
    painter.setPen(m_theme.color(m_moment ? Token::Muted : Token::Text));
    painter.drawText(QRectF(span - 160, kAxis + 7, 160 + kSide - 2, kTicks - 4), Qt::AlignRight | Qt::AlignVCenter,
                     tr("now"));
}

}  // namespace farmwarden::charts
