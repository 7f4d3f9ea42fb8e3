#pragma once

#include <QWidget>
#include <memory>

#include "core/placement/replay.h"
#include "ui/theme/theme.h"

namespace farmwarden::editors {

// Which way connections went and would go: asked farm -> rule -> where to. Width = connections; what stays is quiet,
// what leaves is filled, what comes is outlined. The table beneath says the same in words. UI thread.
class FlowPicture final : public QWidget {
    Q_OBJECT
public:
    explicit FlowPicture(const theme::Theme& theme, QWidget* parent = nullptr);
    void show(std::shared_ptr<const placement::ReplayResult> result);
    QSize minimumSizeHint() const override { return {320, 200}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Node {
        QString name;
        std::uint64_t before = 0;
        std::uint64_t after = 0;
        std::uint64_t weight = 0;  // of the bands at its fuller side
        double top = 0;
        double height = 0;
        double used[2]{};  // of the height, by the bands at its left and right
    };
    struct Band {
        std::size_t from;  // in the column at the left
        std::size_t to;
        std::uint64_t same = 0;
        std::uint64_t left = 0;   // before only
        std::uint64_t come = 0;   // after only
    };
    void place(std::vector<Node>& column, double scale) const;
    void paintBand(QPainter& painter, double x0, double x1, Node& from, Node& to, const Band& band, double scale) const;

    const theme::Theme& m_theme;
    std::vector<Node> m_columns[3];
    std::vector<Band> m_bands[2];
};

}  // namespace farmwarden::editors
