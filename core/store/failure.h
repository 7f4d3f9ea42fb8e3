#pragma once

#include <stdexcept>
#include <string>
#include <type_traits>
#include <utility>

#include "core/base/result.h"

// How the database backends fail inside: a call that does throws Failure, so that fifty statements in a transaction
// need no fifty checks; guarded() stops it at the module's border. Values, any thread.
namespace farmwarden::store {

class Failure : public std::runtime_error {
public:
    explicit Failure(base::Error error) : std::runtime_error(error.message), m_error(std::move(error)) {}
    const base::Error& error() const { return m_error; }

private:
    base::Error m_error;
};

// Runs `work` and turns a Failure into an Error.
template <typename Work>
auto guarded(Work&& work) -> base::Result<decltype(work())> {
    try {
        if constexpr (std::is_void_v<decltype(work())>) {
            work();
            return {};
        } else {
            return work();
        }
    } catch (const Failure& failure) {
        return std::unexpected(failure.error());
    }
}

// The other way round, for what comes from another thread.
inline void orThrow(base::Result<void> done) {
    if (!done) {
        throw Failure(std::move(done.error()));
    }
}

}  // namespace farmwarden::store
