#include "ui/bridge/policy_desk.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>
#include <QSaveFile>
#include <set>
#include <thread>
#include <utility>

#include "core/placement/known_world.h"
#include "core/policy/json_text.h"

namespace farmwarden::bridge {

using presenters::PolicyContent;

namespace {

constexpr std::size_t kMaxUsers = 5'000;
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
    return {listOf(farms), listOf(targets), listOf(tags), {}};
}

PolicyContent contentOfVersion(const model::PolicyVersion& version) {
    return presenters::contentOf(version.number == 0 ? policy::Document{}
                                                     : policy::parseJson(version.document).document);
}

void writeDraft(const QString& path, std::uint32_t base, const PolicyContent& content) {
    QDir().mkpath(QFileInfo(path).absolutePath());
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly)) {
        const QJsonObject json{
            {kBaseKey, static_cast<qint64>(base)},
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
      m_hits(store, clock),
      m_worker(QStringLiteral("policy")),
      m_replayWorker(QStringLiteral("replay")),
      m_draftWorker(std::make_unique<Worker>(QStringLiteral("draft"))) {
    connect(&views, &LiveViews::statusChanged, this, &PolicyDesk::look);
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
        writeDraft(path, draft->base, draft->content);
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
    loaded->content = contentOfVersion(*version);
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
            loaded->kept = std::make_unique<KeptDraft>(KeptDraft{base, contentOfVersion(*baseVersion),
                                                                 presenters::contentOf(std::move(parsed.document))});
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
    }
    m_isLoaded = true;
    Q_EMIT versionChanged();
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

void PolicyDesk::check(policy::Rule rule, QObject* context, std::function<void(base::Diagnostics)> then) {
    const std::uint64_t question = ++m_check;
    m_worker.ask(
        this,
        [this, rule = std::move(rule)] {
            policy::Document document;
            document.rules.push_back(rule);
            return policy::validate(document, m_live.read([this](const directory::Directory& directory) {
                return placement::knownWorld(directory, m_programs.zones(), m_clock.now());
            }));
        },
        [this, question, guard = QPointer<QObject>(context), then = std::move(then)](base::Diagnostics found) {
            if (guard && question == m_check) {
                then(std::move(found));
            }
        });
}

void PolicyDesk::whatIf(PolicyContent content, placement::PlacementRequest request, QObject* context,
                        std::function<void(WhatIf)> then) {
    const std::uint64_t question = ++m_question;
    m_worker.ask(
        this,
        [this, question, content = std::move(content), request = std::move(request)]() -> WhatIf {
            if (question != m_question) {
                return nullptr;
            }
            const auto program = policy::compile(presenters::documentOf(content), m_programs.zones());
            return m_live.read([&](const directory::Directory& directory) {
                return std::make_shared<const placement::Explanation>(
                    placement::explain(directory, *program, request));
            });
        },
        [this, question, guard = QPointer<QObject>(context), then = std::move(then)](WhatIf answer) {
            if (guard && answer && question == m_question) {
                then(std::move(answer));
            }
        });
}

void PolicyDesk::review(std::uint32_t base, PolicyContent baseContent, PolicyContent draft, QObject* context,
                        std::function<void(Review)> then) {
    m_worker.ask(
        context,
        [this, base, baseContent = std::move(baseContent), draft = std::move(draft), current = m_version.number,
         currentContent = m_content] {
            return presenters::review(
                {base, presenters::documentOf(baseContent), current, presenters::documentOf(currentContent),
                 presenters::documentOf(draft)},
                m_programs.zones(), m_clock.now());
        },
        std::move(then));
}

void PolicyDesk::read(std::uint32_t number, QObject* context,
                      std::function<void(base::Result<PolicyContent>)> then) {
    m_worker.ask(
        context,
        [this, number]() -> base::Result<PolicyContent> {
            const auto version = m_store.policy(number);
            if (!version) {
                return std::unexpected(version.error());
            }
            return contentOfVersion(*version);
        },
        std::move(then));
}

void PolicyDesk::compare(PolicyContent before, PolicyContent after, QObject* context,
                         std::function<void(QStringList)> then) {
    m_worker.ask(
        context,
        [before = std::move(before), after = std::move(after)] {
            QStringList lines;
            const auto changes = policy::diff(presenters::documentOf(before), presenters::documentOf(after));
            if (!changes) {
                return QStringList{QString::fromStdString(changes.error().message)};
            }
            for (const policy::Change& change : *changes) {
                lines << QString::fromStdString(policy::describe(change));
            }
            return lines;
        },
        std::move(then));
}

void PolicyDesk::replay(PolicyContent content, request::ReplayPeriod period, QObject* context,
                        std::function<void(const Replayed&)> then) {
    const std::uint64_t run = ++m_replay;
    m_isReplaying = true;
    m_replayWorker.ask(
        this,
        [this, run, content = std::move(content), period]() -> Replayed {
            const auto program = policy::compile(presenters::documentOf(content), m_programs.zones());
            auto result = request::replay(m_store, *program, period, [this, run](const request::ReplayProgress& p) {
                QMetaObject::invokeMethod(
                    this, [this, run, p] {
                        if (run == m_replay) {
                            Q_EMIT replayProgress(p.events, p.ofEvents);
                        }
                    },
                    Qt::QueuedConnection);
                return run == m_replay;
            });
            if (!result) {
                return std::unexpected(result.error());
            }
            return std::make_shared<const placement::ReplayResult>(std::move(*result));
        },
        [this, run, guard = QPointer<QObject>(context), then = std::move(then)](const Replayed& result) {
            if (run == m_replay) {
                m_isReplaying = false;
                if (guard) {
                    then(result);
                }
            }
        });
}

void PolicyDesk::cancelReplay() {
    ++m_replay;
    m_isReplaying = false;
}

void PolicyDesk::keepDraft(std::uint32_t base, PolicyContent content) {
    keep(Draft{base, std::move(content)});
}

void PolicyDesk::forgetDraft() {
    m_kept.reset();
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

}  // namespace farmwarden::bridge
