#pragma once

#include <QFrame>
#include <QToolButton>
#include <vector>

#include "ui/theme/theme.h"

class QAction;
class QVBoxLayout;

namespace farmwarden::navigation {

// An icon that leads to a page, with a number on it when something there wants to be looked at. UI thread.
class NavigationButton final : public QToolButton {
    Q_OBJECT
public:
    NavigationButton(const theme::Theme& theme, const QString& title, QWidget* parent = nullptr);
    // 0: no badge. `words` say the same to a screen reader and in the tooltip: "5 need attention".
    void setBadge(int count, const QString& words);
    // The tooltip without what the badge adds to it.
    void setTip(const QString& tip);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void showWords();

    const theme::Theme& m_theme;
    QString m_title;
    QString m_tip;
    QString m_badgeWords;
    int m_badge = 0;
};

// The window's left edge: a button for each page, the settings apart from them at the bottom, and a bar beside the one
// that is shown. UI thread.
class NavigationBar final : public QFrame {
    Q_OBJECT
public:
    explicit NavigationBar(const theme::Theme& theme, QWidget* parent = nullptr);

    // `action` leads to the page. REQUIRES: what stands at the bottom comes last.
    NavigationButton* add(QAction* action, const QString& id, const QString& title, bool isAtBottom);
    void setCurrent(std::size_t index);
    NavigationButton* button(std::size_t index) const { return m_buttons[index]; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const theme::Theme& m_theme;
    QVBoxLayout* m_layout = nullptr;
    std::vector<NavigationButton*> m_buttons;
    std::size_t m_current = 0;
};

}  // namespace farmwarden::navigation
