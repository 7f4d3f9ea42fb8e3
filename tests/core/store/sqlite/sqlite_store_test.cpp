#include "core/store/sqlite/sqlite_store.h"

#include <gmock/gmock.h>
#include <sys/stat.h>

#include <atomic>
#include <fstream>

#include "core/store/sqlite/schema.h"
#include "core/store/state_copy.h"
#include "tests/core/store/contract/contract.h"
#include "tests/support/file.h"

namespace farmwarden::store::sqlite {
namespace {

using namespace test;
using base::ErrorCode;
using base::Revision;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;

class SqliteStoreTest : public testing::Test {
protected:
    Result<std::unique_ptr<Store>> open(Access access = Access::ReadWrite, Tuning tuning = {}) {
        return SqliteStore::open(path, access, clock, tuning);
    }
    std::unique_ptr<Store> mustOpen(Access access = Access::ReadWrite, Tuning tuning = {}) {
        auto opened = open(access, tuning);
        EXPECT_TRUE(opened.has_value()) << opened.error().message;
        return opened ? std::move(*opened) : nullptr;
    }
    static AppendResult append(Store& store, std::vector<model::EventDraft> events) {
        return store.appendAndWait({"broker", std::move(events), {}, {}, {}});
    }
    static mode_t modeOf(const std::filesystem::path& file) {
        struct stat status {};
        return ::stat(file.c_str(), &status) == 0 ? status.st_mode & 0777U : 0U;
    }

