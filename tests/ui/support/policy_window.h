#pragma once

#include <QAbstractButton>
#include <QAction>
#include <QDialog>
#include <QTemporaryDir>

#include <stdexcept>

#include "core/policy/json_text.h"
#include "core/request/request_builder.h"
#include "core/request/request_runner.h"
#include "tests/ui/support/farm_fixture.h"
#include "ui/bridge/guarded_store.h"
#include "ui/editors/policy_page.h"
#include "ui/navigation/main_window.h"

// The Policy page in its window over two farms, with an executor behind it and other administrators beside.
namespace farmwarden::test {

// What the console opens; can be made to stop answering.
class FickleStore final : public bridge::GuardedStore {
public:
    explicit FickleStore(store::Store& store) : GuardedStore(store) {}
    void setAway(bool isAway) { m_isAway = isAway; }

    base::Result<void> submit(const model::Request& request) override {
        if (m_isAway) {
            return base::fail(base::ErrorCode::Unavailable, "the store does not answer");
        }
        return GuardedStore::submit(request);
    }

private:
    std::atomic<bool> m_isAway{false};
};

class PolicyWindow : public FarmFixture {
protected:
    void SetUp() override {
        ASSERT_TRUE(m_state.isValid());
        qputenv("XDG_STATE_HOME", m_state.path().toUtf8());
        FarmFixture::SetUp();
        m_theme = std::make_unique<theme::Theme>(*qApp);
        m_theme->choose(theme::Choice::Light);
        addFarm("office", 0, model::SessionRule::Multiple);
        addFarm("cad", 0, model::SessionRule::Multiple);
        addTarget("sh-01", "office");
        addTarget("sh-02", "office");
        addTarget("gpu-01", "cad");
    }
    void TearDown() override {
        m_window.reset();
        m_theme.reset();
        FarmFixture::TearDown();
        qunsetenv("XDG_STATE_HOME");
    }
    store::Store& consoleStore() override {
        if (!m_fickle) {
            m_fickle = std::make_unique<FickleStore>(rawStore());
        }
        return *m_fickle;
    }
    FickleStore& fickle() { return static_cast<FickleStore&>(consoleStore()); }

    static policy::Rule groupRule(const std::string& id, const std::string& group, const std::string& farm) {
        policy::Rule rule;
        rule.id = id;
        rule.name = id;
        rule.conditions.push_back({policy::Dimension::Group, false, {group}, {}, {}, {}});
        rule.action.farm = farm;
        return rule;
    }
    static policy::Document twoRules() {
        policy::Document document;
        document.rules.push_back(groupRule("cad-users", "cad", "cad"));
        document.rules.push_back(groupRule("finance", "finance", "office"));
        return document;
    }
    // As another administrator.
    void request(const request::Arguments& arguments, const std::string& actor = "eve") {
        request::RequestRunner runner(rawStore(), clock);
        const auto answer = runner.run(request::makeRequest(arguments, actor, {}, clock));
        ASSERT_TRUE(answer) << answer.error().message;
        ASSERT_EQ(answer->state, model::RequestState::Done) << answer->message;
    }
    void publish(const policy::Document& document, std::uint32_t base = 0) {
        request::PolicyPublish arguments;
        arguments.document = policy::formatJson(document);
        arguments.base = base;
        arguments.reason = "test";
        request(arguments);
    }
    void openWindow() {
        navigation::Memory memory;
        memory.page = QStringLiteral("policy");
        m_window = std::make_unique<navigation::MainWindow>(*m_theme, workspace(), memory);
        m_window->resize(1600, 1000);
        m_window->show();
        if (!catchUp()) {  // the rest of the test would be about a window without a page
            throw std::runtime_error("the window does not catch up with the store");
        }
        m_page = static_cast<editors::PolicyPage*>(m_window->page(QStringLiteral("policy")));
        const auto versions = rawStore().policies();
        ASSERT_TRUE(versions);
        const std::uint32_t wanted = versions->empty() ? 0 : versions->front().number;
        ASSERT_TRUE(
            comesTrue([&] { return workspace().policy().version().number == wanted && m_page->isReady(); }));
    }
    bool says(const char* text) {
        return comesTrue([&] { return m_page->describe().contains(QString::fromUtf8(text)); });
    }
    void openTab(const char* name) { m_page->goTo(QStringLiteral("policy:tab:") + QString::fromLatin1(name)); }
    QDialog* dialog(const char* name) {
        QDialog* found = nullptr;
        EXPECT_TRUE(comesTrue([&] {
            for (QDialog* const dialog : m_window->findChildren<QDialog*>(QString::fromLatin1(name))) {
                found = dialog->isVisible() ? dialog : found;
            }
            return found != nullptr;
        })) << name;
        return found;
    }
    template <typename T>
    T* child(const char* name, QObject* in = nullptr) {
        T* const found = (in != nullptr ? in : m_window.get())->template findChild<T*>(QString::fromLatin1(name));
        EXPECT_NE(found, nullptr) << name;
        return found;
    }
    void click(const char* name, QObject* in = nullptr) {
        auto* const button = child<QAbstractButton>(name, in);
        ASSERT_TRUE(comesTrue([&] { return button->isEnabled() && button->isVisible(); })) << name;
        QTest::mouseClick(button, Qt::LeftButton);
    }
    void trigger(const char* id) {
        QAction* const action = m_window->catalogue().action(QString::fromLatin1(id));
        ASSERT_NE(action, nullptr) << id;
        ASSERT_TRUE(comesTrue([&] { return action->isEnabled(); }))
            << id << ": " << m_window->catalogue().whyNot(QString::fromLatin1(id)).toStdString();
        action->trigger();
    }

    QTemporaryDir m_state;
    std::unique_ptr<FickleStore> m_fickle;
    std::unique_ptr<theme::Theme> m_theme;
    std::unique_ptr<navigation::MainWindow> m_window;
    editors::PolicyPage* m_page = nullptr;
};

}  // namespace farmwarden::test
