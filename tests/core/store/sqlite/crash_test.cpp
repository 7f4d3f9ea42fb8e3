#include <gmock/gmock.h>
#include <signal.h>

#include <set>
#include <sstream>

#include "core/store/state_copy.h"
#include "core/store/store.h"
#include "tests/core/model/event_drafts.h"
#include "tests/support/file.h"
#include "tests/support/process.h"
#include "tests/support/temp_dir.h"

namespace farmwarden::test {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

std::set<std::uint64_t> acknowledged(const std::filesystem::path& output) {
    std::set<std::uint64_t> ids;
    std::istringstream lines(readFile(output));
    for (std::string line; std::getline(lines, line) && !lines.eof();) {  // a last line without its end was not said
        ids.insert(std::stoull(line));
    }
    return ids;
}

std::size_t missingFrom(store::Store& store, const std::set<std::uint64_t>& acknowledgedIds) {
    store::StateCopy state;
    EXPECT_TRUE(store.loadState(state));
    std::set<std::uint64_t> kept;
    for (const model::Session& session : state.sessions) {
        kept.insert(session.id.value);
    }
    return static_cast<std::size_t>(
        std::ranges::count_if(acknowledgedIds, [&](std::uint64_t id) { return !kept.contains(id); }));
}

TEST(SqliteCrash, NothingAcknowledgedIsLostInTwentyFiveKills) {
    const TempDir folder;
    const base::SystemClock clock;
    std::set<std::uint64_t> promised;
    for (std::uint64_t round = 1; round <= 25; ++round) {
        const auto output = folder / ("acknowledged-" + std::to_string(round));
        auto child = Process::start(
            {.command = {FARMWARDEN_WRITER_CHILD, folder / "store.db", std::to_string(round * 1'000'000)},
             .output = output});
        ASSERT_TRUE(child) << child.error().message;
        ASSERT_TRUE(waitUntil([&] { return acknowledged(output).size() > 20 * round; })) << readFile(output);
        child->signal(SIGKILL);
        ASSERT_TRUE(child->waitForExit());
        promised.merge(acknowledged(output));

        const auto store = store::openStore(folder / "store.db", store::Access::ReadWrite, clock);
        ASSERT_TRUE(store) << store.error().message;
        ASSERT_EQ(missingFrom(**store, promised), 0U) << "after kill " << round;
        if (round % 5 == 0) {
            ASSERT_THAT((*store)->check().value(), IsEmpty()) << "after kill " << round;
        }
    }
    EXPECT_GT(promised.size(), 1000U);
}

TEST(SqliteCrash, AnotherProcessIsToldWhoWritesAndTheLockOfADeadOneIsNone) {
    const TempDir folder;
    const base::SystemClock clock;
    const auto output = folder / "acknowledged";
    auto child = Process::start({.command = {FARMWARDEN_WRITER_CHILD, folder / "store.db", "1"}, .output = output});
    ASSERT_TRUE(child) << child.error().message;
    ASSERT_TRUE(waitUntil([&] { return !acknowledged(output).empty(); }));

    const auto refused = store::openStore(folder / "store.db", store::Access::ReadWrite, clock);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, base::ErrorCode::Busy);
    EXPECT_THAT(refused.error().message, HasSubstr("process " + std::to_string(child->pid())));

    const auto reader = store::openStore(folder / "store.db", store::Access::ReadOnly, clock);
    ASSERT_TRUE(reader) << reader.error().message;
    EXPECT_THAT((*reader)->status().value().writer.value_or(""), HasSubstr(std::to_string(child->pid())));
    child->signal(SIGKILL);
    ASSERT_TRUE(child->waitForExit());
    EXPECT_EQ((*reader)->status().value().writer, std::nullopt);
    EXPECT_TRUE(store::openStore(folder / "store.db", store::Access::ReadWrite, clock));
}

}  // namespace
}  // namespace farmwarden::test
