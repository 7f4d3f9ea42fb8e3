#pragma once

#include <QObject>
#include <QStringList>
#include <atomic>
#include <functional>
#include <memory>

#include "core/placement/explain.h"
#include "core/placement/programs.h"
#include "core/request/replay_run.h"
#include "core/store/store.h"
#include "ui/bridge/live_views.h"
#include "ui/bridge/rule_hit_keeper.h"
#include "ui/bridge/threads.h"
#include "ui/presenters/policy_draft.h"
#include "ui/presenters/policy_findings.h"
#include "ui/presenters/policy_review.h"

class QTimer;

// What the Policy page needs of the store: the policy in force and its versions, what is to be said about a draft, how
// a request would end, and what a period would have been like. Lives on the UI thread; all of it is worked out on
// workers, and of questions that follow one another only the latest is answered.
namespace farmwarden::bridge {

// Words that conditions and actions can be completed with.
struct PolicyNames {
    QStringList farms;
    QStringList targets;
    QStringList tags;
    QStringList users;
};

// A draft as it was kept.
struct KeptDraft {
    std::uint32_t base = 0;
    presenters::PolicyContent baseContent;
    presenters::PolicyContent content;
};

class PolicyDesk final : public QObject {
    Q_OBJECT
public:
    // All outlive this. `draftFile` is where the draft survives the console; empty: nowhere.
    PolicyDesk(store::Store& store, LiveDirectory& live, LiveViews& views, const base::Clock& clock, QString draftFile,
               QObject* parent = nullptr);
    ~PolicyDesk() override;

    bool isLoaded() const { return m_isLoaded; }
    // In force; its document is parsed in content().
    const model::PolicyVersion& version() const { return m_version; }
    const presenters::PolicyContent& content() const { return m_content; }
    // All, the latest first, without documents.
    const std::vector<model::PolicyVersion>& versions() const { return m_versions; }
    const PolicyNames& names() const { return m_names; }
    // How often rules decided.
    RuleHitKeeper& hits() { return m_hits; }

    // findingsChanged() comes for the latest one.
    void analyse(presenters::PolicyContent content);
    std::shared_ptr<const presenters::PolicyFindings> findings() const { return m_findings; }
    bool isAnalysing() const { return m_isAnalysing; }

    // What is wrong with one rule by itself, for an editor while it is typed in. Only the latest question is answered.
    void check(policy::Rule rule, QObject* context, std::function<void(base::Diagnostics)> then);

    using WhatIf = std::shared_ptr<const placement::Explanation>;
    void whatIf(presenters::PolicyContent content, placement::PlacementRequest request, QObject* context,
                std::function<void(WhatIf)> then);

    using Review = base::Result<presenters::PolicyReview>;
    // `base`: the version that the draft was made from.
    void review(std::uint32_t base, presenters::PolicyContent baseContent, presenters::PolicyContent draft,
                QObject* context, std::function<void(Review)> then);
    // The document of a version, parsed.
    void read(std::uint32_t number, QObject* context,
              std::function<void(base::Result<presenters::PolicyContent>)> then);
    // What is different, as farmwardenctl says it.
    void compare(presenters::PolicyContent before, presenters::PolicyContent after, QObject* context,
                 std::function<void(QStringList)> then);

    using Replayed = base::Result<std::shared_ptr<const placement::ReplayResult>>;
    // replayProgress() comes meanwhile. One at a time: a new one cancels the one before.
    void replay(presenters::PolicyContent content, request::ReplayPeriod period, QObject* context,
                std::function<void(const Replayed&)> then);
    void cancelReplay();
    bool isReplaying() const { return m_isReplaying; }

    void keepDraft(std::uint32_t base, presenters::PolicyContent content);
    void forgetDraft();
    // Null when none was kept. Its base may be older than what is in force.
    const KeptDraft* keptDraft() const { return m_kept.get(); }

Q_SIGNALS:
    // Another version is in force.
    void versionChanged();
    void findingsChanged();
    void replayProgress(quint64 events, quint64 ofEvents);
    void failed(const QString& message);

private:
    struct Loaded;
    void look();
    void load();
    void onLoaded(std::shared_ptr<const Loaded> loaded);
    std::shared_ptr<const Loaded> loadOnWorker(bool isFirst) const;

    store::Store& m_store;
    LiveDirectory& m_live;
    LiveViews& m_views;
    const base::Clock& m_clock;
    QString m_draftFile;
    placement::Programs m_programs;
    std::unique_ptr<presenters::PolicyAnalyst> m_analyst;  // on the worker only
    model::PolicyVersion m_version;
    presenters::PolicyContent m_content;
    std::vector<model::PolicyVersion> m_versions;
    PolicyNames m_names;
    std::shared_ptr<const presenters::PolicyFindings> m_findings;
    std::unique_ptr<KeptDraft> m_kept;
    bool m_isLoaded = false;
    bool m_isLoading = false;
    bool m_isAnalysing = false;
    bool m_isReplaying = false;
    std::atomic<std::uint64_t> m_analysis{0};
    std::atomic<std::uint64_t> m_question{0};
    std::atomic<std::uint64_t> m_check{0};
    std::atomic<std::uint64_t> m_replay{0};
    // What was kept last is written, also when the console closes before; nothing: the draft is to be gone.
    struct Draft {
        std::uint32_t base = 0;
        presenters::PolicyContent content;
    };
    void keep(std::optional<Draft> draft);
    static void write(const QString& path, const std::optional<Draft>& draft);
    std::optional<Draft> m_draft;
    std::atomic<std::uint64_t> m_draftState{0};  // counts what was kept
    std::atomic<std::uint64_t> m_draftWritten{0};
    RuleHitKeeper m_hits;
    Worker m_worker;
    Worker m_replayWorker;
    std::unique_ptr<Worker> m_draftWorker;  // of its own: writing a large draft is not to keep its marks waiting
};

}  // namespace farmwarden::bridge
