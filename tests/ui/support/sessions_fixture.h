#pragma once

#include <QAction>
#include <QListView>
#include <QMenu>
#include <QTableView>

#include "tests/ui/support/window_fixture.h"
#include "ui/views/filter_box.h"

// The Sessions page with four sessions in one farm and one in another, to be driven by keys.
namespace farmwarden::test {

class SessionsWindow : public ConsoleWindow {
protected:
    void openSessions() { openSessionsOf(5); }
    void openSessionsOf(int rows) {
        populate();
        addFarm("lab");
        addTarget("lab-1", "lab");
        addSession("ana", "lab", "lab-1");
        navigation::Memory memory;
        memory.page = QStringLiteral("sessions");
        openWindow(memory);
        table = child<QTableView>("sessionsTable");
        filter = child<views::FilterBox>("sessionsFilter");
        ASSERT_TRUE(hasRows(rows));
        m_window->activateWindow();
        filter->setFocus();
    }
    [[nodiscard]] bool hasRows(int rows) {
        return comesTrue([&] { return table->model()->rowCount() == rows; });
    }
    QListView* completions() { return m_window->findChild<QListView*>(QStringLiteral("completions")); }
    [[nodiscard]] bool offers(const char* text) {
        return comesTrue([&] {
            QListView* const list = completions();
            return list != nullptr && list->isVisible() && list->model()->rowCount() > 0 &&
                   list->model()->index(0, 0).data().toString() == QString::fromLatin1(text);
        });
    }
    void pick(const char* menuName, const QString& text) {
        QMenu* menu = nullptr;
        ASSERT_TRUE(comesTrue([&] {
            menu = m_window->findChild<QMenu*>(QString::fromLatin1(menuName));
            return menu != nullptr && menu->isVisible();
        }));
        for (QAction* const action : menu->actions()) {
            if (action->text() == text) {
                action->trigger();
                menu->close();
                return;
            }
        }
        ADD_FAILURE() << "no " << text.toStdString();
    }

    QTableView* table = nullptr;
    views::FilterBox* filter = nullptr;
};

}  // namespace farmwarden::test
