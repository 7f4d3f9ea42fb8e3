#include "core/base/name_services.h"

#include <grp.h>
#include <pwd.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

namespace farmwarden::base {
namespace {

constexpr std::size_t kFirstBuffer = 4096;
constexpr std::size_t kLargestBuffer = 1 << 20;
constexpr int kMostGroups = 65'536;

// The name services want a buffer and say ERANGE when it was too small.
template <typename Record, typename Ask>
bool askWithBuffer(Record& record, std::vector<char>& buffer, Ask ask) {
    for (buffer.resize(kFirstBuffer); buffer.size() <= kLargestBuffer; buffer.resize(buffer.size() * 2)) {
        Record* found = nullptr;
        const int error = ask(&record, buffer.data(), buffer.size(), &found);
        if (error != ERANGE) {
            return error == 0 && found != nullptr;
        }
    }
    return false;
}

std::string groupName(gid_t id, std::vector<char>& buffer) {
    group record{};
    const bool isFound = askWithBuffer(record, buffer, [id](auto* into, char* bytes, std::size_t size, auto** found) {
        return getgrgid_r(id, into, bytes, size, found);
    });
    return isFound ? record.gr_name : std::string();
}

// As one name service may call a user of a domain; winbind, sssd with full names, sssd with short ones.
std::vector<std::string> spellings(const std::string& user) {
    const std::size_t slash = user.find('\\');
    if (slash == std::string::npos) {
        return {user};
    }
    const std::string name = user.substr(slash + 1);
    return {user, name + "@" + user.substr(0, slash), name};
}

UserGroups groupsOfName(const std::string& user) {
    std::vector<char> buffer;
    passwd record{};
    const bool isFound = askWithBuffer(record, buffer, [&](auto* into, char* bytes, std::size_t size, auto** found) {
        return getpwnam_r(user.c_str(), into, bytes, size, found);
    });
    if (!isFound) {
        return std::nullopt;
    }
    std::vector<gid_t> ids(64);
    int count = static_cast<int>(ids.size());
    while (getgrouplist(user.c_str(), record.pw_gid, ids.data(), &count) < 0) {
        if (count > kMostGroups) {
            return std::nullopt;
        }
        ids.resize(std::max(static_cast<std::size_t>(count), ids.size() * 2));
        count = static_cast<int>(ids.size());
    }
    ids.resize(static_cast<std::size_t>(count));
    std::vector<std::string> names;
    for (const gid_t id : ids) {
        if (std::string name = groupName(id, buffer); !name.empty()) {
            names.push_back(std::move(name));
        }
    }
    std::ranges::sort(names);
    names.erase(std::ranges::unique(names).begin(), names.end());
    return names;
}

}  // namespace

UserGroups groupsOfUser(const std::string& user) {
    for (const std::string& name : spellings(user)) {
        if (UserGroups groups = groupsOfName(name)) {
            return groups;
        }
    }
    return std::nullopt;
}

}  // namespace farmwarden::base
