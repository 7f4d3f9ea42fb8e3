#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "core/base/text.h"
#include "core/base/time_text.h"
#include "core/placement/explain.h"

// The English of an explanation.
namespace farmwarden::placement {
namespace {

constexpr std::size_t kShownTextBytes = 200;

// One row a code: {0}, {1}, ... are the record's arguments as explain.h lists them.
struct Phrase {
    Stage stage;
    std::string_view code;
    std::string_view text;
};
constexpr std::array kPhrases{
    Phrase{Stage::Filter, "none", "no plug-in refused"},
    Phrase{Stage::Filter, "passed", "{0} let it pass"},
    Phrase{Stage::Filter, "given-up", "{0} names {1}, which cannot be had or gives way to the user's session"},
    Phrase{Stage::Filter, "sent", "plug-in {0} -> {1}"},
    Phrase{Stage::Filter, "outside", "plug-in {0} -> {1}, outside all farms"},
    Phrase{Stage::Filter, "refused", "plug-in {0} refuses: {1}"},
    Phrase{Stage::RedirectRules, "none", "no rule applies, stays in {0}"},
    Phrase{Stage::RedirectRules, "no-such-farm", "there is no farm \"{0}\""},
    Phrase{Stage::RedirectRules, "sent", "rule {0} -> farm {1}"},
    Phrase{Stage::RedirectRules, "sent-tagged", "rule {0} -> targets tagged {1} in {2}"},
    Phrase{Stage::RedirectRules, "sent-to", "rule {0} -> {1}"},
    Phrase{Stage::RedirectRules, "outside", "rule {0} -> {1}, outside all farms"},
    Phrase{Stage::RedirectRules, "refused", "rule {0} refuses: {1}"},
    Phrase{Stage::RedirectRules, "kept", "rule {0} applies, but keeps the user's session in {1}"},
    Phrase{Stage::ExistingSession, "no-user", "the client named no user, so none was looked for"},
    Phrase{Stage::ExistingSession, "none", "none in {0}"},
    Phrase{Stage::ExistingSession, "found", "{0} is {2} on {1}"},
    Phrase{Stage::ExistingSession, "in-use", "{0} in {1}, none of them disconnected; the farm allows several"},
    Phrase{Stage::ExistingSession, "superseded",
           "{0} on {1} cannot be reached, the target is {2}; it ends and a new one is placed"},
    Phrase{Stage::ExistingSession, "superseded-by-rule", "{0} on {1} is not for the rule; it ends and a new one is placed"},
    Phrase{Stage::ExistingSession, "unreachable", "{0} on {1} cannot be reached, the target is {2}"},
    Phrase{Stage::ExistingSession, "ignored", "{0} on {1} is not for the rule"},
    Phrase{Stage::LoadBalancing, "fewest", "fewest sessions -> {0}, of {1} admitted"},
    Phrase{Stage::LoadBalancing, "round-robin", "round robin -> {0}, of {1} admitted the one that waited longest"},
    Phrase{Stage::LoadBalancing, "fill", "fill -> {0}, with {3} sessions the fullest of {1} admitted"},
    Phrase{Stage::LoadBalancing, "two-random", "two random choices -> {0}, the less loaded of two drawn from {1} admitted"},
    Phrase{Stage::LoadBalancing, "load-index", "least load -> {0}, of {1} admitted"},
    Phrase{Stage::LoadBalancing, "plugin", "plug-in {5} -> {0}, of {1} admitted"},
    Phrase{Stage::LoadBalancing, "outside", "plug-in {0} -> {1}, outside all farms"},
    Phrase{Stage::LoadBalancing, "refused", "plug-in {0} refuses: {1}"},
    Phrase{Stage::LoadBalancing, "farm-quota", "{0} has as many sessions as the policy allows it"},
    Phrase{Stage::LoadBalancing, "user-quota", "the user has as many sessions in {0} as the policy allows"},
    Phrase{Stage::LoadBalancing, "farm-is-empty", "{0} has no targets"},
    Phrase{Stage::LoadBalancing, "no-target-admits", "none of {0} targets takes a new session"},
    Phrase{Stage::Placement, "no-environment", "{0}, no environment asked"},
    Phrase{Stage::Placement, "environment-not-asked", "environment {0} not asked"},
    Phrase{Stage::Placement, "ready", "plug-in {0}: its environment is ready"},
    Phrase{Stage::Placement, "refused", "plug-in {0} refuses: {1}"},
    Phrase{Stage::Orchestration, "not-needed", "not needed"},
    Phrase{Stage::Orchestration, "ready", "plug-in {0}: ready"},
    Phrase{Stage::Orchestration, "working", "plug-in {0} makes it ready, the client waits there"},
    Phrase{Stage::Orchestration, "refused", "plug-in {0} refuses: {1}"},
    Phrase{Stage::Redirect, "sent", "{0} -> {1}"},
    Phrase{Stage::Redirect, "outside", "{0}"},
    Phrase{Stage::Redirect, "refused", "refused: {0}"},
};

// Arguments hold what clients sent: made safe to print.
std::string fill(std::string_view text, const std::vector<std::string>& arguments) {
    std::string filled;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '{') {
            filled += text[i];
            continue;
        }
        const auto number = static_cast<std::size_t>(text[i + 1] - '0');
        filled += number < arguments.size() ? base::sanitized(arguments[number], kShownTextBytes) : "?";
        i += 2;
    }
    return filled;
}

