#include <algorithm>
#include <charconv>
#include <utility>

#include "core/base/text.h"
#include "core/directory/session_query_term.h"

// What a query means for one session. Farms, targets, users and client names repeat in a million sessions, and their numbers in the
// directory never change their meaning: each is matched once and its verdict kept.
namespace farmwarden::directory {
namespace {

using Field = SessionQuery::Term::Field;

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

// `*` any text, `?` any one byte. Linear but for backtracking to the last star, which suffices.
bool globMatches(std::string_view pattern, std::string_view value) {
    std::size_t p = 0;
    std::size_t v = 0;
    std::size_t star = std::string_view::npos;
    std::size_t resume = 0;
    while (v < value.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            resume = v;
        } else if (p < pattern.size() && (pattern[p] == '?' || pattern[p] == lower(value[v]))) {
            ++p;
            ++v;
        } else if (star != std::string_view::npos) {
            p = star + 1;
            v = ++resume;
        } else {
            return false;
        }
    }
    return pattern.find_first_not_of('*', p) == std::string_view::npos;
}

bool isEqualIgnoringCase(std::string_view low, std::string_view value) {
    return std::ranges::equal(low, value, [](char a, char b) { return a == lower(b); });
}

// Could be part of an address, so that only such words pay for writing addresses out.
bool looksLikeAddress(std::string_view text) { return text.find_first_not_of("0123456789abcdef.:*?") == std::string_view::npos; }

constexpr std::uint8_t kUnknown = 0;
constexpr std::uint8_t kNo = 1;
constexpr std::uint8_t kYes = 2;

// Verdicts by dense number, found out when first asked for.
class Memory {
public:
    template <typename Judge>
    bool ask(std::uint32_t number, Judge judge) {
        if (number >= m_verdicts.size()) {
            m_verdicts.resize(std::max<std::size_t>(number + 1, m_verdicts.size() * 2), kUnknown);
        }
        std::uint8_t& verdict = m_verdicts[number];
        if (verdict == kUnknown) {
            verdict = judge() ? kYes : kNo;
        }
        return verdict == kYes;
    }

private:
    std::vector<std::uint8_t> m_verdicts;
};

}  // namespace

bool SessionQuery::Network::contains(const model::IpAddress& other) const {
    unsigned bits = prefix;
    for (std::size_t i = 0; i < address.bytes.size() && bits > 0; ++i) {
        const unsigned taken = std::min(bits, 8U);
        const auto mask = static_cast<std::uint8_t>(0xFFU << (8U - taken));
        if ((address.bytes[i] & mask) != (other.bytes[i] & mask)) {
            return false;
        }
        bits -= taken;
    }
    return !other.isUnknown();
}

std::optional<SessionQuery::Network> SessionQuery::parseNetwork(std::string_view text) {
    const std::size_t slash = text.find('/');
    const std::string_view host = text.substr(0, slash);
    const std::string_view bits = text.substr(slash + 1);
    Network network{model::parseIpAddress(host), 0};
    const bool isV4 = !host.contains(':');
    const auto [end, error] = std::from_chars(bits.data(), bits.data() + bits.size(), network.prefix);
    if (error != std::errc{} || end != bits.data() + bits.size() || network.prefix > (isV4 ? 32U : 128U) ||
        (network.address.isUnknown() && host != "::" && host != "0.0.0.0")) {
        return std::nullopt;
    }
    network.prefix += isV4 ? 96 : 0;
    return network;
}

bool SessionQuery::Pattern::matchesWhole(std::string_view value) const {
    return hasWildcards ? globMatches(text, value) : isEqualIgnoringCase(text, value);
}

bool SessionQuery::Pattern::matchesPart(std::string_view value) const {
    if (hasWildcards) {
        return globMatches('*' + text + '*', value);
    }
    return !std::ranges::search(value, text, [](char a, char b) { return lower(a) == b; }).empty();
}

struct SessionMatcher::BoundTerm {
    const SessionQuery::Term* term;
    bool asksAddress = false;
    bool asksId = false;
    Memory farms;
    Memory targets;
    Memory texts;  // users, domains and client names: one number space, the directory's string pool

