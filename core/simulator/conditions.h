#pragma once

#include <set>
#include <string>

namespace farmwarden::simulator {

// How the simulated targets are, whatever anybody knows of it. Changed by Troubles, felt by People. One thread.
struct Conditions {
    std::multiset<std::string> down;  // by name; several incidents may overlap
    std::multiset<std::string> failing;

    bool canStart(const std::string& target) const { return canResume(target) && !failing.contains(target); }
    bool canResume(const std::string& target) const { return !down.contains(target); }
};

}  // namespace farmwarden::simulator
