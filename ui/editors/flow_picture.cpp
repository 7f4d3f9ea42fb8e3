#include "ui/editors/flow_picture.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <numeric>
#include <tuple>

#include "ui/models/wording.h"

namespace farmwarden::editors {

using models::Wording;
using presenters::FlowBand;
using presenters::FlowNode;
using theme::Token;

namespace {

constexpr double kNodeWidth = 7;
constexpr double kTop = 20;  // for the first rule's name
constexpr double kBottom = 6;
constexpr double kLeastDifference = 4;
constexpr double kLeastSame = 1;
constexpr double kLeastSide = 84;
constexpr double kMostSide = 170;

}  // namespace

FlowPicture::FlowPicture(const theme::Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    installFlowAccess();
    setObjectName(QStringLiteral("flowPicture"));
    setAccessibleName(tr("Flow of connections before and after"));
    setAccessibleDescription(tr("Arrow keys move over the bands, Enter shows their differences"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    connect(&theme, &theme::Theme::changed, this, [this] {
        place();
        update();
    });
}

void FlowPicture::show(presenters::FlowGraph graph, std::map<std::string, QString> ruleNames) {
    m_graph = std::move(graph);
    m_ruleNames = std::move(ruleNames);
    m_hovered = m_current = m_chosen = -1;
    place();
    update();
}

QString FlowPicture::nodeName(std::size_t column, std::size_t index) const {
    const FlowNode& node = m_graph.columns[column][index];
    if (node.isRest) {
        const int count = static_cast<int>(node.names.size());
        return column == 0 ? tr("%n other farm(s)", nullptr, count)
               : column == 1 ? tr("%n other rule(s)", nullptr, count)
                             : tr("%n other place(s)", nullptr, count);
    }
    if (node.isRefusal) {
        return tr("refused");
    }
    if (column == 1) {
        const auto known = m_ruleNames.find(node.name());
        return node.name().empty() ? tr("no rule") : known == m_ruleNames.end() ? Wording::text(node.name()) : known->second;
    }
    return node.isOutside ? Wording::text(node.name().substr(1)) : Wording::text(node.name());
}

QString FlowPicture::describe(int index) const {
    if (index < 0 || index >= bandCount()) {
        return {};
    }
    const FlowBand& band = m_graph.bands[static_cast<std::size_t>(index)];
    const QString ends = tr("%1 → %2").arg(nodeName(band.column, band.from), nodeName(band.column + 1, band.to));
    return band.isDifferent() ? tr("%1: %2 before, %3 after")
                                    .arg(ends, Wording::number(band.same + band.left),
                                         Wording::number(band.same + band.come))
                              : tr("%1: %2, all as before").arg(ends, Wording::number(band.same));
}

// --- where everything stands ---------------------------------------------------------------------

double FlowPicture::minSlot(std::size_t column) const {
    const double line = QFontMetrics(m_theme.font(theme::Size::Small)).height();
    // Rules have their name above, the others name and number beside.
    return column == 1 ? 4 : m_isTight ? line : 2 * line;
}

double FlowPicture::gap(std::size_t column) const {
    const double line = QFontMetrics(m_theme.font(theme::Size::Small)).height();
    return column == 1 ? line + 5 : m_isTight ? 2 : 6;
}

// Heights of all nodes at that scale; returns how high the fullest column becomes.
double FlowPicture::measure(double scale) {
    std::array<std::vector<std::array<double, 2>>, presenters::kFlowColumns> sides;
    for (std::size_t column = 0; column < sides.size(); ++column) {
        sides[column].resize(m_graph.columns[column].size());
    }
    for (std::size_t i = 0; i < m_graph.bands.size(); ++i) {
        const FlowBand& band = m_graph.bands[i];
        const auto width = [&](std::uint64_t count, double least) {
            return count == 0 ? 0 : std::max(least, static_cast<double>(count) * scale);
        };
        m_stripes[i].widths = {width(band.same, kLeastSame), width(band.left, kLeastDifference),
                               width(band.come, kLeastDifference)};
        const double sum = std::accumulate(m_stripes[i].widths.begin(), m_stripes[i].widths.end(), 0.0);
        sides[band.column][band.from][1] += sum;
        sides[band.column + 1][band.to][0] += sum;
    }
    double highest = 0;
    for (std::size_t column = 0; column < sides.size(); ++column) {
        double height = -gap(column);
        m_boxes[column].assign(sides[column].size(), {});
        for (std::size_t i = 0; i < sides[column].size(); ++i) {
            const double bar = std::max({sides[column][i][0], sides[column][i][1], 3.0});
            m_boxes[column][i].bar.setHeight(bar);
            height += std::max(bar, minSlot(column)) + gap(column);
        }
        highest = std::max(highest, height);
    }
    return highest;
}

void FlowPicture::placeColumns(double scale) {
    measure(scale);
    const std::array<double, presenters::kFlowColumns> x{m_side, (width() - kNodeWidth) / 2.0,
                                                         width() - m_side - kNodeWidth};
    for (std::size_t column = 0; column < m_boxes.size(); ++column) {
        double height = -gap(column);
        for (const Box& box : m_boxes[column]) {
            height += std::max(box.bar.height(), minSlot(column)) + gap(column);
        }
        double y = kTop + std::max(0.0, (this->height() - kTop - kBottom - height) / 2);
        for (Box& box : m_boxes[column]) {
            const double slot = std::max(box.bar.height(), minSlot(column));
            box.bar = QRectF(x[column], y + (slot - box.bar.height()) / 2, kNodeWidth, box.bar.height());
            y += slot + gap(column);
        }
    }
}

// Stripes leave a node in the order of where they go, and arrive in the order of where they come from, so that bands of
// one node never cross each other at it.
void FlowPicture::layStripes() {
    std::vector<std::array<double, 2>> y(m_graph.bands.size());
    std::vector<std::size_t> order(m_graph.bands.size());
    std::iota(order.begin(), order.end(), 0U);
    const auto lay = [&](int side) {
        for (const std::size_t i : order) {
            const FlowBand& band = m_graph.bands[i];
            Box& box = side == 0 ? m_boxes[band.column][band.from] : m_boxes[band.column + 1][band.to];
            double& used = box.used[side == 0 ? 1 : 0];
            y[i][static_cast<std::size_t>(side)] = box.bar.top() + used;
            used += std::accumulate(m_stripes[i].widths.begin(), m_stripes[i].widths.end(), 0.0);
        }
    };
    lay(0);  // bands come sorted by column, from, to
    std::ranges::stable_sort(order, {}, [&](std::size_t i) {
        return std::tuple(m_graph.bands[i].column, m_graph.bands[i].to, m_graph.bands[i].from);
    });
    lay(1);
    for (std::size_t i = 0; i < m_graph.bands.size(); ++i) {
        const FlowBand& band = m_graph.bands[i];
        const double x0 = m_boxes[band.column][band.from].bar.right();
        const double x1 = m_boxes[band.column + 1][band.to].bar.left();
        const auto stripe = [&](double top0, double top1, double width) {
            const double middle = (x0 + x1) / 2;
            QPainterPath path(QPointF(x0, top0));
            path.cubicTo({middle, top0}, {middle, top1}, {x1, top1});
            path.lineTo(x1, top1 + width);
            path.cubicTo({middle, top1 + width}, {middle, top0 + width}, {x0, top0 + width});
            path.closeSubpath();
            return path;
        };
        double at = 0;
        for (std::size_t part = 0; part < m_stripes[i].widths.size(); ++part) {
            const double width = m_stripes[i].widths[part];
            m_stripes[i].paths[part] = width == 0 ? QPainterPath() : stripe(y[i][0] + at, y[i][1] + at, width);
            at += width;
        }
        m_stripes[i].outline = stripe(y[i][0], y[i][1], at);
    }
}

void FlowPicture::place() {
    m_stripes.assign(m_graph.bands.size(), {});
    if (m_graph.bands.empty()) {
        return;
    }
    const QFontMetrics metrics(m_theme.font(theme::Size::Small, true));
    m_side = kLeastSide;
    for (const std::size_t column : {0U, 2U}) {
        for (std::size_t i = 0; i < m_graph.columns[column].size(); ++i) {
            m_side = std::max(m_side, metrics.horizontalAdvance(nodeName(column, i)) + 14.0);
        }
    }
    m_side = std::min({m_side, kMostSide, width() * 0.29});
    std::uint64_t most = 1;
    for (const auto& column : m_graph.columns) {
        std::uint64_t sum = 0;
        for (const FlowNode& node : column) {
            sum += std::max(node.before, node.after);
        }
        most = std::max(most, sum);
    }
    // Differences have a least width, so heights are no plain multiple of the scale: halve the way to what fits.
    const double room = std::max(40.0, height() - kTop - kBottom);
    m_isTight = false;
    m_isTight = measure(0) > room;
    double low = 0;
    double high = room / static_cast<double>(most);
    for (int i = 0; i < 24; ++i) {
        const double scale = (low + high) / 2;
        (measure(scale) > room ? high : low) = scale;
    }
    placeColumns(low);
    layStripes();
}

void FlowPicture::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    place();
}

QRect FlowPicture::bandRect(int band) const {
    return band < 0 || band >= bandCount()
               ? QRect()
               : m_stripes[static_cast<std::size_t>(band)].outline.boundingRect().toAlignedRect();
}

int FlowPicture::bandAt(const QPoint& at) const {
    // The thin ones, which are drawn last, are meant first.
    for (const bool isDifferent : {true, false}) {
        for (int i = bandCount() - 1; i >= 0; --i) {
            const auto band = static_cast<std::size_t>(i);
            if (m_graph.bands[band].isDifferent() == isDifferent && m_stripes[band].outline.contains(at)) {
                return i;
            }
        }
    }
    return -1;
}

// --- looks ---------------------------------------------------------------------------------------

int FlowPicture::shown() const {
    return m_hovered >= 0 ? m_hovered : hasFocus() && m_current >= 0 ? m_current : m_chosen;
}

void FlowPicture::paintBand(QPainter& painter, const Stripes& stripes, bool isFaded) const {
    painter.setOpacity(isFaded ? 0.25 : 1);
    painter.setPen(Qt::NoPen);
    painter.fillPath(stripes.paths[0], m_theme.color(Token::Density));
    painter.fillPath(stripes.paths[1], m_theme.color(Token::Drain));
    painter.fillPath(stripes.paths[2], m_theme.color(Token::Surface));
    if (!stripes.paths[2].isEmpty()) {
        painter.strokePath(stripes.paths[2], QPen(m_theme.color(Token::Accent), 1.6));
    }
    painter.setOpacity(1);
}

void FlowPicture::paintName(QPainter& painter, std::size_t column, std::size_t index) const {
    const FlowNode& node = m_graph.columns[column][index];
    const QRectF bar = m_boxes[column][index].bar;
    const QFont font = m_theme.font(theme::Size::Small, column != 1);
    const QFontMetricsF metrics(font);
    const double line = metrics.height();
    painter.setFont(font);
    painter.setPen(m_theme.color(Token::Text));
    if (column == 1) {
        const QString name = metrics.elidedText(nodeName(column, index), Qt::ElideRight, width() / 2.6);
        const double wide = metrics.horizontalAdvance(name) + 8;
        const QRectF box(bar.center().x() - wide / 2, bar.top() - line - 1, wide, line);
        QColor ground = m_theme.color(Token::Surface);
        ground.setAlpha(205);  // bands pass beneath
        painter.fillRect(box, ground);
        painter.drawText(box, Qt::AlignCenter, name);
        return;
    }
    const double left = column == 0 ? 0 : bar.right() + 7;
    const QRectF box(left, bar.center().y() - (m_isTight ? line / 2 : line), m_side - 8, line);
    const int align = static_cast<int>(column == 0 ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter;
    painter.drawText(box, align, metrics.elidedText(nodeName(column, index), Qt::ElideMiddle, box.width()));
    if (m_isTight) {
        return;
    }
    painter.setFont(m_theme.font(theme::Size::Small));
    painter.setPen(m_theme.color(Token::Muted));
    const QString count = node.before == node.after
                              ? Wording::number(node.after)
                              : tr("%1 → %2").arg(Wording::number(node.before), Wording::number(node.after));
    painter.drawText(box.translated(0, line), align, count);
}

void FlowPicture::paintNodes(QPainter& painter) const {
    for (std::size_t column = 0; column < m_boxes.size(); ++column) {
        for (std::size_t i = 0; i < m_boxes[column].size(); ++i) {
            painter.fillRect(m_boxes[column][i].bar, m_theme.color(Token::Text));
        }
    }
    for (std::size_t column = 0; column < m_boxes.size(); ++column) {
        for (std::size_t i = 0; i < m_boxes[column].size(); ++i) {
            paintName(painter, column, i);
        }
    }
}

void FlowPicture::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Token::Surface));
    if (m_graph.bands.empty()) {
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    const int shownBand = shown();
    for (const bool isDifferent : {false, true}) {
        for (std::size_t i = 0; i < m_stripes.size(); ++i) {
            if (m_graph.bands[i].isDifferent() == isDifferent) {
                paintBand(painter, m_stripes[i], shownBand >= 0 && shownBand != static_cast<int>(i));
            }
        }
    }
    if (shownBand >= 0) {
        const Stripes& stripes = m_stripes[static_cast<std::size_t>(shownBand)];
        paintBand(painter, stripes, false);
        painter.strokePath(stripes.outline, QPen(m_theme.color(Token::Text), m_chosen == shownBand ? 2.0 : 1.2));
    }
    paintNodes(painter);
    if (hasFocus()) {
        painter.setPen(QPen(m_theme.color(Token::Accent), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), theme::kRadius, theme::kRadius);
    }
}

// --- hands ---------------------------------------------------------------------------------------

void FlowPicture::setChosen(int band) {
    m_chosen = band;
    update();
}

void FlowPicture::setCurrent(int band) {
    if (band == m_current || band < 0 || band >= bandCount()) {
        return;
    }
    m_current = band;
    update();
    QAccessibleEvent event(this, QAccessible::Focus);
    event.setChild(band);
    QAccessible::updateAccessibility(&event);
    QToolTip::showText(mapToGlobal(bandRect(band).center()), describe(band), this);
}

void FlowPicture::activate(int band) {
    if (band >= 0 && band < bandCount()) {
        Q_EMIT bandActivated(band);
    }
}

bool FlowPicture::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const QHelpEvent* const help = static_cast<QHelpEvent*>(event);
        if (const int band = bandAt(help->pos()); band >= 0) {
            QToolTip::showText(help->globalPos(), describe(band), this, bandRect(band));
        } else {
            QToolTip::hideText();
        }
        return true;
    }
    return QWidget::event(event);
}

