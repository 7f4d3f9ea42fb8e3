#pragma once

#include <QAbstractScrollArea>
#include <QElapsedTimer>

#include "ui/bridge/live_views.h"
#include "ui/presenters/wall_layout.h"
#include "ui/theme/theme.h"

namespace farmwarden::charts {

class WallCard;

// One cell a target, farms as blocks: colour says load, pattern admission, outline attention. Painted by itself, so
// that ten thousand cells are one widget. Arrows move, Enter opens, a typed name jumps, Ctrl with the wheel or plus and
// minus zoom. Its accessible interface has a child for each cell (host_wall_access.h). UI thread.
class HostWall final : public QAbstractScrollArea {
    Q_OBJECT
public:
    // `clock` outlives this.
    HostWall(const theme::Theme& theme, const base::Clock& clock, QWidget* parent = nullptr);
    ~HostWall() override;

    void show(bridge::FarmTreePointer tree);

    int count() const { return static_cast<int>(m_rows.size()); }
    // -1: none
    int current() const { return m_current; }
    void setCurrent(int index);
    int find(const QString& target) const;
    const presenters::TargetRow& rowAt(int index) const { return *m_rows[static_cast<std::size_t>(index)]; }
    // In the coordinates of the viewport.
    QRect cellRect(int index) const;
    int cellAt(const QPoint& inViewport) const;
    void open(int index);
    // "sh-07, reconnect-only, 11 of 40 sessions, held by k.adeyemi: kernel update"
    QString describe(int index) const;
    int cellSize() const { return m_layout.cellSize(); }

    // What the largest cells would want; more room than that stays empty.
    int usefulHeight() const;

    // By one size; 0: as large as fits.
    void zoom(int direction);

Q_SIGNALS:
    void currentChanged(int index);
    void opened(const QString& target);
    void menuWanted(const QPoint& globalAt);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    // What of a row can be seen; cells are painted again only when it changes.
    struct Look {
        std::uint8_t step = 0;  // of the load scale
        presenters::TargetState state = presenters::TargetState::Open;
        bool isFull = false;
        std::uint32_t sessions = 0;
        bool operator==(const Look&) const = default;
    };
    Look lookOf(const presenters::TargetRow& row, std::uint32_t busiest) const;
    void layOut();
    int headingWidth() const;
    QString headingNumbers(std::size_t block) const;
    void paintHeading(QPainter& painter, std::size_t block) const;
    void paintCell(QPainter& painter, std::size_t index, const QRect& box) const;
    void paintState(QPainter& painter, const Look& look, const QRect& box) const;
    void paintText(QPainter& painter, std::size_t index, const QRect& box) const;
    void paintFrame(QPainter& painter, std::size_t index, const QRect& box) const;
    void jumpTo(const QString& typed);
    void showCard(int index);
    bool isLargeEnoughForText() const { return m_layout.cellSize() >= 26; }

    const theme::Theme& m_theme;
    const base::Clock& m_clock;
    bridge::FarmTreePointer m_tree;
    std::vector<const presenters::TargetRow*> m_rows;  // of m_tree
    std::vector<Look> m_looks;
    std::vector<std::size_t> m_counts;  // targets by farm
    presenters::WallLayout m_layout;
    int m_zoom = 0;  // cell size; 0: fitting
    int m_current = -1;
    int m_hovered = -1;
    QString m_typed;
    QElapsedTimer m_sinceTyped;
    WallCard* m_card = nullptr;
};

}  // namespace farmwarden::charts
