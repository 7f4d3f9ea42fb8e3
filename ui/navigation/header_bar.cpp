#include "ui/navigation/header_bar.h"

#include <QHBoxLayout>
#include <QToolButton>

#include "ui/navigation/header_facts.h"
#include "ui/views/widgets.h"

namespace farmwarden::navigation {

using views::makeButton;
using views::makeLabel;

HeaderBar::HeaderBar(const theme::Theme& theme, actions::ActionCatalogue& catalogue, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_catalogue(catalogue),
      m_layout(new QHBoxLayout(this)),
      m_title(makeLabel({}, theme::Size::Title)),
      m_counts(new HeaderFacts),
      m_attention(makeButton({}, QStringLiteral("attention"))),
      m_more(new QToolButton) {
    setFixedHeight(56);
    m_layout->setContentsMargins(12, 0, 16, 0);
    m_layout->setSpacing(theme::kGap3);
    auto* const steps = new QHBoxLayout;
    steps->setSpacing(0);
    for (const QString& id : {QStringLiteral("go.back"), QStringLiteral("go.forward")}) {
        auto* const step = new QToolButton;
        step->setProperty("kind", QStringLiteral("flat"));
        step->setDefaultAction(catalogue.action(id));
        step->setAccessibleName(catalogue.action(id)->iconText());
        step->setToolButtonStyle(Qt::ToolButtonIconOnly);
        step->setFixedWidth(24);
        step->setFocusPolicy(Qt::TabFocus);
        steps->addWidget(step);
    }
    m_attention->setObjectName(QStringLiteral("attention"));
    m_attention->setIcon(theme.icon(QStringLiteral("warn"), theme::Token::ClosedText));
    m_attention->setCheckable(true);
    m_more->setProperty("kind", QStringLiteral("button"));
    m_more->setIcon(theme.icon(QStringLiteral("more"), theme::Token::Text));
    m_more->setAccessibleName(tr("More actions"));
    m_more->setToolTip(tr("More actions"));
    m_more->setObjectName(QStringLiteral("more"));
    m_more->setFocusPolicy(Qt::TabFocus);
    m_layout->addLayout(steps);
    m_layout->addWidget(m_title);
    m_layout->addWidget(m_counts);
    m_layout->addWidget(m_attention);
    m_layout->addStretch();
    // Looks like a field, since one types next.
    QToolButton* const search = m_search = new QToolButton;
    search->setProperty("kind", QStringLiteral("search"));
    search->setObjectName(QStringLiteral("search"));
    search->setIcon(theme.icon(QStringLiteral("search")));
    search->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    showSearch(Search::Whole);
    search->setAccessibleName(catalogue.action(QStringLiteral("go.palette"))->text());
    search->setToolTip(catalogue.action(QStringLiteral("go.palette"))->toolTip());
    search->setFocusPolicy(Qt::TabFocus);
    connect(search, &QToolButton::clicked, catalogue.action(QStringLiteral("go.palette")), &QAction::trigger);
    m_layout->addWidget(search);
    auto* const inspector = new QToolButton;
    inspector->setProperty("kind", QStringLiteral("button"));
    inspector->setObjectName(QStringLiteral("showInspector"));
    inspector->setDefaultAction(catalogue.action(QStringLiteral("inspector.show")));
    inspector->setToolButtonStyle(Qt::ToolButtonIconOnly);
    inspector->setAccessibleName(catalogue.action(QStringLiteral("inspector.show"))->text());
    inspector->setFocusPolicy(Qt::TabFocus);
    m_layout->addWidget(inspector);
    m_layout->addWidget(m_more);
    connect(m_attention, &QPushButton::clicked, this, &HeaderBar::attentionClicked);
    connect(m_more, &QToolButton::clicked, this,
            [this] { Q_EMIT moreWanted(m_more->mapToGlobal(QPoint(0, m_more->height() + 2))); });
}

void HeaderBar::showSearch(Search search) {
    m_shown = search;
    const QString keys =
        m_catalogue.action(QStringLiteral("go.palette"))->shortcut().toString(QKeySequence::NativeText);
    m_search->setText(search == Search::Whole ? tr("User, target, action   %1").arg(keys) : keys);
    m_search->setToolButtonStyle(search == Search::Icon ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
}

// What the page says of itself comes first: the search can do with its keys, or with its icon, and the second action is
// among "more" as well. When all that is not enough, the numbers give way, and are whole in the tooltip.
void HeaderBar::fit() {
    const bool hasSecondary = m_secondary != nullptr && !m_secondary->isHidden();
    const int second = m_secondary == nullptr ? 0 : m_secondary->sizeHint().width() + m_layout->spacing();
    const int others = m_layout->sizeHint().width() - m_search->sizeHint().width() + (hasSecondary ? 0 : second);
    Search wanted = Search::Whole;
    for (const Search search : {Search::Whole, Search::Keys, Search::Icon}) {
        if (m_widths[static_cast<std::size_t>(search)] == 0) {
            const Search before = m_shown;
            showSearch(search);
            m_widths[static_cast<std::size_t>(search)] = m_search->sizeHint().width();
            showSearch(before);
        }
    }
    while (wanted != Search::Icon && others + m_widths[static_cast<std::size_t>(wanted)] > width()) {
        wanted = static_cast<Search>(static_cast<int>(wanted) + 1);
    }
    if (wanted != m_shown) {
        showSearch(wanted);
    }
    const bool hasRoom = others + m_widths[static_cast<std::size_t>(wanted)] <= width();
    if (m_secondary != nullptr && hasRoom != hasSecondary) {
        m_secondary->setVisible(hasRoom);
    }
}

bool HeaderBar::event(QEvent* event) {
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize) {
        fit();
    } else if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange) {
        m_widths = {};
    }
    return QWidget::event(event);
}

void HeaderBar::show(const QString& title, const QString& counts, const QString& attention, bool isAttentionOnly,
                     const QString& primaryAction, const QString& secondaryAction) {
    m_title->setText(title);
    // Numbers stand out from their nouns.
    m_counts->setFacts(QString(counts).replace(
        QStringLiteral("<b>"), QStringLiteral("<b style=\"color:%1\">").arg(m_theme.color(theme::Token::Text).name())));
    m_attention->setText(attention);
    m_attention->setVisible(!attention.isEmpty() || isAttentionOnly);
    m_attention->setChecked(isAttentionOnly);
    m_attention->setToolTip(isAttentionOnly ? tr("Show everything") : tr("Show only these"));
    if (primaryAction == m_primaryId && secondaryAction == m_secondaryId) {
        return;
    }
    delete std::exchange(m_secondary, nullptr);
    m_secondaryId = secondaryAction;
    if (QAction* const action = m_catalogue.action(secondaryAction)) {
        m_secondary = views::makeActionButton(action, {}, true);
        m_secondary->setObjectName(QStringLiteral("secondary"));
        m_layout->insertWidget(m_layout->indexOf(m_more), m_secondary);
    }
    delete std::exchange(m_primary, nullptr);
    m_primaryId = primaryAction;
    if (QAction* const action = m_catalogue.action(primaryAction)) {
        m_primary = views::makeActionButton(action, QStringLiteral("primary"));
        if (!action->icon().isNull()) {
            m_primary->setIcon(m_theme.icon(QStringLiteral("plus"), theme::Token::OnAccent));
        }
        m_primary->setObjectName(QStringLiteral("primary"));
        m_layout->insertWidget(m_layout->indexOf(m_more), m_primary);
        // Where it stands: Tab would come to what is made last at the end.
        QWidget::setTabOrder(m_layout->itemAt(m_layout->indexOf(m_primary) - 1)->widget(), m_primary);
        QWidget::setTabOrder(m_primary, m_more);
    }
}

QString HeaderBar::describe() const {
    return m_title->text() + QStringLiteral(": ") + m_counts->plainFacts() +
           (m_attention->isHidden() ? QString() : QStringLiteral(" · ") + m_attention->text());
}

}  // namespace farmwarden::navigation
