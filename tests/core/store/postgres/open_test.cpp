#include <gmock/gmock.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <cstdlib>
#include <thread>

#include "core/store/postgres/schema.h"
#include "core/store/postgres/url.h"
#include "tests/core/store/contract/contract.h"
#include "tests/core/store/postgres/pg_server.h"
#include "tests/support/file.h"

// Opening a shared store, and everything that can be wrong with where it is said to be.
namespace farmwarden::test {
namespace {

using base::ErrorCode;
using store::Access;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

class PostgresOpening : public testing::Test {
protected:
    base::Result<std::unique_ptr<store::Store>> open(const std::string& url, Access access = Access::ReadWrite) {
        return store::openStore(url, access, clock);
    }
    base::Error errorOf(const std::string& url, Access access = Access::ReadWrite) {
        const auto opened = open(url, access);
        EXPECT_FALSE(opened.has_value());
        return opened ? base::Error{} : opened.error();
    }

    base::ManualClock clock{kNoon};
    PgServer& server = PgServer::shared();
};

TEST(PostgresUrl, ShowsNoSecrets) {
    using store::postgres::withoutSecrets;
    EXPECT_EQ(withoutSecrets("postgresql://anna@db/farm"), "postgresql://anna@db/farm");
    EXPECT_EQ(withoutSecrets("postgresql://anna:s3cret@db:5432/farm"), "postgresql://anna@db:5432/farm");
    EXPECT_EQ(withoutSecrets("postgres://:s3cret@db/farm?sslmode=require"), "postgres://@db/farm?sslmode=require");
    EXPECT_EQ(withoutSecrets("postgresql://db/farm?user=anna&password=s3cret&connect_timeout=3"),
              "postgresql://db/farm?user=anna&connect_timeout=3");
    EXPECT_EQ(withoutSecrets("postgresql://db/farm?sslpassword=s3cret"), "postgresql://db/farm");
    EXPECT_EQ(withoutSecrets("postgresql://db:5432/farm"), "postgresql://db:5432/farm");
    for (const std::string malformed : {"postgresql://anna:s3/cret@db/farm", "postgresql://anna:s3?cret@db/farm",
                                        "postgresql://anna:s3@cret:@db/s3cret@x", "postgresql:anna:s3cret@db"}) {
        EXPECT_THAT(withoutSecrets(malformed), Not(AnyOf(HasSubstr("s3/"), HasSubstr("s3?"), HasSubstr("s3cret@db"))));
    }
}

TEST_F(PostgresOpening, WhatWasAppendedIsThereForTheNextProcess) {
    const std::string url = server.newDatabase();
    ASSERT_TRUE((*open(url))->appendAndWait({"broker", {farmDefined("A")}, {}, {}, {}}));
    EXPECT_EQ((*open(url, Access::ReadOnly))->head().value(), base::Revision{1});
}

TEST_F(PostgresOpening, AServerThatIsNotThereIsNamedWithWhatToDo) {
    const TempDir empty;
    const base::Error error = errorOf("postgresql://anna:s3cret@/farm?host=" + empty.path().string());
    EXPECT_EQ(error.code, ErrorCode::Unavailable);
    EXPECT_THAT(error.message,
                AllOf(HasSubstr(empty.path().string()), HasSubstr("start the server"), Not(HasSubstr("s3cret"))));
}

TEST_F(PostgresOpening, AHostThatDoesNotExistIsNamed) {
    const base::Error error = errorOf("postgresql://anna:s3cret@no-such-host.invalid/farm");
    EXPECT_EQ(error.code, ErrorCode::Unavailable);
    EXPECT_THAT(error.message,
                AllOf(HasSubstr("no-such-host.invalid"), HasSubstr("check the host's name"), Not(HasSubstr("s3cret"))));
}

TEST_F(PostgresOpening, AServerThatNeverAnswersIsGivenUp) {
    const int silent = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    ASSERT_EQ(::bind(silent, reinterpret_cast<sockaddr*>(&address), size), 0);
    ASSERT_EQ(::listen(silent, 4), 0);
    ASSERT_EQ(::getsockname(silent, reinterpret_cast<sockaddr*>(&address), &size), 0);
    const base::Error error =
        errorOf(fmt::format("postgresql://anna@127.0.0.1:{}/farm?connect_timeout=2&sslmode=disable&gssencmode=disable",
                            ntohs(address.sin_port)));
    ::close(silent);
    EXPECT_EQ(error.code, ErrorCode::Unavailable);
    EXPECT_THAT(error.message, HasSubstr("check that the host is up"));
}

TEST_F(PostgresOpening, AnUnknownDatabaseIsNotFound) {
    const base::Error error = errorOf(server.url("super", "nowhere"));
    EXPECT_EQ(error.code, ErrorCode::NotFound);
    EXPECT_THAT(error.message, AllOf(HasSubstr("nowhere"), HasSubstr("createdb")));
}

TEST_F(PostgresOpening, AWrongPasswordIsRefusedAndNotShownAndPgpassServesInItsPlace) {
    const std::string url = server.newDatabase();
    const std::string database = PgServer::databaseOf(url);
    server.sql(database, "DROP ROLE IF EXISTS locked; CREATE ROLE locked LOGIN SUPERUSER PASSWORD 'right-one'");
    std::string wrong = server.url("locked:wrong-one", database);
    const base::Error error = errorOf(wrong);
    EXPECT_EQ(error.code, ErrorCode::Refused);
    EXPECT_THAT(error.message, AllOf(HasSubstr("locked"), HasSubstr(".pgpass"), Not(HasSubstr("wrong-one"))));

    const TempDir folder;
    writeFile(folder / "pgpass", "*:*:*:locked:right-one\n");
    std::filesystem::permissions(folder / "pgpass", std::filesystem::perms::owner_read);
    setenv("PGPASSFILE", (folder / "pgpass").c_str(), 1);
    const auto opened = open(server.url("locked", database));
    unsetenv("PGPASSFILE");
    ASSERT_TRUE(opened.has_value()) << opened.error().message;
    const auto withPassword = open(server.url("locked:right-one", database));
    ASSERT_TRUE(withPassword.has_value()) << withPassword.error().message;
    EXPECT_EQ((*withPassword)->status().value().url, server.url("locked", database));
}

TEST_F(PostgresOpening, AUrlThatCannotBeReadIsNotRepeated) {
    for (const std::string url : {"postgresql://anna:s3%zzcret@db/farm", "postgresql://anna:s3/cret@db/farm",
                                  "postgresql://db/farm?colour=s3cret", "postgresql:s3cret"}) {
        const base::Error error = errorOf(url);
        EXPECT_THAT(error.message, Not(HasSubstr("cret@"))) << url;
        EXPECT_FALSE(error.message.empty());
    }
}

TEST_F(PostgresOpening, AReaderFindsNoStoreInAnEmptyDatabaseAndMakesNone) {
    const std::string url = server.newDatabase();
    EXPECT_EQ(errorOf(url, Access::ReadOnly).code, ErrorCode::NotFound);
    EXPECT_EQ(server.sql(PgServer::databaseOf(url), "SELECT count(*) FROM pg_namespace WHERE nspname = 'farmwarden'"),
              "0");
}

TEST_F(PostgresOpening, AnotherProgramsSchemaIsLeftAlone) {
    const std::string url = server.newDatabase();
    server.sql(PgServer::databaseOf(url), "CREATE SCHEMA farmwarden; CREATE TABLE farmwarden.cows (name text)");
    const base::Error error = errorOf(url);
    EXPECT_EQ(error.code, ErrorCode::InvalidArgument);
    EXPECT_THAT(error.message, HasSubstr("another program's"));
    EXPECT_EQ(server.sql(PgServer::databaseOf(url), "SELECT count(*) FROM pg_class WHERE relname = 'journal'"), "0");
}

TEST_F(PostgresOpening, ANewerSchemaIsNotTouched) {
    const std::string url = server.newDatabase();
    ASSERT_TRUE(open(url));
    server.sql(PgServer::databaseOf(url), "UPDATE farmwarden.about SET schema_version = 99");
    const base::Error error = errorOf(url);
    EXPECT_EQ(error.code, ErrorCode::NewerSchema);
    EXPECT_THAT(error.message,
                AllOf(HasSubstr("schema 99"), HasSubstr(std::to_string(store::postgres::schemaVersion()))));
}

TEST_F(PostgresOpening, ADatabaseInAnotherEncodingIsRefused) {
    server.sql("postgres", "DROP DATABASE IF EXISTS latin");
    server.sql("postgres", "CREATE DATABASE latin ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0");
    EXPECT_EQ(errorOf(server.url("super", "latin")).code, ErrorCode::InvalidArgument);
}

TEST_F(PostgresOpening, OfSeveralThatMakeTheStoreAtOnceEachFindsItMade) {
    const std::string url = server.newDatabase();
    std::atomic<int> opened = 0;
    {
        std::vector<std::jthread> brokers;
        for (int i = 0; i < 4; ++i) {
            brokers.emplace_back([&] {
                const auto store = open(url);
                EXPECT_TRUE(store.has_value()) << store.error().message;
                opened += store ? 1 : 0;
            });
        }
    }
    EXPECT_EQ(opened, 4);
    EXPECT_EQ((*open(url))->status().value().schemaVersion, store::postgres::schemaVersion());
}

TEST_F(PostgresOpening, ABackupIsTheServersBusinessAndTheMessageSaysHow) {
    const auto store = open(server.newDatabase());
    const auto backup = (*store)->backup("copy.db");
    ASSERT_FALSE(backup);
    EXPECT_EQ(backup.error().code, ErrorCode::Refused);
    EXPECT_THAT(backup.error().message, HasSubstr("pg_dump"));
}

TEST_F(PostgresOpening, CheckFindsWhatWasChangedBehindTheStoresBack) {
    const std::string url = server.newDatabase();
    const auto store = open(url);
    ASSERT_TRUE((*store)->appendAndWait(
        {"broker", {farmDefined("A"), targetDefined("a-1", "A"), sessionPlaced(1, "anna", "A", "a-1")}, {}, {}, {}}));
    EXPECT_THAT((*store)->check().value(), testing::IsEmpty());
    server.sql(PgServer::databaseOf(url),
               "UPDATE farmwarden.session SET target = 'a-2'; DELETE FROM farmwarden.journal WHERE revision = 2");
    EXPECT_THAT((*store)->check().value(), testing::Contains(HasSubstr("after revision 1 comes 3")));
}

TEST_F(PostgresOpening, PeopleReadTimesAndIdsInTheViews) {
    const std::string url = server.newDatabase();
    ASSERT_TRUE(
        (*open(url))
            ->appendAndWait({"broker",
                             {farmDefined("A"), targetDefined("a-1", "A"), sessionPlaced(77, "anna", "A", "a-1")},
                             {},
                             {},
                             {}}));
    EXPECT_EQ(server.sql(PgServer::databaseOf(url), "SELECT id, \"user\", since FROM farmwarden.sessions"),
              base::toText(base::SessionId{77}) + "|anna|2026-11-18T11:06:40.000Z");
}

}  // namespace
}  // namespace farmwarden::test
