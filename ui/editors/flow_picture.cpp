#include "ui/editors/flow_picture.h"

#include <QPainter>
#include <QPainterPath>
#include <map>

#include "ui/models/wording.h"

namespace farmwarden::editors {

using models::Wording;
using theme::Token;

namespace {

constexpr double kNodeWidth = 7;
constexpr double kGap = 26;
constexpr double kTop = 22;
constexpr double kSide = 130;  // for names at both sides

QString placeOf(const placement::Destination& to) {
    if (to.outcome == placement::Outcome::Refused) {
        return FlowPicture::tr("refused");
    }
    return Wording::text(to.address.empty() ? to.farm : to.address);
}

}  // namespace

FlowPicture::FlowPicture(const theme::Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setAccessibleName(tr("Flow of connections before and after; the table has the same numbers"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&theme, &theme::Theme::changed, this, [this] { update(); });
}

void FlowPicture::show(std::shared_ptr<const placement::ReplayResult> result) {
    std::map<QString, std::size_t> at[3];
    std::map<std::pair<std::size_t, std::size_t>, placement::BeforeAfter> counts[2];
    for (auto& column : m_columns) {
        column.clear();
    }
    const auto node = [&](std::size_t column, const QString& name, const placement::BeforeAfter& count) {
        const auto [entry, isNew] = at[column].try_emplace(name, m_columns[column].size());
        if (isNew) {
            m_columns[column].push_back({name, 0, 0, 0, 0, 0, {}});
        }
        m_columns[column][entry->second].before += count.before;
        m_columns[column][entry->second].after += count.after;
        return entry->second;
    };
    for (const auto& [flow, count] : result->flows) {
        const std::size_t asked = node(0, Wording::text(flow.asked), count);
        const std::size_t rule = node(1, flow.to.rule.empty() ? tr("no rule") : Wording::text(flow.to.rule), count);
        const std::size_t place = node(2, placeOf(flow.to), count);
        for (const auto& [band, ends] : {std::pair(0, std::pair(asked, rule)), std::pair(1, std::pair(rule, place))}) {
            counts[band][ends].before += count.before;
            counts[band][ends].after += count.after;
        }
    }
    for (int band = 0; band < 2; ++band) {
        m_bands[band].clear();
        std::map<std::pair<int, std::size_t>, std::uint64_t> sums;
        for (const auto& [ends, count] : counts[band]) {
            const std::uint64_t same = std::min(count.before, count.after);
            m_bands[band].push_back({ends.first, ends.second, same, count.before - same, count.after - same});
            sums[{band, ends.first}] += std::max(count.before, count.after);
            sums[{band + 1, ends.second}] += std::max(count.before, count.after);
        }
        for (const auto& [end, sum] : sums) {
            std::uint64_t& weight = m_columns[end.first][end.second].weight;
            weight = std::max(weight, sum);
        }
    }
    update();
}

void FlowPicture::place(std::vector<Node>& column, double scale) const {
    double y = kTop;
    for (Node& node : column) {
        node.top = y;
        node.height = std::max(4.0, static_cast<double>(node.weight) * scale);
        node.used[0] = node.used[1] = 0;
        y += node.height + kGap;
    }
}

void FlowPicture::paintBand(QPainter& painter, double x0, double x1, Node& from, Node& to, const Band& band,
                            double scale) const {
    const auto stripe = [&](std::uint64_t count, const QColor& fill, const QPen& pen) {
        if (count == 0) {
            return;
        }
        const bool isDifference = pen.style() != Qt::NoPen || fill == m_theme.color(Token::Drain);
        const double width = std::max(isDifference ? 4.0 : 1.0, static_cast<double>(count) * scale);
        const double y0 = from.top + from.used[1];
        const double y1 = to.top + to.used[0];
        const double middle = (x0 + x1) / 2;
        QPainterPath path(QPointF(x0, y0));
        path.cubicTo({middle, y0}, {middle, y1}, {x1, y1});
        path.lineTo(x1, y1 + width);
        path.cubicTo({middle, y1 + width}, {middle, y0 + width}, {x0, y0 + width});
        path.closeSubpath();
        painter.setBrush(fill);
        painter.setPen(pen);
        painter.drawPath(path);
        from.used[1] += width;
        to.used[0] += width;
    };
    stripe(band.same, m_theme.color(Token::Density), Qt::NoPen);
    stripe(band.left, m_theme.color(Token::Drain), Qt::NoPen);
    stripe(band.come, m_theme.color(Token::Surface), QPen(m_theme.color(Token::Accent), 1.5));
}

void FlowPicture::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Token::Surface));
    if (m_columns[0].empty()) {
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    double scale = 1e9;
    for (const auto& column : m_columns) {
        std::uint64_t sum = 0;
        for (const Node& node : column) {
            sum += node.weight;
        }
        const double room = height() - kTop - 12 - kGap * static_cast<double>(column.size() - 1);
        scale = std::min(scale, std::max(20.0, room) / static_cast<double>(std::max<std::uint64_t>(sum, 1)));
    }
    auto columns = std::to_array({m_columns[0], m_columns[1], m_columns[2]});
    const std::array<double, 3> x{kSide, width() / 2.0, width() - kSide};
    for (auto& column : columns) {
        place(column, scale);
    }
    for (std::size_t side = 0; side < 2; ++side) {
        for (const Band& band : m_bands[side]) {
            paintBand(painter, x[side] + kNodeWidth, x[side + 1], columns[side][band.from], columns[side + 1][band.to],
                      band, scale);
        }
    }
    for (std::size_t side = 0; side < 3; ++side) {
        for (const Node& node : columns[side]) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(m_theme.color(Token::Text));
            painter.drawRect(QRectF(x[side], node.top, kNodeWidth, node.height));
            painter.setPen(m_theme.color(Token::Text));
            painter.setFont(m_theme.font(theme::Size::Small, side != 1));
            const QString count = node.before == node.after
                                      ? Wording::number(node.after)
                                      : tr("%1 → %2").arg(Wording::number(node.before), Wording::number(node.after));
            const QFontMetrics metrics(painter.font());
            const int line = metrics.height();
            if (side == 1) {
                painter.drawText(QRectF(x[1] - 120, node.top - line - 2, 240, line), Qt::AlignCenter,
                                 metrics.elidedText(node.name, Qt::ElideRight, 240));
                continue;
            }
            const double left = side == 0 ? 0 : x[2] + kNodeWidth + 6;
            const QRectF box(left, node.top + node.height / 2 - line, kSide - kNodeWidth - 6, line);
            const int align = static_cast<int>(side == 0 ? Qt::AlignRight : Qt::AlignLeft);
            painter.drawText(box, align | Qt::AlignVCenter,
                             metrics.elidedText(node.name, Qt::ElideRight, static_cast<int>(box.width())));
            painter.setFont(m_theme.font(theme::Size::Small));
            painter.setPen(m_theme.color(Token::Muted));
            painter.drawText(box.translated(0, line), align | Qt::AlignVCenter, count);
        }
    }
}

}  // namespace farmwarden::editors
