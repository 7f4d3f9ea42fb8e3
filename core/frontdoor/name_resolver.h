#pragma once

#include <asio/io_context.hpp>
#include <asio/ip/tcp.hpp>
#include <functional>
#include <map>
#include <memory>
#include <string>

#include "core/base/clock.h"

// Host names of targets as addresses: a server that is added to HAProxy at run time must have an address. Looks names
// up in the background and again every half minute. Owned by the front door; one thread, that of its io_context.
namespace farmwarden::frontdoor {

class NameResolver {
public:
    // `onChange` is called when a lookup gave something new.
    NameResolver(asio::io_context& io, const base::Clock& clock, std::function<void()> onChange);

    struct Lookup {
        std::string address;  // empty: not known, or not yet
        std::string problem;  // why the last lookup failed; a former address stays in use
    };
    // An unspecified address (0.0.0.0, ::) is a problem: HAProxy takes it for the address that the client dialled,
    // which is its own. Never waits: addresses are answered as they are, names from memory, and a lookup is begun when
    // one is due.
    Lookup lookUp(const std::string& host);

private:
    struct Entry {
        Lookup lookup;
        base::TimePoint due{};
        bool isUnderWay = false;
    };
    void begin(const std::string& host, Entry& entry);
    void finish(const std::string& host, std::error_code error, const asio::ip::tcp::resolver::results_type& results);

    const base::Clock& m_clock;
    asio::ip::tcp::resolver m_resolver;
    std::function<void()> m_onChange;
    std::map<std::string, Entry> m_entries;
    std::shared_ptr<int> m_alive = std::make_shared<int>();  // a queued completion may run after our end
};

}  // namespace farmwarden::frontdoor