    TempDir folder;
    base::ManualClock clock{kNoon};
    std::filesystem::path path = folder / "store.db";
};

// --- opening -------------------------------------------------------------------------------------

TEST_F(SqliteStoreTest, WhatWasAppendedIsThereAfterwards) {
    ASSERT_TRUE(
        append(*mustOpen(), {farmDefined("A"), targetDefined("a-1", "A"), sessionPlaced(1, "anna", "A", "a-1")}));
    const auto store = mustOpen();
    StateCopy state;
    EXPECT_EQ(store->loadState(state).value(), Revision{3});
    ASSERT_EQ(state.sessions.size(), 1U);
    EXPECT_EQ(state.sessions[0].clientName, "desk-7");
    ASSERT_TRUE(append(*store, {farmDefined("B")}));
    EXPECT_EQ(store->head().value(), Revision{4});
}

TEST_F(SqliteStoreTest, FilesAndFolderAreForTheirOwnerOnly) {
    path = folder / "new/deep/store.db";
    const auto store = mustOpen();
    EXPECT_EQ(modeOf(path), 0600U);
    EXPECT_EQ(modeOf(path.string() + "-wal"), 0600U);
    EXPECT_EQ(modeOf(folder / "new/deep/store.inbox.db"), 0600U);
    EXPECT_EQ(modeOf(folder / "new/deep"), 0700U);
}

TEST_F(SqliteStoreTest, ASecondWriterIsRefusedAndToldWho) {
    const auto first = mustOpen();
    const auto second = open();
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().code, ErrorCode::Busy);
    EXPECT_THAT(second.error().message, HasSubstr(fmt::format("process {}", getpid())));
}

TEST_F(SqliteStoreTest, AReaderNeedsAStoreThatIsThere) {
    const auto reader = open(Access::ReadOnly);
    ASSERT_FALSE(reader);
    EXPECT_EQ(reader.error().code, ErrorCode::NotFound);
    EXPECT_THAT(reader.error().message, HasSubstr(path.string()));
    EXPECT_FALSE(std::filesystem::exists(path));
}

TEST_F(SqliteStoreTest, APathThatCannotBeWrittenIsNamedWithTheReason) {
    writeFile(folder / "file", "");
    path = folder / "file/store.db";
    const auto store = open();
    ASSERT_FALSE(store);
    EXPECT_EQ(store.error().code, ErrorCode::Io);
    EXPECT_THAT(store.error().message, testing::AllOf(HasSubstr(path.string()), HasSubstr("Not a directory")));
}

TEST_F(SqliteStoreTest, AFileThatIsNoDatabaseIsCorruptAndLeftAlone) {
    writeFile(path, std::string(5000, 'x'));
    const auto store = open();
    ASSERT_FALSE(store);
    EXPECT_EQ(store.error().code, ErrorCode::Corrupt);
    EXPECT_THAT(store.error().message, testing::AllOf(HasSubstr(path.string()), HasSubstr("restore a backup")));
    EXPECT_EQ(readFile(path), std::string(5000, 'x'));
}

TEST_F(SqliteStoreTest, AnotherProgramsDatabaseIsNotTouched) {
    Database(path, OpenMode::Create).execute("CREATE TABLE theirs (x)");
    const auto store = open();
    ASSERT_FALSE(store);
    EXPECT_EQ(store.error().code, ErrorCode::InvalidArgument);
    EXPECT_THAT(store.error().message, HasSubstr("another program"));
}

TEST_F(SqliteStoreTest, ANewerSchemaIsRefusedWithBothVersions) {
    mustOpen();
    Database(path, OpenMode::ReadWrite).execute("PRAGMA user_version = 99");
    for (const Access access : std::array{Access::ReadWrite, Access::ReadOnly}) {
        const auto store = open(access);
        ASSERT_FALSE(store);
        EXPECT_EQ(store.error().code, ErrorCode::NewerSchema);
        EXPECT_THAT(store.error().message,
                    testing::AllOf(HasSubstr("schema 99"), HasSubstr(fmt::format("up to {}", schemaVersion()))));
    }
}

TEST_F(SqliteStoreTest, EveryOlderSchemaIsBroughtForwardWithItsData) {
    for (int version = 1; version < schemaVersion(); ++version) {
        path = folder / fmt::format("of-schema-{}.db", version);
        {
            Database old(path, OpenMode::Create);
            migrate(old, version);
            old.execute(
                "INSERT INTO journal VALUES (1, 5, 'anna', 'b', 'farm.defined', 'farm:A', '{\"name\":\"A\"}');"
                "INSERT INTO farm VALUES ('A', 'single', 'fewest-sessions', 0, 1)");
        }
        const auto reader = open(Access::ReadOnly);
        ASSERT_FALSE(reader) << "a reader cannot migrate";
        EXPECT_EQ(reader.error().code, ErrorCode::Unavailable);
        const auto store = mustOpen();
        EXPECT_EQ(store->status().value().schemaVersion, schemaVersion());
        EXPECT_EQ(store->head().value(), Revision{1});
        EXPECT_THAT(store->check().value(), IsEmpty());
    }
    EXPECT_GT(schemaVersion(), 1);
}

TEST_F(SqliteStoreTest, AnEmptyPathIsRefused) {
    const auto store = openStore("", Access::ReadWrite, clock);
    ASSERT_FALSE(store);
    EXPECT_EQ(store.error().code, ErrorCode::InvalidArgument);
}

// --- a reader beside the writer ------------------------------------------------------------------

TEST_F(SqliteStoreTest, AReaderAppendsNothing) {
    const auto writer = mustOpen();
    const auto reader = mustOpen(Access::ReadOnly);
    const auto refused = append(*reader, {farmDefined("A")});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::Refused);
    EXPECT_EQ(reader->acquireLease("me", std::chrono::seconds(1)).error().code, ErrorCode::Refused);
    EXPECT_EQ(reader->writeSnapshot().error().code, ErrorCode::Refused);
    EXPECT_EQ(reader->trim(kNoon).error().code, ErrorCode::Refused);
}

TEST_F(SqliteStoreTest, AReadersRequestWakesTheWriterAndItsResultComesBackByTheFeed) {
    const auto writer = mustOpen(Access::ReadWrite, {.poll = std::chrono::hours(1)});  // only the bells can do it
    const auto reader = mustOpen(Access::ReadOnly, {.poll = std::chrono::hours(1)});
    Recorder recorder;
    const auto feed = reader->follow({}, recorder);
    std::atomic<int> calls = 0;
    writer->onRequest([&] {
        ++calls;
        const auto open = writer->openRequests(10).value();
        for (const model::Request& request : open) {
            writer->append({"writer", {requestFinished(request.key)}, {}, {}, {}}, [](const AppendResult&) {});
        }
    });
    model::Request request;
    request.key = "k1";
    request.verb = "farm.add";
    ASSERT_TRUE(reader->submit(request));
    EXPECT_TRUE(recorder.waitForRevision({1}));
    EXPECT_EQ(reader->findRequest("k1").value()->state, model::RequestState::Done);
    EXPECT_TRUE(waitUntil([&] {
        return Database(folder / "store.inbox.db", OpenMode::ReadOnly).integerOf("SELECT count(*) FROM request") == 0;
    })) << "a finished request leaves the inbox";
    writer->onRequest({});
}

