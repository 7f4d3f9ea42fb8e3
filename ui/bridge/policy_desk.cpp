#include "ui/bridge/policy_desk.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>
#include <QSaveFile>
#include <QTimer>
#include <set>
#include <thread>
#include <utility>

#include "core/placement/known_world.h"
#include "core/base/time_text.h"
#include "core/policy/json_text.h"

namespace farmwarden::bridge {

using presenters::PolicyContent;

namespace {

constexpr std::size_t kMaxUsers = 5'000;
// Others hear of a draft at once, of its growth at most this often.
constexpr std::chrono::minutes kNoteEvery{1};
constexpr std::chrono::milliseconds kNoteSoon{1'500};
constexpr std::chrono::seconds kDraftsEvery{10};
const QString kSinceKey = QStringLiteral("since");
const QString kBaseKey = QStringLiteral("base");
const QString kDocumentKey = QStringLiteral("document");

QStringList listOf(const std::set<std::string>& names) {
    QStringList list;
    for (const std::string& name : names) {
        list << QString::fromStdString(name);
    }
    return list;
}

PolicyNames namesIn(const directory::Directory& directory) {
    std::set<std::string> farms;
    std::set<std::string> targets;
    std::set<std::string> tags;
    for (directory::FarmIndex index = 0; index < directory.farmCount(); ++index) {
        if (const std::string& name = directory.farm(index).value.name; !name.empty()) {
            farms.insert(name);
        }
    }
    for (directory::TargetIndex index = 0; index < directory.targetCount(); ++index) {
        const model::Target& target = directory.target(index).value;
        if (!target.name.empty()) {
            targets.insert(target.name);
            tags.insert(target.tags.begin(), target.tags.end());
        }
    }
    std::set<std::string> users;
    const directory::SessionTable& sessions = directory.sessions();
    for (directory::SessionSlot slot = 0; slot < sessions.slotCount() && users.size() < kMaxUsers; ++slot) {
        if (!sessions.at(slot).isFree()) {
            users.emplace(directory.text(sessions.at(slot).user));
        }
    }
    users.erase(std::string());
    return {listOf(farms), listOf(targets), listOf(tags), listOf(users)};
}

void writeDraft(const QString& path, std::uint32_t base, base::TimePoint since, const PolicyContent& content) {
    QDir().mkpath(QFileInfo(path).absolutePath());
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly)) {
        const QJsonObject json{
            {kBaseKey, static_cast<qint64>(base)},
            {kSinceKey, QString::fromStdString(base::formatTime(since))},
            {kDocumentKey, QString::fromStdString(policy::formatJson(presenters::documentOf(content)))}};
        file.write(QJsonDocument(json).toJson(QJsonDocument::Compact));
        file.commit();
    }
}

}  // namespace

struct PolicyDesk::Loaded {
    std::string problem;
    model::PolicyVersion version;
    PolicyContent content;
    std::vector<model::PolicyVersion> versions;
    PolicyNames names;
    std::unique_ptr<KeptDraft> kept;
    base::TimePoint since;  // of the kept draft
};

PolicyDesk::PolicyDesk(store::Store& store, LiveDirectory& live, LiveViews& views, const base::Clock& clock,
                       QString draftFile, QObject* parent)
    : QObject(parent),
      m_store(store),
      m_live(live),
      m_views(views),
      m_clock(clock),
      m_draftFile(std::move(draftFile)),
      m_analyst(std::make_unique<presenters::PolicyAnalyst>(m_programs.zones())),
      m_content(presenters::contentOf({})),
      m_findings(std::make_shared<const presenters::PolicyFindings>()),
      m_draftTimer(new QTimer(this)),
      m_noteTimer(new QTimer(this)),
      m_hits(store, clock),
      m_worker(QStringLiteral("policy")),
      m_replayWorker(QStringLiteral("replay")),
      m_draftWorker(std::make_unique<Worker>(QStringLiteral("draft"))) {
    connect(&views, &LiveViews::statusChanged, this, &PolicyDesk::look);
    m_draftTimer->setInterval(kDraftsEvery);
    connect(m_draftTimer, &QTimer::timeout, this, &PolicyDesk::askForDrafts);
    m_draftTimer->start();
    m_noteTimer->setSingleShot(true);
    connect(m_noteTimer, &QTimer::timeout, this, &PolicyDesk::note);
}

