#include "ui/presenters/policy_draft.h"

#include <algorithm>
#include <unordered_set>

namespace farmwarden::presenters {
namespace {

using IdSet = std::unordered_set<std::string>;

IdSet setOf(const std::vector<std::string>& ids) {
    return {ids.begin(), ids.end()};
}

// Takes it, too.
std::string freeId(const std::string& wanted, IdSet& taken) {
    const std::string stem = wanted.empty() ? "rule" : wanted;
    std::string id = stem;
    for (std::size_t n = 2; !taken.insert(id).second; ++n) {
        id = stem + '-' + std::to_string(n);
    }
    return id;
}

std::string nameOf(const policy::Rule& rule) {
    return rule.name.empty() ? rule.id : rule.name;
}

constexpr std::size_t kNone = PolicyContent::npos;

// Which of these numbers, all different, are left over beside a longest run that rises: those have moved.
std::vector<bool> outOfOrder(const std::vector<std::size_t>& numbers) {
    if (std::ranges::is_sorted(numbers)) {
        return std::vector<bool>(numbers.size(), false);
    }
    // Patience: tails[k] ends the run of length k+1 that ends lowest.
    std::vector<std::size_t> tails;
    std::vector<std::size_t> before(numbers.size(), kNone);
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const auto at = std::ranges::lower_bound(tails, numbers[i], {}, [&](std::size_t t) { return numbers[t]; });
        before[i] = at == tails.begin() ? kNone : *std::prev(at);
        if (at == tails.end()) {
            tails.push_back(i);
        } else {
            *at = i;
        }
    }
    std::vector<bool> isOut(numbers.size(), true);
    for (std::size_t i = tails.empty() ? kNone : tails.back(); i != kNone; i = before[i]) {
        isOut[i] = false;
    }
    return isOut;
}

}  // namespace

std::size_t PolicyContent::find(const std::string& id) const {
    const auto found = std::ranges::find_if(rules, [&](const RulePointer& rule) { return rule->id == id; });
    return found == rules.end() ? npos : static_cast<std::size_t>(found - rules.begin());
}

PolicyContent contentOf(policy::Document document) {
    PolicyContent content;
    content.rules.reserve(document.rules.size());
    for (policy::Rule& rule : document.rules) {
        content.rules.push_back(std::make_shared<const policy::Rule>(std::move(rule)));
    }
    content.farms = std::make_shared<const std::map<std::string, policy::FarmPolicy>>(std::move(document.farms));
    content.tests = std::make_shared<const std::vector<policy::PolicyTest>>(std::move(document.tests));
    return content;
}

policy::Document documentOf(const PolicyContent& content) {
    policy::Document document;
    document.rules.reserve(content.rules.size());
    for (const RulePointer& rule : content.rules) {
        document.rules.push_back(*rule);
    }
    document.farms = *content.farms;
    document.tests = *content.tests;
    return document;
}

PolicyDraft::PolicyDraft(std::uint32_t baseVersion, PolicyContent base) : m_baseVersion(baseVersion) {
    setBase(std::move(base));
    m_now.content = m_base;
    look();
}

void PolicyDraft::setBase(PolicyContent base) {
    m_base = std::move(base);
    m_basePositions.clear();
    m_basePositions.reserve(m_base.rules.size());
    for (std::size_t i = 0; i < m_base.rules.size(); ++i) {
        m_basePositions.emplace(m_base.rules[i]->id, i);
    }
}

