#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

// Where the host wall's cells are: one cell a target, farms as blocks under headings, blocks side by side as long as
// there is room. Numbers only; painting and words are the widget's.
namespace farmwarden::presenters {

struct Box {
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;

    bool contains(int px, int py) const { return px >= x && px < x + width && py >= y && py < y + height; }
    bool operator==(const Box&) const = default;
};

struct WallBlock {
    std::size_t first = 0;  // number of its first cell in the whole wall
    std::size_t count = 0;
    int columns = 1;
    Box heading;
    Box cells;
};

enum class WallStep : std::uint8_t { Left, Right, Up, Down };

class WallLayout {
public:
    static constexpr int kSmallestCell = 6;
    static constexpr int kLargestCell = 64;
    static constexpr int kHeading = 22;
    static constexpr int kBlockGap = 20;
    // A farm's name and numbers want some room, however few targets it has.
    static constexpr int kLeastBlock = 176;
    static constexpr int kMostHeading = 300;

    WallLayout() = default;
    // `counts`: targets by farm; `leastBlock`: what headings want. Rows are limited so that a block is about as high as
    // `height`; what does not fit goes below.
    WallLayout(std::span<const std::size_t> counts, int width, int height, int cell, int leastBlock = kLeastBlock);
    // The largest cells with which all of it is seen at once; the smallest that can be told apart if there are too
    // many.
    static WallLayout fitting(std::span<const std::size_t> counts, int width, int height, int leastBlock = kLeastBlock);

    const std::vector<WallBlock>& blocks() const { return m_blocks; }
    std::size_t size() const { return m_size; }
    int cellSize() const { return m_cell; }
    int height() const { return m_height; }
    Box cell(std::size_t index) const;
    std::optional<std::size_t> hit(int x, int y) const;
    // The cells that may lie in a strip from `top` to `bottom`, as half-open ranges.
    std::vector<std::pair<std::size_t, std::size_t>> between(int top, int bottom) const;
    // Where an arrow key leads: inside the block, then into the next one at about the same height.
    std::size_t step(std::size_t from, WallStep to) const;

private:
    struct Rows {
        int count;
    };
    WallLayout(std::span<const std::size_t> counts, int width, Rows rows, int cell, int leastBlock);
    int pitch() const { return m_cell + gap(); }
    int gap() const { return m_cell >= 24 ? 3 : m_cell >= 10 ? 2 : 1; }
    std::size_t blockOf(std::size_t index) const;

    std::vector<WallBlock> m_blocks;
    std::size_t m_size = 0;
    int m_cell = kSmallestCell;
    int m_height = 0;
};

}  // namespace farmwarden::presenters