void FlowPicture::mouseMoveEvent(QMouseEvent* event) {
    const int band = bandAt(event->position().toPoint());
    if (band != m_hovered) {
        m_hovered = band;
        setCursor(band >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
        if (band >= 0) {
            QToolTip::showText(event->globalPosition().toPoint(), describe(band), this);
        } else {
            QToolTip::hideText();
        }
        update();
    }
}

void FlowPicture::leaveEvent(QEvent*) {
    m_hovered = -1;
    update();
}

void FlowPicture::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) {
        const int band = bandAt(event->position().toPoint());
        m_current = band >= 0 ? band : m_current;
        activate(band);
    }
}

// Up and down within a column, left and right to the bands that go on from here.
void FlowPicture::keyPressEvent(QKeyEvent* event) {
    const int count = bandCount();
    if (count == 0) {
        QWidget::keyPressEvent(event);
        return;
    }
    const int key = event->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space) {
        activate(m_current);
        return;
    }
    const FlowBand& band = m_graph.bands[static_cast<std::size_t>(std::max(m_current, 0))];
    const auto next = [&](auto isMeant) {
        for (int i = 0; i < count; ++i) {
            if (isMeant(m_graph.bands[static_cast<std::size_t>(i)])) {
                setCurrent(i);
                return;
            }
        }
    };
    switch (key) {
        case Qt::Key_Down:
            setCurrent(std::min(m_current + 1, count - 1));
            break;
        case Qt::Key_Up:
            setCurrent(std::max(m_current - 1, 0));
            break;
        case Qt::Key_Home:
            setCurrent(0);
            break;
        case Qt::Key_End:
            setCurrent(count - 1);
            break;
        case Qt::Key_Right:
            next([&](const FlowBand& other) { return other.column == band.column + 1 && other.from == band.to; });
            break;
        case Qt::Key_Left:
            next([&](const FlowBand& other) { return other.column + 1 == band.column && other.to == band.from; });
            break;
        default:
            QWidget::keyPressEvent(event);
    }
}

void FlowPicture::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    if (m_current < 0 && bandCount() != 0) {
        m_current = 0;
    }
    update();
}

void FlowPicture::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    update();
}

}  // namespace farmwarden::editors