TEST_F(SqliteStoreTest, BellsRingInFoldersWithLongNames) {
    path = folder / std::string(120, 'd') / "store.db";
    const auto writer = mustOpen(Access::ReadWrite, {.poll = std::chrono::hours(1)});
    Recorder recorder;
    const auto feed = writer->follow({}, recorder);
    ASSERT_TRUE(append(*writer, {farmDefined("A")}));
    EXPECT_TRUE(recorder.waitForRevision({1}));
}

TEST_F(SqliteStoreTest, ABellLeftByADeadProcessIsTakenAway) {
    const auto writer = mustOpen();
    Recorder recorder;
    {
        const auto feed = writer->follow({}, recorder);
        const auto bell = std::filesystem::directory_iterator(path.string() + ".d")->path();
        std::filesystem::rename(bell, bell.parent_path() / "feed-1-1");  // its owner will not find it
    }
    ASSERT_TRUE(append(*writer, {farmDefined("A")}));
    EXPECT_TRUE(waitUntil([&] { return std::filesystem::is_empty(path.string() + ".d"); }));
}

TEST_F(SqliteStoreTest, AFeedTellsThatItsStoreIsGoneAndGoesOnWhenItIsBack) {
    const auto reader = [&] {
        const auto writer = mustOpen();
        EXPECT_TRUE(append(*writer, {farmDefined("A")}));
        return mustOpen(Access::ReadOnly, {.poll = std::chrono::milliseconds(10)});
    }();
    Recorder recorder;
    const auto feed = reader->follow({}, recorder);
    ASSERT_TRUE(recorder.waitForRevision({1}));
    std::filesystem::rename(path, folder / "elsewhere.db");
    EXPECT_TRUE(waitUntil([&] { return recorder.outages().size() == 1; }));
    EXPECT_THAT(recorder.outages()[0], HasSubstr("is gone"));
    std::filesystem::rename(folder / "elsewhere.db", path);
    EXPECT_TRUE(waitUntil([&] { return recorder.outages().size() == 2; }));
    EXPECT_EQ(recorder.outages()[1], "");
}

// --- the tables as people read them --------------------------------------------------------------

// More than are read at once, so that a second thread reads ahead.
TEST_F(SqliteStoreTest, ManySessionsComeWholeAndInOrder) {
    constexpr std::uint64_t kSessions = 9'000;
    const auto store = mustOpen();
    std::vector<model::EventDraft> events{farmDefined("A"), targetDefined("a-1", "A")};
    for (std::uint64_t id = 1; id <= kSessions; ++id) {
        events.push_back(sessionPlaced(id, "user-" + std::to_string(id), "A", "a-1"));
    }
    ASSERT_TRUE(append(*store, std::move(events)));
    StateCopy state;
    ASSERT_TRUE(store->loadState(state));
    ASSERT_EQ(state.sessions.size(), kSessions);
    for (std::uint64_t id = 1; id <= kSessions; ++id) {
        ASSERT_EQ(state.sessions[id - 1].id, base::SessionId{id});
        ASSERT_EQ(state.sessions[id - 1].user, "user-" + std::to_string(id));
    }
}

TEST_F(SqliteStoreTest, ADamagedSessionAmongManyIsNamed) {
    const auto store = mustOpen();
    std::vector<model::EventDraft> events{farmDefined("A"), targetDefined("a-1", "A")};
    for (std::uint64_t id = 1; id <= 9'000; ++id) {
        events.push_back(sessionPlaced(id, "user-" + std::to_string(id), "A", "a-1"));
    }
    ASSERT_TRUE(append(*store, std::move(events)));
    Database(path, OpenMode::Create).execute("UPDATE session SET state = 'lost' WHERE id = 8999");
    StateCopy state;
    const auto loaded = store->loadState(state);
    ASSERT_FALSE(loaded);
    EXPECT_EQ(loaded.error().code, ErrorCode::Corrupt);
    EXPECT_THAT(loaded.error().message, HasSubstr("\"lost\""));
}

