#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/policy/document.h"

// One word for each enumerator of the policy: the same in JSON, TOML, on the command line and (as the untranslated
// base) in the console. toText gives the word, fromText reads it, words<E>() lists all in the enumerators' order. Pure
// functions, any thread.
namespace farmwarden::policy {

std::string_view toText(Dimension value);   // user group domain client client_name farm program time tag
std::string_view toText(Weekday value);     // Mon Tue Wed Thu Fri Sat Sun
std::string_view toText(ActionKind value);  // farm target tagged external refuse
std::string_view toText(Strength value);    // require prefer
std::string_view toText(Reconnect value);   // keep ignore

template <typename E>
std::span<const std::string_view> words() = delete;
template <>
std::span<const std::string_view> words<Dimension>();
template <>
std::span<const std::string_view> words<Weekday>();
template <>
std::span<const std::string_view> words<ActionKind>();
template <>
std::span<const std::string_view> words<Strength>();
template <>
std::span<const std::string_view> words<Reconnect>();
template <>
std::span<const std::string_view> words<Algorithm>();  // core/model's

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

// "a, b or c", for messages that say what is allowed.
std::string listed(std::span<const std::string_view> all);

// The candidate that `word` was probably meant to be: at most two typing errors away, upper and lower case apart; empty
// if there is none.
std::string_view nearest(std::string_view word, std::span<const std::string_view> candidates);

}  // namespace farmwarden::policy
