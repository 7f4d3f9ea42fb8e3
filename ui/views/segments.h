#pragma once

#include <QWidget>

class QPushButton;

namespace farmwarden::views {

// A row of buttons of which one is down: "All | Needs attention 5 | Held 5". UI thread.
class Segments final : public QWidget {
    Q_OBJECT
public:
    Segments(const QString& name, const QStringList& texts, QWidget* parent = nullptr);
    int current() const { return m_current; }
    void setCurrent(int index);
    void setText(int index, const QString& text);
    QPushButton* button(int index) const;

Q_SIGNALS:
    // By a person or by setCurrent().
    void currentChanged(int index);

private:
    std::vector<QPushButton*> m_buttons;  // no QButtonGroup: in one Tab reaches only the button that is down
    int m_current = 0;
};

}  // namespace farmwarden::views
