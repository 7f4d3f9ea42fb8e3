#include "ui/views/notices.h"

#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include "ui/models/roles.h"
#include "ui/models/wording.h"
#include "ui/views/widgets.h"

namespace farmwarden::views {

using theme::Token;

namespace {

constexpr std::size_t kRemembered = 100;
constexpr int kWidth = 420;
constexpr int kMostRows = 9;
constexpr int kMark = 12;
constexpr int kPadding = 12;

enum Role : int { LinkRole = Qt::UserRole + 1, ProblemRole, AgeRole };

class NoticeDelegate final : public QStyledItemDelegate {
public:
    NoticeDelegate(const theme::Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme) {}
    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override {
        return {kWidth, m_theme.rowHeight() + 4};
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const bool isSelected = option.state.testFlag(QStyle::State_Selected);
        painter->save();
        painter->fillRect(option.rect, m_theme.color(isSelected ? Token::Selection : Token::Raised));
        QRect rect = option.rect.adjusted(kPadding, 0, -kPadding, 0);
        if (const QVariant problem = index.data(ProblemRole); problem.isValid()) {  // "nothing" is neither good nor bad
            const theme::Mark mark = problem.toBool() ? theme::Mark::Closed : theme::Mark::Open;
            theme::paintMark(*painter, QRectF(rect.left(), rect.center().y() - kMark / 2.0 + 0.5, kMark, kMark), mark,
                             m_theme.color(theme::markToken(mark)));
            rect.setLeft(rect.left() + kMark + 8);
        }
        painter->setFont(m_theme.font(theme::Size::Small));
        painter->setPen(m_theme.color(Token::Muted));
        const QString age = index.data(AgeRole).toString();
        painter->drawText(rect, Qt::AlignRight | Qt::AlignVCenter, age);
        rect.setRight(rect.right() - painter->fontMetrics().horizontalAdvance(age) - kPadding);
        painter->setFont(m_theme.font(theme::Size::Base));
        painter->setPen(m_theme.color(index.data(LinkRole).toString().isEmpty() ? Token::Text : Token::Accent));
        painter->drawText(rect, Qt::AlignLeft | Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, rect.width()));
        painter->restore();
    }

private:
    const theme::Theme& m_theme;
};

}  // namespace

QString NoticeBoard::text(const Notice& notice) {
    if (notice.times > 1) {
        return tr("%1 × %2").arg(notice.times).arg(notice.what);
    }
    return notice.who.isEmpty() ? notice.what : tr("%1: %2").arg(notice.who, notice.what);
}

void NoticeBoard::post(Notice notice) {
    const auto same = std::ranges::find_if(m_notices, [&](const Notice& known) {
        return known.what == notice.what && known.isProblem == notice.isProblem;
    });
    if (same != m_notices.end()) {
        notice.times = same->times + 1;
        m_notices.erase(same);
    } else if (m_notices.size() == kRemembered) {
        m_notices.pop_back();
    }
    m_notices.insert(m_notices.begin(), std::move(notice));
    ++m_unread;
    Q_EMIT changed();
}

void NoticeBoard::markRead() {
    if (std::exchange(m_unread, 0) != 0) {
        Q_EMIT changed();
    }
}

NoticePanel::NoticePanel(const theme::Theme& theme, NoticeBoard& board, const base::Clock& clock, QWidget* parent)
    : QFrame(parent),
      m_theme(theme),
      m_board(board),
      m_clock(clock),
      m_list(new QListView),
      m_model(new QStandardItemModel(this)) {
    setProperty("role", QStringLiteral("palette"));
    setObjectName(QStringLiteral("notices"));
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 10, 1, 4);
    layout->setSpacing(theme::kGap2);
    QLabel* const title = makeLabel(tr("Notices"), theme::Size::Base, {}, true);
    title->setContentsMargins(kPadding, 0, kPadding, 0);
    layout->addWidget(title);
    m_list->setProperty("role", QStringLiteral("palette-list"));
    m_list->setAccessibleName(tr("Notices"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new NoticeDelegate(theme, this));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setTabKeyNavigation(false);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setUniformItemSizes(true);
    m_list->installEventFilter(this);
    layout->addWidget(m_list);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex& index) { take(index.row()); });
    connect(&board, &NoticeBoard::changed, this, [this] {
        if (isVisible()) {
            fill();
        }
    });
    hide();
}

void NoticePanel::toggle(QWidget* anchor) {
    if (isVisible()) {
        close();
        return;
    }
    m_before = window()->focusWidget();
    fill();
    place(anchor);
    show();
    raise();
    m_list->setFocus(Qt::PopupFocusReason);
    m_board.markRead();
}

void NoticePanel::close() {
    const bool hadFocus = m_list->hasFocus();
    hide();
    if (hadFocus && m_before) {
        m_before->setFocus(Qt::PopupFocusReason);
    }
}

QStringList NoticePanel::lines() const {
    QStringList lines;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        lines << m_model->item(row)->text();
    }
    return lines;
}

void NoticePanel::fill() {
    const int current = std::max(0, m_list->currentIndex().row());
    m_model->clear();
    for (const Notice& notice : m_board.notices()) {
        auto* const item = new QStandardItem(NoticeBoard::text(notice));  // the model owns it
        item->setData(notice.times > 1 ? notice.groupLink : notice.link, LinkRole);
        item->setData(notice.isProblem, ProblemRole);
        item->setData(models::Wording::duration(m_clock.now() - notice.at), AgeRole);
        item->setToolTip(NoticeBoard::text(notice) + u'\n' + models::Wording::absolute(notice.at));
        m_model->appendRow(item);
    }
    if (m_model->rowCount() == 0) {
        m_model->appendRow(new QStandardItem(tr("Nothing has happened since the window was opened.")));
    }
    m_list->setCurrentIndex(m_model->index(std::min(current, m_model->rowCount() - 1), 0));
}

void NoticePanel::place(QWidget* anchor) {
    const int rows = std::clamp(m_model->rowCount(), 1, kMostRows);
    m_list->setFixedHeight(rows * (m_theme.rowHeight() + 4));
    resize(kWidth, sizeHint().height());
    const QPoint above = anchor->mapTo(parentWidget(), QPoint(anchor->width(), 0));
    move(std::max(theme::kGap2, above.x() - width()), std::max(theme::kGap2, above.y() - height() - theme::kGap2));
}

void NoticePanel::take(int row) {
    const QString link = m_model->index(row, 0).data(LinkRole).toString();
    if (!link.isEmpty()) {
        close();
        Q_EMIT linkActivated(link);
    }
}

bool NoticePanel::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Escape) {
            close();
            return true;
        }
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            take(m_list->currentIndex().row());
            return true;
        }
    } else if (event->type() == QEvent::FocusOut && leavesPanel(static_cast<QFocusEvent*>(event)->reason())) {
        hide();
    }
    return QFrame::eventFilter(watched, event);
}

}  // namespace farmwarden::views
