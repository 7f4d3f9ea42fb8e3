#include <QApplication>
#include <QClipboard>
#include <QMenu>

#include "core/frontdoor/rdp_file.h"
#include "core/model/endpoint.h"
#include "ui/bridge/save_text.h"
#include "ui/models/core_wording.h"
#include "ui/navigation/inspector_dock.h"
#include "ui/navigation/main_window.h"
#include "ui/navigation/palette.h"
#include "ui/navigation/status_strip.h"
#include "ui/views/farms_page.h"
#include "ui/views/file_dialog.h"
#include "ui/views/filter_box.h"
#include "ui/views/notices.h"
#include "ui/views/toast.h"

// The actions of the window itself: going about, the store, the broker, the theme.
namespace farmwarden::navigation {

void MainWindow::addGlobalActions() {
    m_catalogue->add({QStringLiteral("go.back"),
                      tr("Back"),
                      {},
                      m_theme.icon(QStringLiteral("left")),
                      QKeySequence(Qt::ALT | Qt::Key_Left),
                      [this] { return m_history.canGoBack() ? QString() : tr("this is where you began"); },
                      [] { return QStringLiteral("farmwarden"); },
                      [this] { goTo(m_history.back()); }},
                     this);
    m_catalogue->add({QStringLiteral("go.forward"),
                      tr("Forward"),
                      {},
                      m_theme.icon(QStringLiteral("right")),
                      QKeySequence(Qt::ALT | Qt::Key_Right),
                      [this] { return m_history.canGoForward() ? QString() : tr("this is the latest place"); },
                      [] { return QStringLiteral("farmwarden"); },
                      [this] { goTo(m_history.forward()); }},
                     this);
    m_catalogue->add(
        {QStringLiteral("go.filter"),
         tr("Filter"),
         {},
         m_theme.icon(QStringLiteral("filter")),
         QKeySequence(QKeySequence::Find),
         [this] {
             return m_stack == nullptr || currentPage()->filter() != nullptr ? QString()
                                                                             : tr("this page has no filter");
         },
         [this] {
             return currentPage()->id() == u"sessions"
                        ? QStringLiteral("farmwardenctl session list %1").arg(currentPage()->filter()->text()).trimmed()
                        : QStringLiteral("farmwardenctl target list");
         },
         [this] {
             currentPage()->filter()->setFocus(Qt::ShortcutFocusReason);
             currentPage()->filter()->selectAll();
         }},
        this);
    m_catalogue->add({QStringLiteral("go.palette"),
                      tr("Go to or do…"),
                      {},
                      m_theme.icon(QStringLiteral("search")),
                      QKeySequence(tr("Ctrl+K")),
                      {},
                      [] { return QStringLiteral("farmwarden --select target:NAME"); },
                      [this] { m_palette->open(); }},
                     this);
    m_catalogue->add({QStringLiteral("go.pane"),
                      tr("Next pane"),
                      {},
                      {},
                      QKeySequence(Qt::Key_F6),
                      {},
                      [] { return QStringLiteral("farmwarden"); },
                      [this] { cyclePanes(1); }},
                     this);
    m_catalogue->add({QStringLiteral("go.pane.back"),
                      tr("Previous pane"),
                      {},
                      {},
                      QKeySequence(Qt::SHIFT | Qt::Key_F6),
                      {},
                      [] { return QStringLiteral("farmwarden"); },
                      [this] { cyclePanes(-1); }},
                     this);
    m_catalogue->add({QStringLiteral("view.notices"),
                      tr("Notices"),
                      {},
                      m_theme.icon(QStringLiteral("bell")),
                      QKeySequence(Qt::Key_F9),
                      {},
                      [] { return QStringLiteral("farmwardenctl request list"); },
                      [this] { m_notices->toggle(m_status->bell()); }},
                     this);
    m_catalogue->add({QStringLiteral("store.open"),
                      tr("Open store…"),
                      {},
                      m_theme.icon(QStringLiteral("folder")),
                      QKeySequence(QKeySequence::Open),
                      {},
                      [this] {
                          return QStringLiteral("farmwarden %1")
                              .arg(m_workspace.isEmbedded() ? m_workspace.url() : QStringLiteral("STORE"));
                      },
                      [this] { Q_EMIT storeWanted(); }},
                     this);
    m_catalogue->add({QStringLiteral("store.connect"),
                      tr("Connect to a database…"),
                      {},
                      m_theme.icon(QStringLiteral("store")),
                      {},
                      {},
                      [] { return QStringLiteral("farmwarden postgresql://HOST/DATABASE"); },
                      [this] { Q_EMIT databaseWanted(); }},
                     this);
    m_catalogue->add({QStringLiteral("store.demo"),
                      tr("Open the demo"),
                      {},
                      m_theme.icon(QStringLiteral("demo")),
                      {},
                      [this] { return m_workspace.isDemo() ? tr("this is the demo") : QString(); },
                      [] { return QStringLiteral("farmwarden --demo"); },
                      [this] { Q_EMIT demoWanted(); }},
                     this);
    addBrokerActions();
    addViewActions();
}

void MainWindow::addBrokerActions() {
    using State = bridge::BrokerProcess::State;
    const auto configPath = [this] {
        return m_workspace.localBroker() == nullptr ? QStringLiteral("FILE") : m_workspace.localBroker()->configPath();
    };
    const auto noFrontDoor = [this] {
        return m_workspace.frontDoor().isEmpty() ? tr("no live broker has a front door") : QString();
    };
    m_catalogue->add(
        {QStringLiteral("broker.start"),
         tr("Start broker here"),
         {},
         m_theme.icon(QStringLiteral("play")),
         {},
         [this] {
             const bridge::BrokerProcess* const broker = m_workspace.localBroker();
             if (broker == nullptr) {
                 return m_workspace.isDemo() ? tr("the demo brings its own")
                                             : tr("only a store in a file can have a broker of its own");
             }
             const bool isOff = broker->state() == State::Stopped || broker->state() == State::Failed;
             const bool hasOther =
                 std::ranges::any_of(m_workspace.brokers(), [](const auto& status) { return status.isLive; });
             return !isOff ? tr("it runs already") : hasOther ? tr("another broker serves this store") : QString();
         },
         [configPath] { return QStringLiteral("farmwardend --config %1").arg(configPath()); },
         [this] { m_workspace.localBroker()->start(); }},
        this);
    m_catalogue->add({QStringLiteral("broker.stop"),
                      tr("Stop broker"),
                      {},
                      m_theme.icon(QStringLiteral("stop")),
                      {},
                      [this] {
                          const bridge::BrokerProcess* const broker = m_workspace.localBroker();
                          return broker == nullptr || broker->state() != State::Running
                                     ? tr("no broker of this console runs")
                                     : QString();
                      },
                      [] { return QStringLiteral("systemctl stop farmwardend"); },
                      [this] { m_workspace.localBroker()->stop(); }},
                     this);
    m_catalogue->add({QStringLiteral("frontdoor.copy"),
                      tr("Copy address"),
                      {},
                      m_theme.icon(QStringLiteral("copy")),
                      {},
                      noFrontDoor,
                      [] { return QStringLiteral("farmwardenctl broker list"); },
                      [this] {
                          QApplication::clipboard()->setText(m_workspace.frontDoor());
                          m_toast->show(tr("%1 copied").arg(m_workspace.frontDoor()), {});
                      }},
                     this);
    m_catalogue->add(
        {QStringLiteral("farm.rdp"),
         tr("Save connection file…"),
         {},
         m_theme.icon(QStringLiteral("save")),
         {},
         [this, noFrontDoor] {
             return m_workspace.views().farms()->farms.empty() ? tr("there is no farm to connect to") : noFrontDoor();
         },
         [this] {
             const auto& farms = m_workspace.views().farms()->farms;
             return QStringLiteral("farmwardenctl rdp --farm %1")
                 .arg(farms.empty() ? QStringLiteral("FARM") : QString::fromStdString(farms.front().farm.name));
         },
         [this] { saveRdpFile(); }},
        this);
}

void MainWindow::addViewActions() {
    const std::pair<theme::Choice, QString> kThemes[] = {{theme::Choice::System, tr("Theme: as the system")},
                                                         {theme::Choice::Light, tr("Theme: light")},
                                                         {theme::Choice::Dark, tr("Theme: dark")},
                                                         {theme::Choice::HighContrast, tr("Theme: high contrast")}};
    for (const auto& [choice, text] : kThemes) {
        const QString name = theme::toText(choice);
        QAction* const action = m_catalogue->add({QStringLiteral("theme.") + name,
                                                  text,
                                                  {},
                                                  {},
                                                  {},
                                                  {},
                                                  [name] { return QStringLiteral("farmwarden --theme %1").arg(name); },
                                                  [this, choice] {
                                                      theme::Settings settings = m_settings;
                                                      settings.theme = choice;
                                                      use(settings);
                                                  }},
                                                 this);
        action->setCheckable(true);
        action->setChecked(m_theme.choice() == choice);
        connect(&m_theme, &theme::Theme::changed, action,
                [this, action, choice] { action->setChecked(m_theme.choice() == choice); });
    }
    addInspectorActions();
}

// They set a state and never toggle, except for the one key that shows and hides.
void MainWindow::addInspectorActions() {
    const auto command = [] { return QStringLiteral("farmwarden"); };
    const auto why = [this] { return whyNoInspector(); };
    m_catalogue->add({QStringLiteral("inspector.show"), tr("Show or hide inspector"), tr("Inspector"),
                      m_theme.icon(QStringLiteral("inspector")), QKeySequence(Qt::CTRL | Qt::Key_I), why, command,
                      [this] {
                          InspectorPlace place = inspectorPlace();
                          place.isShown = !place.isShown;
                          placeInspector(place);
                      }},
                     this);
    struct Way {
        const char* id;
        QString text;
        Qt::DockWidgetArea area;
        bool isFloating;
    };
    const Way ways[] = {{"inspector.right", tr("Inspector at the right"), Qt::RightDockWidgetArea, false},
                        {"inspector.left", tr("Inspector at the left"), Qt::LeftDockWidgetArea, false},
                        {"inspector.bottom", tr("Inspector at the bottom"), Qt::BottomDockWidgetArea, false},
                        {"inspector.window", tr("Inspector in its own window"), Qt::RightDockWidgetArea, true}};
    for (const Way& way : ways) {
        m_catalogue->add({QLatin1String(way.id),
                          way.text,
                          {},
                          {},
                          {},
                          why,
                          command,
                          [this, area = way.area, isFloating = way.isFloating] {
                              InspectorPlace place = inspectorPlace();
                              place.isShown = true;
                              // Its size counts across: another side is another size.
                              place.size = place.area == area ? place.size : 0;
                              place.area = isFloating ? place.area : area;
                              place.isFloating = isFloating;
                              placeInspector(place);
                          }},
                         this);
    }
}

void MainWindow::showMore(const QPoint& at) {
    auto* const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("moreMenu"));
    QStringList ids = currentPage()->moreActions();
    ids << QString() << QStringLiteral("farm.rdp") << QStringLiteral("frontdoor.copy") << QStringLiteral("broker.start")
        << QStringLiteral("broker.stop") << QString() << QStringLiteral("store.open") << QStringLiteral("store.connect")
        << QStringLiteral("store.demo") << QString() << QStringLiteral("inspector.show")
        << QStringLiteral("inspector.right") << QStringLiteral("inspector.left") << QStringLiteral("inspector.bottom")
        << QStringLiteral("inspector.window") << QString() << QStringLiteral("view.notices")
        << QStringLiteral("page.settings");
    m_catalogue->fill(*menu, ids);
    addRecentStores(*menu);
    menu->popup(at);
}

