#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>

#include "core/base/clock.h"
#include "core/directory/directory.h"
#include "core/plugin/settings/catalog.h"
#include "core/request/arguments.h"
#include "core/store/store.h"

// What all commands of farmwardenctl share: the options in front of them, the store, and how things end. One object in main(), one thread.
namespace farmwarden::ctl {

using Json = nlohmann::ordered_json;

enum ExitCode : int { kDone = 0, kRefused = 1, kWrongUsage = 2, kStoreUnreachable = 3, kStale = 4 };

// Ends the command: thrown anywhere below main(), which prints the message and exits with the code. This program has one thing to do and
// cannot do it; nothing else in the code base throws.
struct Failure {
    ExitCode code;
    std::string message;
};

// Of an error about the store itself, and of one about what was asked for.
Failure storeFailure(const base::Error& error);
Failure refusal(base::ErrorCode code, const std::string& message);

class Ctl {
public:
    std::string storeUrl;
    bool isJson = false;
    std::uint64_t expected = 0;
    std::function<void()> command;  // chosen on the command line

    const base::Clock& clock() const { return m_clock; }

    // For reading; opened once. Throws Failure.
    store::Store& store();
    // False when nobody has made the default store yet, for commands that can do without one. Throws Failure when it is there and cannot
    // be read, or was named on the command line and is not there.
    bool hasStore();
    // As it is now; read once.
    const directory::Directory& directory();
    // As it was.
    std::unique_ptr<directory::Directory> directoryAt(base::Revision revision);
    // What the plug-ins of this machine say of themselves; read once.
    const plugin::settings::Catalog& plugins() { return *sharedPlugins(); }

    // Sends the request, waits for its end and returns its result. Throws Failure when it is refused or nobody answers.
    Json request(const request::Arguments& arguments);
    // The same without throwing, for many in a row.
    base::Result<model::Request> tryRequest(const request::Arguments& arguments);

    // One line of the result, as JSON if that was asked for and as `text` otherwise.
    void print(const Json& json, const std::string& text) const;

private:
    std::shared_ptr<const plugin::settings::Catalog> sharedPlugins();

    base::SystemClock m_clock;
    std::unique_ptr<store::Store> m_store;
    std::unique_ptr<directory::Directory> m_directory;
    std::shared_ptr<const plugin::settings::Catalog> m_plugins;
};

// A whole number within the bounds, or Failure (wrong usage) naming the option. Signs and excess digits are seen, never wrapped.
std::uint32_t number(const std::string& option, const std::string& text, std::uint32_t low, std::uint32_t high);

}  // namespace farmwarden::ctl
