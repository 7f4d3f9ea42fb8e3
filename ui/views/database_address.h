#pragma once

#include <QString>

namespace farmwarden::views {

// Where a store in a PostgreSQL server is, in parts as a person thinks of it, and as the URL that --store takes. Never
// with a password: that comes from ~/.pgpass or from the environment. A value.
struct DatabaseAddress {
    enum class Tls { VerifyFull, Require, Prefer, Off };

    QString host;  // or the folder of a socket on this machine: "/run/postgresql"
    int port = 5432;
    QString database;
    QString user;
    Tls tls = Tls::VerifyFull;
    bool hadPassword = false;  // the URL had one, which was left out

    // Nobody listens on the way to a socket: TLS is not asked about.
    bool isSocket() const { return host.startsWith(u'/'); }
    // Empty while a part is missing that a connection needs.
    QString toUrl() const;
    // Nothing but the defaults for what is no URL of a database.
    static DatabaseAddress fromUrl(const QString& url);
    bool operator==(const DatabaseAddress&) const = default;
};

bool isDatabaseUrl(const QString& text);
// For screens, settings and logs; what is no URL of a database stays as it is.
QString withoutPassword(const QString& url);

}  // namespace farmwarden::views
