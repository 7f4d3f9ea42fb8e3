#include "core/frontdoor/farm_slots.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/base/text.h"
#include "core/frontdoor/haproxy_config.h"

namespace farmwarden::frontdoor {
namespace {

constexpr std::string_view kLeavingMark = "#leaving ";

}  // namespace

FarmSlots::FarmSlots(std::size_t count) : m_slots(count) {
    for (std::size_t i = 0; i < count; ++i) {
        m_slots[i].name = slotName(i);
    }
}

void FarmSlots::load(std::string_view mapText) {
    while (!mapText.empty()) {
        const std::size_t end = std::min(mapText.find('\n'), mapText.size());
        std::string_view line = mapText.substr(0, end);
        mapText.remove_prefix(std::min(end + 1, mapText.size()));
        const bool isLeaving = line.starts_with(kLeavingMark);
        line.remove_prefix(isLeaving ? kLeavingMark.size() : 0);
        const std::size_t space = line.find(' ');
        if (space == std::string_view::npos) {
            continue;
        }
        const std::string_view farm = line.substr(0, space);
        Slot* slot = byName(line.substr(space + 1));
        if (slot && slot->farm.empty() && base::isObjectName(farm) && !find(farm)) {
            slot->farm = farm;
            slot->isLeaving = isLeaving;
        }
    }
}

std::string FarmSlots::mapText() const {
    std::string text = "# Written by farmwardend; changes made here are lost.\n";
    for (const auto& [key, slot] : mapEntries()) {
        text += fmt::format("{} {}\n", key, slot);
    }
    for (const Slot& slot : m_slots) {
        if (slot.isLeaving) {
            text += fmt::format("{}{} {}\n", kLeavingMark, slot.farm, slot.name);
        }
    }
    return text;
}

std::map<std::string, std::string, std::less<>> FarmSlots::mapEntries() const {
    std::map<std::string, std::string, std::less<>> entries;
    for (const Slot& slot : m_slots) {
        if (!slot.farm.empty() && !slot.isLeaving) {
            entries.emplace(slot.farm, slot.name);
        }
    }
    if (entries.size() == 1) {
        entries.emplace(kOnlyFarmKey, std::string(entries.begin()->second));
    }
    return entries;
}

FarmSlots::Change FarmSlots::assign(const std::vector<std::string>& farms) {
    Change change;
    for (Slot& slot : m_slots) {
        slot.isLeaving = !slot.farm.empty() && std::ranges::find(farms, slot.farm) == farms.end();
    }
    for (const std::string& farm : farms) {
        if (find(farm)) {
            continue;
        }
        Slot* slot = nextFree();
        if (!slot) {
            change.unassigned.push_back(farm);
            continue;
        }
        slot->farm = farm;
        change.assigned.push_back(slot->name);
    }
    return change;
}

void FarmSlots::release(std::string_view name) {
    Slot* slot = byName(name);
    if (slot && slot->isLeaving) {
        slot->farm.clear();
        slot->isLeaving = false;
        slot->freedAt = ++m_releases;
    }
}

std::string FarmSlots::slotOf(std::string_view farm) const {
    const Slot* slot = find(farm);
    return slot ? slot->name : std::string();
}

std::string FarmSlots::farmOf(std::string_view name) const {
    const auto slot = std::ranges::find(m_slots, name, &Slot::name);
    return slot == m_slots.end() ? std::string() : slot->farm;
}

std::vector<std::string> FarmSlots::leaving() const {
    std::vector<std::string> slots;
    for (const Slot& slot : m_slots) {
        if (slot.isLeaving) {
            slots.push_back(slot.name);
        }
    }
    return slots;
}

bool FarmSlots::isSlot(std::string_view name) const {
    return std::ranges::find(m_slots, name, &Slot::name) != m_slots.end();
}

FarmSlots::Slot* FarmSlots::find(std::string_view farm) {
    return const_cast<Slot*>(std::as_const(*this).find(farm));
}

const FarmSlots::Slot* FarmSlots::find(std::string_view farm) const {
    const auto slot = std::ranges::find_if(m_slots, [&](const Slot& s) { return !farm.empty() && s.farm == farm; });
    return slot == m_slots.end() ? nullptr : &*slot;
}

FarmSlots::Slot* FarmSlots::byName(std::string_view name) {
    const auto slot = std::ranges::find(m_slots, name, &Slot::name);
    return slot == m_slots.end() ? nullptr : &*slot;
}

FarmSlots::Slot* FarmSlots::nextFree() {
    Slot* best = nullptr;
    for (Slot& slot : m_slots) {
        if (slot.farm.empty() && (!best || slot.freedAt < best->freedAt)) {
            best = &slot;
        }
    }
    return best;
}

}  // namespace farmwarden::frontdoor
