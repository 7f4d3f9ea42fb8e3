#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>

#include "core/plugin/registry/description.h"
#include "core/plugin/registry/library_check.h"
#include "core/plugin/sdk/farmwarden_plugin.h"
#include "tests/support/file.h"
#include "tests/support/temp_dir.h"

namespace farmwarden::plugin::registry {
namespace {

using farmwarden::test::TempDir;
using farmwarden::test::writeFile;

Schema schemaOf(std::string_view text) {
    auto parsed = Schema::parse(text);
    EXPECT_TRUE(parsed.schema) << (parsed.problems.empty() ? "" : parsed.problems.front().message);
    return parsed.schema.value_or(Schema::empty());
}

// "pointer code" of each, in order.
std::string found(const base::Diagnostics& problems) {
    std::string text;
    for (const base::Diagnostic& problem : problems) {
        text += problem.subject + " " + problem.code + "\n";
    }
    return text;
}

constexpr std::string_view kServer = R"({
  "type": "object",
  "properties": {
    "host": {"type": "string", "minLength": 1},
    "port": {"type": "integer", "minimum": 1, "maximum": 65535, "default": 389},
    "password": {"type": "string", "writeOnly": true},
    "mode": {"enum": ["fast", "safe"], "default": "safe"},
    "names": {"type": "array", "items": {"type": "string", "pattern": "^[a-z]+$"}, "uniqueItems": true, "maxItems": 3}
  },
  "required": ["host", "port"],
  "additionalProperties": false
})";

TEST(Schema, TakesAConfigurationThatFitsAndFillsInDefaults) {
    const auto checked = schemaOf(kServer).checkText(R"({"host": "ldap", "names": ["a", "b"]})");
    EXPECT_EQ(found(checked.problems), "");
    ASSERT_TRUE(checked.value);
    EXPECT_EQ(checked.value->dump(), R"({"host":"ldap","names":["a","b"],"port":389,"mode":"safe"})");
}

TEST(Schema, ReportsAllProblemsAtOnceEachWithItsPlace) {
    const auto checked =
        schemaOf(kServer).checkText(R"({"prot": 1, "port": "x", "mode": "slow", "names": ["a", 7, "a", "B"]})");
    EXPECT_FALSE(checked.value);
    EXPECT_EQ(
        found(checked.problems),
        "/host missing\n/prot unknown-key\n/port wrong-type\n/mode not-allowed\n/names too-long\n/names/1 wrong-type\n"
        "/names/2 repeated\n/names/3 no-match\n");
    EXPECT_EQ(checked.problems[1].hint, "did you mean 'port'?");
    EXPECT_EQ(checked.problems[2].message, "must be integer, not string");
}

TEST(Schema, ChecksLimitsOfNumbers) {
    const Schema schema =
        schemaOf(R"({"type":"object","properties":{"n":{"type":"number","exclusiveMinimum":0,"maximum":1}}})");
    EXPECT_TRUE(schema.checkText(R"({"n":0.5})").value);
    EXPECT_TRUE(schema.checkText(R"({"n":1})").value);
    EXPECT_EQ(found(schema.checkText(R"({"n":0})").problems), "/n too-small\n");
    EXPECT_EQ(found(schema.checkText(R"({"n":1.01})").problems), "/n too-large\n");
}

TEST(Schema, TakesNoTextThatIsNoJson) {
    const auto checked = schemaOf(kServer).checkText(R"({"host": )");
    EXPECT_FALSE(checked.value);
    EXPECT_EQ(found(checked.problems), " not-json\n");
}

TEST(Schema, KeepsSecretsOutOfWhatIsShownAndBringsThemBack) {
    const Schema schema = schemaOf(kServer);
    const Json former = Json::parse(R"({"host":"a","port":1,"password":"hunter2"})");
    const Json shown = schema.withoutSecrets(former);
    EXPECT_EQ(shown.dump(), R"({"host":"a","port":1,"password":"********"})");
    Json edited = shown;
    edited["host"] = "b";
    EXPECT_EQ(schema.withFormerSecrets(edited, former).dump(), R"({"host":"b","port":1,"password":"hunter2"})");
    edited["password"] = "new";
    EXPECT_EQ(schema.withFormerSecrets(edited, former)["password"], "new");
}

