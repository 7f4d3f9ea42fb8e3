#include "random_document.h"

#include <algorithm>

namespace farmwarden::policy::test {
namespace {

std::size_t below(Random& random, std::size_t n) {
    return std::uniform_int_distribution<std::size_t>(0, n - 1)(random);
}
bool chance(Random& random, std::size_t percent) {
    return below(random, 100) < percent;
}

std::string nastyText(Random& random) {
    static const std::string kPieces[] = {"a",
                                          "Ana",
                                          " ",
                                          "\"",
                                          "\\",
                                          "'",
                                          "\n",
                                          "\t",
                                          "\r",
                                          "#",
                                          "=",
                                          "[[rule]]",
                                          "\"\"\"",
                                          "'''",
                                          "{",
                                          "}",
                                          ",",
                                          "é",
                                          "日本",
                                          "\xF0\x9F\x98\x80",
                                          "\x01",
                                          "\x7F",
                                          std::string(1, '\0'),
                                          "\xC2\x85",
                                          "\xE2\x80\xA8",
                                          "*",
                                          "%s",
                                          "{}",
                                          "\xEF\xBB\xBF",
                                          "\\u0041",
                                          "//",
                                          "/*",
                                          "null",
                                          "-",
                                          ".",
                                          "1e9",
                                          "\xEF\xBF\xBF"};
    std::string text;
    for (std::size_t i = below(random, 6); i > 0; --i) {
        text += kPieces[below(random, std::size(kPieces))];
    }
    return text;
}

std::vector<std::string> texts(Random& random, std::size_t most) {
    std::vector<std::string> values(below(random, most + 1));
    std::ranges::generate(values, [&] { return nastyText(random); });
    return values;
}

base::TimePoint randomTime(Random& random) {
    // From 0000 to 9999, whole seconds as often as not.
    const auto micros =
        std::uniform_int_distribution<std::int64_t>(-62'167'219'200'000'000, 253'402'300'799'999'999)(random);
    return base::TimePoint(base::Duration(chance(random, 50) ? micros / 1'000'000 * 1'000'000 : micros));
}

Condition randomCondition(Random& random) {
    Condition condition;
    condition.dimension = static_cast<Dimension>(below(random, kDimensions));
    condition.isNegated = chance(random, 30);
    if (condition.dimension != Dimension::Time) {
        condition.values = texts(random, 4);
        if (condition.dimension == Dimension::Client && chance(random, 70)) {
            condition.values = {"10." + std::to_string(below(random, 4)) + ".0.0/16", "fd00::/8"};
        }
        return condition;
    }
    condition.zone = chance(random, 50) ? "Europe/Madrid" : "";
    for (std::size_t i = below(random, 4); i > 0; --i) {
        Window window;
        for (std::size_t k = below(random, 10); k > 0; --k) {
            const bool isNext = !window.days.empty() && chance(random, 70);
            window.days.push_back(isNext ? static_cast<Weekday>((static_cast<unsigned>(window.days.back()) + 1) % 7)
                                         : static_cast<Weekday>(below(random, 7)));
        }
        window.fromMinute = static_cast<std::uint16_t>(below(random, 1440));
        window.toMinute = static_cast<std::uint16_t>(1 + below(random, 1440));
        condition.windows.push_back(window);
    }
    return condition;
}

Action randomAction(Random& random) {
    Action action;
    action.kind = static_cast<ActionKind>(below(random, 5));
    switch (action.kind) {
        case ActionKind::Farm:
            action.farm = nastyText(random);
            break;
        case ActionKind::Target:
            action.values = texts(random, 3);
            break;
        case ActionKind::Tagged:
            action.values = texts(random, 3);
            action.farm = nastyText(random);
            break;
        case ActionKind::External:
            action.address = {chance(random, 50) ? "gw.example" : "fd00::7",
                              static_cast<std::uint16_t>(1 + below(random, 65535))};
            break;
        case ActionKind::Refuse:
            action.message = nastyText(random);
            break;
    }
    return action;
}

FarmPolicy randomFarm(Random& random) {
    return {static_cast<Algorithm>(below(random, 5)),
            static_cast<std::uint32_t>(below(random, 3) * 1'000'000'000),
            static_cast<std::uint32_t>(below(random, 3)),
            {}};
}

Rule randomRule(Random& random, std::string id) {
    Rule rule;
    rule.id = std::move(id);
    rule.name = nastyText(random);
    rule.isEnabled = chance(random, 80);
    rule.comment = nastyText(random);
    rule.tags = texts(random, 3);
    if (chance(random, 30)) {
        rule.validUntil = randomTime(random);
    }
    for (std::size_t i = below(random, 4); i > 0; --i) {
        rule.conditions.push_back(randomCondition(random));
    }
    rule.action = randomAction(random);
    rule.strength = static_cast<Strength>(below(random, 2));
    rule.reconnect = static_cast<Reconnect>(below(random, 2));
    return rule;
}

PolicyTest randomTest(Random& random, std::string name) {
    PolicyTest test;
    test.name = std::move(name);
    Request& request = test.request;
    request = {nastyText(random), nastyText(random), texts(random, 3),  chance(random, 80), {},
               nastyText(random), nastyText(random), nastyText(random), texts(random, 2),   {}};
    request.client = model::parseIpAddress(chance(random, 50) ? "10.1.2.3" : "fd00::1");
    request.at = chance(random, 50) ? randomTime(random) : base::TimePoint{};
    test.expectedRule = nastyText(random);
    test.expectedFarm = nastyText(random);
    test.expectedTarget = nastyText(random);
    test.expectedAddress = nastyText(random);
    test.expectsRefusal = chance(random, 30);
    return test;
}

void editRule(Rule& rule, Random& random) {
    const Rule other = randomRule(random, rule.id);
    switch (below(random, 9)) {
        case 0:
            rule.name = other.name;
            break;
        case 1:
            rule.isEnabled = !rule.isEnabled;
            break;
        case 2:
            rule.comment = other.comment;
            break;
        case 3:
            rule.tags.push_back(nastyText(random));
            break;
        case 4:
            rule.validUntil = other.validUntil;
            break;
        case 5:
            rule.conditions = other.conditions;
            break;
        case 6:
            rule.action = other.action;
            break;
        case 7:
            rule.strength = other.strength;
            break;
        default:
            for (Condition& condition : rule.conditions) {
                condition.values.push_back(nastyText(random));
            }
            std::ranges::reverse(rule.conditions);
    }
}

// One edit of a list of elements that have a key and can be made.
template <typename Element>
void editList(std::vector<Element>& list, Random& random, auto make, auto change) {
    const std::size_t kind = below(random, 5);
    if (kind == 0 || list.empty()) {
        list.insert(list.begin() + static_cast<std::ptrdiff_t>(below(random, list.size() + 1)), make());
        return;
    }
    const auto at = list.begin() + static_cast<std::ptrdiff_t>(below(random, list.size()));
    if (kind == 1) {
        list.erase(at);
    } else if (kind == 2) {
        Element moving = std::move(*at);
        list.erase(at);
        list.insert(list.begin() + static_cast<std::ptrdiff_t>(below(random, list.size() + 1)), std::move(moving));
    } else {
        change(*at);
    }
}

}  // namespace

Rule ruleTo(std::string id, std::string farm) {
    Rule rule;
    rule.id = std::move(id);
    rule.action.farm = std::move(farm);
    return rule;
}

Condition conditionOn(Dimension dimension, std::vector<std::string> values) {
    Condition condition;
    condition.dimension = dimension;
    condition.values = std::move(values);
    return condition;
}

Document randomDocument(Random& random) {
    Document document;
    for (std::size_t i = below(random, 9); i > 0; --i) {
        document.rules.push_back(randomRule(random, "r" + std::to_string(i) + nastyText(random)));
    }
    for (std::size_t i = below(random, 4); i > 0; --i) {
        document.farms[nastyText(random)] = randomFarm(random);
    }
    for (std::size_t i = below(random, 4); i > 0; --i) {
        document.tests.push_back(randomTest(random, "t" + std::to_string(i) + nastyText(random)));
    }
    return document;
}

Document edited(Document document, Random& random, std::string_view author) {
    for (std::size_t i = below(random, 6); i > 0; --i) {
        // Two people may also hit on the same id.
        const std::string id = chance(random, 10) ? "same" + std::to_string(below(random, 1000))
                                                  : std::string(author) + std::to_string(random());
        const auto isTaken = [&](const auto& element) { return element == id; };
        switch (below(random, 4)) {
            case 0:
                document.farms[nastyText(random)] = randomFarm(random);
                break;
            case 1:
                if (!document.farms.empty() && chance(random, 50)) {
                    document.farms.erase(document.farms.begin());
                } else if (std::ranges::none_of(document.tests, isTaken, &PolicyTest::name)) {
                    editList(
                        document.tests, random, [&] { return randomTest(random, id); },
                        [&](PolicyTest& test) { test = randomTest(random, test.name); });
                }
                break;
            default:
                if (std::ranges::none_of(document.rules, isTaken, &Rule::id)) {
                    editList(
                        document.rules, random, [&] { return randomRule(random, id); },
                        [&](Rule& rule) { editRule(rule, random); });
                }
        }
    }
    return document;
}

}  // namespace farmwarden::policy::test
