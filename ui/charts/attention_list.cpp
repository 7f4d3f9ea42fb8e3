#include "ui/charts/attention_list.h"

#include <QKeyEvent>
#include <QPainter>

#include "ui/models/roles.h"
#include "ui/views/delegates.h"

namespace farmwarden::charts {

using models::AttentionModel;
using theme::Token;

namespace {

constexpr int kMark = 14;
constexpr int kPadding = 12;

class ItemDelegate final : public QStyledItemDelegate {
public:
    ItemDelegate(const theme::Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme) {}

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override {
        return {100, QFontMetrics(m_theme.font(theme::Size::Base)).height() +
                         QFontMetrics(m_theme.font(theme::Size::Small)).height() + 13};
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const bool isSelected = option.state.testFlag(QStyle::State_Selected);
        const bool isHovered = option.state.testFlag(QStyle::State_MouseOver);
        const bool isQuiet = index.data(AttentionModel::QuietRole).toBool();
        painter->save();
        painter->fillRect(option.rect, m_theme.color(isSelected  ? Token::Selection
                                                     : isHovered ? Token::Hover
                                                                 : Token::Surface));
        painter->setPen(m_theme.color(Token::Grid));
        painter->drawLine(option.rect.topLeft(), option.rect.topRight());
        const QRect box = option.rect.adjusted(kPadding, 6, -kPadding, -6);
        const auto mark = static_cast<theme::Mark>(index.data(models::MarkRole).toInt());
        theme::paintMark(*painter, QRectF(box.left(), box.top() + 2, kMark, kMark), mark,
                         m_theme.color(theme::markToken(mark)));
        const QRect text = box.adjusted(kMark + 8, 0, 0, 0);
        painter->setFont(m_theme.font(theme::Size::Base, !isQuiet));
        painter->setPen(m_theme.color(Token::Text));
        painter->drawText(text, Qt::AlignLeft | Qt::AlignTop,
                          painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideMiddle, text.width()));
        painter->setFont(m_theme.font(theme::Size::Small));
        painter->setPen(m_theme.color(Token::Muted));
        painter->drawText(text, Qt::AlignLeft | Qt::AlignBottom,
                          painter->fontMetrics().elidedText(index.data(AttentionModel::DetailRole).toString(),
                                                            Qt::ElideRight, text.width()));
        const auto* const view = qobject_cast<const QAbstractItemView*>(option.widget);
        if (isSelected && view != nullptr && view->hasFocus()) {
            painter->setPen(m_theme.color(Token::Accent));
            painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
        }
        painter->restore();
    }

private:
    const theme::Theme& m_theme;
};

}  // namespace

AttentionList::AttentionList(const theme::Theme& theme, models::AttentionModel& model, QWidget* parent)
    : QListView(parent), m_theme(theme) {
    setObjectName(QStringLiteral("attentionList"));
    setAccessibleName(tr("Needs attention"));
    setModel(&model);
    setItemDelegate(new ItemDelegate(theme, this));
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    connect(this, &QListView::clicked, this, [this](const QModelIndex& index) {
        Q_EMIT linkActivated(index.data(AttentionModel::LinkRole).toString());
    });
}

void AttentionList::keyPressEvent(QKeyEvent* event) {
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && currentIndex().isValid()) {
        Q_EMIT linkActivated(currentIndex().data(AttentionModel::LinkRole).toString());
        return;
    }
    QListView::keyPressEvent(event);
}

void AttentionList::setHasTargets(bool hasTargets) {
    if (hasTargets != m_hasTargets) {
        m_hasTargets = hasTargets;
        viewport()->update();
    }
}

void AttentionList::paintEvent(QPaintEvent* event) {
    QListView::paintEvent(event);
    if (model()->rowCount() == 0) {
        QPainter painter(viewport());
        painter.setFont(m_theme.font(theme::Size::Base));
        painter.setPen(m_theme.color(Token::Muted));
        painter.drawText(viewport()->rect().adjusted(kPadding, 0, -kPadding, 0), Qt::AlignCenter | Qt::TextWordWrap,
                         m_hasTargets ? tr("Every target answers, takes users and has room.")
                                      : tr("No targets yet. Add the first one on the Farms page."));
    }
}

}  // namespace farmwarden::charts