TEST_F(SqliteStoreTest, PlainSqlReadsWell) {
    const auto store = mustOpen();
    ASSERT_TRUE(append(*store, {farmDefined("A"), targetDefined("a-1", "A"), holdPlaced(7, "a-1"),
                                sessionPlaced(1'234'567'890'123, "Anna", "A", "a-1")}));
    Database database(path, OpenMode::ReadOnly);
    const auto row = [&](const std::string& sql) {
        Statement statement(database, sql);
        Rows rows = statement.query();
        return rows.next() ? std::string(rows.text(0)) : std::string();
    };
    EXPECT_EQ(row("SELECT user || ' ' || farm || ' ' || target || ' ' || state FROM session"), "anna A a-1 pending");
    EXPECT_EQ(row("SELECT id FROM sessions"), toText(base::SessionId{1'234'567'890'123}));
    EXPECT_EQ(row("SELECT since FROM sessions"), "2026-11-18T11:06:40.000Z");
    EXPECT_EQ(row("SELECT id || ' ' || mode FROM holds"), toText(base::HoldId{7}) + " reconnect-only");
    EXPECT_EQ(row("SELECT at || ' ' || kind FROM events WHERE revision = 1"), "2026-11-18T11:06:40.000Z farm.defined");
}

TEST_F(SqliteStoreTest, EventsOfANewerVersionAreReadAsUnknownAndChangeNothing) {
    mustOpen();
    Database(path, OpenMode::ReadWrite)
        .execute("INSERT INTO journal VALUES (1, 5, 'anna', 'b', 'plugin.installed', 'plugin:1', '{\"rules\":[1]}')");
    const auto store = mustOpen();
    const auto events = store->read({}).value();
    ASSERT_EQ(events.size(), 1U);
    EXPECT_EQ(std::get<model::UnknownEvent>(events[0].body).json, "{\"rules\":[1]}");
    EXPECT_THAT(store->check().value(), IsEmpty());
}

// --- care ----------------------------------------------------------------------------------------

TEST_F(SqliteStoreTest, CheckNamesTableAndRow) {
    auto store = mustOpen();
    ASSERT_TRUE(append(*store, {farmDefined("A"), targetDefined("a-1", "A"), sessionPlaced(1, "anna", "A", "a-1"),
                                sessionPlaced(2, "bob", "A", "a-1")}));
    store.reset();
    Database(path, OpenMode::ReadWrite)
        .execute(
            "UPDATE session SET state = 'active' WHERE id = 1; DELETE FROM session WHERE id = 2; UPDATE farm SET "
            "min_open = 3;"
            "INSERT INTO hold VALUES (9, 'a-1', 'closed', '', '', 0, NULL, 0, 1)");
    const auto problems = mustOpen()->check().value();
    EXPECT_THAT(problems, Contains("table session: row " + toText(base::SessionId{1}) +
                                   " of user anna differs from the fold of the journal"));
    EXPECT_THAT(problems, Contains("table session: row " + toText(base::SessionId{2}) + " of user bob is missing"));
    EXPECT_THAT(problems, Contains("table farm: row A differs from the fold of the journal"));
    EXPECT_THAT(problems,
                Contains("table hold: row " + toText(base::HoldId{9}) + " is not in the fold of the journal"));
    EXPECT_EQ(problems.size(), 4U);
}

TEST_F(SqliteStoreTest, CheckFindsGapsAndUsersInTwoPlaces) {
    auto store = mustOpen();
    auto first = sessionPlaced(1, "anna", "A", "a-1");
    auto second = sessionPlaced(2, "anna", "A", "a-1");
    ASSERT_TRUE(append(*store, {farmDefined("A"), targetDefined("a-1", "A"), first, second, farmDefined("B")}));
    EXPECT_THAT(store->check().value(),
                Contains("table session: user anna has 2 sessions in farm A, which allows one"));
    store.reset();
    Database(path, OpenMode::ReadWrite).execute("DELETE FROM journal WHERE revision = 4");
    EXPECT_THAT(mustOpen()->check().value(), Contains("table journal: after revision 3 comes 5"));
}

