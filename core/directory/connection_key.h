#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/string_pool.h"

// A connection's id in sixteen bytes of a session's record. The front door makes UUIDs (RFC 9562), whose text would be 36;
// of anything else the key holds the number of a text in the directory's pool.
namespace farmwarden::directory {

class ConnectionKey {
public:
    ConnectionKey() = default;

    // As much of a connection's id as anybody keeps: a UUID's length, without what follows a NUL.
    static std::string_view kept(std::string_view connection);

    // Texts that are no UUID in its usual form (lower case, of a version) go into the pool.
    static ConnectionKey of(std::string_view connection, base::StringPool& pool);
    std::string text(const base::StringPool& pool) const;
    bool isEmpty() const { return *this == ConnectionKey(); }

    bool operator==(const ConnectionKey&) const = default;

private:
    ConnectionKey(std::uint64_t high, std::uint64_t low) : m_high(high), m_low(low) {}
    static std::optional<ConnectionKey> parse(std::string_view uuid);
    // A UUID's version is never 0: those bits tell one from the number of a text.
    bool isUuid() const { return (m_high & 0xF000U) != 0; }

    std::uint64_t m_high = 0;
    std::uint64_t m_low = 0;  // without a UUID: a PoolIndex, 0 for no connection
};

}  // namespace farmwarden::directory
