#include "tests/end_to_end/desk/screen_reader.h"

#include <fmt/format.h>

#include <QCoreApplication>
#include <QDBusArgument>
#include <QDBusReply>
#include <QEventLoop>
#include <stdexcept>

#include "tests/support/wait_until.h"

namespace farmwarden::test {
namespace {

constexpr int kAnswerWithinMs = 5'000;
constexpr int kDeepest = 40;
constexpr std::size_t kMostChildren = 200;
constexpr int kShowing = 25;  // ATSPI_STATE_SHOWING, a bit of GetState's two words

const QString kRegistry = QStringLiteral("org.a11y.atspi.Registry");
const QString kAccessible = QStringLiteral("org.a11y.atspi.Accessible");

AtspiReference readReference(const QDBusArgument& argument) {
    AtspiReference reference;
    argument.beginStructure();
    argument >> reference.service >> reference.path;
    argument.endStructure();
    return reference;
}

// Cells, rows and items of what may have a million of them.
bool holdsItems(const std::string& role) {
    return role == "table" || role == "tree table" || role == "tree" || role == "list" || role == "combo box";
}

// Turns the event loop, so that what the bus says arrives, until `isTrue` or the test's patience is over.
bool waitTurning(const std::function<bool()>& isTrue) {
    return waitUntil([&] {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
        return isTrue();
    });
}

// Each reader has a connection of its own: a test may have several desks.
int number() {
    static int last = 0;
    return ++last;
}

QString accessibilityBus(const std::string& sessionBus) {
    const QString name = QStringLiteral("farmwarden-session-bus");
    QDBusConnection session = QDBusConnection::connectToBus(QString::fromStdString(sessionBus), name);
    const auto call = QDBusMessage::createMethodCall(QStringLiteral("org.a11y.Bus"), QStringLiteral("/org/a11y/bus"),
                                                     QStringLiteral("org.a11y.Bus"), QStringLiteral("GetAddress"));
    const QDBusReply<QString> address = session.call(call, QDBus::Block, kAnswerWithinMs);
    QDBusConnection::disconnectFromBus(name);
    if (!address.isValid()) {
        throw std::runtime_error("there is no accessibility bus: " + address.error().message().toStdString());
    }
    return address.value();
}

}  // namespace

std::string Spoken::text() const {
    return description.empty() ? fmt::format("{} '{}'", role, name) : fmt::format("{} '{}' ({})", role, name, description);
}

ScreenReader::ScreenReader(const std::string& sessionBus)
    : m_name(QStringLiteral("farmwarden-accessibility-bus-%1").arg(number())), m_bus(QDBusConnection::connectToBus(accessibilityBus(sessionBus), m_name)) {
    if (!m_bus.isConnected()) {
        throw std::runtime_error("the accessibility bus does not answer: " + m_bus.lastError().message().toStdString());
    }
    m_bus.connect({}, {}, QStringLiteral("org.a11y.atspi.Event.Object"), QStringLiteral("StateChanged"), this,
                  SLOT(onStateChanged(QDBusMessage)));
    // Programs say only what somebody has asked for.
    ask({kRegistry, QDBusObjectPath(QStringLiteral("/org/a11y/atspi/registry"))}, kRegistry, QStringLiteral("RegisterEvent"),
        {QStringLiteral("object:state-changed:focused"), QStringList(), QString()});
}

ScreenReader::~ScreenReader() {
    QDBusConnection::disconnectFromBus(m_name);
}

void ScreenReader::onStateChanged(const QDBusMessage& message) {
    const QVariantList arguments = message.arguments();
    if (arguments.size() >= 2 && arguments[0].toString() == u"focused" && arguments[1].toInt() == 1) {
        m_focus = AtspiReference{message.service(), QDBusObjectPath(message.path())};
    }
}

QDBusMessage ScreenReader::ask(const AtspiReference& object, const QString& interface, const QString& method, const QVariantList& arguments) {
    QDBusMessage call = QDBusMessage::createMethodCall(object.service, object.path.path(), interface, method);
    call.setArguments(arguments);
    return m_bus.call(call, QDBus::Block, kAnswerWithinMs);
}

std::string ScreenReader::property(const AtspiReference& object, const QString& name) {
    const QDBusMessage answer = ask(object, QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("Get"), {kAccessible, name});
    return answer.arguments().isEmpty() ? std::string() : answer.arguments().front().value<QDBusVariant>().variant().toString().toStdString();
}

Spoken ScreenReader::describe(const AtspiReference& object) {
    const QDBusMessage role = ask(object, kAccessible, QStringLiteral("GetRoleName"));
    return {.role = role.arguments().isEmpty() ? std::string() : role.arguments().front().toString().toStdString(),
            .name = property(object, QStringLiteral("Name")),
            .description = property(object, QStringLiteral("Description"))};
}

std::optional<Spoken> ScreenReader::focus() {
    QCoreApplication::processEvents();
    return m_focus ? std::optional(describe(*m_focus)) : std::nullopt;
}

bool ScreenReader::waitForFocus(const std::function<bool(const Spoken&)>& isIt) {
    return waitTurning([&] {
        const auto spoken = focus();
        return spoken && isIt(*spoken);
    });
}

bool ScreenReader::waitForFocus(std::string_view name) {
    return waitForFocus([&](const Spoken& spoken) { return spoken.name.find(name) != std::string::npos; });
}

bool ScreenReader::isShown(const AtspiReference& object) {
    const QDBusMessage answer = ask(object, kAccessible, QStringLiteral("GetState"));
    if (answer.arguments().isEmpty()) {
        return false;
    }
    const auto words = qdbus_cast<QList<uint>>(answer.arguments().front());
    return !words.isEmpty() && ((words.front() >> kShowing) & 1U) != 0;
}

std::vector<AtspiReference> ScreenReader::children(const AtspiReference& object) {
    const QDBusMessage answer = ask(object, kAccessible, QStringLiteral("GetChildren"));
    std::vector<AtspiReference> all;
    if (!answer.arguments().isEmpty() && answer.arguments().front().canConvert<QDBusArgument>()) {
        const auto argument = answer.arguments().front().value<QDBusArgument>();
        argument.beginArray();
        while (!argument.atEnd() && all.size() < kMostChildren) {
            all.push_back(readReference(argument));
        }
        argument.endArray();
    }
    return all;
}

void ScreenReader::collect(const AtspiReference& object, int depth, std::vector<Spoken>& into) {
    for (const AtspiReference& child : children(object)) {
        if (depth > 0 && !isShown(child)) {
            continue;
        }
        Spoken spoken = describe(child);
        const bool isGrid = holdsItems(spoken.role);
        if (!spoken.name.empty() || !spoken.description.empty()) {
            into.push_back(std::move(spoken));
        }
        if (!isGrid && depth < kDeepest) {
            collect(child, depth + 1, into);
        }
    }
}

std::vector<Spoken> ScreenReader::shown() {
    std::vector<Spoken> all;
    collect({kRegistry, QDBusObjectPath(QStringLiteral("/org/a11y/atspi/accessible/root"))}, 0, all);
    return all;
}

bool ScreenReader::waitForText(std::string_view part) {
    return waitTurning([&] {
        for (const Spoken& spoken : shown()) {
            if (spoken.name.find(part) != std::string::npos || spoken.description.find(part) != std::string::npos) {
                return true;
            }
        }
        return false;
    });
}

std::string ScreenReader::transcript() {
    std::string text;
    if (const auto spoken = focus()) {
        text = "focus: " + spoken->text() + '\n';
    }
    for (const Spoken& spoken : shown()) {
        text += spoken.text() + '\n';
    }
    return text;
}

}  // namespace farmwarden::test
