#include "core/request/drafts.h"

#include <algorithm>

namespace farmwarden::request {
namespace {

const std::string& authorOf(const KnownDraft& known) {
    return known.draft.author;
}

// The latest word of an author counts.
void fold(KnownDrafts& known, const model::Event& event) {
    known.upTo = event.revision;
    const auto* const noted = std::get_if<model::PolicyDraftNoted>(&event.body);
    if (noted == nullptr) {
        return;
    }
    std::erase_if(known.drafts, [&](const KnownDraft& one) { return authorOf(one) == noted->author; });
    if (noted->changes != 0) {
        known.drafts.insert(std::ranges::upper_bound(known.drafts, noted->author, {}, authorOf), {*noted, event.at});
    }
}

}  // namespace

base::Result<KnownDrafts> policyDrafts(store::Store& store, KnownDrafts known) {
    for (;;) {
        const store::JournalFilter filter{.after = known.upTo,
                                          .kinds = {std::string(model::PolicyDraftNoted::kKind)}};
        const auto events = store.read(filter);
        if (!events) {
            return std::unexpected(events.error());
        }
        std::ranges::for_each(*events, [&](const model::Event& event) { fold(known, event); });
        if (events->size() < filter.limit) {
            return known;
        }
    }
}

}  // namespace farmwarden::request
