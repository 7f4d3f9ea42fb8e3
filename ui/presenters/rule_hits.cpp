#include "ui/presenters/rule_hits.h"

#include <algorithm>

namespace farmwarden::presenters {
namespace {

constexpr std::size_t kMostWords = 5'000;

std::int64_t dayOf(base::TimePoint at) {
    return std::chrono::floor<std::chrono::days>(at).time_since_epoch().count();
}

void keep(std::set<std::string>& words, const std::string& word) {
    if (!word.empty() && words.size() < kMostWords) {
        words.insert(word);
    }
}

// The /24 around an IPv4 address; others one by one.
std::string networkOf(const model::IpAddress& client) {
    std::string text = model::toText(client);
    const std::size_t dot = text.rfind('.');
    return dot == std::string::npos || text.find(':') != std::string::npos ? text : text.substr(0, dot) + ".0/24";
}

}  // namespace

void HitCount::add(base::TimePoint at) {
    first = count == 0 ? at : std::min(first, at);
    last = count == 0 ? at : std::max(last, at);
    ++count;
}

const RuleHits* HitsView::of(const std::string& id) const {
    const auto found = rules.find(id);
    return found == rules.end() ? nullptr : &found->second;
}

std::chrono::days HitsView::unusedFor(const std::string& id) const {
    const RuleHits* const hits = of(id);
    return std::chrono::floor<std::chrono::days>(at - (hits == nullptr ? from : hits->all.last));
}

void HitFold::apply(const placement::RecordedDecision& decision) {
    Rule& rule = m_rules[decision.rule];
    const base::TimePoint at = decision.request.at;
    rule.all.add(at);
    rule.versions[decision.policy].add(at);
    ++rule.days[dayOf(at)];
    note(decision.request);
}

void HitFold::note(const placement::PlacementRequest& request) {
    keep(m_words.users, request.user);
    keep(m_words.domains, request.domain);
    keep(m_words.programs, request.program);
    keep(m_words.clientNames, request.clientName);
    for (const std::string& group : request.groups) {
        keep(m_words.groups, group);
    }
    if (!request.client.isUnknown()) {
        keep(m_words.networks, networkOf(request.client));
    }
}

HitsView HitFold::view(base::TimePoint now) const {
    HitsView view{{}, m_from, now, m_words};
    const std::int64_t since = dayOf(now - kHitsWindow) + 1;
    view.rules.reserve(m_rules.size());
    for (const auto& [id, rule] : m_rules) {
        RuleHits hits{0, rule.all, rule.versions};
        for (auto day = rule.days.lower_bound(since); day != rule.days.end(); ++day) {
            hits.recent += day->second;
        }
        view.rules.emplace(id, std::move(hits));
    }
    return view;
}

}  // namespace farmwarden::presenters
