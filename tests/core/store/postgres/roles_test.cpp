#include <gmock/gmock.h>

#include "tests/core/store/contract/contract.h"
#include "tests/core/store/postgres/pg_server.h"
#include "tests/support/file.h"

// What the database lets each role do (resources/sql/postgres/roles.sql).
namespace farmwarden::test {
namespace {

using base::ErrorCode;
using store::Access;
using testing::HasSubstr;

model::Request request(const std::string& key, const std::string& verb) {
    model::Request request;
    request.key = key;
    request.actor = "somebody else";
    request.verb = verb;
    request.arguments = "{}";
    request.at = kNoon;
    return request;
}

class PostgresRoles : public testing::Test {
protected:
    void SetUp() override {
        ASSERT_TRUE(open("super", Access::ReadWrite));
        server.runFile(database, FARMWARDEN_ROLES_SQL);
        server.runFile(database, FARMWARDEN_ROLES_SQL);  // as after an update
        server.sql(
            database,
            "DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'vera') THEN "
            "CREATE ROLE vera LOGIN; CREATE ROLE otto LOGIN; CREATE ROLE paula LOGIN; CREATE ROLE broker1 LOGIN; "
            "GRANT farmwarden_viewer TO vera; GRANT farmwarden_operator TO otto; "
            "GRANT farmwarden_policy_admin TO paula; GRANT farmwarden_broker TO broker1; "
            "CREATE ROLE nobody1 LOGIN; END IF; END $$");
    }

    base::Result<std::unique_ptr<store::Store>> open(const std::string& role, Access access) {
        return store::openStore(server.url(role, database), access, clock);
    }
    base::Result<void> submitAs(const std::string& role, const std::string& key, const std::string& verb) {
        return open(role, Access::ReadOnly).value()->submit(request(key, verb));
    }

    PgServer& server = PgServer::shared();
    std::string database = PgServer::databaseOf(server.newDatabase());
    base::ManualClock clock{kNoon};
};

TEST_F(PostgresRoles, ABrokerDoesEverythingAStoreIsFor) {
    const auto store = open("broker1", Access::ReadWrite);
    ASSERT_TRUE(store.has_value()) << store.error().message;
    ASSERT_TRUE((*store)->submit(request("k1", "policy.publish")));
    EXPECT_EQ((*store)->findRequest("k1").value()->actor, "somebody else") << "it may ask in another one's name";
    const auto done =
        (*store)->appendAndWait({"b1",
                                 {farmDefined("A"), targetDefined("a-1", "A"), sessionPlaced(1, "anna", "A", "a-1"),
                                  draft(model::BrokerStarted{{"b1", "", 1, {}, {}}}), requestFinished("k1")},
                                 store::Reservation{"A", "anna", {1}},
                                 {{"farm:A", {0}}},
                                 (*store)->acquireLease("b1", std::chrono::seconds(5)).value().token});
    ASSERT_TRUE(done.has_value()) << done.error().message;
    EXPECT_TRUE((*store)->beat("b1", kNoon));
    EXPECT_TRUE((*store)->claimService("b1"));
    EXPECT_TRUE((*store)->writeSnapshot());
    EXPECT_TRUE((*store)->trim(kNoon + std::chrono::hours(1)));
    EXPECT_THAT((*store)->check().value(), testing::IsEmpty());
    EXPECT_EQ((*store)->status().value().writer, "b1");
}

TEST_F(PostgresRoles, AViewerSeesEverythingAndChangesNothing) {
    const auto store = open("vera", Access::ReadOnly);
    ASSERT_TRUE(store.has_value()) << store.error().message;
    store::StateCopy state;
    EXPECT_TRUE((*store)->loadState(state));
    EXPECT_TRUE((*store)->openRequests(10));
    EXPECT_EQ((*store)->submit(request("k1", "hold.place")).error().code, ErrorCode::Refused);
    const auto writing = open("vera", Access::ReadWrite);
    ASSERT_FALSE(writing);
    EXPECT_EQ(writing.error().code, ErrorCode::Io);
    EXPECT_THAT(writing.error().message, testing::AllOf(HasSubstr("vera"), HasSubstr("farmwarden_broker")));
}

TEST_F(PostgresRoles, AnOperatorAsksInTheirOwnNameAndNotForThePolicy) {
    ASSERT_TRUE(submitAs("otto", "k1", "hold.place"));
    const auto store = open("otto", Access::ReadOnly);
    EXPECT_EQ((*store)->findRequest("k1").value()->actor, "otto");
    const auto refused = submitAs("otto", "k2", "policy.publish");
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::Refused);
    EXPECT_THAT(refused.error().message, testing::AllOf(HasSubstr("otto"), HasSubstr("farmwarden_policy_admin")));
    EXPECT_FALSE(submitAs("otto", "k3", "plugin.set"));
}

TEST_F(PostgresRoles, APolicyAdminAsksForPolicyAndPluginsOnly) {
    EXPECT_TRUE(submitAs("paula", "k1", "policy.publish"));
    EXPECT_TRUE(submitAs("paula", "k3", "plugin.set"));
    EXPECT_FALSE(submitAs("paula", "k2", "hold.place"));
}

TEST_F(PostgresRoles, AnOperatorCannotGoAroundTheExecutor) {
    ASSERT_TRUE(submitAs("otto", "k1", "hold.place"));
    for (const std::string sql : {"UPDATE farmwarden.request SET state = 'done'", "DELETE FROM farmwarden.request",
                                  "INSERT INTO farmwarden.request (key, actor, verb, arguments, expected, at, state) "
                                  "VALUES ('x', 'x', 'x', '{}', 0, 0, 'done')",
                                  "INSERT INTO farmwarden.journal VALUES (1, 0, 'x', 'x', 'x', 'x', '{}')",
                                  "UPDATE farmwarden.lease SET token = 9", "DELETE FROM farmwarden.session"}) {
        EXPECT_THROW(server.sql(database, "SET ROLE otto; " + sql), std::runtime_error) << sql;
    }
}

TEST_F(PostgresRoles, WhoHasNoRoleIsToldWhichOnesThereAre) {
    const auto store = open("nobody1", Access::ReadOnly);
    ASSERT_FALSE(store);
    EXPECT_EQ(store.error().code, ErrorCode::Refused);
    EXPECT_THAT(store.error().message, testing::AllOf(HasSubstr("nobody1"), HasSubstr("farmwarden_viewer")));
}

}  // namespace
}  // namespace farmwarden::test
