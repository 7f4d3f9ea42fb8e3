#pragma once

#include <boost/unordered/unordered_flat_set.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "core/frontdoor/types.h"

// The lines that HAProxy writes when a connection ends, as configurationText() lets it write them. Pure, bounded; any
// thread.
namespace farmwarden::frontdoor {

// A whole syslog message or a bare line. The farm is given as the slot's name. nullopt when it is no such line.
std::optional<Ended> parseEndLine(std::string_view message);

// Cuts RFC 6587 octet-counted syslog ("LENGTH SPACE MESSAGE") into messages.
class OctetCountDeframer {
public:
    void push(std::string_view bytes);
    // Valid until the next push; nullopt when more bytes are needed, or for good after bytes that are no such stream.
    std::optional<std::string_view> next();
    bool isBroken() const { return m_isBroken; }

private:
    std::string m_buffer;
    std::size_t m_taken = 0;
    bool m_isBroken = false;
};

// Remembers the latest 20,000 to 40,000 ids, so that an end that comes by two ways is told once.
class RecentIds {
public:
    // False when the id was there already.
    bool insert(const std::string& id);

private:
    static constexpr std::size_t kGeneration = 20000;
    boost::unordered_flat_set<std::string> m_young;
    boost::unordered_flat_set<std::string> m_old;
};

}  // namespace farmwarden::frontdoor
