#pragma once

#include <gtest/gtest.h>

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QDialog>
#include <QTemporaryDir>

#include "core/policy/json_text.h"
#include "core/request/request_builder.h"
#include "core/request/request_runner.h"
#include "tests/ui/support/farm_fixture.h"
#include "ui/editors/policy_page.h"
#include "ui/editors/rule_list.h"
#include "ui/navigation/main_window.h"

// The Policy page in its window, driven by keys and clicks, with an executor behind it.
namespace farmwarden::test {

using editors::PolicyPage;
using editors::RuleList;

inline policy::Rule groupRule(const std::string& id, const std::string& group, const std::string& farm) {
    policy::Rule rule;
    rule.id = id;
    rule.name = id;
    rule.conditions.push_back({policy::Dimension::Group, false, {group}, {}, {}, {}});
    rule.action.farm = farm;
    return rule;
}

class PolicyPageTest : public FarmFixture {
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
        addTarget("gpu-01", "cad");
    }
    void TearDown() override {
        m_window.reset();
        m_theme.reset();
        FarmFixture::TearDown();
        qunsetenv("XDG_STATE_HOME");
    }

    // As another administrator would.
    void publish(const policy::Document& document, std::uint32_t base = 0) {
        request::PolicyPublish arguments;
        arguments.document = policy::formatJson(document);
        arguments.base = base;
        arguments.reason = "test";
        request::RequestRunner runner(rawStore(), clock);
        const auto answer = runner.run(request::makeRequest(arguments, "eve", {}, clock));
        ASSERT_TRUE(answer) << answer.error().message;
        ASSERT_EQ(answer->state, model::RequestState::Done) << answer->message;
    }
    static policy::Document twoRules() {
        policy::Document document;
        document.rules.push_back(groupRule("cad-users", "cad", "cad"));
        document.rules.push_back(groupRule("finance", "finance", "office"));
        return document;
    }
    void openWindow() {
        navigation::Memory memory;
        memory.page = QStringLiteral("policy");
        m_window = std::make_unique<navigation::MainWindow>(*m_theme, workspace(), memory);
        m_window->resize(1600, 1000);
        m_window->show();
        ASSERT_TRUE(catchUp());
        m_page = static_cast<PolicyPage*>(m_window->page(QStringLiteral("policy")));
        m_list = m_window->findChild<RuleList*>();
        ASSERT_NE(m_list, nullptr);
        m_tester = std::make_unique<QAbstractItemModelTester>(
            m_list->model(), QAbstractItemModelTester::FailureReportingMode::Warning);
        const auto versions = rawStore().policies();
        ASSERT_TRUE(versions);
        const std::uint32_t wanted = versions->empty() ? 0 : versions->front().number;
        ASSERT_TRUE(comesTrue(
            [&] { return workspace().policy().version().number == wanted && m_page->isReady(); }));
    }
    bool says(const char* text) {
        return comesTrue([&] { return m_page->describe().contains(QString::fromUtf8(text)); });
    }
    // Ids in evaluation order, with a dash behind those that are disabled. A new rule's id is of the moment, and "rule" here.
    std::string order() const {
        std::string text;
        for (const presenters::RulePointer& rule : m_page->draft().content().rules) {
            text += (text.empty() ? "" : " ") + (rule->id.starts_with("rule-") ? "rule" : rule->id) + (rule->isEnabled ? "" : "-");
        }
        return text;
    }
    QDialog* dialog(const char* name) {
        QDialog* found = nullptr;
        EXPECT_TRUE(comesTrue([&] {
            found = m_window->findChild<QDialog*>(QString::fromLatin1(name));
            return found != nullptr && found->isVisible();
        })) << name;
        return found;
    }
    template <typename T>
    T* child(const char* name, QObject* in = nullptr) {
        T* const found = (in != nullptr ? in : m_window.get())->template findChild<T*>(QString::fromLatin1(name));
        EXPECT_NE(found, nullptr) << name;
        return found;
    }
    bool canDo(const char* id) {
        return comesTrue([&] { return m_window->catalogue().action(QString::fromLatin1(id))->isEnabled(); });
    }
    void trigger(const char* id) {
        QAction* const action = m_window->catalogue().action(QString::fromLatin1(id));
        ASSERT_NE(action, nullptr) << id;
        ASSERT_TRUE(comesTrue([&] { return action->isEnabled(); }))
            << id << ": " << m_window->catalogue().whyNot(QString::fromLatin1(id)).toStdString();
        action->trigger();
    }

    QTemporaryDir m_state;
    std::unique_ptr<theme::Theme> m_theme;
    std::unique_ptr<navigation::MainWindow> m_window;
    PolicyPage* m_page = nullptr;
    RuleList* m_list = nullptr;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

}  // namespace farmwarden::test
