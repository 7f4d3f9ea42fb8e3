#include "core/request/staleness.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/base/time_text.h"

namespace farmwarden::request {
namespace {

using directory::kNone;

// The last change of "farm:A", "target:sh-1", "holds:sh-1", "policy" or "plugins" that the directory knows of. Holds that went left nothing in it.
base::Revision lastChange(const directory::Directory& directory, std::string_view subject) {
    const std::size_t colon = subject.find(':');
    const std::string_view noun = subject.substr(0, colon);
    const std::string_view name = subject.substr(colon + 1);
    if (noun == "policy") {
        return directory.policy().revision;
    }
    if (noun == "plugins") {
        return directory.plugins().revision;
    }
    if (noun == "farm") {
        const auto farm = directory.findFarm(name);
        return farm == kNone ? base::Revision{} : directory.farm(farm).value.revision;
    }
    const auto target = directory.findTarget(name);
    if (target == kNone) {
        return {};
    }
    const directory::TargetRecord& record = directory.target(target);
    if (noun == "target") {
        return record.value.revision;
    }
    const auto latest = std::ranges::max_element(record.holds, {}, &model::Hold::revision);
    return latest == record.holds.end() ? base::Revision{} : latest->revision;
}

// " by ann at 2026-11-22T08:30:00.000Z (target.defined)"; empty when the journal no longer has it.
std::string whoAndWhen(store::Store& store, base::Revision revision) {
    const auto events = store.read({.after = {revision.value - 1}, .limit = 1, .subject = {}});
    if (!events || events->empty() || events->front().revision != revision) {
        return {};
    }
    const model::Event& event = events->front();
    return fmt::format(" by {} at {} ({})", base::sanitized(event.actor, 64), base::formatTime(event.at), model::kindOf(event.body));
}

std::string inWords(std::string_view subject) {
    const std::size_t colon = subject.find(':');
    const std::string_view noun = subject.substr(0, colon);
    if (noun == "policy") {
        return "the policy";
    }
    if (noun == "plugins") {
        return "the chain of plug-ins";
    }
    return fmt::format("{} \"{}\"", noun == "holds" ? "admission of target" : noun, subject.substr(colon + 1));
}

}  // namespace

std::optional<base::Error> findStale(const Plan& plan, base::Revision expected, const directory::Directory& directory, store::Store& store) {
    if (!expected) {
        return std::nullopt;
    }
    for (const std::string& subject : plan.changes) {
        if (const base::Revision changed = lastChange(directory, subject); changed > expected) {
            return base::Error{base::ErrorCode::Stale,
                               fmt::format("{} was changed{}, revision {}, after you looked at it at revision {}; look again and repeat",
                                           inWords(subject), whoAndWhen(store, changed), changed.value, expected.value)};
        }
    }
    return std::nullopt;
}

}  // namespace farmwarden::request
