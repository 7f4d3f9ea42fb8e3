#include <gtest/gtest.h>

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QSignalSpy>
#include <QTableView>
#include <random>

#include "tests/ui/support/farm_fixture.h"
#include "ui/models/farm_tree_model.h"
#include "ui/models/roles.h"
#include "ui/models/session_table_model.h"
#include "ui/models/wording.h"

namespace farmwarden::models {
namespace {

using Tester = QAbstractItemModelTester;
constexpr auto kMode = Tester::FailureReportingMode::Fatal;

presenters::FarmTree randomTree(std::mt19937& random) {
    const auto pick = [&](int below) { return std::uniform_int_distribution(0, below - 1)(random); };
    presenters::FarmTree tree;
    for (int f = 0; f < 6; ++f) {
        if (pick(4) == 0) {
            continue;
        }
        presenters::FarmNode node;
        node.farm.name = "farm-" + std::to_string(f);
        for (int t = 0; t < 12; ++t) {
            if (pick(3) == 0) {
                continue;
            }
            presenters::TargetRow row;
            row.name = "t" + std::to_string(f) + "-" + std::to_string(10 + t);
            row.farm = node.farm.name;
            row.sessions.active = static_cast<std::uint32_t>(pick(40));
            row.limit = 40;
            if (pick(5) == 0) {
                model::Hold hold;
                hold.owner = "ana";
                row.holds.push_back(hold);
            }
            node.targets.push_back(row);
        }
        node.farm.targetCount = static_cast<std::uint32_t>(node.targets.size());
        tree.farms.push_back(node);
    }
    return tree;
}

presenters::FarmNode farmWith(const std::string& name, const presenters::TargetRow& target) {
    presenters::FarmNode node;
    node.farm.name = name;
    node.targets.push_back(target);
    return node;
}

QStringList asText(const QAbstractItemModel& model) {
    QStringList lines;
    for (int farm = 0; farm < model.rowCount(); ++farm) {
        const QModelIndex parent = model.index(farm, 0);
        lines << parent.data().toString();
        for (int target = 0; target < model.rowCount(parent); ++target) {
            const QModelIndex row = model.index(target, 0, parent);
            lines << u' ' + row.data().toString() + u' ' +
                         row.siblingAtColumn(FarmTreeModel::SessionsColumn).data().toString();
        }
    }
    return lines;
}

QStringList asText(const presenters::FarmTree& tree) {
    QStringList lines;
    for (const auto& node : tree.farms) {
        lines << QString::fromStdString(node.farm.name);
        for (const auto& row : node.targets) {
            lines << QStringLiteral(" %1 %2 / %3")
                         .arg(QString::fromStdString(row.name))
                         .arg(row.sessions.total())
                         .arg(row.limit);
        }
    }
    return lines;
}

TEST(FarmTreeModel, MergesRandomSnapshotsWithoutAReset) {
    base::ManualClock clock{base::TimePoint(std::chrono::hours(24))};
    std::mt19937 random(11);
    FarmTreeModel model(clock);
    Tester tester(&model, kMode);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    for (int round = 0; round < 120; ++round) {
        const auto tree = std::make_shared<const presenters::FarmTree>(randomTree(random));
        model.show(tree);
        ASSERT_EQ(asText(model), asText(*tree)) << "round " << round;
    }
    EXPECT_EQ(resets.count(), 0);
}

TEST(FarmTreeModel, KeepsTheSelectedTargetWhileOthersComeAndGo) {
    base::ManualClock clock{base::TimePoint(std::chrono::hours(24))};
    std::mt19937 random(5);
    FarmTreeModel model(clock);
    presenters::FarmTree tree;
    presenters::TargetRow row;
    row.name = "m";
    row.farm = "f";
    tree.farms.push_back(farmWith("f", row));
    model.show(std::make_shared<const presenters::FarmTree>(tree));
    const QPersistentModelIndex selected = model.find("f", "m");
    ASSERT_TRUE(selected.isValid());
    for (const char* name : {"z", "a", "n", "b"}) {
        row.name = name;
        tree.farms[0].targets.push_back(row);
        std::ranges::sort(tree.farms[0].targets, {}, &presenters::TargetRow::name);
        model.show(std::make_shared<const presenters::FarmTree>(tree));
        ASSERT_EQ(selected.data().toString(), QStringLiteral("m"));
    }
}

TEST(FarmTreeModel, FilterLeavesWhatMatchesAndItsFarm) {
    base::ManualClock clock{base::TimePoint(std::chrono::hours(24))};
    FarmTreeModel model(clock);
    Tester tester(&model, kMode);
    presenters::FarmTree tree;
    for (const char* farm : {"a", "b"}) {
        presenters::TargetRow row;
        row.farm = farm;
        row.name = std::string(farm) + "1";
        tree.farms.push_back(farmWith(farm, row));
    }
    model.show(std::make_shared<const presenters::FarmTree>(tree));
    model.setFilter(*presenters::TargetFilter::parse("b1"));
    EXPECT_EQ(asText(model), (QStringList{QStringLiteral("b"), QStringLiteral(" b1 0")}));
    EXPECT_EQ(model.shownTargets(), 1);
}

class SessionTable : public test::FarmFixture {};

TEST_F(SessionTable, KeepsItsSelectionUnderRandomChanges) {
    addFarm("office", 0, model::SessionRule::Multiple);
    for (int i = 0; i < 4; ++i) {
        addTarget("t" + std::to_string(i), "office", 0);
    }
    std::vector<base::SessionId> live;
    for (int i = 0; i < 60; ++i) {
        live.push_back(addSession("user" + std::to_string(i), "office", "t" + std::to_string(i % 4)));
    }
    SessionTableModel model(workspace().live(), workspace().views(), clock);
    Tester tester(&model, kMode);
    ASSERT_TRUE(comesTrue([&] { return model.rowCount() == 60; }));
    QItemSelectionModel selection(&model);
    const base::SessionId kept = live[30];
    selection.select(model.index(model.rowOf(kept), 0),
                     QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    std::mt19937 random(3);
    for (int round = 0; round < 15; ++round) {
        for (int i = 0; i < 8; ++i) {
            const std::size_t victim = std::uniform_int_distribution<std::size_t>(0, live.size() - 1)(random);
            if (live[victim] != kept && i % 2 == 0) {
                append({model::SessionEnded{live[victim], {}, "logged-off", false}});
                live.erase(live.begin() + static_cast<std::ptrdiff_t>(victim));
            } else if (i % 3 == 0) {
                append({model::SessionDisconnected{live[victim], {}, "left"}});
            } else {
                live.push_back(addSession("new" + std::to_string(round * 10 + i), "office", "t0"));
            }
        }
        model.sort(static_cast<int>(random() % presenters::kSessionColumnCount),
                   round % 2 == 0 ? Qt::AscendingOrder : Qt::DescendingOrder);
        ASSERT_TRUE(comesTrue([&] { return model.rowCount() == static_cast<int>(live.size()); }));
        ASSERT_EQ(selection.selectedRows().size(), 1);
        ASSERT_EQ(model.idAt(selection.selectedRows().first().row()), kept);
    }
}

TEST_F(SessionTable, ShowsWhatTheDirectoryKnowsAndSaysWhenItHasEnded) {
    addFarm("office");
    addTarget("t0", "office");
    const base::SessionId id = addSession("ana", "office", "t0");
    addSession("ben", "office", "t0");
    SessionTableModel model(workspace().live(), workspace().views(), clock);
    ASSERT_TRUE(comesTrue([&] { return model.rowCount() == 2; }));
    const int row = model.rowOf(id);
    EXPECT_EQ(model.index(row, 0).data().toString(), QStringLiteral("active"));
    EXPECT_EQ(model.index(row, 1).data().toString(), QStringLiteral("ana"));
    workspace().views().setFrozen(true);
    append({model::SessionEnded{id, "ana", "logged-off", false}});
    ASSERT_TRUE(comesTrue([&] { return model.index(row, 0).data().toString() == QStringLiteral("ended"); }));
    EXPECT_EQ(model.rowCount(), 2) << "a frozen list keeps its rows";
    workspace().views().setFrozen(false);
    addSession("eve", "office", "t0");
    EXPECT_TRUE(comesTrue([&] { return model.rowCount() == 2 && model.rowOf(id) < 0; }));
}

TEST_F(SessionTable, FiltersOnAWorker) {
    addFarm("office");
    addTarget("t0", "office");
    for (const char* user : {"ana", "anton", "ben"}) {
        addSession(user, "office", "t0");
    }
    SessionTableModel model(workspace().live(), workspace().views(), clock);
    ASSERT_TRUE(comesTrue([&] { return model.rowCount() == 3; }));
    workspace().views().setQuery(*directory::SessionQuery::parse("user:an*"));
    EXPECT_TRUE(comesTrue([&] { return model.rowCount() == 2; }));
}

TEST(Wording, SaysDurationsAsPeopleDo) {
    using namespace std::chrono_literals;
    EXPECT_EQ(Wording::duration(12s), QStringLiteral("12 s"));
    EXPECT_EQ(Wording::duration(4min + 59s), QStringLiteral("4 min"));
    EXPECT_EQ(Wording::duration(14h + 7min), QStringLiteral("14 h 07 min"));
    EXPECT_EQ(Wording::duration(50h), QStringLiteral("2 d 2 h"));
    EXPECT_EQ(Wording::duration(-5s), QStringLiteral("0 s"));
}

}  // namespace
}  // namespace farmwarden::models
