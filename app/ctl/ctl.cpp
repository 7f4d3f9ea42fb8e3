#include "app/ctl/ctl.h"

#include <fmt/format.h>

#include <charconv>
#include <cstdio>

#include "core/base/text.h"
#include "core/request/request_builder.h"
#include "core/request/request_runner.h"

namespace farmwarden::ctl {

Failure storeFailure(const base::Error& error) { return {kStoreUnreachable, error.message}; }

Failure refusal(base::ErrorCode code, const std::string& message) {
    const ExitCode exitCode = code == base::ErrorCode::Stale             ? kStale
                              : code == base::ErrorCode::InvalidArgument ? kWrongUsage
                                                                         : kRefused;
    return {exitCode, message};
}

store::Store& Ctl::store() {
    if (!m_store) {
        auto opened = store::openStore(storeUrl, store::Access::ReadOnly, m_clock);
        if (!opened) {
            throw storeFailure(opened.error());
        }
        m_store = std::move(*opened);
    }
    return *m_store;
}

bool Ctl::hasStore() {
    if (!m_store && storeUrl == store::defaultStoreUrl()) {
        auto opened = store::openStore(storeUrl, store::Access::ReadOnly, m_clock);
        if (!opened && opened.error().code == base::ErrorCode::NotFound) {
            return false;
        }
    }
    store();
    return true;
}

const directory::Directory& Ctl::directory() {
    if (!m_directory) {
        auto loaded = std::make_unique<directory::Directory>();
        const auto revision = store().loadState(*loaded);
        if (!revision) {
            throw storeFailure(revision.error());
        }
        loaded->setRevision(*revision);
        m_directory = std::move(loaded);
    }
    return *m_directory;
}

std::unique_ptr<directory::Directory> Ctl::directoryAt(base::Revision revision) {
    auto loaded = std::make_unique<directory::Directory>();
    if (const auto result = store().loadStateAt(revision, *loaded); !result) {
        throw result.error().code == base::ErrorCode::NotFound ? refusal(result.error().code, result.error().message)
                                                               : storeFailure(result.error());
    }
    loaded->setRevision(revision);
    return loaded;
}

std::shared_ptr<const plugin::settings::Catalog> Ctl::sharedPlugins() {
    if (!m_plugins) {
        m_plugins = std::make_shared<const plugin::settings::Catalog>(plugin::settings::pluginFolders());
    }
    return m_plugins;
}

base::Result<model::Request> Ctl::tryRequest(const request::Arguments& arguments) {
    if (auto good = request::check(arguments, m_clock.now()); !good) {
        return std::unexpected(good.error());
    }
    m_directory.reset();
    m_store.reset();  // the runner may become the store's writer
    request::RequestRunner runner(storeUrl, m_clock, "farmwardenctl");
    if (request::verbOf(arguments).starts_with("plugin.")) {
        runner.setPlugins(sharedPlugins());
    }
    return runner.run(request::makeRequest(arguments, request::localActor(), base::Revision{expected}, m_clock));
}

Json Ctl::request(const request::Arguments& arguments) {
    if (!std::holds_alternative<request::FarmAdd>(arguments)) {
        store();  // a typing error in --store must not make a new, empty store: only a first farm does that
    }
    const auto finished = tryRequest(arguments);
    if (!finished) {
        const base::Error& error = finished.error();
        // Refused: a database lets its users ask for some things and not for others.
        const bool isOurs = error.code == base::ErrorCode::InvalidArgument || error.code == base::ErrorCode::Refused;
        throw isOurs ? refusal(error.code, error.message) : storeFailure(error);
    }
    if (finished->state == model::RequestState::Refused) {
        const ExitCode code = finished->errorCode == base::toString(base::ErrorCode::Stale)             ? kStale
                              : finished->errorCode == base::toString(base::ErrorCode::InvalidArgument) ? kWrongUsage
                                                                                                        : kRefused;
        throw Failure{code, finished->message};
    }
    return Json::parse(finished->result, nullptr, false);
}

void Ctl::print(const Json& json, const std::string& text) const {
    if (isJson) {
        fmt::print("{}\n", json.dump(-1, ' ', false, Json::error_handler_t::replace));
    } else {
        fmt::print("{}{}", text, text.empty() || text.back() == '\n' ? "" : "\n");
    }
}

std::uint32_t number(const std::string& option, const std::string& text, std::uint32_t low, std::uint32_t high) {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error == std::errc::invalid_argument || end != text.data() + text.size()) {
        throw Failure{kWrongUsage, fmt::format("{} must be a whole number from {} to {}, not \"{}\"", option, low, high,
                                               base::sanitized(text, 40))};
    }
    if (error != std::errc{} || value < low || value > high) {
        throw Failure{kWrongUsage, fmt::format("{} must be from {} to {}, not {}", option, low, high, text)};
    }
    return static_cast<std::uint32_t>(value);
}

}  // namespace farmwarden::ctl
