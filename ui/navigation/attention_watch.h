#pragma once

#include <QObject>
#include <set>
#include <string>

#include "ui/bridge/workspace.h"
#include "ui/views/notices.h"

class QTimer;

namespace farmwarden::navigation {

// Looks after what needs attention while no page does: how much there is, for the navigation's badge, and which targets
// have just begun to need it, for the notices. At most once a second. UI thread.
class AttentionWatch final : public QObject {
    Q_OBJECT
public:
    // Both outlive this. REQUIRES: workspace.isOpen().
    AttentionWatch(bridge::Workspace& workspace, views::NoticeBoard& board, QObject* parent = nullptr);
    int count() const { return m_count; }

Q_SIGNALS:
    void countChanged();

private:
    void look();
    void tellNews(const presenters::FarmTree& tree);

    bridge::Workspace& m_workspace;
    views::NoticeBoard& m_board;
    QTimer* m_timer = nullptr;
    int m_count = 0;
    bool m_hasLooked = false;
    std::set<std::string> m_down;
    std::set<std::string> m_quarantined;
};

}  // namespace farmwarden::navigation
