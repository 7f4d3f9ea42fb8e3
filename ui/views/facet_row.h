#pragma once

#include <QWidget>
#include <array>
#include <optional>

#include "core/model/nouns.h"
#include "ui/bridge/latest_look.h"
#include "ui/bridge/workspace.h"
#include "ui/presenters/session_facets.h"
#include "ui/theme/theme.h"

class QLabel;
class QHBoxLayout;
class QTimer;

namespace farmwarden::views {

class FacetButton;

// Under the query bar of the Sessions page: the states and the idle times that its other words leave, with their
// numbers. A click puts one into the query, a click on the chosen one takes it out, with Ctrl a state comes to those
// that are chosen. UI thread; counted on a worker, while shown.
class FacetRow final : public QWidget {
    Q_OBJECT
public:
    // Both outlive this.
    FacetRow(const theme::Theme& theme, bridge::Workspace& workspace, QWidget* parent = nullptr);
    ~FacetRow() override;

    // The query as it stands in the bar and parses.
    void setQuery(const QString& query);
    // Stands at the right end where there is room.
    void setTail(QWidget* tail);
    // The numbers have come once.
    bool hasCounted() const { return m_facets.has_value(); }
    QString describe() const;

Q_SIGNALS:
    // What the query is to be.
    void queryWanted(const QString& query);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void addStates(const theme::Theme& theme, QHBoxLayout* layout);
    void addIdle(const theme::Theme& theme, QHBoxLayout* layout);
    void count();
    void showNumbers();
    std::optional<std::size_t> sessionsIn(model::SessionState state) const;
    void showChoice();
    void fit();

    struct StateFacet {
        model::SessionState state;
        FacetButton* button;
    };

    bridge::Workspace& m_workspace;
    QLabel* m_scope = nullptr;
    QLabel* m_idleTitle = nullptr;
    QWidget* m_tail = nullptr;
    std::vector<StateFacet> m_states;
    std::array<FacetButton*, presenters::kIdleRangeCount> m_idle{};
    QTimer* m_timer = nullptr;
    QString m_query;
    std::optional<presenters::SessionFacets> m_facets;  // what was counted last
    bool m_isCounted = false;                           // for m_query
    bool m_isListed = true;                             // the list on screen answers m_query
    bridge::LatestLook m_look;
};

}  // namespace farmwarden::views
