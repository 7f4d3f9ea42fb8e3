#pragma once

#include <QDialog>
#include <optional>

#include "ui/theme/theme.h"

class QFrame;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace farmwarden::views {

// What every dialog of the console is: a title, a body, and a footer with "Show command", a note, Cancel and a button
// that says verb and object. Window-modal over a dimmed window; opened with open(), deletes itself. UI thread.
class Sheet : public QDialog {
    Q_OBJECT
public:
    Sheet(const theme::Theme& theme, const QString& title, QWidget* parent);

    // Why the button cannot be pressed now, as a sentence beside it; empty: it can.
    QString whyNot() const { return m_whyNot; }

protected:
    QVBoxLayout* body() { return m_body; }
    const theme::Theme& theme() const { return m_theme; }
    void setConfirm(const QString& text, const QString& kind = QStringLiteral("primary"));
    void setWhyNot(const QString& reason);
    // Quiet words in the footer when there is nothing to object.
    void setNote(const QString& note);
    void setCommand(const QString& command);
    // What came back from the store; stands above the footer until the next try.
    void setError(const QString& message);
    void setBusy(bool isBusy);
    // For what cannot be undone: Return alone does nothing.
    void focusCancel();

    virtual void onConfirm() = 0;

    bool event(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void showFooter();
    // Texts change while a sheet is open, and are longer in some languages: it grows, and never shrinks under the pointer.
    void grow();
    void orderFooterLast();

    const theme::Theme& m_theme;
    QVBoxLayout* m_body = nullptr;
    QLabel* m_footer = nullptr;
    QWidget* m_errorArea = nullptr;
    QLabel* m_error = nullptr;
    QPushButton* m_confirm = nullptr;
    QPushButton* m_showCommand = nullptr;
    QPushButton* m_cancel = nullptr;
    QString m_whyNot;
    QString m_note;
    QString m_command;
    bool m_isBusy = false;
    std::optional<QPoint> m_at;  // where it was put
};

// The command line that does what was just looked at, with a button that copies it.
void openCommandDialog(const theme::Theme& theme, const QString& title, const QString& command, QWidget* parent);

}  // namespace farmwarden::views
