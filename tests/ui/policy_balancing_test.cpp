#include <gtest/gtest.h>

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QSpinBox>
#include <QTableView>

#include "tests/ui/support/policy_window.h"

// Balancing and quotas of farms in the draft, and what they would make of the sessions of now.
namespace farmwarden::editors {
namespace {

class PolicyBalancing : public test::PolicyWindow {
protected:
    void openFarms() {
        for (int i = 0; i < 6; ++i) {
            addSession("u" + std::to_string(i), "office", "sh-01");
        }
        publish(twoRules());
        openWindow();
        openTab("farms");
        auto* const list = child<QListWidget>("policyFarms");
        ASSERT_TRUE(comesTrue([&] { return list->count() == 2; }));
        list->setCurrentRow(1);
        ASSERT_TRUE(says("Farms: office: 6 session(s)"));
    }
    std::string spread() {
        const QAbstractItemModel* const model = child<QTableView>("spread")->model();
        QStringList rows;
        for (int row = 0; row < model->rowCount(); ++row) {
            rows << model->index(row, 0).data().toString() + u' ' + model->index(row, 2).data().toString() + u'>' +
                        model->index(row, 3).data().toString();
        }
        return rows.join(QStringLiteral(", ")).toStdString();
    }
    bool spreads(const char* text) {
        return comesTrue([&] { return spread() == text; });
    }
    const std::map<std::string, policy::FarmPolicy>& farms() { return *m_page->draft().content().farms; }
};

TEST_F(PolicyBalancing, AnotherBalancingIsAStepWhoseEffectIsShown) {
    openFarms();
    EXPECT_TRUE(spreads("sh-01 3>3, sh-02 3>3")) << spread();
    QTest::mouseClick(child<QCheckBox>("policyDecides"), Qt::LeftButton, {}, QPoint(8, 8));
    ASSERT_TRUE(farms().contains("office"));
    auto* const balancing = child<QComboBox>("balancing");
    ASSERT_TRUE(balancing->isEnabled());
    balancing->setCurrentIndex(2);
    Q_EMIT balancing->activated(2);
    EXPECT_EQ(farms().at("office").balancing, model::Balancing::Fill);
    EXPECT_TRUE(spreads("sh-01 3>6, sh-02 3>0")) << spread();
    EXPECT_TRUE(says("fullest target 3 → 6"));
    EXPECT_TRUE(comesTrue([this] { return m_page->counts().contains(u"change"); }));
    trigger("policy.undo");
    trigger("policy.undo");
    EXPECT_FALSE(farms().contains("office"));
    EXPECT_TRUE(spreads("sh-01 3>3, sh-02 3>3")) << spread();
}

TEST_F(PolicyBalancing, AQuotaSaysHowManyItWouldRefuse) {
    openFarms();
    QTest::mouseClick(child<QCheckBox>("policyDecides"), Qt::LeftButton, {}, QPoint(8, 8));
    child<QSpinBox>("quota")->setValue(4);
    EXPECT_EQ(farms().at("office").maxSessions, 4U);
    EXPECT_TRUE(says("refused 0 → 2")) << m_page->describe().toStdString();
}

}  // namespace
}  // namespace farmwarden::editors
