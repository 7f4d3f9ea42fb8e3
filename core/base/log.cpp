#include "core/base/log.h"

#include <spdlog/sinks/stdout_color_sinks.h>
#include <spdlog/spdlog.h>

namespace farmwarden::base::log {
namespace {

spdlog::level::level_enum native(Level level) {
    switch (level) {
        case Level::Debug: return spdlog::level::debug;
        case Level::Info: return spdlog::level::info;
        case Level::Warning: return spdlog::level::warn;
        case Level::Error: return spdlog::level::err;
        case Level::Off: return spdlog::level::off;
    }
    return spdlog::level::info;
}

spdlog::logger& logger() {
    static const std::shared_ptr<spdlog::logger> kLogger = [] {
        auto made = std::make_shared<spdlog::logger>("", std::make_shared<spdlog::sinks::stderr_color_sink_mt>());
        made->set_pattern("%Y-%m-%dT%H:%M:%S.%eZ %^%l%$ %v", spdlog::pattern_time_type::utc);
        made->flush_on(spdlog::level::debug);
        return made;
    }();
    return *kLogger;
}

}  // namespace

void setLevel(Level level) { logger().set_level(native(level)); }
bool isEnabled(Level level) { return logger().should_log(native(level)); }
void write(Level level, std::string_view text) {
    logger().log(native(level), spdlog::string_view_t(text.data(), text.size()));
}

}  // namespace farmwarden::base::log
