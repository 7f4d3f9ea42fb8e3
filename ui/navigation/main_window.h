#pragma once

#include <QMainWindow>

#include "ui/actions/action_catalogue.h"
#include "ui/bridge/workspace.h"
#include "ui/navigation/history.h"
#include "ui/navigation/memory.h"
#include "ui/theme/theme.h"

class QFrame;
class QLabel;
class QMenu;
class QPushButton;
class QStackedWidget;

namespace farmwarden::charts {
class TimePanel;
}

namespace farmwarden::views {
class NoticeBoard;
class NoticePanel;
class Page;
class SettingsPage;
class Toast;
}  // namespace farmwarden::views

namespace farmwarden::navigation {

class AttentionWatch;
class HeaderBar;
class InspectorDock;
class NavigationBar;
class Palette;
class StatusStrip;
class Veil;
class WindowPlace;

// The window of an open store: navigation, pages, inspector, status. Owns pages, actions and history, and nothing else.
// UI thread.
class MainWindow final : public QMainWindow {
    Q_OBJECT
public:
    // Both outlive the window. REQUIRES: workspace.isOpen().
    MainWindow(theme::Theme& theme, bridge::Workspace& workspace, const Memory& memory, QWidget* parent = nullptr);
    ~MainWindow() override;

    void showPage(const QString& id);
    // "target:sh-01", "farm:office", "targets:state:down", "session:s-...", "sessions:farm:office",
    // "activity:audit:hold"
    void follow(const QString& link);
    void remember(Memory& memory) const;
    // Says what has happened to the console itself, quietly: once, and in the notices.
    void mention(const QString& what, bool isProblem = false);

    actions::ActionCatalogue& catalogue() { return *m_catalogue; }
    views::Page* page(const QString& id) const;
    views::Page* currentPage() const;
    bool isReady() const;
    QString describe() const;

Q_SIGNALS:
    void storeWanted();
    void databaseWanted();
    // One of the recent ones.
    void storePathWanted(const QString& store);
    void demoWanted();
    // They hold already; to be kept.
    void settingsChanged(const farmwarden::theme::Settings& settings);
    void closing();

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void addGlobalActions();
    void addBrokerActions();
    void addViewActions();
    void addInspectorActions();
    void addPages();
    void addPage(views::Page* page, const QKeySequence& shortcut);
    void layOut();
    QWidget* makeNavigation();
    QWidget* makeBanner();
    void makeNotices(QWidget* whole);
    void use(const theme::Settings& settings);
    void placeInspector(const InspectorPlace& place);
    InspectorPlace inspectorPlace() const;
    void resetLayout();
    QString whyNoInspector() const;
    bool mayClose();
    void showHeader();
    void showBanner();
    void showReadOnly();
    void addRecentStores(QMenu& menu);
    void onMoved();
    void showPanels();
    void showMore(const QPoint& at);
    void goTo(const History::Stop& stop);
    void visit();
    void cyclePanes(int by);
    void saveRdpFile();
    void restore(const Memory& memory);

    theme::Theme& m_theme;
    bridge::Workspace& m_workspace;
    actions::ActionCatalogue* m_catalogue = nullptr;
    History m_history;
    bool m_isGoing = false;  // back or forward: the way is not a visit
    std::vector<views::Page*> m_pages;
    views::SettingsPage* m_settingsPage = nullptr;
    theme::Settings m_settings;
    NavigationBar* m_navigation = nullptr;
    HeaderBar* m_header = nullptr;
    QWidget* m_banner = nullptr;
    QFrame* m_bannerFrame = nullptr;
    QLabel* m_bannerText = nullptr;
    QPushButton* m_bannerBack = nullptr;
    QWidget* m_timeArea = nullptr;
    charts::TimePanel* m_time = nullptr;
    QStackedWidget* m_stack = nullptr;
    QStackedWidget* m_inspectors = nullptr;
    InspectorDock* m_inspectorDock = nullptr;
    std::map<QString, InspectorPlace> m_inspectorPlaces;  // by page; of the one that is shown when it is left
    std::map<QString, QByteArray> m_usualLayouts;         // by page, before anybody changed them
    WindowPlace* m_place = nullptr;
    Veil* m_veil = nullptr;
    StatusStrip* m_status = nullptr;
    views::Toast* m_toast = nullptr;
    views::NoticeBoard* m_board = nullptr;
    views::NoticePanel* m_notices = nullptr;
    AttentionWatch* m_attention = nullptr;
    bool m_mayClose = false;  // somebody was asked and agreed
    QStringList m_recentStores;
    Palette* m_palette = nullptr;
};

}  // namespace farmwarden::navigation