PolicyDesk::~PolicyDesk() {
    ++m_replay;  // a replay under way ends at its next look
    ++m_analysis;
    m_draftWorker.reset();
    if (m_draftWritten != m_draftState) {
        std::thread([this] { write(m_draftFile, m_draft); }).join();
    }
}

void PolicyDesk::write(const QString& path, const std::optional<Draft>& draft) {
    if (draft) {
        writeDraft(path, draft->base, draft->since, draft->content);
    } else {
        QFile::remove(path);
    }
}

// The past has a policy of its own; the page is about the one in force now.
void PolicyDesk::look() {
    if (m_isLoading || m_views.isPast() || !m_views.status().isLoaded) {
        return;
    }
    const auto seen = m_live.read([](const directory::Directory& directory) { return directory.policy().number; });
    if (!m_isLoaded || seen != m_version.number) {
        load();
    }
}

void PolicyDesk::load() {
    m_isLoading = true;
    m_worker.ask(
        this, [this, isFirst = !m_isLoaded] { return loadOnWorker(isFirst); },
        [this](const std::shared_ptr<const Loaded>& loaded) { onLoaded(loaded); });
}

std::shared_ptr<const PolicyDesk::Loaded> PolicyDesk::loadOnWorker(bool isFirst) const {
    auto loaded = std::make_shared<Loaded>();
    auto versions = m_store.policies();
    if (!versions) {
        loaded->problem = versions.error().message;
        return loaded;
    }
    loaded->versions = std::move(*versions);
    const std::uint32_t number = loaded->versions.empty() ? 0 : loaded->versions.front().number;
    auto version = m_store.policy(number);
    if (!version) {
        loaded->problem = version.error().message;
        return loaded;
    }
    loaded->content = presenters::contentOfVersion(*version);
    loaded->version = std::move(*version);
    loaded->version.document.clear();
    loaded->names = m_live.read(namesIn);
    QFile file(m_draftFile);
    if (isFirst && !m_draftFile.isEmpty() && file.open(QIODevice::ReadOnly)) {
        const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
        const auto base = static_cast<std::uint32_t>(json.value(kBaseKey).toInteger());
        const auto text = json.value(kDocumentKey).toString().toStdString();
        const auto baseVersion = m_store.policy(base);
        policy::Parsed parsed = policy::parseJson(text);
        if (baseVersion && !text.empty() && !parsed.hasErrors()) {
            loaded->kept = std::make_unique<KeptDraft>(KeptDraft{base, presenters::contentOfVersion(*baseVersion),
                                                                 presenters::contentOf(std::move(parsed.document))});
            const auto since = base::parseTime(json.value(kSinceKey).toString().toStdString());
            loaded->since = since ? *since : m_clock.now();
        }
    }
    return loaded;
}

void PolicyDesk::onLoaded(std::shared_ptr<const Loaded> loaded) {
    m_isLoading = false;
    if (!loaded->problem.empty()) {
        Q_EMIT failed(QString::fromStdString(loaded->problem));
        return;
    }
    m_version = loaded->version;
    m_content = loaded->content;
    m_versions = loaded->versions;
    m_names = loaded->names;
    if (loaded->kept) {
        m_kept = std::make_unique<KeptDraft>(*loaded->kept);
        m_draftSince = loaded->since;
    }
    m_isLoaded = true;
    Q_EMIT versionChanged();
    askForDrafts();
}

