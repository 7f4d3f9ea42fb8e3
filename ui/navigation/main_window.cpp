#include "ui/navigation/main_window.h"

#include <QCloseEvent>
#include <QLabel>
#include <QStackedWidget>

#include "ui/charts/overview_page.h"
#include "ui/charts/time_panel.h"
#include "ui/editors/policy_page.h"
#include "ui/models/core_wording.h"
#include "ui/models/wording.h"
#include "ui/navigation/attention_watch.h"
#include "ui/navigation/header_bar.h"
#include "ui/navigation/inspector_dock.h"
#include "ui/navigation/navigation_bar.h"
#include "ui/navigation/status_strip.h"
#include "ui/navigation/veil.h"
#include "ui/navigation/window_place.h"
#include "ui/views/activity_page.h"
#include "ui/views/confirm_sheet.h"
#include "ui/views/farms_page.h"
#include "ui/views/filter_box.h"
#include "ui/views/inspector.h"
#include "ui/views/notices.h"
#include "ui/views/sentence.h"
#include "ui/views/sessions_page.h"
#include "ui/views/settings_page.h"
#include "ui/views/sheet.h"
#include "ui/views/toast.h"
#include "ui/views/widgets.h"

namespace farmwarden::navigation {
namespace {

constexpr QSize kNormalSize{1600, 1000};
constexpr QSize kSmallest{960, 600};

}  // namespace

MainWindow::MainWindow(theme::Theme& theme, bridge::Workspace& workspace, const Memory& memory, QWidget* parent)
    : QMainWindow(parent),
      m_theme(theme),
      m_workspace(workspace),
      m_catalogue(new actions::ActionCatalogue(this)),
      m_settings(memory.settings),
      m_inspectorPlaces(memory.inspectors),
      m_place(new WindowPlace(this, kNormalSize, kSmallest)),
      m_board(new views::NoticeBoard(this)) {
    setWindowTitle(workspace.isDemo() ? tr("Farmwarden – demo") : tr("Farmwarden – %1").arg(workspace.url()));
    m_theme.use(m_settings);
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
            [this](const QString& message) { mention(message, true); });
    connect(&workspace, &bridge::Workspace::brokersChanged, this, &MainWindow::showBanner);
    connect(&workspace, &bridge::Workspace::brokersChanged, m_catalogue, &actions::ActionCatalogue::refresh);
    connect(&workspace, &bridge::Workspace::failed, this, [this](const QString& message) { mention(message, true); });
    if (bridge::BrokerProcess* const broker = workspace.localBroker()) {
        connect(broker, &bridge::BrokerProcess::stateChanged, this, [this, broker] {
            m_catalogue->refresh();
            if (broker->state() == bridge::BrokerProcess::State::Failed) {
                mention(broker->problem(), true);
            }
        });
    }
    m_recentStores = memory.recentStores;
    restore(memory);
}

MainWindow::~MainWindow() = default;

void MainWindow::addPages() {
    const auto key = [](int number) { return QKeySequence(QStringLiteral("Ctrl+%1").arg(number)); };
    addPage(new charts::OverviewPage(m_theme, m_workspace, *m_catalogue), key(1));
    addPage(new views::FarmsPage(m_theme, m_workspace, *m_catalogue), key(2));
    addPage(new views::SessionsPage(m_theme, m_workspace, *m_catalogue), key(3));
    addPage(new editors::PolicyPage(m_theme, m_workspace, *m_catalogue), key(4));
    addPage(new views::ActivityPage(m_theme, m_workspace, *m_catalogue), key(5));
    m_settingsPage = new views::SettingsPage(m_theme, m_settings);
    addPage(m_settingsPage, QKeySequence(Qt::CTRL | Qt::Key_Comma));
    connect(m_settingsPage, &views::SettingsPage::settingsChanged, this, &MainWindow::use);
    connect(m_settingsPage, &views::SettingsPage::layoutResetWanted, this, &MainWindow::resetLayout);
}

void MainWindow::addPage(views::Page* page, const QKeySequence& shortcut) {
    m_pages.push_back(page);
    const QString id = QStringLiteral("page.") + page->id();
    m_catalogue->add({id,
                      page->title(),
                      {},
                      m_theme.icon(page->icon()),
                      shortcut,
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
    connect(page, &views::Page::happened, this, [this, page](const QString& what, const std::function<void()>& undo) {
        m_toast->show(what, undo);
        m_board->post({what, {}, page->place(), {}, false, m_workspace.realClock().now()});
    });
    connect(page, &views::Page::failed, this, [this](const QString& message) { mention(message, true); });
    connect(page, &views::Page::working, this, [this, page](const QString& what, qulonglong done, qulonglong total) {
        m_status->showWork(page->id(), what, done, total);
    });
}

void MainWindow::mention(const QString& message, bool isProblem) {
    const QString what = views::asSentence(models::coreText(message));
    m_toast->show(what, {}, isProblem);
    m_board->post({what, {}, {}, {}, isProblem, m_workspace.realClock().now()});
}

void MainWindow::use(const theme::Settings& settings) {
    if (settings != m_settings) {
        m_settings = settings;
        m_theme.use(settings);
        m_settingsPage->show(settings);
        setAnimated(!m_theme.isMotionReduced());
        Q_EMIT settingsChanged(settings);
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
    if (wanted != currentPage()) {
        m_inspectorPlaces[currentPage()->id()] = m_inspectorDock->place();
    }
    m_stack->setCurrentWidget(wanted);
    m_inspectors->setCurrentIndex(static_cast<int>(index));
    m_inspectorDock->moveTo(m_inspectorPlaces[id], wanted->inspector() != nullptr);
    m_navigation->setCurrent(index);
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
    const bridge::StoreAccess& access = m_workspace.access();
    m_catalogue->setReadOnly(m_workspace.time().isPast() ? tr("the past cannot be changed, go back to now first")
                             : status.isLoaded && !status.isAvailable
                                 ? tr("the store does not answer, changes are possible once it is back")
                             : !access.canWrite && !access.canAsk ? access.reason
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
    m_veil->setVisible(!text.isEmpty() && !isPast && currentPage() != m_settingsPage);
}

void MainWindow::follow(const QString& link) {
    const QString wanted = link.startsWith(u"session")                        ? QStringLiteral("sessions")
                           : link.startsWith(u"activity")                     ? QStringLiteral("activity")
                           : link.startsWith(u"policy")                       ? QStringLiteral("policy")
                           : link == u"settings"                              ? QStringLiteral("settings")
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

bool MainWindow::mayClose() {
    const bridge::BrokerProcess* const broker = m_workspace.localBroker();
    return m_mayClose || !m_settings.asksBeforeBrokerStops || broker == nullptr ||
           broker->state() != bridge::BrokerProcess::State::Running;
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (!mayClose()) {
        event->ignore();
        auto* const sheet = new views::ConfirmSheet(
            m_theme, tr("Stop the broker and close"),
            tr("The broker that was started here ends with this window. Desktops stay connected, but nobody new gets "
               "in "
               "until a broker runs again."),
            tr("Stop broker and close"),
            [this] {
                m_mayClose = true;
                close();
            },
            this);
        sheet->open();
        return;
    }
    Q_EMIT closing();
    event->accept();
}

}  // namespace farmwarden::navigation
