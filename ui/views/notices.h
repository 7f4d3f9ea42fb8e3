#pragma once

#include <QFrame>
#include <QPointer>
#include <vector>

#include "core/base/clock.h"
#include "ui/theme/theme.h"

class QListView;
class QStandardItemModel;

namespace farmwarden::views {

// Something that happened, for whoever looks later.
struct Notice {
    QString what;       // "target does not answer": the same ones are one line with a number
    QString who;        // "sh-01", in front of a single one; may be empty
    QString link;       // of a single one; empty: leads nowhere
    QString groupLink;  // of several
    bool isProblem = false;
    base::TimePoint at;
    int times = 1;
};

// The notices since the window was opened, the latest first. UI thread.
class NoticeBoard final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    void post(Notice notice);
    const std::vector<Notice>& notices() const { return m_notices; }
    // Posted since somebody last looked.
    int unread() const { return m_unread; }
    void markRead();
    // "sh-01: target does not answer", "12 × target does not answer"
    static QString text(const Notice& notice);

Q_SIGNALS:
    void changed();

private:
    std::vector<Notice> m_notices;
    int m_unread = 0;
};

// The list of them, above the status line until the focus goes elsewhere. A child of the window. UI thread.
class NoticePanel final : public QFrame {
    Q_OBJECT
public:
    // All outlive this.
    NoticePanel(const theme::Theme& theme, NoticeBoard& board, const base::Clock& clock, QWidget* parent);
    // Above `anchor`; a second call closes it.
    void toggle(QWidget* anchor);
    void close();
    QStringList lines() const;

Q_SIGNALS:
    void linkActivated(const QString& link);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill();
    void place(QWidget* anchor);
    void take(int row);

    const theme::Theme& m_theme;
    NoticeBoard& m_board;
    const base::Clock& m_clock;
    QListView* m_list = nullptr;
    QStandardItemModel* m_model = nullptr;
    QPointer<QWidget> m_before;  // had the focus
};

}  // namespace farmwarden::views
