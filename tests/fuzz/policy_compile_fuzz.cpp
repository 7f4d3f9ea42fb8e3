// Policies made of the fuzzer's bytes: compile, match, explain, coverage in full and after an edit. Beyond "no crash":
// the index agrees with the explainer, and every witness proves its verdict.

#include <cstdint>
#include <cstdlib>
#include <string>

#include "core/policy/coverage.h"
#include "core/policy/explain.h"
#include "tests/core/policy/small_world.h"

namespace {

using namespace farmwarden;
using namespace farmwarden::policy;

class Bytes {
public:
    Bytes(const std::uint8_t* data, std::size_t size) : m_next(data), m_end(data + size) {}

    std::uint32_t below(std::uint32_t n) {
        const std::uint32_t high = take();
        return (n > 256 ? high << 8U | take() : high) % n;
    }
    std::string text(std::size_t maxBytes) {
        std::string text(below(static_cast<std::uint32_t>(maxBytes) + 1), '\0');
        for (char& c : text) {
            c = static_cast<char>(take());
        }
        return text;
    }
    bool atEnd() const { return m_next == m_end; }

private:
    std::uint32_t take() { return atEnd() ? 0 : *m_next++; }

    const std::uint8_t* m_next;
    const std::uint8_t* m_end;
};

void require(bool isTrue) {
    if (!isTrue) {
        std::abort();
    }
}

// Documents that validation would refuse come here, too: drafts are analysed while they are typed.
void spoil(Document& document, Bytes& bytes) {
    for (std::uint32_t i = bytes.below(4); i > 0 && !document.rules.empty(); --i) {
        Rule& rule = document.rules[bytes.below(static_cast<std::uint32_t>(document.rules.size()))];
        Condition condition;
        condition.dimension = static_cast<Dimension>(bytes.below(kDimensions));
        condition.isNegated = bytes.below(2) == 1;
        condition.values = {bytes.text(12), bytes.text(12)};
        condition.windows = {{{static_cast<Weekday>(bytes.below(9))},
                              static_cast<std::uint16_t>(bytes.below(1500)),
                              static_cast<std::uint16_t>(bytes.below(1500))}};
        condition.zone = bytes.below(3) == 0 ? bytes.text(8) : "Europe/Madrid";
        rule.conditions.push_back(condition);
        rule.id = bytes.below(4) == 0 ? bytes.text(4) : rule.id;
    }
}

void check(const Coverage& coverage) {
    for (RuleNumber i = 0; i < coverage.rules().size(); ++i) {
        const RuleCoverage& rule = coverage.rules()[i];
        require(!rule.live || reached(coverage.program(), *rule.live, i) == i);
        require(!rule.shadowed || match(coverage.program(), *rule.shadowed).rule < i);
        require(rule.verdict != Verdict::FullyShadowed || (!rule.by.empty() && rule.shadowed));
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const ZoneCatalogue kZones;
    Bytes bytes(data, size);
    const test::Pick pick = [&](std::uint32_t n) { return bytes.below(n); };
    test::SmallWorld world = test::SmallWorld::random(pick);
    world.zones = {"", "Europe/Madrid", "America/New_York"};
    Document document = world.document(pick, bytes.below(60));
    spoil(document, bytes);

    const auto program = compile(document, kZones);
    for (int i = 0; i < 4; ++i) {
        Request request = world.request(pick);
        request.user = bytes.below(2) == 1 ? bytes.text(20) : request.user;
        require(match(*program, request) == explain(*program, request).match);
    }
    Coverage coverage(document, kZones, {world.from, std::chrono::days(40), 20'000});
    check(coverage);
    if (!document.rules.empty()) {
        const std::uint32_t at = bytes.below(static_cast<std::uint32_t>(document.rules.size()));
        document.rules[at] = world.rule(pick, 1000);
        spoil(document, bytes);
        coverage.update(document);
        check(coverage);
    }
    return 0;
}
