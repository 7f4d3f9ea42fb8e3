#include <gtest/gtest.h>

#include <numeric>
#include <random>
#include <set>

#include "ui/presenters/wall_layout.h"

namespace farmwarden::presenters {
namespace {

void expectSound(const WallLayout& layout, std::span<const std::size_t> counts, int width) {
    ASSERT_EQ(layout.size(), std::accumulate(counts.begin(), counts.end(), std::size_t{0}));
    for (std::size_t i = 0; i < layout.size(); ++i) {
        const Box box = layout.cell(i);
        ASSERT_GE(box.x, 0);
        ASSERT_LE(box.x + box.width, width);
        ASSERT_LE(box.y + box.height, layout.height());
        ASSERT_EQ(layout.hit(box.x, box.y), i);
        ASSERT_EQ(layout.hit(box.x + box.width - 1, box.y + box.height - 1), i);
    }
}

TEST(WallLayout, EveryCellIsFoundWhereItIsDrawn) {
    std::mt19937 random(4);
    for (int round = 0; round < 40; ++round) {
        std::vector<std::size_t> counts(1 + random() % 8);
        for (std::size_t& count : counts) {
            count = random() % 200;
        }
        const int width = 300 + static_cast<int>(random() % 1300);
        expectSound(WallLayout::fitting(counts, width, 240), counts, width);
        expectSound(WallLayout(counts, width, 240, 6 + static_cast<int>(random() % 58)), counts, width);
    }
}

TEST(WallLayout, FewTargetsGetLargeCellsAndTenThousandStillFitOnAScreen) {
    const std::size_t few[] = {8, 24, 10};
    EXPECT_GE(WallLayout::fitting(few, 1490, 240).cellSize(), 32);
    const std::vector<std::size_t> many(10, 1000);
    const WallLayout layout = WallLayout::fitting(many, 1490, 900);
    EXPECT_GE(layout.cellSize(), 8);
    EXPECT_LE(layout.height(), 900);
    expectSound(layout, many, 1490);
}

TEST(WallLayout, WhatDoesNotFitIsAsLowAsItCanBe) {
    const std::vector<std::size_t> many(10, 1000);
    EXPECT_LE(WallLayout::fitting(many, 1490, 420).height(), 420) << "two bands of smallest cells";
    const WallLayout zoomed(many, 1490, 420, 15);
    EXPECT_GT(zoomed.blocks()[0].columns, 80) << "blocks that need a band of their own take its whole width";
    expectSound(zoomed, many, 1490);
}

TEST(WallLayout, ArrowsReachEveryCellAndComeBack) {
    const std::size_t counts[] = {7, 0, 30, 1, 12};
    const WallLayout layout = WallLayout::fitting(counts, 900, 200);
    std::set<std::size_t> seen{0};
    std::vector<std::size_t> open{0};
    while (!open.empty()) {
        const std::size_t from = open.back();
        open.pop_back();
        for (const WallStep step : {WallStep::Left, WallStep::Right, WallStep::Up, WallStep::Down}) {
            const std::size_t to = layout.step(from, step);
            ASSERT_LT(to, layout.size());
            if (seen.insert(to).second) {
                open.push_back(to);
            }
        }
    }
    EXPECT_EQ(seen.size(), layout.size());
    EXPECT_EQ(layout.step(layout.step(0, WallStep::Right), WallStep::Left), 0U);
}

TEST(WallLayout, AStripHoldsTheCellsThatLieInIt) {
    const std::size_t counts[] = {500, 700};
    const WallLayout layout(counts, 600, 400, 20);
    std::set<std::size_t> inStrip;
    for (const auto& [first, end] : layout.between(100, 160)) {
        for (std::size_t i = first; i < end; ++i) {
            inStrip.insert(i);
        }
    }
    for (std::size_t i = 0; i < layout.size(); ++i) {
        const Box box = layout.cell(i);
        if (box.y <= 160 && box.y + box.height > 100) {
            EXPECT_TRUE(inStrip.contains(i)) << i;
        }
    }
    EXPECT_LT(inStrip.size(), layout.size() / 2);
}

}  // namespace
}  // namespace farmwarden::presenters
