#include "app/console/console.h"

#include <QApplication>
#include <QFileInfo>
#include <QTimer>
#include <cstdio>
#include <future>

#include "app/console/sources.h"
#include "core/base/time_text.h"
#include "ui/models/core_wording.h"
#include "ui/views/connect_sheet.h"
#include "ui/views/file_dialog.h"
#include "ui/views/page.h"
#include "ui/views/welcome_page.h"

namespace farmwarden::console {
namespace {

// A picture is taken this long after the page has something to show, so that "why here" and the counts are in it.
constexpr std::chrono::milliseconds kSettling{1500};
constexpr std::chrono::milliseconds kLook{100};
constexpr QSize kWelcomeSize{960, 640};
constexpr int kCannotOpen = 3;  // as farmwardenctl: the store cannot be reached

QString defaultStore() {
    return QString::fromStdString(store::defaultStoreUrl());
}

void print(const QString& text) {
    const QByteArray utf8 = text.toUtf8();
    std::fwrite(utf8.constData(), 1, static_cast<std::size_t>(utf8.size()), stdout);
    std::fflush(stdout);
}

}  // namespace

Console::Console(theme::Theme& theme, QString memoryPath, Options options)
    : m_theme(theme), m_memoryPath(std::move(memoryPath)), m_options(std::move(options)), m_file(m_memoryPath) {
    // The first window wants to know, so there is nothing to do meanwhile; but no file is touched on the UI thread.
    auto loading = std::async(std::launch::async, [path = m_memoryPath, isOneShot = m_options.isOneShot()] {
        return isOneShot ? navigation::Memory::Loaded{navigation::Memory::load(path), {}}
                         : navigation::Memory::loadOrSetAside(path);
    });
    auto [memory, problem] = loading.get();
    m_memory = std::move(memory);
    m_damage = std::move(problem);
    if (!m_options.theme.isEmpty()) {
        m_memory.settings.theme = theme::choiceFromText(m_options.theme);
    }
    m_theme.use(m_memory.settings);
    connect(&m_file, &SettingsFile::failed, this, [this](const QString& reason) {
        m_damage = m_damage.isEmpty() ? reason : m_damage + u' ' + reason;
        tellDamage();
    });
}

Console::~Console() {
    m_window.reset();
    m_workspace.reset();
}

void Console::start() {
    if (m_options.isDemo) {
        openDemo();
    } else if (!m_options.store.isEmpty()) {
        openStore(m_options.store);
    } else if (!m_memory.store.isEmpty()) {
        openStore(m_memory.store);
    } else {
        // Looking for the default store is a look at the disk; the opener does it on its worker.
        open(fileSource(defaultStore(), false, m_clock), false);
    }
}

void Console::openDemo() {
    open(demoSource(m_options.seed, m_clock), false);
}

void Console::openStore(const QString& store, bool shouldCreate) {
    if (views::isDatabaseUrl(store)) {
        open(databaseSource(store, m_clock), false);
    } else {
        open(fileSource(store, shouldCreate, m_clock), shouldCreate);
    }
}

void Console::open(bridge::WorkspaceSource source, bool shouldStartBroker) {
    save();
    m_window.reset();
    m_workspace.reset();
    m_workspace = std::make_unique<bridge::Workspace>(std::move(source), m_clock);
    connect(m_workspace.get(), &bridge::Workspace::opened, this,
            [this, shouldStartBroker] { onOpened(shouldStartBroker); });
    connect(m_workspace.get(), &bridge::Workspace::failed, this, [this](const QString& message) {
        if (m_window == nullptr) {
            onFailed(message);
        }
    });
    m_workspace->open();
}

void Console::onOpened(bool shouldStartBroker) {
    if (!m_workspace->isDemo()) {
        m_memory.rememberStore(m_workspace->url());  // without a password
    }
    showWindow();
    if (shouldStartBroker) {
        m_workspace->localBroker()->start();
    }
}

void Console::onFailed(const QString& message) {
    // A console that was not told which store to open, and finds none, is new here: that is no problem to report.
    const bool isFirstRun = m_options.store.isEmpty() && !m_options.isDemo && m_memory.store.isEmpty();
    if (m_options.isOneShot() && !isFirstRun) {
        std::fprintf(stderr, "farmwarden: %s\n", qUtf8Printable(message));
        QApplication::exit(kCannotOpen);
        return;
    }
    // Later: this is a call from the workspace that goes with it.
    QTimer::singleShot(0, this, [this, problem = isFirstRun ? QString() : message] {
        m_workspace.reset();
        m_memory.store.clear();
        showWelcome(models::coreText(problem));
    });
}

void Console::showWelcome(const QString& problem) {
    m_welcome = std::make_unique<views::WelcomePage>(m_theme, defaultStore(), problem, m_memory.recentStores);
    connect(m_welcome.get(), &views::WelcomePage::recentWanted, this,
            [this](const QString& store) { openStore(store); });
    m_welcome->setWindowTitle(QStringLiteral("Farmwarden"));
    m_welcome->resize(m_options.size.isValid() ? m_options.size : kWelcomeSize);
    connect(m_welcome.get(), &views::WelcomePage::startHereWanted, this, [this] { openStore(defaultStore(), true); });
    connect(m_welcome.get(), &views::WelcomePage::openWanted, this, &Console::chooseStore);
    connect(m_welcome.get(), &views::WelcomePage::connectWanted, this, &Console::chooseDatabase);
    connect(m_welcome.get(), &views::WelcomePage::demoWanted, this, &Console::openDemo);
    m_welcome->show();
    if (m_options.isOneShot()) {
        QTimer::singleShot(kSettling, this, &Console::shoot);
    }
}

void Console::showWindow() {
    m_window = std::make_unique<navigation::MainWindow>(m_theme, *m_workspace, m_memory);
    connect(m_window.get(), &navigation::MainWindow::closing, this, &Console::save);
    connect(m_window.get(), &navigation::MainWindow::storeWanted, this, &Console::chooseStore);
    connect(m_window.get(), &navigation::MainWindow::databaseWanted, this, &Console::chooseDatabase);
    connect(m_window.get(), &navigation::MainWindow::settingsChanged, this, &Console::useSettings);
    // Queued: the window that asks goes with the store.
    connect(
        m_window.get(), &navigation::MainWindow::storePathWanted, this,
        [this](const QString& store) { openStore(store); }, Qt::QueuedConnection);
    connect(m_window.get(), &navigation::MainWindow::demoWanted, this, &Console::openDemo, Qt::QueuedConnection);
    if (m_options.size.isValid()) {
        m_window->resize(m_options.size);
    }
    if (!m_options.page.isEmpty()) {
        m_window->showPage(m_options.page);
    }
    if (!m_options.select.isEmpty()) {
        m_window->follow(m_options.select);
    }
    goToMoment();
    m_window->show();
    if (m_welcome) {
        // It may be the one whose button led here.
        m_welcome.release()->deleteLater();
    }
    m_window->currentPage()->mainView()->setFocus();
    tellDamage();
    if (m_options.isOneShot()) {
        shootWhenReady();
    }
}

void Console::goToMoment() {
    if (m_options.at.isEmpty()) {
        return;
    }
    const std::string text = std::exchange(m_options.at, {}).toStdString();
    const auto ago = base::parseDuration(text);
    const auto at = ago ? std::optional(m_clock.now() - *ago) : base::parseTime(text);
    // Once the pages have something to show: the past is where they go from there.
    connect(
        &m_workspace->views(), &bridge::LiveViews::farmsChanged, m_window.get(),
        [this, at] { m_workspace->time().goTo(*at); }, Qt::SingleShotConnection);
}

void Console::chooseStore() {
    auto* const dialog = new views::FileDialog(shown(), tr("Open a store"), tr("Stores (*.db);;All files (*)"));
    dialog->setDirectory(QFileInfo(defaultStore()).absolutePath());
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->allowOpenStores();
    connect(
        dialog, &QFileDialog::fileSelected, this, [this](const QString& path) { openStore(path); },
        Qt::QueuedConnection);
    dialog->open();
}

void Console::chooseDatabase() {
    const auto last = std::ranges::find_if(m_memory.recentStores, views::isDatabaseUrl);
    auto* const sheet = new views::ConnectSheet(
        m_theme,
        [this](const std::string& url) -> base::Result<void> {
            const auto opened = store::openStore(url, store::Access::ReadOnly, m_clock);
            return opened ? base::Result<void>{} : std::unexpected(opened.error());
        },
        last == m_memory.recentStores.end() ? QString() : *last, shown());
    connect(
        sheet, &views::ConnectSheet::connectWanted, this, [this](const QString& url) { openStore(url); },
        Qt::QueuedConnection);
    sheet->open();
}

QWidget* Console::shown() const {
    return m_window ? static_cast<QWidget*>(m_window.get()) : m_welcome.get();
}

void Console::shootWhenReady() {
    if (m_window && m_window->isReady()) {
        QTimer::singleShot(kSettling, this, &Console::shoot);
    } else {
        QTimer::singleShot(kLook, this, &Console::shootWhenReady);
    }
}

void Console::shoot() {
    if (m_options.isDescribing) {
        print(m_window ? m_window->describe() : QStringLiteral("Farmwarden\n") + m_welcome->describe());
    }
    if (!m_options.screenshot.isEmpty() && !shown()->grab().save(m_options.screenshot)) {
        std::fprintf(stderr, "farmwarden: The picture %s cannot be written.\n", qUtf8Printable(m_options.screenshot));
        QApplication::exit(1);
        return;
    }
    QApplication::exit(0);
}

void Console::useSettings(const theme::Settings& settings) {
    m_memory.settings = settings;
    save();
}

// What was remembered so far; on its way to the disk when this returns.
void Console::save() {
    if (m_options.isOneShot() || !m_window) {
        return;
    }
    m_window->remember(m_memory);
    m_file.keep(m_memory.toJson());
}

void Console::tellDamage() {
    if (m_window && !m_damage.isEmpty()) {
        m_window->mention(std::exchange(m_damage, {}));
    }
}

}  // namespace farmwarden::console
