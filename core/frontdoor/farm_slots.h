#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Which farm has which of HAProxy's pre-made backends ("slots"). A slot of a removed farm stays bound to it until
// nothing is left in it, so that connections are never reported under another farm's name. Owned by the front door, one
// thread.
namespace farmwarden::frontdoor {

class FarmSlots {
public:
    explicit FarmSlots(std::size_t count);

    // Takes over what a former broker left: the text of farms.map, or "" when there is none. Entries that do not fit
    // are dropped.
    void load(std::string_view mapText);
    // The map as HAProxy reads it at its start: "FARM SLOT" lines, and the farms that are leaving as comments. load()
    // reads it.
    std::string mapText() const;
    // The entries that HAProxy's map should have: farms in use, and the only farm once more under kOnlyFarmKey.
    std::map<std::string, std::string, std::less<>> mapEntries() const;

    struct Change {
        std::vector<std::string> assigned;    // slots that got a new farm: their stickiness is of the former one
        std::vector<std::string> unassigned;  // farms for which no slot was left
    };
    // Gives every farm a slot, keeping those there are, and lets go of farms that are not named. A farm that comes back
    // while it is leaving gets its slot back.
    Change assign(const std::vector<std::string>& farms);
    // Frees a slot whose farm left. The caller has seen it empty.
    void release(std::string_view slot);

    // Empty when the farm has no slot. Also of farms that are leaving.
    std::string slotOf(std::string_view farm) const;
    std::string farmOf(std::string_view slot) const;
    std::vector<std::string> leaving() const;
    bool isSlot(std::string_view name) const;

private:
    struct Slot {
        std::string name;
        std::string farm;  // empty: free
        bool isLeaving = false;
        std::uint64_t freedAt = 0;  // the longest free one is used first
    };
    Slot* find(std::string_view farm);
    const Slot* find(std::string_view farm) const;
    Slot* byName(std::string_view slot);
    Slot* nextFree();

    std::vector<Slot> m_slots;
    std::uint64_t m_releases = 0;
};

}  // namespace farmwarden::frontdoor
