#include "core/model/words.h"

#include <array>
#include <string>

namespace farmwarden::model {
namespace {

using std::string_view;

constexpr std::array<string_view, 2> kSessionRules{"single", "multiple"};
constexpr std::array<string_view, 5> kBalancings{"fewest-sessions", "round-robin", "fill", "two-random", "load-index"};
constexpr std::array<string_view, 4> kTargetKinds{"session-host", "virtual-machine", "blade", "desktop"};
constexpr std::array<string_view, 3> kHealths{"unknown", "up", "down"};
constexpr std::array<string_view, 3> kAdmissions{"open", "reconnect-only", "closed"};
constexpr std::array<string_view, 4> kSessionStates{"pending", "active", "disconnected", "ended"};
constexpr std::array<string_view, 8> kPlacementReasons{"existing-session", "fewest-sessions", "fallback",  "round-robin",
                                                       "fill",             "two-random",      "load-index",     "plugin"};

template <typename E>
std::string_view wordOf(E value) {
    return words<E>()[static_cast<std::size_t>(value)];
}

std::string joined(std::span<const string_view> all) {
    std::string text;
    for (std::size_t i = 0; i < all.size(); ++i) {
        text += i == 0 ? "" : i + 1 == all.size() ? " or " : ", ";
        text += all[i];
    }
    return text;
}

}  // namespace

template <> std::span<const string_view> words<SessionRule>() { return kSessionRules; }
template <> std::span<const string_view> words<Balancing>() { return kBalancings; }
template <> std::span<const string_view> words<TargetKind>() { return kTargetKinds; }
template <> std::span<const string_view> words<Health>() { return kHealths; }
template <> std::span<const string_view> words<Admission>() { return kAdmissions; }
template <> std::span<const string_view> words<SessionState>() { return kSessionStates; }
template <> std::span<const string_view> words<PlacementReason>() { return kPlacementReasons; }

template <> std::string allowedWords<SessionRule>() { return joined(kSessionRules); }
template <> std::string allowedWords<Balancing>() { return joined(kBalancings); }
template <> std::string allowedWords<TargetKind>() { return joined(kTargetKinds); }
template <> std::string allowedWords<Admission>() { return joined(kAdmissions); }
template <> std::string allowedWords<SessionState>() { return joined(kSessionStates); }

string_view toText(SessionRule value) { return wordOf(value); }
string_view toText(Balancing value) { return wordOf(value); }
string_view toText(TargetKind value) { return wordOf(value); }
string_view toText(Health value) { return wordOf(value); }
string_view toText(Admission value) { return wordOf(value); }
string_view toText(SessionState value) { return wordOf(value); }
string_view toText(PlacementReason value) { return wordOf(value); }

}  // namespace farmwarden::model
