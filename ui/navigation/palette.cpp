#include "ui/navigation/palette.h"

#include <QAccessible>
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QVBoxLayout>
#include <utility>

#include "ui/models/roles.h"
#include "ui/models/wording.h"
#include "ui/views/widgets.h"

namespace farmwarden::navigation {

using models::Wording;
using presenters::PaletteHit;
using presenters::PaletteKind;

namespace {

constexpr std::size_t kOffered = 14;
constexpr int kWidth = 640;
constexpr int kTop = 64;
constexpr int kItemHeight = 32;

enum ItemRole : int { DetailRole = Qt::UserRole + 100, LinkRole, ActionRole };

// Icon and name at the left, what it is at the right; what cannot be done now is grey, and says why.
class HitDelegate final : public QStyledItemDelegate {
public:
    HitDelegate(const theme::Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        using theme::Token;
        constexpr int kIcon = 16;
        const bool isCurrent = (option.state & QStyle::State_Selected) != 0;
        const bool isHovered = (option.state & QStyle::State_MouseOver) != 0;
        painter->fillRect(option.rect, m_theme.color(isCurrent   ? Token::Selection
                                                     : isHovered ? Token::Hover
                                                                 : Token::Raised));
        const QRect rect = option.rect.adjusted(16, 0, -16, 0);
        if (const QString icon = index.data(models::IconRole).toString(); !icon.isEmpty()) {
            m_theme.icon(icon).paint(painter, QRect(rect.left(), rect.center().y() - kIcon / 2 + 1, kIcon, kIcon));
        }
        const bool isEnabled = (index.flags() & Qt::ItemIsEnabled) != 0;
        const QRect words = rect.adjusted(kIcon + 12, 0, 0, 0);
        painter->setFont(m_theme.font(theme::Size::Base, true));
        painter->setPen(m_theme.color(isEnabled ? Token::Text : Token::Disabled));
        const QString name =
            painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideMiddle, words.width() * 3 / 5);
        const int width = painter->fontMetrics().horizontalAdvance(name);
        painter->drawText(words, Qt::AlignVCenter, name);
        painter->setFont(m_theme.font(theme::Size::Small));
        painter->setPen(m_theme.color(Token::Muted));
        const QRect right = words.adjusted(width + 16, 0, 0, 0);
        painter->drawText(
            right, Qt::AlignRight | Qt::AlignVCenter,
            painter->fontMetrics().elidedText(index.data(DetailRole).toString(), Qt::ElideRight, right.width()));
    }
    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {1, kItemHeight}; }

private:
    const theme::Theme& m_theme;
};

// In the text's left margin. A QAction there would be a button for screen readers, and one that does nothing.
class SearchMark final : public QWidget {
public:
    SearchMark(const theme::Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
        constexpr QRect kPlace(10, 8, 16, 16);
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setGeometry(kPlace);
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        m_theme.icon(QStringLiteral("search")).paint(&painter, rect());
    }

private:
    const theme::Theme& m_theme;
};

}  // namespace

Palette::Palette(const theme::Theme& theme, bridge::LiveDirectory& live, actions::ActionCatalogue& catalogue,
                 QWidget* parent)
    : QFrame(parent),
      m_theme(theme),
      m_catalogue(catalogue),
      m_text(new QLineEdit),
      m_list(new QListView),
      m_hint(views::makeLabel({}, theme::Size::Small, QStringLiteral("muted"))),
      m_model(new QStandardItemModel(this)),
      m_look(live, QStringLiteral("palette")) {
    setObjectName(QStringLiteral("palette"));
    setProperty("role", QStringLiteral("palette"));
    setAccessibleName(tr("Go to or do"));
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 8, 1, 8);
    layout->setSpacing(theme::kGap2);
    auto* const line = new QVBoxLayout;
    line->setContentsMargins(12, 4, 12, 0);
    m_text->setObjectName(QStringLiteral("paletteText"));
    m_text->setAccessibleName(tr("Go to or do"));
    m_text->setPlaceholderText(tr("User, session, target, farm, page or action"));
    constexpr int kMarkRoom = 24;
    m_text->setTextMargins(kMarkRoom, 0, 0, 0);
    new SearchMark(theme, m_text);
    line->addWidget(m_text);
    layout->addLayout(line);
    m_list->setObjectName(QStringLiteral("paletteList"));
    m_list->setAccessibleName(tr("Found"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new HitDelegate(theme, m_list));
    m_list->setFocusPolicy(Qt::TabFocus);
    m_list->setTabKeyNavigation(false);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setProperty("role", QStringLiteral("palette-list"));
    layout->addWidget(m_list);
    m_hint->setContentsMargins(16, 0, 16, 2);
    layout->addWidget(m_hint);
    m_text->installEventFilter(this);
    m_list->installEventFilter(this);
    parent->installEventFilter(this);
    connect(m_text, &QLineEdit::textChanged, this, &Palette::search);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex& index) { take(index.row()); });
    hide();
}

