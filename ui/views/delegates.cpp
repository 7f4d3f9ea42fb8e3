#include "ui/views/delegates.h"

#include <QAbstractItemView>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include "ui/models/roles.h"
#include "ui/views/inline_edit.h"

namespace farmwarden::views {

using models::GroupRole;
using theme::Token;

namespace {

constexpr int kPadding = 8;
constexpr int kIcon = 14;
constexpr int kIconGap = 6;
constexpr int kMark = 12;
constexpr int kBarHeight = 8;
constexpr int kBarGap = 8;

Token toneOf(const QModelIndex& index) {
    const QVariant tone = index.data(models::ToneRole);
    return tone.isValid() ? static_cast<Token>(tone.toInt()) : Token::Text;
}

Qt::Alignment alignmentOf(const QModelIndex& index) {
    const QVariant alignment = index.data(Qt::TextAlignmentRole);
    return alignment.isValid() ? Qt::Alignment(alignment.toInt()) : Qt::AlignLeft | Qt::AlignVCenter;
}

// What tells a name or an id from its neighbours is often its end; a sentence can be guessed from its beginning, and of a few
// letters two ends say less than one.
Qt::TextElideMode elisionOf(const QString& text, int width) {
    constexpr int kTwoEnds = 72;
    return text.contains(u' ') || width < kTwoEnds ? Qt::ElideRight : Qt::ElideMiddle;
}

}  // namespace

void RowDelegate::paintGround(QPainter& painter, const QRect& rect, const theme::Theme& theme,
                              const QAbstractItemView& view, const QModelIndex& index, bool isSelected) {
    const QModelIndex current = view.currentIndex();
    const bool isCurrent = isSelected && current.row() == index.row() && current.parent() == index.parent();
    const QVariant hovered = view.property("hoverRow");
    const bool isHovered = hovered.isValid() && hovered.toPersistentModelIndex() == index.siblingAtColumn(0);
    Token ground = index.siblingAtColumn(0).data(GroupRole).toBool() ? Token::Window : Token::Surface;
    if (isSelected) {
        ground = Token::Selection;
    } else if (isHovered) {
        ground = Token::Hover;
    }
    painter.fillRect(rect, theme.color(ground));
    painter.setPen(theme.color(isCurrent ? Token::Accent : Token::Grid));
    painter.drawLine(rect.bottomLeft(), rect.bottomRight());
    if (isCurrent) {
        painter.drawLine(rect.topLeft(), rect.topRight());
    }
}

void RowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    painter->save();
    if (const auto* const view = qobject_cast<const QAbstractItemView*>(option.widget)) {
        paintGround(*painter, option.rect, m_theme, *view, index, option.state.testFlag(QStyle::State_Selected));
    }
    painter->setClipRect(option.rect);
    paintContent(*painter, option.rect.adjusted(kPadding, 0, -kPadding, -1), index);
    painter->restore();
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const bool isStrong = index.data(models::StrongRole).toBool() || index.data(models::StrongLeadRole).isValid();
    const QFontMetrics metrics(m_theme.font(theme::Size::Base, isStrong));
    int width = metrics.horizontalAdvance(index.data().toString()) + 2 * kPadding;
    if (index.data(models::IconRole).isValid()) {
        width += kIcon + kIconGap;
    } else if (index.data(models::MarkRole).isValid()) {
        width += kMark + kIconGap;
    }
    return {width, std::max(m_theme.rowHeight(), option.fontMetrics.height())};
}

bool RowDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                            const QModelIndex& index) {
    const bool hasOwn = !index.data(Qt::ToolTipRole).toString().isEmpty();
    if (event->type() != QEvent::ToolTip || hasOwn || sizeHint(option, index).width() <= option.rect.width()) {
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    }
    QToolTip::showText(event->globalPos(), index.data().toString().toHtmlEscaped(), view);
    return true;
}

QWidget* RowDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const {
    return m_editing == nullptr ? nullptr : m_editing->createEditor(parent, index);
}

void RowDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const {
    m_editing->fill(editor, index);
}

void RowDelegate::setModelData(QWidget* editor, QAbstractItemModel*, const QModelIndex& index) const {
    m_editing->commit(editor, index);
}

// Enter and Tab confirm; what only loses the focus is left as it was, since others work on what this changes.
bool RowDelegate::eventFilter(QObject* watched, QEvent* event) {
    auto* const editor = qobject_cast<QWidget*>(watched);
    if (m_editing == nullptr || editor == nullptr || event->type() != QEvent::KeyPress) {
        return QStyledItemDelegate::eventFilter(watched, event);
    }
    const int key = static_cast<QKeyEvent*>(event)->key();
    const bool isTab = key == Qt::Key_Tab || key == Qt::Key_Backtab;
    if (!isTab && key != Qt::Key_Return && key != Qt::Key_Enter) {
        return QStyledItemDelegate::eventFilter(watched, event);
    }
    if (!m_editing->confirm(editor)) {
        return true;
    }
    Q_EMIT commitData(editor);
    Q_EMIT closeEditor(editor, NoHint);
    if (isTab) {
        m_editing->goOn(editor, key == Qt::Key_Tab ? 1 : -1);
    }
    return true;
}