// Beside "Open store…"; the one that is open is marked.
void MainWindow::addRecentStores(QMenu& menu) {
    QAction* const after = m_catalogue->action(QStringLiteral("store.demo"));
    auto* const recent = new QMenu(tr("Recent stores"), &menu);
    recent->setObjectName(QStringLiteral("recentStores"));
    for (const QString& store : m_recentStores) {
        QAction* const action = recent->addAction(QString(store).replace(u'&', QStringLiteral("&&")));
        action->setCheckable(true);
        action->setChecked(store == m_workspace.url());
        action->setEnabled(store != m_workspace.url());
        connect(action, &QAction::triggered, this, [this, store] { Q_EMIT storePathWanted(store); });
    }
    recent->setEnabled(!m_recentStores.isEmpty());
    menu.insertMenu(after, recent);
}

void MainWindow::saveRdpFile() {
    const auto& farms = m_workspace.views().farms()->farms;
    std::string farm = farms.front().farm.name;
    if (const auto* const page = qobject_cast<views::FarmsPage*>(currentPage())) {
        if (page->selectedFarm() != nullptr) {
            farm = page->selectedFarm()->name;
        } else if (const auto targets = page->selectedTargets(); !targets.empty()) {
            farm = targets.front().farm;
        }
    }
    const auto endpoint = model::parseEndpoint(m_workspace.frontDoor().toStdString());
    if (!endpoint) {
        m_toast->show(models::coreText(endpoint.error().message), {}, true);
        return;
    }
    const QString name = QString::fromStdString(farm);
    const views::FileToSave file{tr("Save connection file for %1").arg(name), name, {{{}, QStringLiteral("rdp")}}};
    views::askWhereToSave(this, file, this, [this, farm, endpoint = *endpoint](const QString& path) {
        bridge::saveText(
            m_workspace.worker(), path,
            [farm, endpoint] { return frontdoor::rdpFile(farm, {}, endpoint.host, endpoint.port); }, this,
            [this, path](const QString& problem) {
                if (problem.isEmpty()) {
                    m_toast->show(tr("%1 saved").arg(path), {});
                } else {
                    m_toast->show(tr("%1 cannot be written: %2.").arg(path, problem), {}, true);
                }
            });
    });
}

}  // namespace farmwarden::navigation
