#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "core/base/clock.h"

// Publishes policies as an administrator's program does: a request into the inbox of a running broker's store, and its
// answer out of the journal. The owner is one test; one thread.
namespace farmwarden::test {

class PolicyDesk {
public:
    explicit PolicyDesk(const std::filesystem::path& store) : m_store(store.string()) {}

    // Puts the rules (TOML, without the format's line) in force, in place of those before, and returns the new
    // version's number. Throws std::runtime_error with the executor's words when it is refused.
    std::uint32_t publish(std::string_view rules);

    // The number of the last version that was published here.
    std::uint32_t version() const { return m_version; }

private:
    std::string m_store;
    base::SystemClock m_clock;
    std::uint32_t m_version = 0;
};

}  // namespace farmwarden::test
