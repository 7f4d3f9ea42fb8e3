#include "ui/views/database_address.h"

#include <QUrl>
#include <QUrlQuery>
#include <array>

namespace farmwarden::views {
namespace {

using Tls = DatabaseAddress::Tls;

// libpq's words.
constexpr std::array<std::pair<Tls, QLatin1String>, 4> kModes{{{Tls::VerifyFull, QLatin1String("verify-full")},
                                                               {Tls::Require, QLatin1String("require")},
                                                               {Tls::Prefer, QLatin1String("prefer")},
                                                               {Tls::Off, QLatin1String("disable")}}};
const QString kMode = QStringLiteral("sslmode");
const QString kHost = QStringLiteral("host");
const QString kPort = QStringLiteral("port");

}  // namespace

bool isDatabaseUrl(const QString& text) {
    return text.startsWith(u"postgresql://") || text.startsWith(u"postgres://");
}

QString DatabaseAddress::toUrl() const {
    if (host.isEmpty() || database.isEmpty()) {
        return {};
    }
    QUrl url;
    url.setScheme(QStringLiteral("postgresql"));
    url.setHost(isSocket() ? QString() : host);
    url.setUserName(user);
    url.setPath(u'/' + database);
    QUrlQuery query;
    if (isSocket()) {
        query.addQueryItem(kHost, QString::fromLatin1(QUrl::toPercentEncoding(host, "/")));
        if (port != DatabaseAddress().port) {
            query.addQueryItem(kPort, QString::number(port));
        }
    } else {
        url.setPort(port);
        const auto mode = std::ranges::find(kModes, tls, &std::pair<Tls, QLatin1String>::first);
        query.addQueryItem(kMode, mode->second);
    }
    url.setQuery(query);
    return url.toString(QUrl::FullyEncoded);
}

DatabaseAddress DatabaseAddress::fromUrl(const QString& text) {
    DatabaseAddress address;
    const QUrl url(text.trimmed());
    if (!isDatabaseUrl(text.trimmed()) || !url.isValid()) {
        return address;
    }
    const QUrlQuery query(url);
    // A socket's folder is no host that a URL could have in its place.
    address.host = url.host().isEmpty() ? query.queryItemValue(kHost, QUrl::FullyDecoded) : url.host();
    const int port = query.queryItemValue(kPort).toInt();
    address.port = url.port(port > 0 ? port : address.port);
    address.database = url.path().mid(1);
    address.user = url.userName();
    address.hadPassword = !url.password().isEmpty() || query.hasQueryItem(QStringLiteral("password"));
    for (const auto& [mode, word] : kModes) {
        if (query.queryItemValue(kMode) == word) {
            address.tls = mode;
        }
    }
    return address;
}

QString withoutPassword(const QString& text) {
    if (!isDatabaseUrl(text)) {
        return text;
    }
    QUrl url(text);
    if (!url.isValid()) {
        // Better nothing than a secret in a place that nobody expects it in.
        return QStringLiteral("postgresql://");
    }
    url.setPassword({});
    QUrlQuery query(url);
    query.removeAllQueryItems(QStringLiteral("password"));
    url.setQuery(query.isEmpty() ? QString() : query.toString(QUrl::FullyEncoded));
    return url.toString(QUrl::FullyEncoded);
}

}  // namespace farmwarden::views