    bool anyWhole(std::string_view value) const {
        return std::ranges::any_of(term->patterns, [&](const auto& pattern) { return pattern.matchesWhole(value); });
    }
    bool part(std::string_view value) const { return term->patterns.front().matchesPart(value); }

    bool matches(const Directory& directory, const SessionRecord& record, TimePoint now);
    bool matchesClient(const Directory& directory, const SessionRecord& record);
    bool matchesAny(const Directory& directory, const SessionRecord& record);
    bool matchesTime(base::Duration passed) const { return term->isLess ? passed < term->duration : passed >= term->duration; }
};

bool SessionMatcher::BoundTerm::matches(const Directory& directory, const SessionRecord& record, TimePoint now) {
    switch (term->field) {
        case Field::Any:
            return matchesAny(directory, record);
        case Field::Farm:
            return farms.ask(record.farm, [&] { return anyWhole(directory.farm(record.farm).value.name); });
        case Field::Target:
            return targets.ask(record.target, [&] { return anyWhole(directory.target(record.target).value.name); });
        case Field::User:
            return texts.ask(record.user, [&] { return anyWhole(directory.text(record.user)); });
        case Field::Domain:
            return texts.ask(record.domain, [&] { return anyWhole(directory.text(record.domain)); });
        case Field::State:
            return (term->states >> static_cast<unsigned>(record.state) & 1U) != 0;
        case Field::Reason:
            return (term->reasons >> static_cast<unsigned>(record.reason) & 1U) != 0;
        case Field::Client:
            return matchesClient(directory, record);
        case Field::Id:
            return std::ranges::binary_search(term->ids, record.id);
        case Field::Idle:
            return record.state == model::SessionState::Disconnected && matchesTime(now - record.since);
        case Field::Since:
            return matchesTime(now - record.since);
        case Field::Age:
            return matchesTime(now - record.placedAt);
    }
    return false;
}

bool SessionMatcher::BoundTerm::matchesClient(const Directory& directory, const SessionRecord& record) {
    const bool isInNetwork = std::ranges::any_of(
        term->patterns, [&](const auto& pattern) { return pattern.network && pattern.network->contains(record.client); });
    return isInNetwork || (asksAddress && anyWhole(model::toText(record.client))) ||
           (record.clientName != 0 && texts.ask(record.clientName, [&] { return anyWhole(directory.text(record.clientName)); }));
}

bool SessionMatcher::BoundTerm::matchesAny(const Directory& directory, const SessionRecord& record) {
    const auto inText = [&](PoolIndex index) { return texts.ask(index, [&] { return part(directory.text(index)); }); };
    return inText(record.user) || inText(record.domain) || inText(record.clientName) ||
           targets.ask(record.target, [&] { return part(directory.target(record.target).value.name); }) ||
           farms.ask(record.farm, [&] { return part(directory.farm(record.farm).value.name); }) ||
           (asksAddress && part(model::toText(record.client))) || (asksId && part(base::toText(record.id)));
}

SessionMatcher::SessionMatcher(SessionQuery query, const Directory& directory) : m_query(std::move(query)), m_directory(&directory) {
    for (const SessionQuery::Term& term : m_query.terms()) {
        BoundTerm bound{};
        bound.term = &term;
        bound.asksAddress = std::ranges::any_of(term.patterns, [](const auto& p) { return !p.network && looksLikeAddress(p.text); });
        // A word that is in every id ("s-") would match everything: ids are found by their beginning only.
        bound.asksId = term.field == Field::Any && term.patterns.front().text.starts_with("s-") && term.patterns.front().text.size() > 4;
        m_terms.push_back(std::move(bound));
    }
}

SessionMatcher::~SessionMatcher() = default;
SessionMatcher::SessionMatcher(SessionMatcher&&) noexcept = default;
SessionMatcher& SessionMatcher::operator=(SessionMatcher&&) noexcept = default;

bool SessionMatcher::matches(SessionSlot slot, TimePoint now) {
    const SessionRecord& record = m_directory->sessions().at(slot);
    return std::ranges::all_of(m_terms, [&](BoundTerm& bound) { return bound.matches(*m_directory, record, now) != bound.term->isNegated; });
}

bool matches(const SessionQuery& query, const Directory& directory, SessionSlot slot, TimePoint now) {
    return SessionMatcher(query, directory).matches(slot, now);
}

}  // namespace farmwarden::directory
