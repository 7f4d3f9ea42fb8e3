#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "core/model/nouns.h"

// One word for each enumerator: the same in the journal, in SQL, in JSON, on the command line and (as the untranslated base) in the
// console. toText gives the word, fromText reads it, words<E>() lists all, for messages that say what is allowed.
namespace farmwarden::model {

std::string_view toText(SessionRule value);       // single multiple
std::string_view toText(Balancing value);         // fewest-sessions round-robin fill two-random load-index
std::string_view toText(TargetKind value);        // session-host virtual-machine blade desktop
std::string_view toText(Health value);            // unknown up down
std::string_view toText(Admission value);         // open reconnect-only closed
std::string_view toText(SessionState value);      // pending active disconnected ended
std::string_view toText(PlacementReason value);   // existing-session fewest-sessions fallback and the others of Balancing

template <typename E>
std::span<const std::string_view> words();

template <typename E>
std::optional<E> fromText(std::string_view word) {
    const auto all = words<E>();
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i] == word) {
            return static_cast<E>(i);
        }
    }
    return std::nullopt;
}

// "a, b or c": the words of an enumeration, for messages.
template <typename E>
std::string allowedWords();

}  // namespace farmwarden::model