// One pass: after each edit of a policy of 10,000 rules, while somebody waits for the next key.
void PolicyDraft::look() {
    const std::vector<RulePointer>& rules = m_now.content.rules;
    m_changes.assign(rules.size(), RuleChange::New);
    std::vector<std::size_t> known;      // positions in m_now
    std::vector<std::size_t> positions;  // the same in the base
    for (std::size_t i = 0; i < rules.size(); ++i) {
        if (const auto found = m_basePositions.find(rules[i]->id); found != m_basePositions.end()) {
            const RulePointer& was = m_base.rules[found->second];
            m_changes[i] = was == rules[i] || *was == *rules[i] ? RuleChange::None : RuleChange::Edited;
            known.push_back(i);
            positions.push_back(found->second);
        }
    }
    const std::vector<bool> isOut = outOfOrder(positions);
    for (std::size_t k = 0; k < known.size(); ++k) {
        if (isOut[k] && m_changes[known[k]] == RuleChange::None) {
            m_changes[known[k]] = RuleChange::Moved;
        }
    }
    const auto same = static_cast<std::size_t>(std::ranges::count(m_changes, RuleChange::None));
    const bool hasOtherTests = m_now.content.tests != m_base.tests && *m_now.content.tests != *m_base.tests;
    const bool hasOtherFarms = m_now.content.farms != m_base.farms && *m_now.content.farms != *m_base.farms;
    m_changeCount = rules.size() - same + (m_base.rules.size() - known.size()) + (hasOtherTests ? 1 : 0) +
                    (hasOtherFarms ? 1 : 0);
    m_isChanged = m_changeCount != 0;
}

void PolicyDraft::resume(PolicyContent content) {
    m_now = {std::move(content), {}};
    m_past.clear();
    m_future.clear();
    look();
}

void PolicyDraft::rebase(std::uint32_t baseVersion, PolicyContent base) {
    m_baseVersion = baseVersion;
    setBase(std::move(base));
    look();
}

void PolicyDraft::push(PolicyContent content, DraftStep step) {
    m_past.push_back(std::move(m_now));
    if (m_past.size() > kMaxSteps) {
        m_past.pop_front();
    }
    m_now = {std::move(content), std::move(step)};
    m_future.clear();
    look();
}

void PolicyDraft::undo() {
    if (!m_past.empty()) {
        m_future.push_back(std::move(m_now));
        m_now = std::move(m_past.back());
        m_past.pop_back();
        look();
    }
}

void PolicyDraft::redo() {
    if (!m_future.empty()) {
        m_past.push_back(std::move(m_now));
        m_now = std::move(m_future.back());
        m_future.pop_back();
        look();
    }
}

DraftStep PolicyDraft::stepFor(StepKind kind, const std::vector<std::string>& ids) const {
    const std::size_t at = ids.empty() ? PolicyContent::npos : m_now.content.find(ids.front());
    return {kind, at == PolicyContent::npos ? std::string() : nameOf(*m_now.content.rules[at]), ids.size()};
}

std::string PolicyDraft::add(std::size_t at, policy::Rule rule) {
    const std::string id = insert(at, {std::move(rule)}).front();
    m_now.step.kind = StepKind::Add;
    return id;
}

std::vector<std::string> PolicyDraft::insert(std::size_t at, std::vector<policy::Rule> rules) {
    IdSet taken;
    for (const RulePointer& rule : m_now.content.rules) {
        taken.insert(rule->id);
    }
    std::vector<std::string> ids;
    std::vector<RulePointer> block;
    for (policy::Rule& rule : rules) {
        rule.id = freeId(rule.id, taken);
        ids.push_back(rule.id);
        block.push_back(std::make_shared<const policy::Rule>(std::move(rule)));
    }
    if (!block.empty()) {
        DraftStep step{StepKind::Paste, nameOf(*block.front()), block.size()};
        PolicyContent next = m_now.content;
        at = std::min(at, next.rules.size());
        next.rules.insert(next.rules.begin() + static_cast<std::ptrdiff_t>(at), block.begin(), block.end());
        push(std::move(next), std::move(step));
    }
    return ids;
}

std::vector<std::string> PolicyDraft::duplicate(const std::vector<std::string>& ids) {
    const IdSet wanted = setOf(ids);
    std::vector<policy::Rule> copies;
    std::size_t end = 0;
    for (std::size_t i = 0; i < m_now.content.rules.size(); ++i) {
        if (const policy::Rule& rule = *m_now.content.rules[i]; wanted.contains(rule.id)) {
            copies.push_back(rule);
            end = i + 1;
        }
    }
    std::vector<std::string> result = insert(end, std::move(copies));
    if (!result.empty()) {
        m_now.step.kind = StepKind::Duplicate;
    }
    return result;
}

