#include "ui/views/query_completer.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

#include "ui/models/roles.h"
#include "ui/models/wording.h"
#include "ui/views/filter_box.h"

namespace farmwarden::views {
namespace {

constexpr std::size_t kOffered = 12;
constexpr int kWidth = 460;
constexpr int kDetailRole = Qt::UserRole + 100;

// The text at the left, what it means or how many there are at the right.
class CompletionDelegate final : public QStyledItemDelegate {
public:
    CompletionDelegate(const theme::Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        using theme::Token;
        const bool isCurrent = (option.state & QStyle::State_Selected) != 0;
        const bool isHovered = (option.state & QStyle::State_MouseOver) != 0;
        painter->fillRect(option.rect, m_theme.color(isCurrent   ? Token::Selection
                                                     : isHovered ? Token::Hover
                                                                 : Token::Raised));
        const QRect rect = option.rect.adjusted(12, 0, -12, 0);
        painter->setFont(m_theme.font(theme::Size::Base, true));
        painter->setPen(m_theme.color(Token::Text));
        const QString text = index.data().toString();
        // Eliding rounds otherwise than measuring does.
        constexpr int kRounding = 2;
        const int width = std::min(painter->fontMetrics().horizontalAdvance(text) + kRounding, rect.width() * 2 / 3);
        painter->drawText(QRect(rect.left(), rect.top(), width, rect.height()), Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(text, Qt::ElideMiddle, width));
        painter->setFont(m_theme.font(theme::Size::Small));
        painter->setPen(m_theme.color(Token::Muted));
        const QRect right = rect.adjusted(width + 16, 0, 0, 0);
        painter->drawText(
            right, Qt::AlignRight | Qt::AlignVCenter,
            painter->fontMetrics().elidedText(index.data(kDetailRole).toString(), Qt::ElideRight, right.width()));
    }
    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {1, m_theme.rowHeight()}; }

private:
    const theme::Theme& m_theme;
};

}  // namespace

QueryCompleter::Language QueryCompleter::sessions() {
    return {tr("Type a field such as user: or farm:, Ctrl+Space offers what can stand here"),
            &models::Wording::queryField, [] { return LookUp(&presenters::completeQuery); }};
}

QueryCompleter::QueryCompleter(const theme::Theme& theme, bridge::LiveDirectory& live, FilterBox& box,
                               Language language)
    : QObject(&box),
      m_theme(theme),
      m_box(box),
      m_language(std::move(language)),
      m_model(new QStandardItemModel(this)),
      m_list(new QListView(&box)),
      m_look(live, QStringLiteral("completion")) {
    m_list->setObjectName(QStringLiteral("completions"));
    m_list->setProperty("role", QStringLiteral("completions"));
    m_list->setAccessibleName(tr("Completions"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new CompletionDelegate(theme, m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->hide();
    m_box.setAccessibleDescription(m_language.hint);
    m_box.installEventFilter(this);
    connect(&m_box, &QLineEdit::textEdited, this, &QueryCompleter::ask);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex& index) { take(index.row()); });
}

QueryCompleter::~QueryCompleter() = default;

bool QueryCompleter::isOpen() const {
    return m_list && m_list->isVisible();
}

void QueryCompleter::close() {
    m_look.giveUp();
    if (m_list) {
        m_list->hide();
    }
}

bool QueryCompleter::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
        case QEvent::KeyPress: {
            const auto* const key = static_cast<QKeyEvent*>(event);
            if (onKey(key->key(), key->modifiers())) {
                return true;
            }
            break;
        }
        case QEvent::FocusOut:
        case QEvent::Hide:
            close();
            break;
        case QEvent::Resize:
        case QEvent::Move:
            if (isOpen()) {
                place();
            }
            break;
        default:
            break;
    }
    return QObject::eventFilter(watched, event);
}

