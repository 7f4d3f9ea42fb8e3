#pragma once

#include <QObject>
#include <QStringList>
#include <atomic>
#include <functional>
#include <memory>

#include "core/placement/explain.h"
#include "core/placement/programs.h"
#include "core/placement/spread.h"
#include "core/request/drafts.h"
#include "core/request/replay_run.h"
#include "core/request/why.h"
#include "core/store/store.h"
#include "ui/bridge/live_views.h"
#include "ui/bridge/request_sender.h"
#include "ui/bridge/rule_hit_keeper.h"
#include "ui/bridge/threads.h"
#include "ui/presenters/policy_draft.h"
#include "ui/presenters/policy_findings.h"
#include "ui/presenters/policy_review.h"
#include "ui/presenters/replay_view.h"

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

    using WhatIf = base::Result<std::shared_ptr<const placement::Explanation>>;
    // `asOf`: on the farms and sessions of that moment; nothing: of now.
    void whatIf(presenters::PolicyContent content, placement::PlacementRequest request,
                std::optional<base::TimePoint> asOf, QObject* context, std::function<void(WhatIf)> then);

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

    // For a period without decisions.
    void findNearest(request::ReplayPeriod period, QObject* context,
                     std::function<void(base::Result<request::NearestDecisions>)> then);
    void arrange(std::shared_ptr<const placement::ReplayResult> result, presenters::ReplayGrouping grouping,
                 presenters::ReplayFilter filter, QObject* context,
                 std::function<void(std::shared_ptr<const presenters::ReplayTable>)> then);
    // One decision under the policy of then and under the draft.
    using Compared = base::Result<std::shared_ptr<const request::Comparison>>;
    void compareDecision(presenters::PolicyContent content, base::Revision revision, QObject* context,
                         std::function<void(const Compared&)> then);

    using Farms = std::shared_ptr<const placement::FarmPolicies>;
    // The sessions of now, placed anew under both. Of questions that follow one another the latest is answered.
    void spread(Farms before, Farms after, QObject* context,
                std::function<void(const std::vector<placement::FarmSpread>&)> then);

    using Settled = std::pair<policy::Conflict, std::string>;
    // A merge with values for its conflicts; see policy::settle().
    void settle(presenters::PolicyContent merged, std::vector<Settled> settled, QObject* context,
                std::function<void(const base::Result<presenters::PolicyContent>&)> then);

    using VersionCounts = std::map<std::uint32_t, presenters::ChangeCounts>;
    // Of the latest versions, each against the one before it.
    void countVersions(QObject* context, std::function<void(const VersionCounts&)> then);

    // Of `changes`; others hear of it through `sender`.
    void keepDraft(std::uint32_t base, presenters::PolicyContent content, std::size_t changes);
    void forgetDraft();
    // Outlives this.
    void setSender(RequestSender& sender);
    std::vector<request::KnownDraft> draftsOfOthers() const;
    // Files of this page are written here.
    Worker& worker() { return m_worker; }
    // Null when none was kept. Its base may be older than what is in force.
    const KeptDraft* keptDraft() const { return m_kept.get(); }

Q_SIGNALS:
    // Another version is in force.
    void versionChanged();
    void findingsChanged();
    // draftsOfOthers()
    void draftsChanged();
    void replayProgress(quint64 events, quint64 ofEvents);
    void failed(const QString& message);

private:
    struct Loaded;
    static constexpr std::size_t kCountedVersions = 50;
    void look();
    void askForDrafts();
    void noteSoon();
    void note();
    bool isTold() const;
    base::Result<const directory::Directory*> stateAt(base::TimePoint at);
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
    std::atomic<std::uint64_t> m_spread{0};
    RequestSender* m_sender = nullptr;
    std::optional<base::TimePoint> m_draftSince;
    request::PolicyDraft m_wanted;  // what the others are to know of the draft
    request::PolicyDraft m_noted;   // and do
    request::KnownDrafts m_drafts;
    bool m_isAskingForDrafts = false;
    std::unique_ptr<directory::Directory> m_past;  // on the worker only
    QTimer* m_draftTimer = nullptr;
    QTimer* m_noteTimer = nullptr;
    // What was kept last is written, also when the console closes before; nothing: the draft is to be gone.
    struct Draft {
        std::uint32_t base = 0;
        base::TimePoint since;
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
