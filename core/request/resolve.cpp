#include "core/request/resolve.h"

#include <netdb.h>

#include <memory>

namespace farmwarden::request {

base::Result<void> checkResolves(const model::Endpoint& endpoint) {
    addrinfo hints{};
    hints.ai_family = AF_UNSPEC;
    hints.ai_socktype = SOCK_STREAM;
    addrinfo* found = nullptr;
    const int status = getaddrinfo(endpoint.host.c_str(), nullptr, &hints, &found);
    const std::unique_ptr<addrinfo, decltype(&freeaddrinfo)> addresses(found, &freeaddrinfo);
    if (status == 0) {
        return {};
    }
    return base::fail(base::ErrorCode::NotFound, "address \"{}\" does not resolve ({}); correct it, or make the name known to this machine",
                      endpoint.host, gai_strerror(status));
}

}  // namespace farmwarden::request
