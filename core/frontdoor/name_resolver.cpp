#include "core/frontdoor/name_resolver.h"

#include <fmt/format.h>

#include <algorithm>

namespace farmwarden::frontdoor {
namespace {

constexpr std::chrono::seconds kLifetime{30};

}  // namespace

NameResolver::NameResolver(asio::io_context& io, const base::Clock& clock, std::function<void()> onChange)
    : m_clock(clock), m_resolver(io), m_onChange(std::move(onChange)) {}

NameResolver::Lookup NameResolver::lookUp(const std::string& host) {
    std::error_code notAnAddress;
    const auto literal = asio::ip::make_address(host, notAnAddress);
    if (!notAnAddress) {
        return literal.is_unspecified() ? Lookup{"", fmt::format("{} is the address of no host", host)}
                                        : Lookup{literal.to_string(), ""};
    }
    Entry& entry = m_entries[host];
    if (!entry.isUnderWay && m_clock.now() >= entry.due) {
        begin(host, entry);
    }
    return entry.lookup;
}

void NameResolver::begin(const std::string& host, Entry& entry) {
    entry.isUnderWay = true;
    m_resolver.async_resolve(host, "",
                             [this, host, alive = std::weak_ptr(m_alive)](std::error_code error, const auto& results) {
                                 if (!alive.expired()) {
                                     finish(host, error, results);
                                 }
                             });
}

void NameResolver::finish(const std::string& host, std::error_code error,
                          const asio::ip::tcp::resolver::results_type& results) {
    Entry& entry = m_entries[host];
    const Lookup before = entry.lookup;
    entry.isUnderWay = false;
    entry.due = m_clock.now() + kLifetime;
    entry.lookup.problem = error ? fmt::format("{} does not resolve: {}", host, error.message()) : "";
    const auto usable =
        std::ranges::find_if(results, [](const auto& result) { return !result.endpoint().address().is_unspecified(); });
    if (!error && usable == results.end()) {
        entry.lookup.problem = fmt::format("{} resolves to the address of no host", host);
    }
    // The former address is kept while it is among the answers: round-robin DNS must not move a target every half
    // minute.
    bool isStillThere = false;
    for (const auto& result : results) {
        isStillThere |= result.endpoint().address().to_string() == entry.lookup.address;
    }
    if (!error && !isStillThere && usable != results.end()) {
        entry.lookup.address = usable->endpoint().address().to_string();
    }
    if (entry.lookup.address != before.address || entry.lookup.problem != before.problem) {
        m_onChange();
    }
}

}  // namespace farmwarden::frontdoor
