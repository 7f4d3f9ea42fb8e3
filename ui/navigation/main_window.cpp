#include "ui/navigation/main_window.h"

#include <QActionGroup>
#include <QCloseEvent>
#include <QDockWidget>
#include <QLabel>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/charts/overview_page.h"
#include "ui/charts/time_panel.h"
#include "ui/editors/policy_page.h"
#include "ui/models/wording.h"
#include "ui/navigation/header_bar.h"
#include "ui/navigation/palette.h"
#include "ui/navigation/status_strip.h"
#include "ui/views/activity_page.h"
#include "ui/views/farms_page.h"
#include "ui/views/filter_box.h"
#include "ui/views/inspector.h"
#include "ui/views/sessions_page.h"
#include "ui/views/sheet.h"
#include "ui/views/toast.h"
#include "ui/views/widgets.h"

namespace farmwarden::navigation {
namespace {

constexpr int kNavigationWidth = 52;
constexpr int kInspectorWidth = 420;
constexpr QSize kNormalSize{1600, 1000};
constexpr QSize kSmallest{960, 600};

}  // namespace

MainWindow::MainWindow(theme::Theme& theme, bridge::Workspace& workspace, const Memory& memory, QWidget* parent)
    : QMainWindow(parent), m_theme(theme), m_workspace(workspace), m_catalogue(new actions::ActionCatalogue(this)) {
    setWindowTitle(workspace.isDemo() ? tr("Farmwarden – demo") : tr("Farmwarden – %1").arg(workspace.url()));
    setMinimumSize(kSmallest);
    resize(kNormalSize);
    addGlobalActions();
    addPages();
    layOut();
    connect(m_catalogue, &actions::ActionCatalogue::commandWanted, this,
            [this](const QString& title, const QString& command) {
                views::openCommandDialog(m_theme, title, command, this);
            });
    connect(&workspace.views(), &bridge::LiveViews::statusChanged, this, &MainWindow::showBanner);
    connect(&workspace.time(), &bridge::TimeTravel::moved, this, &MainWindow::onMoved);
    connect(&workspace.time(), &bridge::TimeTravel::failed, this,
            [this](const QString& message) { m_toast->show(message, {}, true); });
    connect(&workspace, &bridge::Workspace::brokersChanged, this, &MainWindow::showBanner);
    connect(&workspace, &bridge::Workspace::brokersChanged, m_catalogue, &actions::ActionCatalogue::refresh);
    connect(&workspace, &bridge::Workspace::failed, this,
            [this](const QString& message) { m_toast->show(message, {}, true); });
    if (bridge::BrokerProcess* const broker = workspace.localBroker()) {
        connect(broker, &bridge::BrokerProcess::stateChanged, this, [this, broker] {
            m_catalogue->refresh();
            if (broker->state() == bridge::BrokerProcess::State::Failed) {
                m_toast->show(broker->problem(), {}, true);
            }
        });
    }
    m_recentStores = memory.recentStores;
    restore(memory);
}

MainWindow::~MainWindow() = default;

void MainWindow::addPages() {
    addPage(new charts::OverviewPage(m_theme, m_workspace, *m_catalogue));
    addPage(new views::FarmsPage(m_theme, m_workspace, *m_catalogue));
    addPage(new views::SessionsPage(m_theme, m_workspace, *m_catalogue));
    addPage(new editors::PolicyPage(m_theme, m_workspace, *m_catalogue));
    addPage(new views::ActivityPage(m_theme, m_workspace, *m_catalogue));
}

void MainWindow::addPage(views::Page* page) {
    m_pages.push_back(page);
    const QString id = QStringLiteral("page.") + page->id();
    m_catalogue->add({id,
                      page->title(),
                      {},
                      m_theme.icon(page->icon()),
                      QKeySequence(QStringLiteral("Ctrl+%1").arg(m_pages.size())),
                      {},
                      [page] { return QStringLiteral("farmwarden --page %1").arg(page->id()); },
                      [this, page] { showPage(page->id()); }},
                     this);
    connect(page, &views::Page::headerChanged, this, [this, page] {
        if (page == currentPage()) {
            showHeader();
        }
    });
    connect(page, &views::Page::placeChanged, this, &MainWindow::visit);
    connect(page, &views::Page::linkActivated, this, &MainWindow::follow);
    connect(page, &views::Page::happened, this,
            [this](const QString& what, const std::function<void()>& undo) { m_toast->show(what, undo); });
    connect(page, &views::Page::failed, this, [this](const QString& message) { m_toast->show(message, {}, true); });
}

QWidget* MainWindow::makeNavigation() {
    QFrame* const bar = views::makeFrame(QStringLiteral("navigation"));
    bar->setFixedWidth(kNavigationWidth);
    m_navigation = new QVBoxLayout(bar);
    m_navigation->setContentsMargins(6, 8, 5, 8);
    m_navigation->setSpacing(theme::kGap1);
    for (views::Page* const page : m_pages) {
        auto* const button = new QToolButton;
        button->setProperty("kind", QStringLiteral("navigation"));
        button->setIcon(m_theme.icon(page->icon()));
        button->setIconSize({20, 20});
        button->setCheckable(true);
        button->setAccessibleName(page->title());
        button->setToolTip(m_catalogue->action(QStringLiteral("page.") + page->id())->toolTip());
        button->setObjectName(QStringLiteral("nav.") + page->id());
        button->setFocusPolicy(Qt::TabFocus);
        connect(button, &QToolButton::clicked, this, [this, page] { showPage(page->id()); });
        m_buttons.push_back(button);
        m_navigation->addWidget(button);
    }
    m_navigation->addStretch();
    return bar;
}

QWidget* MainWindow::makeBanner() {
    m_bannerFrame = views::makeFrame(QStringLiteral("banner"));
    m_bannerText = views::makeLabel({});
    m_bannerText->setWordWrap(true);
    m_bannerText->setAccessibleName(tr("Staleness"));
    // Not the words of the button beside the slider: a screen reader tells the two apart.
    m_bannerBack = views::makeButton(tr("Leave the past"), QStringLiteral("small"));
    connect(m_bannerBack, &QPushButton::clicked, m_catalogue->action(QStringLiteral("time.now")), &QAction::trigger);
    auto* const line = new QHBoxLayout(m_bannerFrame);
    line->setContentsMargins(16, 8, 16, 8);
    line->addWidget(m_bannerText, 1);
    line->addWidget(m_bannerBack);
    m_banner = new QWidget;
    auto* const layout = new QVBoxLayout(m_banner);
    layout->setContentsMargins(0, 0, 0, 10);
    layout->addWidget(m_bannerFrame);
    m_banner->hide();
    return m_banner;
}

void MainWindow::layOut() {
    m_time = new charts::TimePanel(m_theme, m_workspace, *m_catalogue, this);
    auto* const whole = new QWidget;
    auto* const columns = new QHBoxLayout(whole);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(0);
    columns->addWidget(makeNavigation());
    auto* const main = new QVBoxLayout;
    main->setSpacing(0);
    m_header = new HeaderBar(m_theme, *m_catalogue);
    connect(m_header, &HeaderBar::attentionClicked, this,
            [this](bool isOnly) { currentPage()->setAttentionOnly(isOnly); });
    connect(m_header, &HeaderBar::moreWanted, this, &MainWindow::showMore);
    main->addWidget(m_header);
    main->addWidget(makeBanner());
    m_stack = new QStackedWidget;
    m_inspectors = new QStackedWidget;
    for (views::Page* const page : m_pages) {
        m_stack->addWidget(page);
        // A page without one gets an empty place, so that both stacks have the same numbers.
        m_inspectors->addWidget(page->inspector() != nullptr ? static_cast<QWidget*>(page->inspector()) : new QWidget);
    }
    main->addWidget(m_stack, 1);
    m_timeArea = new QWidget;
    auto* const timeLayout = new QVBoxLayout(m_timeArea);
    timeLayout->setContentsMargins(16, 4, 16, 12);
    timeLayout->addWidget(m_time);
    main->addWidget(m_timeArea);
    columns->addLayout(main, 1);
    setCentralWidget(whole);
    makeInspector();
    m_status = new StatusStrip(m_theme, m_workspace, *m_catalogue);
    setStatusBar(m_status);
    m_toast = new views::Toast(m_theme, whole);
    m_palette = new Palette(m_theme, m_workspace.live(), *m_catalogue, this);
    connect(m_palette, &Palette::linkActivated, this, &MainWindow::follow);
}

void MainWindow::makeInspector() {
    m_inspectorDock = new QDockWidget(tr("Inspector"), this);
    m_inspectorDock->setObjectName(QStringLiteral("inspector"));
    m_inspectorDock->setFeatures(QDockWidget::NoDockWidgetFeatures);
    m_inspectorDock->setTitleBarWidget(new QWidget(m_inspectorDock));
    m_inspectorDock->setWidget(m_inspectors);
    m_inspectors->setMinimumWidth(360);
    addDockWidget(Qt::RightDockWidgetArea, m_inspectorDock);
    resizeDocks({m_inspectorDock}, {kInspectorWidth}, Qt::Horizontal);
}

void MainWindow::restore(const Memory& memory) {
    for (views::Page* const page : m_pages) {
        if (const auto layout = memory.layouts.find(page->id()); layout != memory.layouts.end()) {
            page->restoreLayout(layout->second);
        }
    }
    restoreGeometry(memory.geometry);
    if (!restoreState(memory.docks)) {
        resizeDocks({m_inspectorDock}, {kInspectorWidth}, Qt::Horizontal);
    }
    showPage(page(memory.page) != nullptr ? memory.page : m_pages.front()->id());
}

void MainWindow::remember(Memory& memory) const {
    memory.geometry = saveGeometry();
    memory.docks = saveState();
    memory.page = currentPage()->id();
    for (const views::Page* const page : m_pages) {
        memory.layouts[page->id()] = page->saveLayout();
    }
}

views::Page* MainWindow::page(const QString& id) const {
    const auto found = std::ranges::find_if(m_pages, [&](const views::Page* page) { return page->id() == id; });
    return found == m_pages.end() ? nullptr : *found;
}

views::Page* MainWindow::currentPage() const {
    return m_pages[static_cast<std::size_t>(std::max(0, m_stack->currentIndex()))];
}

bool MainWindow::isReady() const {
    return currentPage()->isReady();
}

void MainWindow::showPage(const QString& id) {
    views::Page* const wanted = page(id);
    if (wanted == nullptr) {
        return;
    }
    const auto index = static_cast<std::size_t>(std::ranges::find(m_pages, wanted) - m_pages.begin());
    m_stack->setCurrentWidget(wanted);
    m_inspectors->setCurrentIndex(static_cast<int>(index));
    for (std::size_t i = 0; i < m_buttons.size(); ++i) {
        m_buttons[i]->setChecked(i == index);
    }
    showPanels();
    showHeader();
    visit();
    // The page's keys work only while the focus is in it. What it shows may still be on its way; the filter is always
    // there.
    QWidget* const view = wanted->mainView();
    QWidget* const filter = wanted->filter();
    (filter == nullptr || view->isVisibleTo(wanted) ? view : filter)->setFocus();
}

void MainWindow::showHeader() {
    const views::Page& page = *currentPage();
    m_header->show(page.title(), page.counts(), page.attention(), page.isAttentionOnly(), page.primaryAction(),
                   page.secondaryAction());
}

// The time slider belongs to pages that can show the past; where it is not at hand, it comes once they do.
void MainWindow::showPanels() {
    views::Page& page = *currentPage();
    m_inspectorDock->setVisible(page.inspector() != nullptr);
    m_timeArea->setVisible(page.id() == u"overview" || (page.canShowPast() && m_workspace.time().isPast()));
    showBanner();
}

void MainWindow::onMoved() {
    showReadOnly();
    showPanels();
}

// The reason that lasts longest comes first: the past is left by a click, the store comes back by itself.
void MainWindow::showReadOnly() {
    const bridge::LiveStatus status = m_workspace.views().status();
    m_catalogue->setReadOnly(m_workspace.time().isPast() ? tr("the past cannot be changed, go back to now first")
                             : status.isLoaded && !status.isAvailable
                                 ? tr("the store does not answer, changes are possible once it is back")
                                 : QString());
}

void MainWindow::showBanner() {
    using models::Wording;
    showReadOnly();
    QString text = m_status->staleness();
    const bool isPast = text.isEmpty() && m_workspace.time().isPast() && currentPage()->canShowPast();
    if (isPast) {
        const base::TimePoint at = *m_workspace.time().at();
        text = tr("You look at the past: %1, %2 ago. Nothing can be changed from here.")
                   .arg(Wording::absolute(at), Wording::duration(m_workspace.realClock().now() - at));
    }
    views::setStyleProperty(m_bannerFrame, "role", isPast ? QStringLiteral("banner-past") : QStringLiteral("banner"));
    m_bannerText->setText(text);
    m_bannerBack->setVisible(isPast);
    m_banner->setVisible(!text.isEmpty());
}

void MainWindow::follow(const QString& link) {
    const QString wanted = link.startsWith(u"session")                        ? QStringLiteral("sessions")
                           : link.startsWith(u"activity")                     ? QStringLiteral("activity")
                           : link.startsWith(u"policy")                       ? QStringLiteral("policy")
                           : link.startsWith(u"cell:") || link == u"overview" ? QStringLiteral("overview")
                                                                              : QStringLiteral("farms");
    showPage(wanted);
    page(wanted)->goTo(link);
    visit();
}

void MainWindow::visit() {
    if (!m_isGoing && m_stack != nullptr && m_stack->count() != 0) {
        m_history.visit({currentPage()->id(), currentPage()->place()});
        m_catalogue->refresh();
    }
}

void MainWindow::goTo(const History::Stop& stop) {
    m_isGoing = true;
    showPage(stop.page);
    currentPage()->goTo(stop.place);
    m_isGoing = false;
    m_catalogue->refresh();
}

// Filter, content, inspector, time, navigation, and round again; what a page does not have is left out.
void MainWindow::cyclePanes() {
    views::Page& page = *currentPage();
    const auto firstIn = [](QWidget* pane) -> QWidget* {
        if (pane == nullptr) {
            return nullptr;
        }
        for (QWidget* const child : pane->findChildren<QWidget*>()) {
            if ((child->focusPolicy() & Qt::TabFocus) != 0 && child->isVisible() && child->isEnabled()) {
                return child;
            }
        }
        return nullptr;
    };
    struct Pane {
        QWidget* whole;
        QWidget* first;
    };
    const Pane panes[] = {{page.filter(), page.filter()},
                          {page.mainView(), page.mainView()},
                          {page.inspector(), firstIn(page.inspector())},
                          {m_timeArea, m_timeArea->isVisible() ? &m_time->slider() : nullptr},
                          {m_buttons.front()->parentWidget(), m_buttons.front()}};
    QWidget* const focus = focusWidget();
    constexpr std::size_t kPanes = std::size(panes);
    std::size_t now = kPanes - 1;
    for (std::size_t i = 0; i < kPanes; ++i) {
        QWidget* const pane = panes[i].whole;
        if (focus != nullptr && pane != nullptr && (pane == focus || pane->isAncestorOf(focus))) {
            now = i;
        }
    }
    for (std::size_t i = 1; i <= kPanes; ++i) {
        if (QWidget* const next = panes[(now + i) % kPanes].first) {
            next->setFocus(Qt::TabFocusReason);
            return;
        }
    }
}

QString MainWindow::describe() const {
    QString text = windowTitle() + u'\n' + m_header->describe() + u'\n';
    if (m_banner->isVisibleTo(this)) {
        text += m_bannerText->text() + u'\n';
    }
    text += currentPage()->describe();
    if (m_timeArea->isVisibleTo(this)) {
        text += m_time->describe();
    }
    if (currentPage()->inspector() != nullptr) {
        text += QStringLiteral("Inspector: ") + currentPage()->inspector()->describe();
    }
    return text + QStringLiteral("Status: ") + m_status->describe() + u'\n';
}

void MainWindow::closeEvent(QCloseEvent* event) {
    Q_EMIT closing();
    event->accept();
}

}  // namespace farmwarden::navigation