TEST(Schema, DoesNotPrintASecretThatIsWrong) {
    const Schema schema = schemaOf(
        R"({"type":"object","properties":{"key":{"type":"string","writeOnly":true,"pattern":"^k-","enum":["k-1"]}}})");
    const auto checked = schema.checkText(R"({"key":"hunter2"})");
    ASSERT_EQ(checked.problems.size(), 2u);
    for (const base::Diagnostic& problem : checked.problems) {
        EXPECT_EQ(problem.message.find("hunter2"), std::string::npos) << problem.message;
    }
}

TEST(Schema, RefusesWhatIsNoSchemaAndWhatNobodyWouldCheck) {
    const std::pair<const char*, const char*> cases[] = {
        {R"({"type":"object","properties":{"a":{"type":"strng"}}})", "/properties/a/type bad-schema\n"},
        {R"({"type":"object","properties":[]})", "/properties bad-schema\n"},
        {R"({"type":"object","required":"a"})", "/required bad-schema\n"},
        {R"({"type":"object","properties":{"a":{"minimum":"1"}}})", "/properties/a/minimum bad-schema\n"},
        {R"({"type":"object","properties":{"a":{"pattern":"("}}})", "/properties/a/pattern bad-schema\n"},
        {R"({"type":"object","properties":{"a":5}})", "/properties/a bad-schema\n"},
        {R"({"type":"object","oneOf":[{}]})", "/oneOf bad-schema\n"},
        {R"({"type":"object","propertys":{}})", "/propertys bad-schema\n"},
        {R"({"type":"object","properties":{"a":{"enum":[]},"b":{"items":3}}})",
         "/properties/a/enum bad-schema\n/properties/b/items bad-schema\n"},
        {R"({"type":"string"})", " bad-schema\n"},
        {"7", " bad-schema\n bad-schema\n"},
        {"{", " not-json\n"}};
    for (const auto& [text, expected] : cases) {
        const auto parsed = Schema::parse(text);
        EXPECT_FALSE(parsed.schema) << text;
        EXPECT_EQ(found(parsed.problems), expected) << text;
    }
}

TEST(Schema, RefusesNestingWithoutEnd) {
    std::string text = R"({"type":"array"})";
    for (int depth = 0; depth < 40; ++depth) {
        text = R"({"type":"array","items":)" + text + "}";
    }
    EXPECT_FALSE(Schema::parse(R"({"type":"object","properties":{"a":)" + text + "}}").schema);
}

Described describeText(const TempDir& folder, std::string_view text, const std::string& name = "x.plugin.json") {
    writeFile(folder / name, text);
    return describe(folder / name);
}

TEST(Description, IsReadWithoutItsLibraryBeingThere) {
    const TempDir folder;
    const auto described = describeText(folder, R"({"name":"gpu","version":"1.2","library":"libgpu.so",
        "roles":["orchestration","notifications"],"configuration":{"type":"object"},"mayStartProcesses":true})");
    ASSERT_TRUE(described.description) << found(described.problems);
    EXPECT_EQ(described.description->name, "gpu");
    EXPECT_EQ(described.description->library, folder / "libgpu.so");
    EXPECT_EQ(described.description->roles, unsigned{FW_ROLE_ORCHESTRATION | FW_ROLE_NOTIFICATIONS});
    EXPECT_TRUE(described.description->mayStartProcesses);
}

TEST(Description, OfTheFirstGenerationNeedsAClassId) {
    const TempDir folder;
    EXPECT_EQ(found(describeText(folder, R"({"name":"old","library":"l.so","generation":1})").problems),
              "/classId bad-description\n");
    const auto described = describeText(
        folder, R"({"name":"old","library":"l.so","generation":1,"classId":"{5D2A4C1E-7F3B-4E0A-9C64-3A1D0F2B8E77}"})");
    ASSERT_TRUE(described.description) << found(described.problems);
    EXPECT_EQ(described.description->roles, unsigned{FW_ROLE_FILTER | FW_ROLE_LOAD_BALANCING | FW_ROLE_NOTIFICATIONS});
}

TEST(Description, ReportsAllThatIsWrong) {
    const TempDir folder;
    EXPECT_EQ(
        found(describeText(folder,
                           R"({"name":"a b","generation":3,"roles":["chef"],"configuration":{"type":"list"},"x":1})")
                  .problems),
        "/generation bad-description\n/roles bad-description\n/configuration/type bad-schema\n/configuration "
        "bad-schema\n"
        "/x bad-description\n/name bad-description\n/library bad-description\n/roles bad-description\n");
    EXPECT_EQ(found(describeText(folder, "{").problems), " bad-description\n");
    EXPECT_EQ(found(describe(folder / "none.plugin.json").problems), " bad-description\n");
}

