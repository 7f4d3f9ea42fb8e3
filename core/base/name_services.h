#pragma once

#include <optional>
#include <string>
#include <vector>

namespace farmwarden::base {

// A user's groups, sorted; nothing when the user is not known or the directory service did not answer.
using UserGroups = std::optional<std::vector<std::string>>;

// Asks this machine's name services (files, sssd, LDAP, AD: whatever nsswitch.conf says) and blocks for as long as they take. `user` is a
// name or DOMAIN\name. Any thread.
UserGroups groupsOfUser(const std::string& user);

}  // namespace farmwarden::base
