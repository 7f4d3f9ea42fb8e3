#pragma once

#include <fmt/format.h>

#include <expected>
#include <string>
#include <string_view>
#include <utility>

// How things fail here: a function that can fail returns Result<T>. Exceptions from libraries stop at module borders.
namespace farmwarden::base {

// A closed set, so that callers can decide: exit codes of farmwardenctl and retry rules hang on it.
enum class ErrorCode {
    InvalidArgument,  // the caller's input is wrong; the message says what to change
    NotFound,         // no object of that name
    AlreadyExists,    // an object of that name is there
    Stale,            // the object changed since the caller looked; the message says who changed what
    Refused,          // understood, and not allowed in this state
    LeaseLost,        // another executor holds the lease now
    Unavailable,      // the other side is away; trying later can help
    Busy,             // somebody else has it open; the message says who
    Corrupt,          // stored bytes are damaged
    NewerSchema,      // written by a newer version
    Io,               // the operating system refused
    Internal,         // a defect here
};

std::string_view toString(ErrorCode code);

// `message` is for the operator: what failed, on which object, what to do.
struct Error {
    ErrorCode code = ErrorCode::Internal;
    std::string message;
};

template <typename T = void>
using Result = std::expected<T, Error>;

template <typename... Args>
std::unexpected<Error> fail(ErrorCode code, fmt::format_string<Args...> text, Args&&... args) {
    return std::unexpected(Error{code, fmt::format(text, std::forward<Args>(args)...)});
}

}  // namespace farmwarden::base
