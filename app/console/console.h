#pragma once

#include <QObject>
#include <memory>

#include "app/console/options.h"
#include "app/console/settings_file.h"
#include "core/base/clock.h"
#include "ui/bridge/workspace.h"
#include "ui/navigation/main_window.h"
#include "ui/navigation/memory.h"
#include "ui/theme/theme.h"

namespace farmwarden::views {
class WelcomePage;
}

namespace farmwarden::console {

// The running console: wires store, workspace and window together, and goes from one store to the next. Owned by
// main(). UI thread.
class Console final : public QObject {
    Q_OBJECT
public:
    // `theme` outlives this. `memoryPath`: the file that the console remembers itself in.
    Console(theme::Theme& theme, QString memoryPath, Options options);
    ~Console() override;

    void start();

private:
    void open(bridge::WorkspaceSource source, bool shouldStartBroker);
    // A path, or the URL of a database.
    void openStore(const QString& store, bool shouldCreate = false);
    void openDemo();
    void chooseStore();
    void chooseDatabase();
    QWidget* shown() const;
    void onOpened(bool shouldStartBroker);
    void onFailed(const QString& message);
    void showWelcome(const QString& problem);
    void showWindow();
    void goToMoment();
    void shootWhenReady();
    void shoot();
    void useSettings(const theme::Settings& settings);
    void save();
    void tellDamage();

    theme::Theme& m_theme;
    QString m_memoryPath;
    Options m_options;
    navigation::Memory m_memory;
    QString m_damage;  // what the settings file had, until somebody was told
    SettingsFile m_file;
    base::SystemClock m_clock;
    std::unique_ptr<bridge::Workspace> m_workspace;
    std::unique_ptr<navigation::MainWindow> m_window;  // before the workspace that it shows
    std::unique_ptr<views::WelcomePage> m_welcome;
};

}  // namespace farmwarden::console
