#pragma once

#include <QFrame>
#include <optional>

#include "ui/bridge/latest_look.h"
#include "ui/bridge/workspace.h"
#include "ui/models/session_groups_model.h"
#include "ui/theme/theme.h"

class QTimer;

namespace farmwarden::views {

class TableView;

// "Group by" beside the list of sessions: the values of one column with their numbers; choosing one puts it into the
// query. Its numbers are those of the query without the words that it would replace, so that the other groups stay in
// sight. UI thread; counted on a worker, while shown.
class SessionGroupsPane final : public QFrame {
    Q_OBJECT
public:
    // Both outlive this.
    SessionGroupsPane(const theme::Theme& theme, bridge::Workspace& workspace, QWidget* parent = nullptr);
    ~SessionGroupsPane() override;

    std::optional<presenters::SessionColumn> column() const { return m_column; }
    // Nothing: no groups, and the pane hides.
    void setColumn(std::optional<presenters::SessionColumn> column);
    // The query as it stands in the bar and parses.
    void setQuery(const QString& query);

    QWidget* table();
    QString describe() const;

Q_SIGNALS:
    // What the query is to be.
    void queryWanted(const QString& query);

private:
    void count();
    void onCounted(presenters::SessionGroups groups);
    void choose(const QModelIndex& index);

    bridge::Workspace& m_workspace;
    models::SessionGroupsModel* m_model = nullptr;
    TableView* m_table = nullptr;
    QTimer* m_timer = nullptr;
    std::optional<presenters::SessionColumn> m_column;
    QString m_query;
    bool m_isShowing = false;  // the selection follows the query, and not the other way round
    bridge::LatestLook m_look;
};

}  // namespace farmwarden::views
