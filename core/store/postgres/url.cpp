#include "core/store/postgres/url.h"

#include <algorithm>

namespace farmwarden::store::postgres {
namespace {

bool isSecret(std::string_view parameter) {
    const std::string_view name = parameter.substr(0, parameter.find('='));
    return name == "password" || name == "sslpassword";
}

std::string withoutSecretParameters(std::string_view query) {
    std::string kept;
    while (!query.empty()) {
        const auto end = std::min(query.find('&'), query.size());
        if (const std::string_view parameter = query.substr(0, end); !isSecret(parameter)) {
            kept += kept.empty() ? "?" : "&";
            kept += parameter;
        }
        query.remove_prefix(std::min(end + 1, query.size()));
    }
    return kept;
}

}  // namespace

bool isPostgresUrl(std::string_view url) {
    return url.starts_with("postgresql://") || url.starts_with("postgres://");
}

std::string withoutSecrets(std::string_view url) {
    const auto begin = url.find("://");
    if (begin == std::string_view::npos) {
        return std::string(url.substr(0, url.find_first_of(":@")));
    }
    const std::string_view scheme = url.substr(0, begin + 3);
    std::string_view rest = url.substr(begin + 3);
    // libpq takes what is before the first '@' as the user, unless a '/' comes first. A password with a bare '/' in it
    // makes a URL that it cannot use, but that must not be shown either.
    auto at = rest.find('@');
    if (at > rest.find('/')) {
        at = rest.rfind('@');
    }
    std::string user;
    if (at != std::string_view::npos) {
        if (const auto colon = rest.substr(0, at).find(':'); colon != std::string_view::npos) {
            user = std::string(rest.substr(0, colon)) + "@";
            rest.remove_prefix(at + 1);
        }
    }
    const auto query = std::min(rest.find('?'), rest.size());
    return std::string(scheme) + user + std::string(rest.substr(0, query)) +
           withoutSecretParameters(query < rest.size() ? rest.substr(query + 1) : std::string_view());
}

}  // namespace farmwarden::store::postgres