TEST_F(SqliteStoreTest, DamagedPagesAreCorruptWithFileAndRemedy) {
    auto store = mustOpen();
    ASSERT_TRUE(
        append(*store, std::vector<model::EventDraft>(3000, farmDefined("A"))));  // nearly all pages are the journal's
    store.reset();
    const auto middle = static_cast<std::streamoff>(std::filesystem::file_size(path) / 8192 * 4096);
    std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
    file.seekp(middle);
    file << std::string(4096 * 8, '\x5a');
    file.close();
    store = mustOpen();
    const auto read = store->read({{}, 10'000, ""});
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, ErrorCode::Corrupt);
    EXPECT_THAT(read.error().message, testing::AllOf(HasSubstr(path.string()), HasSubstr("restore a backup")));
    EXPECT_FALSE(store->check().value().empty());
}

TEST_F(SqliteStoreTest, ADamagedSnapshotIsNotBelieved) {
    const auto store = mustOpen();
    ASSERT_TRUE(append(*store, {farmDefined("A"), farmDefined("B")}));
    ASSERT_TRUE(store->writeSnapshot());
    Database(path, OpenMode::ReadWrite).execute("UPDATE snapshot_part SET content = x'4641414141'");
    StateCopy state;
    const auto loaded = store->loadStateAt({2}, state);
    ASSERT_FALSE(loaded);
    EXPECT_EQ(loaded.error().code, ErrorCode::Corrupt);
    EXPECT_THAT(loaded.error().message, HasSubstr("snapshot of revision 2"));
}

TEST_F(SqliteStoreTest, ABackupIsAStoreOfItsOwnAndNeverOverwrites) {
    const auto store = mustOpen();
    ASSERT_TRUE(append(*store, {farmDefined("A")}));
    ASSERT_TRUE(store->backup(folder / "backup.db"));
    ASSERT_TRUE(append(*store, {farmDefined("B")}));
    const auto again = store->backup(folder / "backup.db");
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().code, ErrorCode::AlreadyExists);
    EXPECT_EQ(modeOf(folder / "backup.db"), 0600U);
    path = folder / "backup.db";
    const auto copy = mustOpen();
    EXPECT_EQ(copy->head().value(), Revision{1});
    EXPECT_THAT(copy->check().value(), IsEmpty());
}

TEST_F(SqliteStoreTest, AFullDiskFailsTheWholeTransactionAndLaterOnesWorkAgain) {
    auto store = mustOpen(Access::ReadWrite, {.maxPages = 60});
    ASSERT_TRUE(append(*store, {farmDefined("A"), targetDefined("a-1", "A")}));
    std::uint64_t id = 0;
    std::uint64_t accepted = 0;
    AppendResult result = Appended{};
    while (result && id < 10'000) {
        accepted = id;
        ++id;
        // Half-done would show: the target of a placement that failed must not be there either.
        result = append(*store, {targetDefined("t-" + std::to_string(id), "A"),
                                 sessionPlaced(id, "user" + std::to_string(id), "A", "t-" + std::to_string(id))});
    }
    ASSERT_FALSE(result) << "the file never got full";
    EXPECT_EQ(result.error().code, ErrorCode::Io);
    EXPECT_THAT(result.error().message, HasSubstr("make room"));
    EXPECT_EQ(store->head().value().value, 2 + 2 * accepted);
    EXPECT_THAT(store->check().value(), IsEmpty());
    store.reset();
    store = mustOpen(Access::ReadWrite, {.maxPages = 100'000});
    EXPECT_TRUE(append(*store, {sessionPlaced(id, "late", "A", "a-1")}));
    EXPECT_THAT(store->check().value(), IsEmpty());
}

TEST_F(SqliteStoreTest, AppendsWorkAgainWhenThereIsRoomWithoutReopening) {
    auto store = mustOpen(Access::ReadWrite, {.maxPages = 60});
    ASSERT_TRUE(append(*store, {farmDefined("A"), targetDefined("a-1", "A")}));
    std::uint64_t id = 1;
    while (append(*store, {sessionPlaced(id, std::string(2000, 'u') + std::to_string(id), "A", "a-1")})) {
        ASSERT_LT(++id, 10'000U);
    }
    // Room comes from what ends: the freed pages are used again.
    for (std::uint64_t ended = 1; ended <= 4; ++ended) {
        (void)append(*store, {sessionEnded(ended)});
    }
    EXPECT_TRUE(append(*store, {sessionPlaced(id, "small", "A", "a-1")}));
    EXPECT_THAT(store->check().value(), IsEmpty());
}

}  // namespace
}  // namespace farmwarden::store::sqlite
