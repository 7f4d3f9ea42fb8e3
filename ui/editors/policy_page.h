#pragma once

#include "ui/actions/action_catalogue.h"
#include "ui/bridge/workspace.h"
#include "ui/editors/rule_card.h"
#include "ui/presenters/policy_remedies.h"
#include "ui/views/page.h"

class QLabel;
class QLayout;
class QMenu;
class QSplitter;
class QStackedLayout;
class QTimer;
class QVBoxLayout;

namespace farmwarden::views {
class EmptyState;
}

namespace farmwarden::editors {

class PolicyPanels;
class Popover;
class ProblemsList;
class RuleList;

// The policy: its rules as cards in evaluation order, edited in place in a draft that can be taken back step by step;
// what analysis says in the margin; what-if, replay, versions and tests at the right; and the way to publish. UI thread.
class PolicyPage final : public views::Page {
    Q_OBJECT
public:
    PolicyPage(const theme::Theme& theme, bridge::Workspace& workspace, actions::ActionCatalogue& catalogue,
               QWidget* parent = nullptr);
    ~PolicyPage() override;

    QString id() const override { return QStringLiteral("policy"); }
    QString title() const override { return tr("Policy"); }
    QString icon() const override { return QStringLiteral("policy"); }
    QString counts() const override;
    QString attention() const override;
    // Goes to the next mark: there is one list, in evaluation order, and nothing is hidden from it.
    void setAttentionOnly(bool isOnly) override;
    QString primaryAction() const override { return QStringLiteral("policy.publish"); }
    QStringList moreActions() const override;
    views::FilterBox* filter() override { return m_filter; }
    bool canShowPast() const override { return false; }  // versions are its history
    QWidget* mainView() override;
    // "policy:rule:ID", "policy:tab:replay"
    QString place() const override;
    void goTo(const QString& place) override;
    QByteArray saveLayout() const override;
    void restoreLayout(const QByteArray& layout) override;
    QString describe() const override;
    bool isReady() const override;

    const presenters::PolicyDraft& draft() const { return m_draft; }

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    // The rules' side: policy_page_list.cpp.
    void makeEditor(QVBoxLayout* layout);
    void connectPanels();
    QLayout* makeTools();
    QWidget* makeMarks();
    void connectList();
    void showMenu(const QPoint& at, int condition, bool isAtAction);
    void setMode(RuleMode mode);
    void setFilter(const QString& text);
    void nameAddAction();
    void addActions();
    void addEditActions();
    void addStepActions();
    void addPanelActions();
    void onVersion();
    void onDraft(bool isEdit = true);
    void onFindings();
    void onSelection();
    void analyse();

    void onPart(const QString& id, PartKind kind, int index, const QPoint& at);
    void onRemedy(const std::string& id, const presenters::Remedy& remedy);
    // One rule or several.
    void editDetails();
    // Fields, values: what a rule names, for "where used".
    std::vector<std::pair<QString, QString>> usesOf(const policy::Rule& rule, int condition, bool isAtAction) const;
    void addUses(QMenu& menu, const policy::Rule& rule, int condition, bool isAtAction);
    void openCondition(const std::string& id, std::size_t index, const QPoint& at);
    void open(Popover* popover, presenters::StepKind kind, const QPoint& at);
    void addRule(bool isBelow);
    void moveBy(int rows);
    void copyRules();
    void pasteRules();
    void review();
    void openPublish(presenters::PolicyReview review);
    void openMerge(presenters::PolicyReview review);
    void nextMark();
    QString editable() const;  // why not; empty: the draft can be edited
    QString needsRule() const;
    QStringList completions(policy::Dimension dimension) const;
    presenters::RulePointer ruleOf(const std::string& id) const;

    const theme::Theme& m_theme;
    bridge::Workspace& m_workspace;
    actions::ActionCatalogue& m_catalogue;
    presenters::PolicyDraft m_draft;
    std::uint32_t m_restored = 0;  // the version that the draft brings back, while nothing else was edited
    bool m_hasDraft = false;
    models::PolicyRuleModel* m_model = nullptr;
    views::FilterBox* m_filter = nullptr;
    QLabel* m_stale = nullptr;
    QLabel* m_marks = nullptr;
    RuleList* m_list = nullptr;
    views::EmptyState* m_empty = nullptr;
    QStackedLayout* m_stack = nullptr;
    QSplitter* m_split = nullptr;
    bool m_isSplitByHand = false;
    ProblemsList* m_problems = nullptr;
    PolicyPanels* m_panels = nullptr;
    bool m_isReviewWanted = false;  // as soon as the version is there that came between
    QTimer* m_again = nullptr;
};

}  // namespace farmwarden::editors
