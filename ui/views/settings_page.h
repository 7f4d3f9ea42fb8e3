#pragma once

#include "ui/theme/settings.h"
#include "ui/views/page.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QVBoxLayout;

namespace farmwarden::views {

class Segments;

// How the console looks and behaves, for this person on this machine: each change holds at once and is kept at once. UI
// thread.
class SettingsPage final : public Page {
    Q_OBJECT
public:
    SettingsPage(const theme::Theme& theme, const theme::Settings& settings, QWidget* parent = nullptr);

    // They were changed elsewhere: by an action, for instance.
    void show(const theme::Settings& settings);

    QString id() const override { return QStringLiteral("settings"); }
    QString title() const override { return tr("Settings"); }
    QString icon() const override { return QStringLiteral("settings"); }
    QString counts() const override { return {}; }
    bool canShowPast() const override { return false; }
    QWidget* mainView() override;
    void goTo(const QString&) override {}
    QString describe() const override;

Q_SIGNALS:
    void settingsChanged(const farmwarden::theme::Settings& settings);
    void layoutResetWanted();

private:
    QWidget* makeAppearance();
    QWidget* makeLanguage();
    QWidget* makeConfirmations();
    QWidget* makeLayout();
    Segments* makeChoice(const QString& name, const QStringList& texts);
    void take();
    void showNotes();

    const theme::Theme& m_theme;
    theme::Settings m_settings;
    QString m_languageAtStart;
    bool m_isShowing = false;  // setting the controls is no change by a person
    Segments* m_themes = nullptr;
    Segments* m_rows = nullptr;
    Segments* m_motion = nullptr;
    QLabel* m_themeNote = nullptr;
    QLabel* m_motionNote = nullptr;
    QComboBox* m_language = nullptr;
    QLabel* m_languageNote = nullptr;
    QCheckBox* m_asks = nullptr;
};

}  // namespace farmwarden::views
