#pragma once

#include <QPainterPath>
#include <QWidget>
#include <array>
#include <map>

#include "ui/presenters/replay_view.h"
#include "ui/theme/theme.h"

namespace farmwarden::editors {

// Which way connections went and would go: asked farm -> rule -> where to. Width = connections; what stays is quiet, what
// leaves is filled, what comes is outlined. A band that the pointer or the keyboard is on stands out and says its
// numbers; Enter or a click chooses it. Its bands are children for screen readers, and describe() says the same as
// lines. UI thread.
class FlowPicture final : public QWidget {
    Q_OBJECT
public:
    explicit FlowPicture(const theme::Theme& theme, QWidget* parent = nullptr);

    // `ruleNames`: what rules are called, by id.
    void show(presenters::FlowGraph graph, std::map<std::string, QString> ruleNames);
    const presenters::FlowGraph& graph() const { return m_graph; }
    // The band that a filter stands for stays marked; -1: none.
    void setChosen(int band);
    int chosen() const { return m_chosen; }
    int current() const { return m_current; }
    void setCurrent(int band);

    int bandCount() const { return static_cast<int>(m_graph.bands.size()); }
    QRect bandRect(int band) const;
    int bandAt(const QPoint& at) const;
    // "engineering → 4 CAD users: 300 before, 586 after"
    QString describe(int band) const;
    QString nodeName(std::size_t column, std::size_t node) const;
    void activate(int band);

    QSize sizeHint() const override { return {520, 320}; }
    QSize minimumSizeHint() const override { return {320, 180}; }

Q_SIGNALS:
    void bandActivated(int band);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    // Where a node stands.
    struct Box {
        QRectF bar;
        double used[2]{};  // of its height, by stripes at its left and right
    };
    // The three stripes of a band: same, left, come.
    struct Stripes {
        std::array<double, 3> widths{};
        std::array<QPainterPath, 3> paths;
        QPainterPath outline;
    };

    void place();
    double measure(double scale);
    void placeColumns(double scale);
    void layStripes();
    void paintBand(QPainter& painter, const Stripes& stripes, bool isFaded) const;
    void paintNodes(QPainter& painter) const;
    void paintName(QPainter& painter, std::size_t column, std::size_t node) const;
    double minSlot(std::size_t column) const;
    double gap(std::size_t column) const;
    int shown() const;  // the band that stands out

    const theme::Theme& m_theme;
    presenters::FlowGraph m_graph;
    std::map<std::string, QString> m_ruleNames;
    std::array<std::vector<Box>, presenters::kFlowColumns> m_boxes;
    std::vector<Stripes> m_stripes;  // as m_graph.bands
    double m_side = 0;               // room for names
    bool m_isTight = false;          // too low for the numbers beside the names
    int m_hovered = -1;
    int m_current = -1;
    int m_chosen = -1;
};

// The picture as a screen reader sees it: a list with an item for each band. Once per application; harmless again.
void installFlowAccess();

}  // namespace farmwarden::editors
