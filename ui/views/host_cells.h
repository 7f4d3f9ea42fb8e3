#pragma once

#include <QWidget>

#include "ui/presenters/consequences.h"
#include "ui/theme/theme.h"

class QHBoxLayout;

namespace farmwarden::views {

// The targets of a farm as a row of cells: state, load, and the number of sessions now and afterwards. Those that an
// action is about have a frame; where there are too many, those around the first of them are shown. UI thread.
class HostCells final : public QWidget {
    Q_OBJECT
public:
    explicit HostCells(const theme::Theme& theme, QWidget* parent = nullptr);
    void show(const std::vector<presenters::NeighbourCell>& cells);

private:
    const theme::Theme& m_theme;
    QHBoxLayout* m_row = nullptr;
    std::vector<presenters::NeighbourCell> m_cells;
};

}  // namespace farmwarden::views
