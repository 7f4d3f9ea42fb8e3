#include <QPointer>

#include "core/placement/known_world.h"
#include "core/policy/json_text.h"
#include "core/policy/settle.h"
#include "ui/bridge/policy_desk.h"

// What the desk is asked about drafts, connections and periods; each answer is worked out on a worker.
namespace farmwarden::bridge {

using presenters::PolicyContent;

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

void PolicyDesk::whatIf(PolicyContent content, placement::PlacementRequest request, std::optional<base::TimePoint> asOf,
                        QObject* context, std::function<void(WhatIf)> then) {
    const std::uint64_t question = ++m_question;
    m_worker.ask(
        this,
        [this, question, asOf, content = std::move(content), request = std::move(request)]() -> WhatIf {
            if (question != m_question) {
                return WhatIf();  // nobody listens any more
            }
            const auto program = policy::compile(presenters::documentOf(content), m_programs.zones());
            const auto explained = [&](const directory::Directory& directory) {
                return std::make_shared<const placement::Explanation>(
                    placement::explain(directory, *program, request));
            };
            if (!asOf) {
                return m_live.read(explained);
            }
            const auto past = stateAt(*asOf);
            return past ? WhatIf(explained(**past)) : WhatIf(std::unexpected(past.error()));
        },
        [this, question, guard = QPointer<QObject>(context), then = std::move(then)](WhatIf answer) {
            if (guard && question == m_question) {
                then(std::move(answer));
            }
        });
}

// The last one asked for is kept: a person tries several connections at one moment.
base::Result<const directory::Directory*> PolicyDesk::stateAt(base::TimePoint at) {
    const auto revision = m_store.revisionAt(at);
    if (!revision) {
        return std::unexpected(revision.error());
    }
    if (!m_past || m_past->revision() != *revision) {
        auto past = std::make_unique<directory::Directory>();
        if (auto loaded = m_store.loadStateAt(*revision, *past); !loaded) {
            return std::unexpected(loaded.error());
        }
        past->setRevision(*revision);
        m_past = std::move(past);
    }
    return m_past.get();
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
            return presenters::contentOfVersion(*version);
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

void PolicyDesk::findNearest(request::ReplayPeriod period, QObject* context,
                             std::function<void(base::Result<request::NearestDecisions>)> then) {
    m_replayWorker.ask(
        context, [this, period] { return request::nearestDecisions(m_store, period); }, std::move(then));
}

void PolicyDesk::arrange(std::shared_ptr<const placement::ReplayResult> result, presenters::ReplayGrouping grouping,
                         presenters::ReplayFilter filter, QObject* context,
                         std::function<void(std::shared_ptr<const presenters::ReplayTable>)> then) {
    m_replayWorker.ask(
        context,
        [result = std::move(result), grouping, filter = std::move(filter)] {
            return std::make_shared<const presenters::ReplayTable>(presenters::arrange(*result, grouping, filter));
        },
        std::move(then));
}

void PolicyDesk::compareDecision(PolicyContent content, base::Revision revision, QObject* context,
                                 std::function<void(const Compared&)> then) {
    m_replayWorker.ask(
        context,
        [this, revision, content = std::move(content)]() -> Compared {
            const auto program = policy::compile(presenters::documentOf(content), m_programs.zones());
            auto compared = request::compareDecision(m_store, m_programs, revision, *program);
            if (!compared) {
                return std::unexpected(compared.error());
            }
            return std::make_shared<const request::Comparison>(std::move(*compared));
        },
        std::move(then));
}

void PolicyDesk::spread(Farms before, Farms after, QObject* context,
                        std::function<void(const std::vector<placement::FarmSpread>&)> then) {
    const std::uint64_t question = ++m_spread;
    using Spread = std::shared_ptr<const std::vector<placement::FarmSpread>>;
    m_replayWorker.ask(
        this,
        [this, question, before = std::move(before), after = std::move(after)]() -> Spread {
            if (question != m_spread) {
                return nullptr;
            }
            const placement::SpreadWorld world = m_live.read(placement::spreadWorld);
            return std::make_shared<const std::vector<placement::FarmSpread>>(
                placement::spread(world, *before, *after, m_programs.zones()));
        },
        [this, question, guard = QPointer<QObject>(context), then = std::move(then)](const Spread& spread) {
            if (guard && spread && question == m_spread) {
                then(*spread);
            }
        });
}

void PolicyDesk::settle(PolicyContent merged, std::vector<Settled> settled, QObject* context,
                        std::function<void(const base::Result<PolicyContent>&)> then) {
    m_worker.ask(
        context,
        [merged = std::move(merged), settled = std::move(settled)]() -> base::Result<PolicyContent> {
            policy::Document document = presenters::documentOf(merged);
            for (const auto& [conflict, value] : settled) {
                auto next = policy::settle(std::move(document), conflict, value);
                if (!next) {
                    return std::unexpected(next.error());
                }
                document = std::move(*next);
            }
            return presenters::contentOf(std::move(document));
        },
        std::move(then));
}

void PolicyDesk::countVersions(QObject* context, std::function<void(const VersionCounts&)> then) {
    m_worker.ask(
        context,
        [this, versions = m_versions] {
            VersionCounts counts;
            for (std::size_t i = std::min(versions.size(), kCountedVersions); i-- > 0;) {
                const std::uint32_t number = versions[i].number;
                const auto version = m_store.policy(number);
                const auto former = m_store.policy(number - 1);
                if (version && former) {
                    counts.emplace(number, presenters::changesBetween(*former, *version));
                }
            }
            return counts;
        },
        std::move(then));
}

}  // namespace farmwarden::bridge
