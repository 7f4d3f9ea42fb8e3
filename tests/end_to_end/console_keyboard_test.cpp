#include <fstream>
#include <nlohmann/json.hpp>

#include "tests/end_to_end/desk/console_on_desk.h"
#include "tests/end_to_end/recorded_farm.h"
#include "tests/support/process.h"

// The console as somebody uses it who has no mouse and cannot see the screen: real keys go in, and what a screen reader is told
// comes out. What was done is looked up in the store by another program.
namespace farmwarden::test {
namespace {

class ConsoleKeyboardTest : public ConsoleOnDesk {
protected:
    void openRecordedFarm() {
        store = (desk->home() / "farm.db").string();
        sessionsAnHourAgo = recordFarm(store, 7, std::chrono::hours(2));
        openConsole({store});
    }

    nlohmann::json ctl(std::vector<std::string> arguments) {
        std::vector<std::string> command{FARMWARDEN_CTL, "--store", store, "--json"};
        command.insert(command.end(), arguments.begin(), arguments.end());
        const auto result = run({.command = command});
        EXPECT_TRUE(result && result->status.code == 0) << (result ? result->output : result.error().message);
        return nlohmann::json::parse(result->output, nullptr, false);
    }
    // What the page's head says: "724 sessions · 40 targets · 3 farms".
    std::size_t sessionsShown() {
        for (const Spoken& spoken : desk->reader().shown()) {
            if (spoken.name.find(" sessions · ") != std::string::npos) {
                return std::stoul(spoken.name);
            }
        }
        return 0;
    }
    nlohmann::json someSession(const char* state) {
        for (const nlohmann::json& one : ctl({"session", "list"})) {
            if (one["state"] == state) {
                return one;
            }
        }
        return {};
    }
    nlohmann::json target(const std::string& name) {
        for (const nlohmann::json& one : ctl({"target", "list"})) {
            if (one["name"] == name) {
                return one;
            }
        }
        return {};
    }

    std::string store;
    std::size_t sessionsAnHourAgo = 0;
};

TEST_F(ConsoleKeyboardTest, DrainsATargetWithAReasonAndTakesItBack) {
    openRecordedFarm();
    ASSERT_EQ(target("office-sh-03")["admission"], "open");
    goTo("office-sh-03");
    ASSERT_TRUE(hears("office-sh-03")) << transcript();
    press({"Ctrl+H"});
    ASSERT_TRUE(isAt("Reason")) << transcript();
    type("kernel update");
    press({"Return"});
    EXPECT_TRUE(waitUntil([&] { return target("office-sh-03")["admission"] == "reconnect-only"; })) << transcript();
    EXPECT_EQ(target("office-sh-03")["holds"][0]["reason"], "kernel update");
    ASSERT_TRUE(hears("kernel update")) << "the inspector says who holds it and why";

    press({"Ctrl+Shift+H"});
    EXPECT_TRUE(waitUntil([&] { return target("office-sh-03")["admission"] == "open"; })) << transcript();
}

TEST_F(ConsoleKeyboardTest, ImportsTargetsFromAFile) {
    openRecordedFarm();
    const std::string file = (desk->home() / "more.csv").string();
    std::ofstream(file) << "name,farm,address,weight\noffice-sh-21,office,10.20.1.41,100\noffice-sh-22,office,10.20.1.42,50\n";
    press({"Ctrl+2"});
    ASSERT_TRUE(isAt("Farms and targets")) << transcript();
    press({"Ctrl+Shift+I"});
    ASSERT_TRUE(isAt("Choose file")) << transcript();
    press({"Return"});
    ASSERT_TRUE(isAt("File name")) << transcript();
    type(file);
    press({"Return"});
    ASSERT_TRUE(hears("Import 2 targets")) << "the preview says what each row would do" << transcript();
    EXPECT_TRUE(target("office-sh-22").is_null()) << "nothing is written by looking";
    press({"Return"});
    EXPECT_TRUE(waitUntil([&] { return target("office-sh-22")["weight"] == 50; })) << transcript();
    EXPECT_EQ(target("office-sh-21")["address"], "10.20.1.41:3389");
}

TEST_F(ConsoleKeyboardTest, AnswersWhyAUserIsThere) {
    openRecordedFarm();
    const nlohmann::json session = someSession("active");
    goTo(session["user"].get<std::string>());
    ASSERT_TRUE(hears("1 match")) << "a user's only session is selected at once" << transcript();
    ASSERT_TRUE(hears("Worked out again from revision")) << transcript();
    const std::string target = session["target"];
    EXPECT_TRUE(hears("fewest → " + target)) << transcript();
    EXPECT_TRUE(hears("Target: " + target)) << "a link leads there" << transcript();
}

TEST_F(ConsoleKeyboardTest, ShowsTheFarmAsItWasAnHourAgo) {
    openRecordedFarm();
    const std::size_t now = ctl({"session", "list"}).size();
    ASSERT_TRUE(hears(std::to_string(now) + " sessions")) << transcript();
    ASSERT_GT(now, sessionsAnHourAgo + 100) << "the morning fills the farm";
    press({"Ctrl+T"});
    ASSERT_TRUE(isAt("Moment")) << transcript();
    press({"Return"});  // an hour ago is what it offers
    ASSERT_TRUE(hears("You look at the past")) << transcript();
    // The recording ended some seconds before the console was asked.
    EXPECT_NEAR(static_cast<double>(sessionsShown()), static_cast<double>(sessionsAnHourAgo), 20) << transcript();
    press({"Ctrl+Shift+T"});
    EXPECT_TRUE(hears(std::to_string(now) + " sessions")) << transcript();
}

}  // namespace
}  // namespace farmwarden::test
