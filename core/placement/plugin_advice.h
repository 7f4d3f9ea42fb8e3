#pragma once

#include <span>

#include "core/placement/placement.h"

// What plug-ins' answers ask of a decision. Pure functions.
namespace farmwarden::placement {

// Places in the answers, or kNoPlugin.
struct Advice {
    std::uint32_t filter = kNoPlugin;     // refuses, or names a target or an address outside
    std::uint32_t choice = kNoPlugin;     // load balancing, likewise
    std::uint32_t objection = kNoPlugin;  // a placement or orchestration that refuses
};

Advice adviceOf(std::span<const model::PluginAnswer> answers);

// The words of model::PluginAnswer that lead somewhere. Every other one lets the connection go on.
inline constexpr std::string_view kSaysTarget = "target";
inline constexpr std::string_view kSaysExternal = "external";
inline constexpr std::string_view kSaysRefuse = "refuse";

}  // namespace farmwarden::placement
