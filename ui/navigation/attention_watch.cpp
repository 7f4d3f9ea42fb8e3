#include "ui/navigation/attention_watch.h"

#include <QTimer>

#include "ui/presenters/attention.h"

namespace farmwarden::navigation {
namespace {

constexpr std::chrono::seconds kLookEvery{1};

}  // namespace

AttentionWatch::AttentionWatch(bridge::Workspace& workspace, views::NoticeBoard& board, QObject* parent)
    : QObject(parent), m_workspace(workspace), m_board(board), m_timer(new QTimer(this)) {
    m_timer->setSingleShot(true);
    m_timer->setInterval(kLookEvery);
    connect(m_timer, &QTimer::timeout, this, &AttentionWatch::look);
    const auto soon = [this] {
        if (!m_hasLooked) {
            look();
        } else if (!m_timer->isActive()) {
            m_timer->start();
        }
    };
    connect(&workspace.views(), &bridge::LiveViews::farmsChanged, this, soon);
    connect(&workspace.history(), &bridge::HistoryKeeper::changed, this, soon);
    if (workspace.views().isReady()) {
        QMetaObject::invokeMethod(this, &AttentionWatch::look, Qt::QueuedConnection);
    }
}

void AttentionWatch::look() {
    const bridge::FarmTreePointer tree = m_workspace.views().farms();
    const bridge::HistoryPointer history = m_workspace.history().view();
    const auto items = presenters::attentionItems(*tree, history->isEmpty() ? nullptr : history.get());
    const auto loud =
        std::ranges::count_if(items, [](const presenters::AttentionItem& item) { return !item.isQuiet(); });
    if (!m_workspace.views().isPast()) {
        tellNews(*tree);
    }
    m_hasLooked = true;
    if (const int count = static_cast<int>(loud); std::exchange(m_count, count) != count) {
        Q_EMIT countChanged();
    }
}

// What is so when the window opens is no news.
void AttentionWatch::tellNews(const presenters::FarmTree& tree) {
    struct Kind {
        presenters::TargetState state;
        std::set<std::string>& known;
        QString what;
        QString groupLink;
    };
    const Kind kinds[] = {
        {presenters::TargetState::Down, m_down, tr("target does not answer"), QStringLiteral("targets:state:down")},
        {presenters::TargetState::Quarantined, m_quarantined, tr("target quarantined"),
         QStringLiteral("targets:state:quarantined")}};
    for (const Kind& kind : kinds) {
        std::set<std::string> now;
        for (const presenters::FarmNode& node : tree.farms) {
            for (const presenters::TargetRow& row : node.targets) {
                if (row.state == kind.state) {
                    now.insert(row.name);
                }
            }
        }
        for (const std::string& name : now) {
            if (m_hasLooked && !kind.known.contains(name)) {
                const QString who = QString::fromStdString(name);
                m_board.post({kind.what, who, QStringLiteral("target:") + who, kind.groupLink, true,
                              m_workspace.realClock().now()});
            }
        }
        kind.known = std::move(now);
    }
}

}  // namespace farmwarden::navigation
