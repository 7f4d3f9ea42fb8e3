#pragma once

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QObject>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// What a blind person's screen reader is told of the programs on a desk: AT-SPI 2, over the accessibility bus
// (https://gitlab.gnome.org/GNOME/at-spi2-core, xml/*.xml). It asks the program itself at each call and keeps nothing but where
// the focus is. One thread, which has a QCoreApplication.
namespace farmwarden::test {

// An object of a program: its name on the bus and its path there.
struct AtspiReference {
    QString service;
    QDBusObjectPath path;
};

// What is said of an object.
struct Spoken {
    std::string role;  // "push button", "table cell"
    std::string name;
    std::string description;

    // "push button 'Disconnect'": for messages of failing tests.
    std::string text() const;
};

class ScreenReader final : public QObject {
    Q_OBJECT
public:
    // `sessionBus`: address of the bus that knows where the accessibility bus is. Throws std::runtime_error.
    explicit ScreenReader(const std::string& sessionBus);
    ~ScreenReader() override;

    // What has the keyboard's focus, asked now; nothing while no object told that it has it.
    std::optional<Spoken> focus();
    // Waits until the focus is on an object of whose role, name and description `isIt` is true. False after the test's patience.
    bool waitForFocus(const std::function<bool(const Spoken&)>& isIt);
    // The same for a part of the name.
    bool waitForFocus(std::string_view name);
    // What is shown on the screen and has a name, windows and their parts, without the cells of tables and lists.
    std::vector<Spoken> shown();
    // Waits until something shown has `part` in its name or description.
    bool waitForText(std::string_view part);
    // All of it, a line each: for messages of failing tests.
    std::string transcript();

private Q_SLOTS:
    void onStateChanged(const QDBusMessage& message);

private:
    QDBusMessage ask(const AtspiReference& object, const QString& interface, const QString& method, const QVariantList& arguments = {});
    Spoken describe(const AtspiReference& object);
    std::string property(const AtspiReference& object, const QString& name);
    bool isShown(const AtspiReference& object);
    std::vector<AtspiReference> children(const AtspiReference& object);
    void collect(const AtspiReference& object, int depth, std::vector<Spoken>& into);

    QString m_name;
    QDBusConnection m_bus;
    std::optional<AtspiReference> m_focus;
};

}  // namespace farmwarden::test
