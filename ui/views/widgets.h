#pragma once

#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QString>

#include "ui/theme/theme.h"

// Small parts that every page is made of, so that they look alike. The style sheet knows them by the properties set
// here. UI thread.
namespace farmwarden::views {

// Looks of text: tone is "muted", "closed", "drain", "open" or empty.
QLabel* makeLabel(const QString& text, theme::Size size = theme::Size::Base, const QString& tone = {},
                  bool isStrong = false);
void setTone(QLabel* label, const QString& tone);

// kind: "primary", "danger", "flat", or empty.
QPushButton* makeButton(const QString& text, const QString& kind = {});
// Sets a property that the style sheet asks for, and looks again.
void setStyleProperty(QWidget* widget, const char* name, const QVariant& value);

// A one pixel line; "line" or "grid-line".
QFrame* makeLine(const QString& role = QStringLiteral("line"));
QFrame* makeFrame(const QString& role);

// A button that follows an action: text (the short one where the object is plain), enabled state and reason.
QPushButton* makeActionButton(QAction* action, const QString& kind = {}, bool isShort = false);

// A panel above the window goes when somebody turns to something else: by Tab or by a click. It stays when the window loses the
// focus as a whole, and when a program moves it, as a screen reader does for whoever looks around.
bool leavesPanel(Qt::FocusReason reason);

// "a.moreno, l.haddad and 8 more"
QString joinNames(const std::vector<std::string>& names, std::size_t more);

// Quiet words beside a title, which give way where there is little room: elided, and whole in the tooltip.
class NoteLabel final : public QLabel {
    Q_OBJECT
public:
    explicit NoteLabel(QWidget* parent = nullptr);
    void setNote(const QString& note);
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void explain();
};

// A glyph with the word for a state, in the state's colours.
class MarkLabel final : public QWidget {
    Q_OBJECT
public:
    explicit MarkLabel(const theme::Theme& theme, QWidget* parent = nullptr);
    void show(theme::Mark mark, const QString& word, bool isStrong = false);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const theme::Theme& m_theme;
    theme::Mark m_mark = theme::Mark::None;
    QString m_word;
    bool m_isStrong = false;
};

}  // namespace farmwarden::views
