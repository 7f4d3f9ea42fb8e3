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
class QToolButton;
class QVBoxLayout;

namespace farmwarden::charts {
class TimePanel;
}

namespace farmwarden::views {
class Page;
class Toast;
}  // namespace farmwarden::views

namespace farmwarden::navigation {

class HeaderBar;
class Palette;
class StatusStrip;

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

    actions::ActionCatalogue& catalogue() { return *m_catalogue; }
    views::Page* page(const QString& id) const;
    views::Page* currentPage() const;
    bool isReady() const;
    QString describe() const;

Q_SIGNALS:
    void storeWanted();
    // One of the recent ones.
    void storePathWanted(const QString& store);
    void demoWanted();
    void closing();

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void addGlobalActions();
    void addBrokerActions();
    void addViewActions();
    void addPages();
    void addPage(views::Page* page);
    void layOut();
    QWidget* makeNavigation();
    QWidget* makeBanner();
    void makeInspector();
    void showHeader();
    void showBanner();
    void showReadOnly();
    void addRecentStores(QMenu& menu);
    void onMoved();
    void showPanels();
    void showMore(const QPoint& at);
    void goTo(const History::Stop& stop);
    void visit();
    void cyclePanes();
    void saveRdpFile();
    void restore(const Memory& memory);

    theme::Theme& m_theme;
    bridge::Workspace& m_workspace;
    actions::ActionCatalogue* m_catalogue = nullptr;
    History m_history;
    bool m_isGoing = false;  // back or forward: the way is not a visit
    std::vector<views::Page*> m_pages;
    std::vector<QToolButton*> m_buttons;
    HeaderBar* m_header = nullptr;
    QWidget* m_banner = nullptr;
    QFrame* m_bannerFrame = nullptr;
    QLabel* m_bannerText = nullptr;
    QPushButton* m_bannerBack = nullptr;
    QWidget* m_timeArea = nullptr;
    charts::TimePanel* m_time = nullptr;
    QStackedWidget* m_stack = nullptr;
    QStackedWidget* m_inspectors = nullptr;
    QDockWidget* m_inspectorDock = nullptr;
    QVBoxLayout* m_navigation = nullptr;
    StatusStrip* m_status = nullptr;
    views::Toast* m_toast = nullptr;
    QStringList m_recentStores;
    Palette* m_palette = nullptr;
};

}  // namespace farmwarden::navigation