Palette::~Palette() = default;

void Palette::open() {
    if (!isVisible()) {
        m_before = QApplication::focusWidget();
    }
    m_text->clear();
    m_isTaken = false;
    show({});
    QFrame::show();
    raise();
    place();
    m_text->setFocus(Qt::PopupFocusReason);
}

void Palette::close() {
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    m_look.giveUp();
    hide();
    if (m_before && hadFocus) {
        m_before->setFocus(Qt::PopupFocusReason);
    }
}

bool Palette::eventFilter(QObject* watched, QEvent* event) {
    const bool isOurs = watched == m_text || watched == m_list;
    if (isOurs && event->type() == QEvent::KeyPress) {
        auto* const key = static_cast<QKeyEvent*>(event);
        if (onKey(key->key())) {
            return true;
        }
        // Who goes on typing means the name.
        if (watched == m_list && (!key->text().trimmed().isEmpty() || key->key() == Qt::Key_Backspace)) {
            m_text->setFocus(Qt::OtherFocusReason);
            QCoreApplication::sendEvent(m_text, event);
            return true;
        }
    } else if (isOurs && event->type() == QEvent::FocusOut &&
               views::leavesPanel(static_cast<QFocusEvent*>(event)->reason())) {
        // Where it goes to is known once it is there: between the text and the list nothing is left.
        QMetaObject::invokeMethod(this, &Palette::closeWhenLeft, Qt::QueuedConnection);
    } else if (watched == parent() && event->type() == QEvent::Resize && isVisible()) {
        place();
    }
    return QFrame::eventFilter(watched, event);
}

void Palette::closeWhenLeft() {
    if (!isAncestorOf(QApplication::focusWidget())) {
        m_look.giveUp();
        hide();
    }
}

bool Palette::onKey(int key) {
    switch (key) {
        case Qt::Key_Down:
            step(1);
            return true;
        case Qt::Key_Up:
            step(-1);
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            takeOrWait();
            return true;
        case Qt::Key_Escape:
            close();
            return true;
        default:
            return false;
    }
}

// Pages and actions at once, what the directory has when it comes.
void Palette::search() {
    m_isTaken = false;
    const QString typed = m_text->text().trimmed();
    if (typed.isEmpty()) {
        m_look.giveUp();
        show({});
        return;
    }
    m_look.ask(
        this,
        [text = typed.toStdString()](const directory::Directory& directory, const std::atomic<bool>& isWanted) {
            return presenters::searchPalette(directory, text, kOffered, isWanted);
        },
        [this](std::vector<PaletteHit> found) {
            if (isVisible()) {
                show(std::move(found));
            }
        });
}

std::vector<PaletteHit> Palette::actionHits(const QString& typed) const {
    std::vector<PaletteHit> hits;
    const std::string letters = typed.toLower().toStdString();
    for (const QString& id : m_catalogue.ids()) {
        const QAction* const action = m_catalogue.action(id);
        const bool isPage = id.startsWith(u"page.");
        const std::string name = action->text().remove(u'&').toStdString();
        int score = presenters::paletteScore(QString::fromStdString(name).toLower().toStdString(), letters);
        if (typed.isEmpty() && isPage) {
            score = 1;
        }
        if (score == 0 || id == u"go.palette") {
            continue;
        }
        hits.push_back({isPage ? PaletteKind::Page : PaletteKind::Action,
                        name,
                        {},
                        id.toStdString(),
                        0,
                        action->isEnabled() ? score : score / 2});
    }
    return hits;
}

