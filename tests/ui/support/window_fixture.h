#pragma once

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QLabel>

#include "tests/ui/support/farm_fixture.h"
#include "ui/navigation/main_window.h"
#include "ui/views/page.h"

// The whole window over a FarmFixture, to be driven by keys and clicks.
namespace farmwarden::test {

class ConsoleWindow : public FarmFixture {
protected:
    void SetUp() override {
        FarmFixture::SetUp();
        m_theme = std::make_unique<theme::Theme>(*qApp);
        m_theme->choose(theme::Choice::Light);
    }
    void TearDown() override {
        m_window.reset();
        m_theme.reset();
        FarmFixture::TearDown();
    }

    static navigation::Memory onFarms() {
        navigation::Memory memory;
        memory.page = QStringLiteral("farms");
        return memory;
    }
    // A farm with three targets and four users on the first of them.
    void populate(std::uint32_t minOpen = 0) {
        addFarm("office", minOpen, model::SessionRule::Multiple);
        for (const char* name : {"sh-01", "sh-02", "sh-03"}) {
            addTarget(name, "office");
        }
        for (const char* user : {"ana", "ben", "eve", "joe"}) {
            addSession(user, "office", "sh-01");
        }
    }
    void openWindow(const navigation::Memory& memory = onFarms()) {
        m_window = std::make_unique<navigation::MainWindow>(*m_theme, workspace(), memory);
        m_window->show();
        ASSERT_TRUE(catchUp());
        ASSERT_TRUE(comesTrue([this] { return m_window->isReady(); }));
    }

    template <typename T>
    T* child(const char* name, QWidget* in = nullptr) {
        T* const found = (in != nullptr ? in : m_window.get())->template findChild<T*>(QString::fromLatin1(name));
        EXPECT_NE(found, nullptr) << name;
        return found;
    }
    QDialog* sheet(const char* name) {
        QDialog* dialog = nullptr;
        EXPECT_TRUE(comesTrue([&] {
            dialog = m_window->findChild<QDialog*>(QString::fromLatin1(name));
            return dialog != nullptr && dialog->isVisible();
        })) << name;
        return dialog;
    }
    // What its labels say, a line each.
    static QString text(QWidget* in) {
        QStringList lines;
        for (const QLabel* const label : in->findChildren<QLabel*>()) {
            if (!label->isHidden()) {
                lines << label->text();
            }
        }
        return lines.join(u'\n');
    }
    bool confirmed(QDialog* dialog) {
        const QPointer<QDialog> guard(dialog);
        auto* const confirm = child<QAbstractButton>("confirm", dialog);
        if (!comesTrue([&] { return confirm->isEnabled(); })) {
            return false;
        }
        QTest::mouseClick(confirm, Qt::LeftButton);
        return comesTrue([&] { return guard.isNull() || !guard->isVisible(); });
    }
    void trigger(const char* id) {
        QAction* const action = m_window->catalogue().action(QString::fromLatin1(id));
        ASSERT_NE(action, nullptr) << id;
        ASSERT_TRUE(comesTrue([&] { return action->isEnabled(); }))
            << id << ": " << m_window->catalogue().whyNot(QString::fromLatin1(id)).toStdString();
        action->trigger();
    }
    QString farms() { return m_window->page(QStringLiteral("farms"))->describe(); }
    bool farmsSay(const char* text) {
        return comesTrue([&] { return farms().contains(QString::fromUtf8(text)); });
    }

    std::unique_ptr<theme::Theme> m_theme;
    std::unique_ptr<navigation::MainWindow> m_window;
};

}  // namespace farmwarden::test
