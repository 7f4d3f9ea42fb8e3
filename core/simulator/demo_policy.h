#pragma once

#include <string_view>

namespace farmwarden::simulator {

// resources/policies/demo.toml
extern const std::string_view kDemoPolicy;

}  // namespace farmwarden::simulator