void PolicyDraft::remove(const std::vector<std::string>& ids) {
    const IdSet gone = setOf(ids);
    PolicyContent next = m_now.content;
    if (std::erase_if(next.rules, [&](const RulePointer& rule) { return gone.contains(rule->id); }) != 0) {
        push(std::move(next), stepFor(StepKind::Delete, ids));
    }
}

void PolicyDraft::move(const std::vector<std::string>& ids, std::size_t before) {
    const IdSet wanted = setOf(ids);
    std::vector<RulePointer> order;
    std::vector<RulePointer> block;
    const std::vector<RulePointer>& rules = m_now.content.rules;
    std::size_t at = 0;
    for (std::size_t i = 0; i < rules.size(); ++i) {
        const bool isMoved = wanted.contains(rules[i]->id);
        at += !isMoved && i < before ? 1 : 0;
        (isMoved ? block : order).push_back(rules[i]);
    }
    order.insert(order.begin() + static_cast<std::ptrdiff_t>(at), block.begin(), block.end());
    if (order != rules) {
        PolicyContent next = m_now.content;
        next.rules = std::move(order);
        push(std::move(next), stepFor(StepKind::Move, ids));
    }
}

void PolicyDraft::setEnabled(const std::vector<std::string>& ids, bool isEnabled) {
    edit(ids, isEnabled ? StepKind::Enable : StepKind::Disable,
         [isEnabled](policy::Rule& rule) { rule.isEnabled = isEnabled; });
}

void PolicyDraft::edit(const std::vector<std::string>& ids, StepKind kind,
                       const std::function<void(policy::Rule&)>& change) {
    const IdSet wanted = setOf(ids);
    PolicyContent next = m_now.content;
    DraftStep step{kind, {}, 0};
    for (RulePointer& rule : next.rules) {
        if (!wanted.contains(rule->id)) {
            continue;
        }
        policy::Rule changed = *rule;
        change(changed);
        if (changed != *rule) {
            step.subject = step.count++ == 0 ? nameOf(*rule) : step.subject;
            rule = std::make_shared<const policy::Rule>(std::move(changed));
        }
    }
    if (step.count != 0) {
        push(std::move(next), std::move(step));
    }
}

void PolicyDraft::merge(const std::string& id, policy::Rule merged) {
    PolicyContent next = m_now.content;
    const std::size_t into = next.find(merged.id);
    const std::size_t from = next.find(id);
    if (into == kNone || from == kNone || into == from) {
        return;
    }
    DraftStep step{StepKind::MergeRules, nameOf(*next.rules[from]), 1};
    next.rules[into] = std::make_shared<const policy::Rule>(std::move(merged));
    next.rules.erase(next.rules.begin() + static_cast<std::ptrdiff_t>(from));
    push(std::move(next), std::move(step));
}

void PolicyDraft::replace(policy::Rule rule, StepKind kind) {
    const std::size_t at = m_now.content.find(rule.id);
    if (at == PolicyContent::npos || *m_now.content.rules[at] == rule) {
        return;
    }
    DraftStep step{kind, nameOf(rule), 1};
    PolicyContent next = m_now.content;
    next.rules[at] = std::make_shared<const policy::Rule>(std::move(rule));
    push(std::move(next), std::move(step));
}

void PolicyDraft::setTests(std::vector<policy::PolicyTest> tests, const std::string& name) {
    PolicyContent next = m_now.content;
    next.tests = std::make_shared<const std::vector<policy::PolicyTest>>(std::move(tests));
    push(std::move(next), {StepKind::EditTests, name, 1});
}

void PolicyDraft::setFarm(const std::string& name, const std::optional<policy::FarmPolicy>& farm) {
    auto farms = std::make_shared<std::map<std::string, policy::FarmPolicy>>(*content().farms);
    farms->erase(name);
    if (farm) {
        farms->emplace(name, *farm);
    }
    if (*farms != *content().farms) {
        PolicyContent next = content();
        next.farms = std::move(farms);
        push(std::move(next), {StepKind::EditFarm, name, 1});
    }
}

void PolicyDraft::setContent(PolicyContent content, DraftStep step) {
    push(std::move(content), std::move(step));
}

}  // namespace farmwarden::presenters
