#include "ui/presenters/wall_layout.h"

#include <algorithm>
#include <cstdlib>
#include <limits>

namespace farmwarden::presenters {

// Blocks go from left to right into bands; a band is as high as its highest block.
WallLayout::WallLayout(std::span<const std::size_t> counts, int width, Rows rowLimit, int cell, int leastBlock)
    : m_cell(cell) {
    const auto rows = static_cast<std::size_t>(rowLimit.count);
    const int mostColumns = std::max(1, (width + gap()) / pitch());
    int x = 0;
    int y = 0;
    int band = 0;
    for (const std::size_t count : counts) {
        const int wanted = static_cast<int>((count + rows - 1) / rows);
        const int least = std::min(static_cast<int>(std::max<std::size_t>(1, count)), kLeastBlock / pitch());
        WallBlock block;
        block.columns = std::clamp(std::max(wanted, least), 1, mostColumns);
        block.first = m_size;
        block.count = count;
        const int lines = static_cast<int>((count + static_cast<std::size_t>(block.columns) - 1) /
                                           static_cast<std::size_t>(block.columns));
        const int cellsWidth = block.columns * pitch() - gap();
        const int blockWidth = std::min(width, std::max(cellsWidth, leastBlock));
        if (x > 0 && x + blockWidth > width) {
            x = 0;
            y += band + kBlockGap / 2;
            band = 0;
        }
        block.heading = {x, y, blockWidth, kHeading};
        block.cells = {x, y + kHeading, cellsWidth, std::max(0, lines * pitch() - gap())};
        band = std::max(band, kHeading + block.cells.height);
        x += blockWidth + kBlockGap;
        m_size += count;
        m_blocks.push_back(block);
    }
    m_height = y + band;
}

// Few rows make wide blocks and many bands, many rows the opposite: what comes out lowest is taken.
WallLayout::WallLayout(std::span<const std::size_t> counts, int width, int height, int cell, int leastBlock) {
    const int size = std::clamp(cell, kSmallestCell, kLargestCell);
    WallLayout shape;
    shape.m_cell = size;
    const int mostBands = static_cast<int>(std::clamp<std::size_t>(counts.size(), 1, 8));
    for (int bands = 1; bands <= mostBands + 1; ++bands) {
        const int room = (height - (bands - 1) * kBlockGap / 2) / bands;
        // The last try is a row a block, which makes each as wide as can be.
        const int rows = bands > mostBands ? 1 : std::max(1, (room - kHeading + shape.gap()) / shape.pitch());
        WallLayout layout(counts, width, Rows{rows}, size, leastBlock);
        if (bands == 1 || layout.m_height < m_height) {
            *this = std::move(layout);
        }
        if (m_height <= height) {
            return;
        }
    }
}

WallLayout WallLayout::fitting(std::span<const std::size_t> counts, int width, int height, int leastBlock) {
    for (int cell = kLargestCell; cell > kSmallestCell; --cell) {
        if (WallLayout layout(counts, width, height, cell, leastBlock); layout.m_height <= height) {
            return layout;
        }
    }
    return {counts, width, height, kSmallestCell, leastBlock};
}

std::size_t WallLayout::blockOf(std::size_t index) const {
    const auto after = std::ranges::upper_bound(m_blocks, index, {}, &WallBlock::first);
    auto found = std::prev(after);
    // Empty farms begin where the next one begins.
    while (found->count == 0) {
        --found;
    }
    return static_cast<std::size_t>(found - m_blocks.begin());
}

Box WallLayout::cell(std::size_t index) const {
    const WallBlock& block = m_blocks[blockOf(index)];
    const int offset = static_cast<int>(index - block.first);
    return {block.cells.x + offset % block.columns * pitch(), block.cells.y + offset / block.columns * pitch(), m_cell,
            m_cell};
}

std::optional<std::size_t> WallLayout::hit(int x, int y) const {
    for (const WallBlock& block : m_blocks) {
        if (!block.cells.contains(x, y)) {
            continue;
        }
        const int column = (x - block.cells.x) / pitch();
        const int line = (y - block.cells.y) / pitch();
        const std::size_t offset =
            static_cast<std::size_t>(line) * static_cast<std::size_t>(block.columns) + static_cast<std::size_t>(column);
        if (column < block.columns && offset < block.count) {
            return block.first + offset;
        }
    }
    return std::nullopt;
}

std::vector<std::pair<std::size_t, std::size_t>> WallLayout::between(int top, int bottom) const {
    std::vector<std::pair<std::size_t, std::size_t>> ranges;
    for (const WallBlock& block : m_blocks) {
        if (block.cells.y > bottom || block.cells.y + block.cells.height < top) {
            continue;
        }
        const auto line = [&](int y) { return static_cast<std::size_t>(std::max(0, y - block.cells.y) / pitch()); };
        const auto columns = static_cast<std::size_t>(block.columns);
        ranges.emplace_back(block.first + std::min(block.count, line(top) * columns),
                            block.first + std::min(block.count, (line(bottom) + 1) * columns));
    }
    return ranges;
}

std::size_t WallLayout::step(std::size_t from, WallStep to) const {
    const WallBlock& block = m_blocks[blockOf(from)];
    const std::size_t offset = from - block.first;
    const auto columns = static_cast<std::size_t>(block.columns);
    const std::size_t column = offset % columns;
    if (to == WallStep::Left && column > 0) {
        return from - 1;
    }
    if (to == WallStep::Right && column + 1 < columns && offset + 1 < block.count) {
        return from + 1;
    }
    if (to == WallStep::Up && offset >= columns) {
        return from - columns;
    }
    if (to == WallStep::Down && offset / columns < (block.count - 1) / columns) {
        return std::min(from + columns, block.first + block.count - 1);
    }
    // Out of the block: the nearest cell that lies that way, the direction counting double.
    const Box here = cell(from);
    std::size_t best = from;
    int least = std::numeric_limits<int>::max();
    for (const WallBlock& other : m_blocks) {
        if (other.count == 0 || other.first == block.first) {
            continue;
        }
        const int wantedX = to == WallStep::Left    ? other.cells.x + other.cells.width - 1
                            : to == WallStep::Right ? other.cells.x
                                                    : here.x;
        const int wantedY = to == WallStep::Up     ? other.cells.y + other.cells.height - 1
                            : to == WallStep::Down ? other.cells.y
                                                   : here.y;
        const int x = std::clamp(wantedX, other.cells.x, other.cells.x + other.cells.width - 1);
        const int y = std::clamp(wantedY, other.cells.y, other.cells.y + other.cells.height - 1);
        const bool isThatWay = to == WallStep::Left    ? x < here.x
                               : to == WallStep::Right ? x > here.x
                               : to == WallStep::Up    ? y < here.y
                                                       : y > here.y;
        const bool isVertical = to == WallStep::Up || to == WallStep::Down;
        const int distance = (isVertical ? 2 : 1) * std::abs(x - here.x) + (isVertical ? 1 : 2) * std::abs(y - here.y);
        if (isThatWay && distance < least) {
            const auto otherColumn = static_cast<std::size_t>((x - other.cells.x) / pitch());
            const auto otherLine = static_cast<std::size_t>((y - other.cells.y) / pitch());
            least = distance;
            best = other.first +
                   std::min(other.count - 1, otherLine * static_cast<std::size_t>(other.columns) + otherColumn);
        }
    }
    return best;
}

}  // namespace farmwarden::presenters
