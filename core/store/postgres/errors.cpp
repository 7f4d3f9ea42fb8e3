#include "core/store/postgres/errors.h"

#include <cctype>

#include "core/base/text.h"

namespace farmwarden::store::postgres {
namespace {

using base::ErrorCode;

struct Remedy {
    std::string_view sign;  // an SQLSTATE's beginning, or words in a message
    ErrorCode code;
    std::string_view advice;
};

// libpq gives no SQLSTATE for a connection that did not come about. In another language than English the words are not
// found, and the general advice is given.
constexpr Remedy kConnecting[] = {
    {"password authentication failed", ErrorCode::Refused,
     "check the user and the password, which belongs into ~/.pgpass"},
    {"no password supplied", ErrorCode::Refused, "put the password into ~/.pgpass"},
    {"no pg_hba.conf entry", ErrorCode::Refused, "have the server's pg_hba.conf let this user in"},
    {"authentication failed", ErrorCode::Refused, "check the user, and the server's pg_hba.conf"},
    {"permission denied for database", ErrorCode::Refused, "have the user granted CONNECT on it"},
    {"role \"", ErrorCode::Refused, "name a user that the server knows: postgresql://USER@HOST/DATABASE"},
    {"database \"", ErrorCode::NotFound, "create the database (createdb), or name another one"},
    {"could not translate host name", ErrorCode::Unavailable, "check the host's name in the URL"},
    {"Connection refused", ErrorCode::Unavailable, "start the server, or check host and port in the URL"},
    {"No such file or directory", ErrorCode::Unavailable, "start the server, or check the socket's folder in the URL"},
    {"too many clients", ErrorCode::Busy, "raise the server's max_connections"},
    {"timeout expired", ErrorCode::Unavailable, "check that the host is up and lets connections through"},
    {"not read-write", ErrorCode::Unavailable, "name the primary server, or wait until a standby was promoted"},
    {"session is read-only", ErrorCode::Unavailable, "name the primary server, or wait until a standby was promoted"},
    {"invalid ", ErrorCode::InvalidArgument, "write it as postgresql://USER@HOST:PORT/DATABASE"},
};

constexpr Remedy kStates[] = {
    {"42501", ErrorCode::Refused,
     "use a role that may, or have this one granted farmwarden_viewer, farmwarden_operator, farmwarden_policy_admin or "
     "farmwarden_broker"},
    {"25006", ErrorCode::Unavailable, "the server takes no writes; name the primary server"},
    {"53100", ErrorCode::Io, "make room on the server's disk"},
    {"53", ErrorCode::Busy, "the server is short of something; see its log"},
    {"58", ErrorCode::Io, "see the server's log, and check its disk"},
    {"55P03", ErrorCode::Busy, "another process keeps the journal locked"},
    {"57014", ErrorCode::Busy, "it took too long and was given up"},
    {"40", ErrorCode::Busy, "try it again"},
    {"57P", ErrorCode::Unavailable, "the server is going down or coming up; it is tried again"},
    {"XX001", ErrorCode::Corrupt, "see the server's log, and restore a backup"},
    {"XX002", ErrorCode::Corrupt, "see the server's log, and reindex or restore a backup"},
    {"42P01", ErrorCode::Corrupt, "tables are missing; see `farmwardenctl store check`, and restore a backup"},
};

// One line: libpq breaks its sentences, and indents them by tabs.
std::string inOneLine(std::string_view said) {
    std::string line;
    for (const char c : said) {
        if (std::isspace(static_cast<unsigned char>(c)) == 0) {
            line += c;
        } else if (!line.empty() && !line.ends_with(' ')) {
            line += ' ';
        }
    }
    while (line.ends_with(' ')) {
        line.pop_back();
    }
    return base::sanitized(line, 600);
}

}  // namespace

base::Error connectError(std::string_view store, std::string_view said) {
    for (const Remedy& known : kConnecting) {
        if (said.find(known.sign) != std::string_view::npos) {
            // Of a URL that it cannot read libpq quotes pieces, and who knows which of them are secret.
            said = known.code == ErrorCode::InvalidArgument ? said.substr(0, said.find_first_of(":\"")) : said;
            return {known.code, fmt::format("store {} cannot be opened: {}; {}", store, inOneLine(said), known.advice)};
        }
    }
    return {
        ErrorCode::Unavailable,
        fmt::format("store {} cannot be opened: {}; check the URL, and that the server runs", store, inOneLine(said))};
}

base::Error lostError(std::string_view store, std::string_view said) {
    return {ErrorCode::Unavailable, fmt::format("store {}: the connection was lost ({}); check that the server runs",
                                                store, said.empty() ? "no reason given" : inOneLine(said))};
}

base::Error serverError(std::string_view store, std::string_view role, std::string_view state, std::string_view said) {
    for (const Remedy& known : kStates) {
        if (state.starts_with(known.sign)) {
            return {known.code, fmt::format("store {}, as {}: {}; {}", store, role, inOneLine(said), known.advice)};
        }
    }
    return {ErrorCode::Internal, fmt::format("store {}, as {}: {} (SQLSTATE {})", store, role, inOneLine(said),
                                             state.empty() ? "none" : state)};
}

}  // namespace farmwarden::store::postgres
