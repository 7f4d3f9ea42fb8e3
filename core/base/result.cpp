#include "core/base/result.h"

namespace farmwarden::base {

std::string_view toString(ErrorCode code) {
    switch (code) {
        case ErrorCode::InvalidArgument: return "invalid-argument";
        case ErrorCode::NotFound: return "not-found";
        case ErrorCode::AlreadyExists: return "already-exists";
        case ErrorCode::Stale: return "stale";
        case ErrorCode::Refused: return "refused";
        case ErrorCode::LeaseLost: return "lease-lost";
        case ErrorCode::Unavailable: return "unavailable";
        case ErrorCode::Busy: return "busy";
        case ErrorCode::Corrupt: return "corrupt";
        case ErrorCode::NewerSchema: return "newer-schema";
        case ErrorCode::Io: return "io";
        case ErrorCode::Internal: return "internal";
    }
    return "internal";
}

}  // namespace farmwarden::base
