#pragma once

#include <QWidget>
#include <array>
#include <optional>

#include "core/placement/replay.h"
#include "ui/theme/theme.h"

class QHBoxLayout;

namespace farmwarden::editors {

class OutcomeTile;

// How many connections end as they did, and how many otherwise, one tile a kind; a tile that is down filters. UI thread.
class OutcomeTiles final : public QWidget {
    Q_OBJECT
public:
    explicit OutcomeTiles(const theme::Theme& theme, QWidget* parent = nullptr);
    void show(const placement::ReplayResult& result);
    void setChosen(std::optional<placement::Difference> kind);
    // "4,303 same, 286 other target"
    QString describe() const;

Q_SIGNALS:
    // Nothing: the tile that was down is up again.
    void chosen(std::optional<farmwarden::placement::Difference> kind);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fit();

    std::array<OutcomeTile*, placement::kDifferences> m_tiles{};
};

}  // namespace farmwarden::editors
