#pragma once

#include <QFrame>
#include <functional>

#include "ui/theme/theme.h"

class QLabel;
class QPushButton;
class QTimer;

namespace farmwarden::views {

// What has just happened, bottom right, with Undo where there is one. One at a time: a new one takes the place of the
// old, but an open problem is not pushed away; what comes on top of it is counted beneath, and told by the tooltip. UI
// thread.
class Toast final : public QFrame {
    Q_OBJECT
public:
    // A child of the window's content, above everything in it.
    Toast(const theme::Theme& theme, QWidget* parent);
    // `undo` may be empty. Problems stay until they are closed.
    void show(const QString& text, std::function<void()> undo, bool isProblem = false);
    QString text() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void place();
    void showWords();

    struct Message {
        QString text;
        bool isProblem = false;
        int times = 1;  // in a row
    };

    QLabel* m_text = nullptr;
    QLabel* m_more = nullptr;
    std::vector<Message> m_messages;  // since the last time it was closed; the latest last
    QPushButton* m_undoButton = nullptr;
    QTimer* m_timer = nullptr;
    std::function<void()> m_undo;
};

}  // namespace farmwarden::views
