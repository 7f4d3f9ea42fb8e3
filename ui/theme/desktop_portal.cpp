#include "ui/theme/desktop_portal.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QFileInfo>

namespace farmwarden::theme {
namespace {

const QString kService = QStringLiteral("org.freedesktop.portal.Desktop");
const QString kPath = QStringLiteral("/org/freedesktop/portal/desktop");
const QString kInterface = QStringLiteral("org.freedesktop.portal.Settings");
const QString kAppearance = QStringLiteral("org.freedesktop.appearance");
const QString kGnome = QStringLiteral("org.gnome.desktop.interface");
constexpr int kPatienceMs = 5000;

// Values come as a variant, older portals wrap it into a second one.
QVariant unwrapped(QVariant value) {
    while (value.canConvert<QDBusVariant>()) {
        value = value.value<QDBusVariant>().variant();
    }
    return value;
}

}  // namespace

// Lives on the portal's thread.
class PortalReader final : public QObject {
    Q_OBJECT
public:
    void start() {
        // Without an address Qt would try to start a bus of its own.
        const QString bus = qEnvironmentVariable("XDG_RUNTIME_DIR") + QStringLiteral("/bus");
        if (!qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS") && !QFileInfo::exists(bus)) {
            return;
        }
        QDBusConnection session = QDBusConnection::sessionBus();
        if (!session.isConnected()) {
            return;
        }
        session.connect(kService, kPath, kInterface, QStringLiteral("SettingChanged"), this,
                        SLOT(onChanged(QString, QString, QDBusVariant)));
        const std::pair<QString, QString> kQuestions[] = {{kAppearance, QStringLiteral("color-scheme")},
                                                          {kAppearance, QStringLiteral("contrast")},
                                                          {kAppearance, QStringLiteral("reduced-motion")},
                                                          {kGnome, QStringLiteral("enable-animations")}};
        for (const auto& [space, key] : kQuestions) {
            QDBusMessage call = QDBusMessage::createMethodCall(kService, kPath, kInterface, QStringLiteral("Read"));
            call << space << key;
            const QDBusMessage reply = session.call(call, QDBus::Block, kPatienceMs);
            if (reply.type() == QDBusMessage::ReplyMessage && !reply.arguments().isEmpty()) {
                take(space, key, unwrapped(reply.arguments().constFirst()));
            } else if (reply.errorName() == u"org.freedesktop.DBus.Error.ServiceUnknown") {
                return;
            }
        }
        tell();
    }

Q_SIGNALS:
    void lookChanged(const farmwarden::theme::SystemLook& look);

private Q_SLOTS:
    void onChanged(const QString& space, const QString& key, const QDBusVariant& value) {
        take(space, key, unwrapped(value.variant()));
        tell();
    }

private:
    void take(const QString& space, const QString& key, const QVariant& value) {
        constexpr uint kPrefersDark = 1;
        constexpr uint kPrefersLight = 2;
        if (space == kAppearance && key == u"color-scheme") {
            const uint wish = value.toUInt();
            m_scheme = wish == kPrefersDark    ? std::optional(Scheme::Dark)
                       : wish == kPrefersLight ? std::optional(Scheme::Light)
                                               : std::nullopt;
        } else if (space == kAppearance && key == u"contrast") {
            m_isHighContrast = value.toUInt() == 1;
        } else if (space == kAppearance && key == u"reduced-motion") {
            m_isMotionReduced = value.toUInt() == 1;
        } else if (space == kGnome && key == u"enable-animations") {
            m_hasAnimations = value.toBool();
        }
    }
    void tell() {
        SystemLook look;
        look.scheme = m_isHighContrast ? std::optional(Scheme::HighContrast) : m_scheme;
        if (m_isMotionReduced || m_hasAnimations) {
            look.isMotionReduced = m_isMotionReduced.value_or(false) || !m_hasAnimations.value_or(true);
        }
        Q_EMIT lookChanged(look);
    }

    std::optional<Scheme> m_scheme;
    bool m_isHighContrast = false;
    std::optional<bool> m_isMotionReduced;
    std::optional<bool> m_hasAnimations;
};

DesktopPortal::DesktopPortal(QObject* parent) : QObject(parent) {
    auto* const reader = new PortalReader;  // its thread's end deletes it
    reader->moveToThread(&m_thread);
    connect(&m_thread, &QThread::started, reader, &PortalReader::start);
    connect(&m_thread, &QThread::finished, reader, &QObject::deleteLater);
    connect(reader, &PortalReader::lookChanged, this, &DesktopPortal::lookChanged);
    m_thread.setObjectName(QStringLiteral("desktop portal"));
    m_thread.start();
}

DesktopPortal::~DesktopPortal() {
    m_thread.quit();
    m_thread.wait();
}

}  // namespace farmwarden::theme

#include "desktop_portal.moc"
