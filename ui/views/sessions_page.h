#pragma once

#include <QPersistentModelIndex>

#include "ui/actions/action_catalogue.h"
#include "ui/bridge/latest_look.h"
#include "ui/bridge/workspace.h"
#include "ui/models/saved_views.h"
#include "ui/models/session_table_model.h"
#include "ui/views/page.h"

class QLabel;
class QMenu;
class QPushButton;
class QStackedLayout;
class QVBoxLayout;

namespace farmwarden::views {

class EmptyState;
class ExportBar;
class QueryCompleter;
class SessionGroupsPane;
class SessionInspector;
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
    bool isReady() const override { return m_hasRows; }

    std::size_t selectedCount() const;
    std::vector<base::SessionId> selectedIds(std::size_t most) const;
    ExportBar& exportBar() { return *m_export; }

private:
    void makeQueryBar(QVBoxLayout* layout);
    void makeTable(QVBoxLayout* layout);
    void resizeEvent(QResizeEvent* event) override;
    void fitColumns();
    QWidget* makeBulkBar();
    void applyFilter(const QString& text);
    void onReordered(bool isAsked);
    void onSelection();
    void showCounts(std::chrono::milliseconds took);
    void showContextMenu(const QPoint& at);

    // sessions_page_actions.cpp
    void addActions();
    void addViewActions();
    void copySelection();
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
    void removeView(const QString& name);

    const theme::Theme& m_theme;
    bridge::Workspace& m_workspace;
    actions::ActionCatalogue& m_catalogue;
    models::SessionTableModel* m_model = nullptr;
    TableView* m_table = nullptr;
    TextDelegate* m_text = nullptr;
    FilterBox* m_filter = nullptr;
    QLabel* m_problem = nullptr;
    QueryCompleter* m_completer = nullptr;
    QPushButton* m_viewsButton = nullptr;
    QPushButton* m_groupButton = nullptr;
    SessionGroupsPane* m_groups = nullptr;
    models::SavedViews m_views;
    QString m_goodQuery;  // the last one that could be understood
    SessionInspector* m_inspector = nullptr;
    EmptyState* m_empty = nullptr;
    QStackedLayout* m_stack = nullptr;
    QWidget* m_bulk = nullptr;
    QLabel* m_bulkText = nullptr;
    ExportBar* m_export = nullptr;
    bool m_hasRows = false;
    bool m_hasOwnLayout = false;     // columns as a person left them
    QPersistentModelIndex m_anchor;  // the first row on screen, while the list changes
    int m_anchorOffset = 0;
    QString m_wanted;
    bridge::LatestLook m_copy;
};

}  // namespace farmwarden::views