bool QueryCompleter::onKey(int key, Qt::KeyboardModifiers modifiers) {
    const bool isPlain = (modifiers & (Qt::ControlModifier | Qt::AltModifier | Qt::ShiftModifier)) == 0;
    if (key == Qt::Key_Space && (modifiers & Qt::ControlModifier) != 0) {
        ask();
        return true;
    }
    if (!isOpen() || !isPlain) {
        return false;
    }
    const int row = m_list->currentIndex().row();
    switch (key) {
        case Qt::Key_Down:
            step(1);
            return true;
        case Qt::Key_Up:
            step(-1);
            return true;
        case Qt::Key_Tab:
            take(std::max(0, row));
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (row >= 0) {
                take(row);
                return true;
            }
            close();  // the bar takes what is written
            return false;
        case Qt::Key_Escape:
            close();
            return true;
        default:
            return false;
    }
}

void QueryCompleter::ask() {
    m_text = m_box.text().toUtf8();
    const auto cursor = static_cast<std::size_t>(m_box.text().left(m_box.cursorPosition()).toUtf8().size());
    m_look.ask(
        this,
        [lookUp = m_language.makeLookUp(), text = m_text.toStdString(), cursor](
            const directory::Directory& directory, const std::atomic<bool>& isWanted) {
            return lookUp(directory, text, cursor, kOffered, isWanted);
        },
        [this](const presenters::Completions& completions) {
            if (m_box.hasFocus() && m_box.text().toUtf8() == m_text) {
                show(completions);
            }
        });
}

void QueryCompleter::show(const presenters::Completions& completions) {
    m_completions = completions;
    m_model->clear();
    for (const presenters::Completion& completion : completions.items) {
        auto* const item = new QStandardItem(QString::fromStdString(completion.text));
        QString detail;
        if (completions.isField) {
            detail = m_language.meaningOf(completion.text);
        } else if (completion.sessions != 0) {
            detail = tr("%n session(s)", nullptr, static_cast<int>(completion.sessions));
        }
        item->setData(detail, kDetailRole);
        item->setData(detail, Qt::AccessibleDescriptionRole);
        m_model->appendRow(item);
    }
    m_list->setVisible(m_model->rowCount() != 0);
    place();
}

void QueryCompleter::place() {
    if (m_list->parentWidget() != m_box.window()) {
        m_list->setParent(m_box.window());
    }
    constexpr int kMargin = 8;
    const int width = std::min(kWidth, m_box.width());
    const int height = m_model->rowCount() * m_theme.rowHeight() + kMargin;
    QPoint at = m_box.mapTo(m_box.window(), QPoint(0, m_box.height() + 2));
    // Under the word that is completed, not under the beginning of a long query.
    const auto before = QString::fromUtf8(m_text.left(static_cast<qsizetype>(m_completions.begin))).size();
    constexpr int kPadding = 13;  // of the list's own lines
    at.rx() += std::clamp(m_box.xOf(static_cast<int>(before)) - kPadding, 0, std::max(0, m_box.width() - width));
    m_list->setGeometry(QRect(at, QSize(width, height)));
    if (m_model->rowCount() != 0) {
        m_list->show();
        m_list->raise();
    }
}

void QueryCompleter::step(int by) {
    const int rows = m_model->rowCount();
    const int row = m_list->currentIndex().row();
    const int next = row < 0 ? (by > 0 ? 0 : rows - 1) : (row + by + rows) % rows;
    m_list->setCurrentIndex(m_model->index(next, 0));
    // The focus stays in the bar; a screen reader hears of the choice all the same.
    QAccessibleEvent event(m_list, QAccessible::Focus);
    event.setChild(next);
    QAccessible::updateAccessibility(&event);
}

void QueryCompleter::take(int row) {
    if (row < 0 || row >= static_cast<int>(m_completions.items.size())) {
        return;
    }
    const auto position = [this](std::size_t bytes) {
        return static_cast<int>(QString::fromUtf8(m_text.left(static_cast<qsizetype>(bytes))).size());
    };
    const bool isField = m_completions.isField;
    const int begin = position(m_completions.begin);
    const int end = position(m_completions.end);
    QString text = QString::fromStdString(m_completions.items[static_cast<std::size_t>(row)].text);
    if (!isField && end == m_box.text().size()) {
        text += u' ';
    }
    close();
    m_box.setSelection(begin, end - begin);
    m_box.insert(text);
    if (!isField) {
        close();  // insert() has asked again
    }
}

}  // namespace farmwarden::views
