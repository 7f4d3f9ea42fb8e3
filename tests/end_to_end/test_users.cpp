#include "tests/end_to_end/test_users.h"

#include <fmt/format.h>

#include <fstream>
#include <random>
#include <stdexcept>
#include <utility>
#include <vector>

#include "tests/support/process.h"

namespace farmwarden::test {
namespace {

constexpr std::string_view kList = "users";
constexpr std::string_view kGroupList = "groups";

void mustRun(std::vector<std::string> command) {
    const auto result = run({.command = command});
    if (!result) {
        throw std::runtime_error(result.error().message);
    }
    if (result->status != ExitStatus{0, 0}) {
        throw std::runtime_error(fmt::format("{} failed: {}", command[0], result->output));
    }
}

}  // namespace

RdpUser TestUsers::add(std::string_view prefix) {
    std::random_device random;
    const RdpUser user{.name = fmt::format("{}-{:04x}", prefix, random() & 0xffffU),
                       .password = fmt::format("{:08x}{:08x}", random(), random())};
    const auto homes = m_folder / "home";
    std::filesystem::create_directories(homes);
    // Listed first: an account too many on the list does no harm, one too few stays for ever.
    std::ofstream(m_folder / kList, std::ios::app) << user.name << std::endl;
    mustRun({"useradd", "--create-home", "--home-dir", (homes / user.name).string(), "--shell", "/bin/sh", "--comment",
             "Farmwarden test user", user.name});
    mustRun({"sh", "-c", "echo \"$0\" | chpasswd", user.name + ':' + user.password});
    return user;
}

std::string TestUsers::addGroup(std::string_view prefix, const std::vector<RdpUser>& members) {
    const std::string group = fmt::format("{}-{:04x}", prefix, std::random_device{}() & 0xffffU);
    std::ofstream(m_folder / kGroupList, std::ios::app) << group << std::endl;
    mustRun({"groupadd", group});
    for (const RdpUser& member : members) {
        mustRun({"usermod", "--append", "--groups", group, member.name});
    }
    return group;
}

void TestUsers::removeAll(const std::filesystem::path& folder) {
    std::ifstream list(folder / kList);
    for (std::string name; list >> name;) {
        // --force: a zombie that nobody collects still counts as "logged in".
        [[maybe_unused]] const auto result = run({.command = {"userdel", "--force", "--remove", name}});
    }
    std::ifstream groups(folder / kGroupList);
    for (std::string name; groups >> name;) {
        [[maybe_unused]] const auto result = run({.command = {"groupdel", name}});
    }
    std::error_code ignored;
    std::filesystem::remove(folder / kList, ignored);
    std::filesystem::remove(folder / kGroupList, ignored);
}

}  // namespace farmwarden::test