void Palette::show(std::vector<PaletteHit> found) {
    const QString typed = m_text->text().trimmed();
    std::vector<PaletteHit> actions = actionHits(typed);
    found.insert(found.end(), std::make_move_iterator(actions.begin()), std::make_move_iterator(actions.end()));
    if (!typed.isEmpty()) {
        presenters::rankPalette(found);
    }
    found.resize(std::min(found.size(), kOffered));
    m_model->clear();
    for (const PaletteHit& hit : found) {
        addRow(hit);
    }
    if (m_model->rowCount() != 0) {
        m_list->setCurrentIndex(m_model->index(0, 0));
    }
    m_hint->setText(m_model->rowCount() == 0 ? tr("Nothing is called “%1”.").arg(typed)
                                             : tr("Up and Down choose, Return goes there, Escape closes"));
    place();
    m_shownFor = typed;
    if (std::exchange(m_isTaken, false)) {
        take(0);
    } else if (!typed.isEmpty() && m_model->rowCount() != 0) {
        announce(0);
    }
}

void Palette::addRow(const PaletteHit& hit) {
    auto* const item = new QStandardItem(QString::fromStdString(hit.name));
    const QString link = QString::fromStdString(hit.link);
    QString detail = QString::fromStdString(hit.detail);
    QString icon;
    const QString sessions = tr("%n session(s)", nullptr, static_cast<int>(hit.sessions));
    switch (hit.kind) {
        case PaletteKind::Page:
        case PaletteKind::Action: {
            const QAction* const action = m_catalogue.action(link);
            const QString why = m_catalogue.whyNot(link);
            const QString key = action->shortcut().toString(QKeySequence::NativeText);
            detail = hit.kind == PaletteKind::Page ? tr("page") : tr("action");
            detail = !why.isEmpty() ? why : key.isEmpty() ? detail : key + QStringLiteral(" · ") + detail;
            icon = hit.kind == PaletteKind::Page ? link.section(u'.', 1) : QStringLiteral("command");
            item->setEnabled(why.isEmpty());
            item->setData(link, ActionRole);
            break;
        }
        case PaletteKind::Farm:
            detail = tr("farm, %1").arg(sessions);
            icon = QStringLiteral("farms");
            break;
        case PaletteKind::Target:
            detail = tr("target of %1, %2").arg(detail, sessions);
            icon = QStringLiteral("session-host");
            break;
        case PaletteKind::User:
            detail = tr("user, %1").arg(sessions);
            icon = QStringLiteral("sessions");
            break;
        case PaletteKind::Session:
            detail = detail.isEmpty() ? tr("session") : tr("session, %1").arg(detail);
            icon = QStringLiteral("desktop");
            break;
    }
    item->setData(detail, DetailRole);
    item->setData(detail, Qt::AccessibleDescriptionRole);
    item->setData(link, LinkRole);
    item->setData(icon, models::IconRole);
    m_model->appendRow(item);
}

void Palette::step(int by) {
    const int rows = m_model->rowCount();
    if (rows == 0) {
        return;
    }
    const int next = (m_list->currentIndex().row() + by + rows) % rows;
    m_list->setCurrentIndex(m_model->index(next, 0));
    announce(next);
}

// The focus stays in the text; a screen reader hears of the choice all the same.
void Palette::announce(int row) {
    QAccessibleEvent event(m_list, QAccessible::Focus);
    event.setChild(row);
    QAccessible::updateAccessibility(&event);
}

// Who types a name and presses Return at once means the name, not what was found for its first letters.
void Palette::takeOrWait() {
    if (m_text->text().trimmed() == m_shownFor) {
        take(std::max(0, m_list->currentIndex().row()));
    } else {
        m_isTaken = true;
    }
}

void Palette::take(int row) {
    const QModelIndex index = m_model->index(row, 0);
    if (!index.isValid() || (index.flags() & Qt::ItemIsEnabled) == 0) {
        return;
    }
    const QString link = index.data(LinkRole).toString();
    const QString action = index.data(ActionRole).toString();
    close();
    if (action.isEmpty()) {
        Q_EMIT linkActivated(link);
    } else {
        m_catalogue.action(action)->trigger();
    }
}

void Palette::place() {
    const int width = std::min(kWidth, parentWidget()->width() - 2 * theme::kGap5);
    m_list->setVisible(m_model->rowCount() != 0);
    m_list->setFixedHeight(m_model->rowCount() * kItemHeight);
    setFixedWidth(width);
    adjustSize();
    move((parentWidget()->width() - width) / 2, kTop);
}

QStringList Palette::offers() const {
    QStringList all;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        all << m_model->index(row, 0).data().toString() + QStringLiteral(" | ") +
                   m_model->index(row, 0).data(DetailRole).toString();
    }
    return all;
}

}  // namespace farmwarden::navigation
