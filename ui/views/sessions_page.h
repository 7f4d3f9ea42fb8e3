#pragma once

#include <QPersistentModelIndex>
#include <QTimer>

#include "ui/actions/action_catalogue.h"
#include "ui/bridge/latest_look.h"
#include "ui/bridge/workspace.h"
#include "ui/models/saved_views.h"
#include "ui/models/session_table_model.h"
#include "ui/presenters/session_selection.h"
#include "ui/views/page.h"

class QLabel;
class QMenu;
class QPushButton;
class QStackedLayout;
class QVBoxLayout;

namespace farmwarden::views {

class DisconnectBar;
class EmptyState;
class ExportBar;
class FacetRow;
class QueryCompleter;
class SessionBulkBar;
class SessionGroupsPane;
class SessionInspector;
class Skeleton;
class TableView;
class TextDelegate;

// Every session, a million of them if need be: filtered, sorted, live; where they are and why; disconnect. UI thread.
class SessionsPage final : public Page {
    Q_OBJECT
public:
    SessionsPage(const theme::Theme& theme, bridge::Workspace& workspace, actions::ActionCatalogue& catalogue,
                 QWidget* parent = nullptr);
    ~SessionsPage() override;

    QString id() const override { return QStringLiteral("sessions"); }
    QString title() const override { return tr("Sessions"); }
    QString icon() const override { return QStringLiteral("sessions"); }
    QString counts() const override;
    QStringList moreActions() const override;
    Inspector* inspector() override;
    FilterBox* filter() override { return m_filter; }
    QWidget* mainView() override;
    QString place() const override;
    void goTo(const QString& place) override;
    QByteArray saveLayout() const override;
    void restoreLayout(const QByteArray& layout) override;
    QString describe() const override;
    bool isReady() const override;

    std::size_t selectedCount() const;
    // REQUIRES: selectedCount() != 0.
    int firstSelected() const;
    std::vector<base::SessionId> selectedIds(std::size_t most) const;
    ExportBar& exportBar() { return *m_export; }
    DisconnectBar& disconnectBar() { return *m_disconnecting; }
    // "sessions:farm:A", with the order and the groups in front where they are not the usual ones:
    // "sessions?sort=user&group=farm:farm:A".
    QString link() const;

private:
    void makeTable(QVBoxLayout* layout);
    void makeBars(QVBoxLayout* layout);
    void connectViews();
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void fitColumns();
    void keepPlace();
    void onReordered(bool isAsked);
    void onSelection();
    void showSelection(std::size_t count);
    void refreshVisible();

    // sessions_page_query.cpp
    void makeQueryBar(QVBoxLayout* layout);
    void applyFilter(const QString& text);
    void showProblem();
    void showCounts(std::chrono::milliseconds took);
    void goToLink(const QString& link);

    // sessions_page_actions.cpp
    void addActions();
    void addValueActions();
    void addViewActions();
    void addSessionActions();
    QString whyNotDisconnect() const;
    void disconnectSelected();
    void copySelection();
    void copyCell();
    model::Session currentSession() const;
    void showContextMenu(const QPoint& at);
    // The query word for the value of the current cell; empty: none.
    QString currentWord() const;
    void filterBy(bool isNegated);

    // sessions_page_views.cpp
    void fillViewsMenu(QMenu& menu);
    void fillGroupMenu(QMenu& menu);
    void popUpUnder(QPushButton* button, void (SessionsPage::*fill)(QMenu&));
    void setGroup(std::optional<presenters::SessionColumn> column);
    void showView();
    void applyView(const models::SavedView& view);
    models::SavedView viewNow(const QString& name) const;
    void saveView();
    void manageViews();
    // With a way back.
    void changeViews(models::SavedViews views, const QString& what);
    void showColumnsMenu(const QPoint& at);
    // The command that opens this view.
    QString openCommand() const;

    const theme::Theme& m_theme;
    bridge::Workspace& m_workspace;
    actions::ActionCatalogue& m_catalogue;
    models::SessionTableModel* m_model = nullptr;
    TableView* m_table = nullptr;
    TextDelegate* m_text = nullptr;
    FilterBox* m_filter = nullptr;
    QLabel* m_problem = nullptr;
    FacetRow* m_facets = nullptr;
    QueryCompleter* m_completer = nullptr;
    QPushButton* m_viewsButton = nullptr;
    QPushButton* m_groupButton = nullptr;
    SessionGroupsPane* m_groups = nullptr;
    models::SavedViews m_views;
    QString m_goodQuery;  // the last one that could be understood
    SessionInspector* m_inspector = nullptr;
    EmptyState* m_empty = nullptr;
    QStackedLayout* m_stack = nullptr;
    Skeleton* m_skeleton = nullptr;
    SessionBulkBar* m_bulk = nullptr;
    DisconnectBar* m_disconnecting = nullptr;
    ExportBar* m_export = nullptr;
    std::optional<presenters::SelectionSummary> m_selected;  // of the rows that are selected, once it is known
    bool m_hasRows = false;
    bool m_hasOwnLayout = false;                   // columns as a person left them
    std::vector<QPersistentModelIndex> m_anchors;  // the rows on screen, while the list changes
    int m_anchorFirst = 0;                         // the first of them
    int m_anchorHovered = -1;                      // of them, the one under the pointer
    QTimer m_clockTick;                            // times on screen go on when nothing else happens
    QString m_wanted;
    std::optional<base::SessionId> m_chosen;  // to be selected once the list has it
    bridge::LatestLook m_copy;
    bridge::LatestLook m_summary;
};

}  // namespace farmwarden::views