void PolicyDesk::analyse(PolicyContent content) {
    const std::uint64_t analysis = ++m_analysis;
    m_isAnalysing = true;
    using Findings = std::shared_ptr<presenters::PolicyFindings>;
    m_worker.ask(
        this,
        [this, analysis, content = std::move(content)]() -> Findings {
            if (analysis != m_analysis) {
                return nullptr;
            }
            const policy::KnownWorld world = m_live.read([this](const directory::Directory& directory) {
                return placement::knownWorld(directory, m_programs.zones(), m_clock.now());
            });
            auto findings = std::make_shared<presenters::PolicyFindings>(
                m_analyst->analyse(presenters::documentOf(content), world));
            findings->tests = m_live.read([this](const directory::Directory& directory) {
                return presenters::runTests(directory, *m_analyst->program());
            });
            return findings;
        },
        [this, analysis](const Findings& findings) {
            if (findings && analysis == m_analysis) {
                m_isAnalysing = false;
                std::shared_ptr<const presenters::PolicyFindings> old = std::exchange(m_findings, findings);
                Q_EMIT findingsChanged();
                // Of 10,000 rules they take a while to go; nobody here holds them any more.
                m_worker.post([old = std::move(old)]() mutable { old.reset(); });
            }
        });
}

void PolicyDesk::keepDraft(std::uint32_t base, PolicyContent content, std::size_t changes) {
    if (!m_draftSince) {
        m_draftSince = m_clock.now();
    }
    m_wanted = {base, static_cast<std::uint32_t>(std::max<std::size_t>(changes, 1)), m_draftSince};
    noteSoon();
    keep(Draft{base, *m_draftSince, std::move(content)});
}

void PolicyDesk::forgetDraft() {
    m_kept.reset();
    m_draftSince.reset();
    m_wanted = {m_wanted.base, 0, {}};
    noteSoon();
    keep(std::nullopt);
}

// While somebody types, only the latest is written.
void PolicyDesk::keep(std::optional<Draft> draft) {
    if (m_draftFile.isEmpty()) {
        return;
    }
    m_draft = std::move(draft);
    m_draftWorker->post([this, state = ++m_draftState, path = m_draftFile, latest = m_draft] {
        if (state == m_draftState) {
            write(path, latest);
            m_draftWritten = state;
        }
    });
}

// That there is a draft, or none any more, is said soon; how large it has become, now and then.
void PolicyDesk::noteSoon() {
    if (m_sender == nullptr || isTold()) {
        return;
    }
    const bool isGrowth = m_wanted.changes != 0 && m_noted.changes != 0 && m_wanted.base == m_noted.base;
    if (m_noteTimer->isActive() && isGrowth) {
        return;
    }
    m_noteTimer->start(isGrowth ? std::chrono::milliseconds(kNoteEvery) : kNoteSoon);
}

bool PolicyDesk::isTold() const {
    return m_wanted == m_noted || (m_wanted.changes == 0 && m_noted.changes == 0);
}

void PolicyDesk::note() {
    if (isTold()) {
        return;
    }
    // The store may be away, or this person may not write: a draft is not held up by that, and the next edit tells again.
    m_sender->send(m_wanted, {}, this, [this, told = std::exchange(m_noted, m_wanted)](const RequestSender::Answer& answer) {
        if (!answer || answer->state != model::RequestState::Done) {
            m_noted = told;
            return;
        }
        askForDrafts();
        noteSoon();
    });
}

void PolicyDesk::setSender(RequestSender& sender) {
    m_sender = &sender;
}

void PolicyDesk::askForDrafts() {
    if (!m_isLoaded || m_isAskingForDrafts || !m_views.status().isAvailable) {
        return;
    }
    m_isAskingForDrafts = true;
    m_worker.ask(
        this, [this, known = m_drafts] { return request::policyDrafts(m_store, known); },
        [this](base::Result<request::KnownDrafts> drafts) {
            m_isAskingForDrafts = false;
            if (drafts && drafts->upTo != m_drafts.upTo) {
                m_drafts = std::move(*drafts);
                Q_EMIT draftsChanged();
            }
        });
}

std::vector<request::KnownDraft> PolicyDesk::draftsOfOthers() const {
    std::vector<request::KnownDraft> others;
    std::ranges::copy_if(m_drafts.drafts, std::back_inserter(others), [this](const request::KnownDraft& known) {
        return m_sender == nullptr || known.draft.author != m_sender->actor();
    });
    return others;
}

}  // namespace farmwarden::bridge
