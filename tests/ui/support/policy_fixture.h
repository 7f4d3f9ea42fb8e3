#pragma once

#include <gtest/gtest.h>

#include <QAbstractItemModelTester>
#include <QApplication>

#include "tests/ui/support/policy_window.h"
#include "ui/editors/rule_list.h"

// The rules' side of the Policy page, driven by keys and clicks.
namespace farmwarden::test {

class PolicyPageTest : public PolicyWindow {
protected:
    void openWindow() {
        ASSERT_NO_FATAL_FAILURE(PolicyWindow::openWindow());
        m_list = m_window->findChild<editors::RuleList*>();
        ASSERT_NE(m_list, nullptr);
        m_tester = std::make_unique<QAbstractItemModelTester>(
            m_list->model(), QAbstractItemModelTester::FailureReportingMode::Warning);
    }
    // Ids in evaluation order, disabled ones with a dash.
    std::string order() const {
        std::string text;
        for (const presenters::RulePointer& rule : m_page->draft().content().rules) {
            text += (text.empty() ? "" : " ") + rule->id + (rule->isEnabled ? "" : "-");
        }
        return text;
    }
    bool canDo(const char* id) {
        return comesTrue([&] { return m_window->catalogue().action(QString::fromLatin1(id))->isEnabled(); });
    }

    editors::RuleList* m_list = nullptr;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

}  // namespace farmwarden::test
