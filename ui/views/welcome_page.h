#pragma once

#include <QWidget>

#include "ui/theme/theme.h"

namespace farmwarden::views {

// The first thing a newcomer sees: three ways in. UI thread.
class WelcomePage final : public QWidget {
    Q_OBJECT
public:
    // `problem`: why the last store could not be opened; empty on a first run. `recentStores`: the latest first.
    WelcomePage(const theme::Theme& theme, const QString& defaultStore, const QString& problem,
                const QStringList& recentStores = {}, QWidget* parent = nullptr);
    QString describe() const { return m_description; }

Q_SIGNALS:
    void startHereWanted();
    void openWanted();
    void connectWanted();
    void recentWanted(const QString& store);
    void demoWanted();

private:
    struct Button {
        QString text;
        bool isPrimary = false;
        void (WelcomePage::*signal)() = nullptr;
    };
    QWidget* makeWay(const theme::Theme& theme, const QString& icon, const QString& title, const QString& text,
                     const std::vector<Button>& buttons);

    QWidget* makeRecent(const QStringList& stores);

    QString m_description;
};

}  // namespace farmwarden::views
