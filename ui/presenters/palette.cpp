#include "ui/presenters/palette.h"

#include <algorithm>
#include <cctype>
#include <tuple>

#include "core/base/text.h"
#include "ui/presenters/query_text.h"

namespace farmwarden::presenters {
namespace {

using directory::Directory;
using directory::PoolIndex;
using directory::SessionRecord;
using directory::SessionSlot;

constexpr SessionSlot kLookUpEvery = 1U << 14U;
constexpr std::size_t kOfEachKind = 8;
constexpr int kWhole = 1000;
constexpr int kBeginning = 800;
constexpr int kWordBeginning = 600;
constexpr int kInside = 400;

// Keeps the best few of one kind.
void keepBest(std::vector<PaletteHit>& all, std::vector<PaletteHit> found) {
    rankPalette(found);
    found.resize(std::min(found.size(), kOfEachKind));
    all.insert(all.end(), std::make_move_iterator(found.begin()), std::make_move_iterator(found.end()));
}

std::vector<PaletteHit> farms(const Directory& directory, std::string_view typed) {
    std::vector<PaletteHit> hits;
    for (directory::FarmIndex i = 0; i < directory.farmCount(); ++i) {
        const std::string& name = directory.farm(i).value.name;
        if (const int score = name.empty() ? 0 : paletteScore(base::lowered(name), typed); score != 0) {
            hits.push_back({PaletteKind::Farm, name, {}, "farm:" + name, directory.farm(i).sessions.total(), score});
        }
    }
    return hits;
}

std::vector<PaletteHit> targets(const Directory& directory, std::string_view typed) {
    std::vector<PaletteHit> hits;
    for (directory::TargetIndex i = 0; i < directory.targetCount(); ++i) {
        const directory::TargetRecord& target = directory.target(i);
        const std::string& name = target.value.name;
        if (const int score = name.empty() ? 0 : paletteScore(base::lowered(name), typed); score != 0) {
            hits.push_back(
                {PaletteKind::Target, name, target.value.farm, "target:" + name, target.sessions.total(), score});
        }
    }
    return hits;
}

struct UserCount {
    std::uint32_t sessions = 0;
    SessionSlot example = directory::kNone;
};

// Counted by their number in the directory's texts; only then are names compared, each once.
std::vector<PaletteHit> users(const Directory& directory, std::string_view typed, const std::atomic<bool>& isWanted) {
    std::vector<UserCount> counts;
    for (SessionSlot slot = 0; slot < directory.sessions().slotCount(); ++slot) {
        if (slot % kLookUpEvery == 0 && !isWanted) {
            return {};
        }
        const SessionRecord& record = directory.sessions().at(slot);
        if (record.isFree()) {
            continue;
        }
        if (record.user >= counts.size()) {
            counts.resize(std::max<std::size_t>(record.user + 1, counts.size() * 2));
        }
        ++counts[record.user].sessions;
        counts[record.user].example = slot;
    }
    std::vector<PaletteHit> hits;
    for (PoolIndex user = 0; user < counts.size() && isWanted; ++user) {
        if (counts[user].sessions == 0 || directory.text(user).empty()) {
            continue;
        }
        if (const int score = paletteScore(base::lowered(directory.text(user)), typed); score != 0) {
            const std::string name(directory.text(user));
            // Whoever has one session: it is the one that is meant.
            const SessionRecord& example = directory.sessions().at(counts[user].example);
            const std::string chosen = counts[user].sessions == 1 ? "?select=" + base::toText(example.id) : "";
            hits.push_back({PaletteKind::User, name, {}, "sessions" + chosen + ":user:" + queryValue(name),
                            counts[user].sessions, score});
        }
    }
    return hits;
}

}  // namespace

int paletteScore(std::string_view name, std::string_view typed) {
    if (typed.empty()) {
        return 0;
    }
    const std::size_t at = name.find(typed);
    if (at == std::string_view::npos) {
        return 0;
    }
    if (at == 0) {
        return name.size() == typed.size() ? kWhole : kBeginning;
    }
    for (std::size_t next = at; next != std::string_view::npos; next = name.find(typed, next + 1)) {
        if (std::isalnum(static_cast<unsigned char>(name[next - 1])) == 0) {
            return kWordBeginning;
        }
    }
    return kInside;
}

void rankPalette(std::vector<PaletteHit>& hits) {
    std::ranges::stable_sort(hits, [](const PaletteHit& a, const PaletteHit& b) {
        return std::tuple(-a.score, a.kind, ~a.sessions, std::string_view(a.name)) <
               std::tuple(-b.score, b.kind, ~b.sessions, std::string_view(b.name));
    });
}

std::vector<PaletteHit> searchPalette(const Directory& directory, std::string_view text, std::size_t limit,
                                      const std::atomic<bool>& isWanted) {
    const std::string typed = base::lowered(text);
    std::vector<PaletteHit> all;
    if (typed.empty()) {
        return all;
    }
    keepBest(all, farms(directory, typed));
    keepBest(all, targets(directory, typed));
    keepBest(all, users(directory, typed, isWanted));
    if (const auto id = base::parseSessionId(typed)) {
        if (const SessionSlot slot = directory.sessions().find(*id); slot != directory::kNone) {
            const SessionRecord& record = directory.sessions().at(slot);
            all.push_back(
                {PaletteKind::Session, typed, std::string(directory.text(record.user)), "session:" + typed, 0, kWhole});
        }
    }
    rankPalette(all);
    all.resize(std::min(all.size(), limit));
    return all;
}

}  // namespace farmwarden::presenters
