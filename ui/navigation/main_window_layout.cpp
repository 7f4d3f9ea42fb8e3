#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>

#include "ui/charts/time_panel.h"
#include "ui/navigation/attention_watch.h"
#include "ui/navigation/header_bar.h"
#include "ui/navigation/inspector_dock.h"
#include "ui/navigation/main_window.h"
#include "ui/navigation/navigation_bar.h"
#include "ui/navigation/palette.h"
#include "ui/navigation/status_strip.h"
#include "ui/navigation/veil.h"
#include "ui/navigation/window_place.h"
#include "ui/views/filter_box.h"
#include "ui/views/inspector.h"
#include "ui/views/notices.h"
#include "ui/views/settings_page.h"
#include "ui/views/toast.h"
#include "ui/views/widgets.h"

// What the window is made of, where its parts are, and how one gets from one to the next.
namespace farmwarden::navigation {
namespace {

QWidget* firstIn(QWidget* pane) {
    if (pane == nullptr || !pane->isVisible()) {
        return nullptr;
    }
    if ((pane->focusPolicy() & Qt::TabFocus) != 0 && pane->isEnabled()) {
        return pane;
    }
    for (QWidget* const child : pane->findChildren<QWidget*>()) {
        if ((child->focusPolicy() & Qt::TabFocus) != 0 && child->isVisible() && child->isEnabled()) {
            return child;
        }
    }
    return nullptr;
}

}  // namespace

QWidget* MainWindow::makeNavigation() {
    m_navigation = new NavigationBar(m_theme);
    for (views::Page* const page : m_pages) {
        m_navigation->add(m_catalogue->action(QStringLiteral("page.") + page->id()), page->id(), page->title(),
                          page == m_settingsPage);
    }
    return m_navigation;
}

QWidget* MainWindow::makeBanner() {
    m_bannerFrame = views::makeFrame(QStringLiteral("banner"));
    m_bannerText = views::makeLabel({});
    m_bannerText->setWordWrap(true);
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
    m_veil = new Veil(m_theme, m_stack);
    m_inspectorDock = new InspectorDock(this, m_inspectors);
    m_status = new StatusStrip(m_theme, m_workspace, *m_catalogue);
    setStatusBar(m_status);
    makeNotices(whole);
    m_palette = new Palette(m_theme, m_workspace.live(), *m_catalogue, this);
    connect(m_palette, &Palette::linkActivated, this, &MainWindow::follow);
}

void MainWindow::makeNotices(QWidget* whole) {
    m_toast = new views::Toast(m_theme, whole);
    m_notices = new views::NoticePanel(m_theme, *m_board, m_workspace.realClock(), this);
    m_attention = new AttentionWatch(m_workspace, *m_board, this);
    connect(m_notices, &views::NoticePanel::linkActivated, this, &MainWindow::follow);
    connect(m_board, &views::NoticeBoard::changed, this, [this] { m_status->showNotices(m_board->unread()); });
    connect(m_status, &StatusStrip::noticesWanted, this, [this](QWidget* anchor) { m_notices->toggle(anchor); });
    // A page as it is, its filter with it, or a place in one.
    connect(m_status, &StatusStrip::linkActivated, this,
            [this](const QString& link) { page(link) != nullptr ? showPage(link) : follow(link); });
    connect(m_attention, &AttentionWatch::countChanged, this, [this] {
        const int count = m_attention->count();
        m_navigation->button(0)->setBadge(count, tr("%n need(s) attention", nullptr, count));
    });
}

void MainWindow::restore(const Memory& memory) {
    for (views::Page* const page : m_pages) {
        m_usualLayouts[page->id()] = page->saveLayout();
        if (const auto layout = memory.layouts.find(page->id()); layout != memory.layouts.end()) {
            page->restoreLayout(layout->second);
        }
    }
    setAnimated(!m_theme.isMotionReduced());
    m_place->restore(memory.geometry);
    showPage(page(memory.page) != nullptr ? memory.page : m_pages.front()->id());
}

void MainWindow::remember(Memory& memory) const {
    memory.geometry = saveGeometry();
    memory.page = currentPage()->id();
    memory.settings = m_settings;
    memory.inspectors = m_inspectorPlaces;
    memory.inspectors[currentPage()->id()] = m_inspectorDock->place();
    for (const views::Page* const page : m_pages) {
        memory.layouts[page->id()] = page->saveLayout();
    }
}

InspectorPlace MainWindow::inspectorPlace() const {
    return m_inspectorDock->place();
}

void MainWindow::placeInspector(const InspectorPlace& place) {
    m_inspectorPlaces[currentPage()->id()] = place;
    m_inspectorDock->moveTo(place, currentPage()->inspector() != nullptr);
    m_catalogue->refresh();
}

QString MainWindow::whyNoInspector() const {
    return m_stack == nullptr || currentPage()->inspector() != nullptr ? QString() : tr("this page has no inspector");
}

void MainWindow::resetLayout() {
    for (views::Page* const page : m_pages) {
        page->restoreLayout(m_usualLayouts[page->id()]);
    }
    m_inspectorPlaces.clear();
    m_inspectorDock->moveTo({}, currentPage()->inspector() != nullptr);
    showNormal();
    m_place->reset();
    mention(tr("Columns, inspector and window are at their usual places again."));
}

// Header, filter, content and what else the page calls a pane, inspector, time, status, navigation, and round again;
// what is not there is left out. F6 has to lead out of wherever the focus is.
void MainWindow::cyclePanes(int by) {
    views::Page& page = *currentPage();
    std::vector<QWidget*> panes{m_header, page.filter(), page.mainView()};
    for (QWidget* const child : page.findChildren<QWidget*>()) {
        if (child->property("pane").toBool()) {
            panes.push_back(child);
        }
    }
    panes.insert(panes.end(),
                 {page.inspector(), m_timeArea->isVisible() ? &m_time->slider() : nullptr, m_status, m_navigation});
    std::erase_if(panes, [](QWidget* pane) { return firstIn(pane) == nullptr; });
    if (panes.empty()) {
        return;
    }
    const QWidget* const focus = QApplication::focusWidget();
    const auto holds = [focus](const QWidget* pane) {
        return focus != nullptr && (pane == focus || pane->isAncestorOf(focus));
    };
    auto now = std::ranges::find_if(panes, holds);
    if (now == panes.end() && focus != nullptr && page.isAncestorOf(focus)) {
        now = std::ranges::find(panes, page.mainView());  // somewhere beside the main thing of the page
    }
    const auto count = static_cast<std::ptrdiff_t>(panes.size());
    const std::ptrdiff_t at = now == panes.end() ? (by > 0 ? -1 : 0) : now - panes.begin();
    firstIn(panes[static_cast<std::size_t>((at + by + count) % count)])->setFocus(Qt::TabFocusReason);
}

}  // namespace farmwarden::navigation