// One more than the highest number in braces.
std::size_t argumentsOf(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t i = 0; i + 1 < text.size(); ++i) {
        if (text[i] == '{') {
            count = std::max(count, static_cast<std::size_t>(text[i + 1] - '0') + 1);
        }
    }
    return count;
}

std::string holdText(const Candidate& candidate) {
    std::string text;
    if (candidate.hold) {
        text += fmt::format(": hold of {}", candidate.hold->owner);
        if (candidate.until) {
            text += fmt::format(" until {}", base::formatTime(*candidate.until));
        } else if (candidate.hold->untilRestart) {
            text += " until restart";
        }
    }
    return text;
}

std::string inBrackets(std::string_view detail) {
    return detail.empty() ? std::string() : fmt::format(" ({})", base::sanitized(detail, kShownTextBytes));
}

}  // namespace

std::string_view toText(Stage stage) {
    static constexpr std::array<std::string_view, 7> kWords{
        "filter", "redirect-rules", "existing-session", "load-balancing", "placement", "orchestration", "redirect"};
    return kWords[static_cast<std::size_t>(stage)];
}

std::string_view toText(Verdict verdict) {
    static constexpr std::array<std::string_view, 12> kWords{"chosen",      "not-fewest",     "not-next",
                                                             "tie-lost-by-name", "outside-rule", "closed",      "reconnect-only", "down",
                                                            "quarantined", "at-limit",       "session-elsewhere", "not-by-plugin"};
    return kWords[static_cast<std::size_t>(verdict)];
}

std::string describe(const StageRecord& record) {
    for (const Phrase& phrase : kPhrases) {
        if (phrase.stage == record.stage && phrase.code == record.code) {
            std::string text = fill(phrase.text, record.arguments);
            const std::size_t used = argumentsOf(phrase.text);
            if (record.stage == Stage::RedirectRules && record.arguments.size() > used) {
                text += fmt::format("; passed over, as none of their targets admits: {}",
                                    base::sanitized(record.arguments.back(), kShownTextBytes));
            }
            return text;
        }
    }
    return record.code == "skipped" ? "not reached" : record.code;
}

std::string describe(const Candidate& candidate) {
    switch (candidate.verdict) {
        case Verdict::Chosen:
            return "chosen";
        case Verdict::NotFewest:
            return fmt::format("not fewest: {} sessions at weight {}", candidate.sessions.total(), candidate.weight);
        case Verdict::NotNext:
            return fmt::format("not next ({})", candidate.detail);
        case Verdict::OutsideRule:
            return "the rule does not lead there";
        case Verdict::TieLostByName:
            return "equally loaded, its name comes later";
        case Verdict::Closed:
            return "closed" + holdText(candidate) + inBrackets(candidate.detail);
        case Verdict::ReconnectOnly:
            return "reconnect-only" + holdText(candidate) + inBrackets(candidate.detail);
        case Verdict::Down:
            return "down" + inBrackets(candidate.detail);
        case Verdict::Quarantined:
            return fmt::format("quarantined{}{}",
                               candidate.until ? " until " + base::formatTime(*candidate.until) : std::string(),
                               inBrackets(candidate.detail));
        case Verdict::AtLimit:
            return fmt::format("at its limit, {} of {}", candidate.sessions.total(), candidate.limit);
        case Verdict::SessionElsewhere:
            return "the user's session is elsewhere";
        case Verdict::NotByPlugin:
            return fmt::format("plug-in {} chose another", base::sanitized(candidate.detail, kShownTextBytes));
    }
    return {};
}

std::string describe(const model::PluginAnswer& answer) {
    std::string text = fmt::format("{}: {}", base::sanitized(answer.plugin, kShownTextBytes), answer.answer);
    if (!answer.text.empty()) {
        text += ' ' + base::sanitized(answer.text, kShownTextBytes);
    }
    if (answer.port != 0) {
        text += fmt::format(" port {}", answer.port);
    }
    for (const std::string& tag : answer.tags) {
        text += " +" + base::sanitized(tag, kShownTextBytes);
    }
    return text + fmt::format(" in {:.1f} ms", answer.tookUs / 1000.0);
}

}  // namespace farmwarden::placement
