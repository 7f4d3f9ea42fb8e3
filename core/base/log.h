#pragma once

#include <fmt/format.h>

#include <string_view>

// One line a message on standard error, with time and level. Any thread.
namespace farmwarden::base::log {

enum class Level { Debug, Info, Warning, Error, Off };

void setLevel(Level level);
bool isEnabled(Level level);
void write(Level level, std::string_view text);

template <typename... Args>
void debug(fmt::format_string<Args...> text, Args&&... args) {
    if (isEnabled(Level::Debug)) {
        write(Level::Debug, fmt::format(text, std::forward<Args>(args)...));
    }
}
template <typename... Args>
void info(fmt::format_string<Args...> text, Args&&... args) {
    write(Level::Info, fmt::format(text, std::forward<Args>(args)...));
}
template <typename... Args>
void warning(fmt::format_string<Args...> text, Args&&... args) {
    write(Level::Warning, fmt::format(text, std::forward<Args>(args)...));
}
template <typename... Args>
void error(fmt::format_string<Args...> text, Args&&... args) {
    write(Level::Error, fmt::format(text, std::forward<Args>(args)...));
}

}  // namespace farmwarden::base::log