void TextDelegate::paintContent(QPainter& painter, const QRect& cell, const QModelIndex& index) const {
    QRect rect = cell;
    if (const QString icon = index.data(models::IconRole).toString(); !icon.isEmpty()) {
        m_theme.icon(icon).paint(&painter, QRect(rect.left(), rect.center().y() - kIcon / 2 + 1, kIcon, kIcon));
        rect.setLeft(rect.left() + kIcon + kIconGap);
    }
    QString text = index.data().toString();
    const Qt::Alignment alignment = alignmentOf(index);
    const QString lead = index.data(models::StrongLeadRole).toString();
    if (!lead.isEmpty() && text.startsWith(lead)) {
        painter.setFont(m_theme.font(theme::Size::Base, true));
        painter.setPen(m_theme.color(Token::Text));
        painter.drawText(rect, alignment, lead);
        rect.setLeft(rect.left() + painter.fontMetrics().horizontalAdvance(lead) + 4);
        text = text.mid(lead.size()).trimmed();
        painter.setFont(m_theme.font(theme::Size::Base));
        painter.setPen(m_theme.color(Token::Muted));
    } else {
        painter.setFont(m_theme.font(theme::Size::Base, index.data(models::StrongRole).toBool()));
        painter.setPen(m_theme.color(toneOf(index)));
    }
    const QString shown = painter.fontMetrics().elidedText(text, elisionOf(text, rect.width()), rect.width());
    paintMatch(painter, rect, shown, alignment);
    painter.drawText(rect, alignment, shown);
}

void TextDelegate::paintMatch(QPainter& painter, const QRect& rect, const QString& text,
                              Qt::Alignment alignment) const {
    const qsizetype at = m_match.isEmpty() ? -1 : text.indexOf(m_match, 0, Qt::CaseInsensitive);
    if (at < 0) {
        return;
    }
    const QFontMetrics metrics = painter.fontMetrics();
    const int begin =
        alignment.testFlag(Qt::AlignRight) ? rect.right() + 1 - metrics.horizontalAdvance(text) : rect.left();
    const int left = begin + metrics.horizontalAdvance(text.left(at));
    const int width = metrics.horizontalAdvance(text.mid(at, m_match.size()));
    painter.fillRect(QRect(left, rect.center().y() - metrics.height() / 2 + 1, width, metrics.height()),
                     m_theme.color(Token::Match));
}

void StateDelegate::paintContent(QPainter& painter, const QRect& rect, const QModelIndex& index) const {
    const QVariant value = index.data(models::MarkRole);
    const auto mark = value.isValid() ? static_cast<theme::Mark>(value.toInt()) : theme::Mark::None;
    QRect text = rect;
    if (mark != theme::Mark::None) {
        theme::paintMark(painter, QRectF(rect.left(), rect.top() + (rect.height() - kMark) / 2.0, kMark, kMark), mark,
                         m_theme.color(theme::markToken(mark)));
        text.setLeft(rect.left() + kMark + kIconGap);
    }
    painter.setFont(m_theme.font(theme::Size::Base));
    painter.setPen(m_theme.color(mark == theme::Mark::None ? toneOf(index) : theme::markTextToken(mark)));
    painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, text.width()));
}

Token BarDelegate::barToken(qulonglong used, qulonglong limit) {
    if (limit == 0) {
        return Token::Bar;
    }
    return used >= limit ? Token::BarAtLimit : used * 10 >= limit * 9 ? Token::BarNearLimit : Token::Bar;
}

void BarDelegate::paintBar(QPainter& painter, const QRect& rect, const theme::Theme& theme, qulonglong used,
                           qulonglong limit) {
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath track;
    track.addRoundedRect(rect, 2, 2);
    painter.fillPath(track, theme.color(Token::Grid));
    const double share = std::min(1.0, static_cast<double>(used) / static_cast<double>(limit));
    if (share > 0) {
        painter.setClipPath(track, Qt::IntersectClip);
        const QRectF part(rect.left(), rect.top(), std::max(2.0, rect.width() * share), rect.height());
        painter.fillRect(part, theme.color(barToken(used, limit)));
    }
}

void BarDelegate::paintContent(QPainter& painter, const QRect& rect, const QModelIndex& index) const {
    const bool isStrong = index.data(models::StrongRole).toBool();
    painter.setFont(m_theme.font(theme::Size::Base, isStrong));
    painter.setPen(m_theme.color(toneOf(index)));
    painter.drawText(rect, Qt::AlignRight | Qt::AlignVCenter, index.data().toString());
    const qulonglong limit = index.data(models::LimitRole).toULongLong();
    const int number = std::max(m_numberWidth, painter.fontMetrics().horizontalAdvance(index.data().toString()) + kBarGap);
    const QRect bar(rect.left(), rect.top() + (rect.height() - kBarHeight) / 2 + 1, rect.width() - number, kBarHeight);
    if (limit != 0 && bar.width() > 16) {
        paintBar(painter, bar, m_theme, index.data(models::UsedRole).toULongLong(), limit);
    }
}

}  // namespace farmwarden::views