TEST(Description, OfTwoWithOneNameTheFirstFolderWins) {
    const TempDir first;
    const TempDir second;
    const std::string text = R"({"name":"a","library":"l.so","roles":["filter"]})";
    writeFile(first / "a.plugin.json", text);
    writeFile(second / "b.plugin.json", text);
    writeFile(second / "readme.json", "{");
    const auto all = findPlugins({first.path(), second.path(), first / "missing"});
    ASSERT_EQ(all.size(), 2u);
    EXPECT_TRUE(all[0].description);
    EXPECT_FALSE(all[1].description);
    EXPECT_EQ(found(all[1].problems), "/name name-taken\n");
}

TEST(Description, TwoMayNotBothHaveAnExclusiveRole) {
    Description one;
    one.name = "one";
    one.roles = FW_ROLE_PROVISIONING | FW_ROLE_FILTER;
    Description other = one;
    other.name = "other";
    const auto problems = exclusiveRoleConflicts({&one, &other});
    ASSERT_EQ(problems.size(), 1u);
    EXPECT_EQ(problems[0].message, "'one' and 'other' both do provisioning, which one plug-in only may do");
    other.roles = FW_ROLE_FILTER;
    EXPECT_TRUE(exclusiveRoleConflicts({&one, &other}).empty());
}

class LibraryCheck : public testing::Test {
protected:
    // An ELF header with the given class, type and machine, and nothing else.
    std::filesystem::path elf(char klass, char type, char machine) {
        std::string bytes(64, '\0');
        bytes.replace(0, 4,
                      "\x7F"
                      "ELF");
        bytes[4] = klass;
        bytes[16] = type;
        bytes[18] = machine;
        writeFile(folder / "lib.so", bytes);
        return folder / "lib.so";
    }
    static base::ErrorCode codeOf(const std::filesystem::path& file) {
        const auto checked = checkLibrary(file);
        return checked ? base::ErrorCode::Internal : checked.error().code;
    }

    TempDir folder;
};

TEST_F(LibraryCheck, TakesALibraryOfThisMachine) {
    const auto checked = checkLibrary(SAMPLES "/libfewest-sessions.so");
    EXPECT_TRUE(checked) << checked.error().message;
}

TEST_F(LibraryCheck, SaysWhatIsMissing) {
    EXPECT_EQ(codeOf(folder / "none.so"), base::ErrorCode::NotFound);
}

TEST_F(LibraryCheck, RefusesALibraryForAnotherMachine) {
    const auto checked = checkLibrary(elf(1, 3, 3));  // 32 bits, i386
    ASSERT_FALSE(checked);
    EXPECT_NE(checked.error().message.find("another kind of machine"), std::string::npos) << checked.error().message;
}

TEST_F(LibraryCheck, RefusesWhatIsNoLibrary) {
    writeFile(folder / "text.so",
              "This is a text that somebody renamed to look like a library, long enough for a header.");
    EXPECT_EQ(codeOf(folder / "text.so"), base::ErrorCode::InvalidArgument);
    writeFile(folder / "empty.so", "");
    EXPECT_EQ(codeOf(folder / "empty.so"), base::ErrorCode::InvalidArgument);
    EXPECT_EQ(codeOf(elf(2, 2, 62)), base::ErrorCode::InvalidArgument);  // a program
    EXPECT_EQ(codeOf(folder.path()), base::ErrorCode::InvalidArgument);
}

TEST_F(LibraryCheck, RefusesWhatEverybodyMayWrite) {
    const auto library = folder / "lib.so";
    std::filesystem::copy_file(SAMPLES "/libfewest-sessions.so", library);
    ASSERT_EQ(chmod(library.c_str(), 0757), 0);
    EXPECT_EQ(codeOf(library), base::ErrorCode::Refused);
    ASSERT_EQ(chmod(library.c_str(), 0755), 0);
    EXPECT_TRUE(checkLibrary(library));
    ASSERT_EQ(chmod(folder.path().c_str(), 0777), 0);
    EXPECT_EQ(codeOf(library), base::ErrorCode::Refused);
}

}  // namespace
}  // namespace farmwarden::plugin::registry
