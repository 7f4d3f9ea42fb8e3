#include "ui/editors/merge_sheet.h"
#include "ui/editors/policy_page.h"
#include "ui/editors/policy_panels.h"
#include "ui/editors/publish_sheet.h"
#include "ui/models/core_wording.h"
#include "ui/models/policy_rule_model.h"
#include "ui/models/policy_wording.h"
#include "ui/models/wording.h"

// What the panels at the right want of the draft, and its way to a version.
namespace farmwarden::editors {

using models::PolicyWording;
using models::Wording;
using presenters::StepKind;

void PolicyPage::connectPanels() {
    connect(m_panels, &PolicyPanels::traced, m_model, &models::PolicyRuleModel::setTrace);
    connect(m_panels, &PolicyPanels::counted, m_model, &models::PolicyRuleModel::setReplayed);
    connect(m_panels, &PolicyPanels::failed, this, &PolicyPage::failed);
    connect(m_panels, &PolicyPanels::happened, this, [this](const QString& what) { Q_EMIT happened(what, {}); });
    connect(m_panels, &PolicyPanels::testWanted, this, [this](const policy::PolicyTest& wanted) {
        if (!editable().isEmpty()) {
            Q_EMIT failed(editable());
            return;
        }
        std::vector<policy::PolicyTest> tests = *m_draft.content().tests;
        policy::PolicyTest test = wanted;
        for (int n = 2; std::ranges::find(tests, test.name, &policy::PolicyTest::name) != tests.end(); ++n) {
            test.name = wanted.name + " " + std::to_string(n);
        }
        tests.push_back(test);
        m_draft.setTests(std::move(tests), test.name);
        onDraft();
        m_panels->showTab(PolicyPanels::Tab::Tests);
    });
    connect(m_panels, &PolicyPanels::testRemoved, this, [this](const QString& name) {
        std::vector<policy::PolicyTest> tests = *m_draft.content().tests;
        std::erase_if(tests, [&](const policy::PolicyTest& test) { return Wording::text(test.name) == name; });
        m_draft.setTests(std::move(tests), name.toStdString());
        onDraft();
    });
    connect(m_panels, &PolicyPanels::farmEdited, this,
            [this](const QString& name, const std::optional<policy::FarmPolicy>& farm) {
                m_draft.setFarm(name.toStdString(), farm);
                onDraft();
            });
    connect(m_panels, &PolicyPanels::restoreWanted, this,
            [this](quint32 number, const presenters::PolicyContent& content) {
                m_draft.setContent(content, {StepKind::Restore, std::to_string(number), 1});
                onDraft();
                Q_EMIT happened(tr("Version %1 is in the draft").arg(number), [this] {
                    m_draft.undo();
                    onDraft();
                });
            });
}

// The ways to the panels, for the palette.
void PolicyPage::addPanelActions() {
    using Tab = PolicyPanels::Tab;
    const auto add = [this](const char* id, const QString& text, const char* icon, const char* command, Tab tab) {
        m_catalogue.add({QString::fromLatin1(id), text, {}, m_theme.icon(QString::fromLatin1(icon)), {}, {},
                         [command] { return QString::fromLatin1(command); }, [this, tab] { m_panels->goToTab(tab); }},
                        this);
    };
    add("policy.what_if", tr("What if: where would a connection go?"), "search", "farmwardenctl place --explain", Tab::WhatIf);
    add("policy.replay", tr("Replay past connections through the draft"), "clock", "farmwardenctl policy replay policy.json", Tab::Replay);
    add("policy.farms", tr("Balancing and quotas of farms"), "farms", "farmwardenctl policy show", Tab::Farms);
    add("policy.versions", tr("Versions of the policy"), "clock", "farmwardenctl policy history", Tab::Versions);
    add("policy.tests", tr("Tests of the policy"), "check", "farmwardenctl policy test policy.json", Tab::Tests);
}

void PolicyPage::review() {
    bridge::PolicyDesk& desk = m_workspace.policy();
    desk.review(m_draft.baseVersion(), m_draft.base(), m_draft.content(), this, [this](bridge::PolicyDesk::Review review) {
        if (!review) {
            Q_EMIT failed(models::coreText(review.error().message));
        } else if (review->isStale()) {
            openMerge(std::move(*review));
        } else {
            openPublish(std::move(*review));
        }
    });
}

void PolicyPage::openPublish(presenters::PolicyReview review) {
    PublishSheet::Input input{std::move(review), m_workspace.policy().findings(), {}, m_panels->replaySummary(), m_restored};
    std::size_t number = 0;
    for (const presenters::RulePointer& rule : m_draft.content().rules) {
        input.ruleNames.emplace(rule->id, tr("rule %1 %2").arg(++number).arg(PolicyWording::name(*rule)));
    }
    auto* const sheet = new PublishSheet(m_theme, m_workspace.requests(), std::move(input), this);
    connect(sheet, &PublishSheet::published, this, [this](quint32 version) {
        // What was published is no draft any more; the new version comes with the journal.
        m_draft = presenters::PolicyDraft(version, m_draft.content());
        onDraft();
        Q_EMIT happened(tr("Version %1 is published").arg(version), {});
    });
    connect(sheet, &PublishSheet::overtaken, this, [this] {
        // The version that came between may not have arrived here yet.
        m_isReviewWanted = m_draft.baseVersion() == m_workspace.policy().version().number;
        if (!m_isReviewWanted) {
            this->review();
        }
    });
    sheet->open();
}

void PolicyPage::openMerge(presenters::PolicyReview review) {
    const QString author = Wording::text(m_workspace.policy().version().author);
    auto* const sheet = new MergeSheet(m_theme, m_workspace.policy(), std::move(review), author, this);
    connect(sheet, &MergeSheet::mergeTaken, this, [this](const presenters::PolicyContent& merged, quint32 current) {
        m_draft.rebase(current, m_workspace.policy().content());
        m_draft.setContent(merged, {StepKind::Merge, std::to_string(current), 1});
        onDraft();
    });
    sheet->open();
}

}  // namespace farmwarden::editors
