#include "ui/bridge/rule_hit_keeper.h"

#include <QTimer>
#include <algorithm>
#include <optional>

namespace farmwarden::bridge {
namespace {

constexpr std::chrono::milliseconds kLook{2'000};
constexpr std::size_t kBatch = 5'000;
// First and last hits are looked for so far back, where the journal reaches there and is not busier than this.
constexpr std::chrono::days kReach{90};
constexpr std::uint64_t kMostEvents = 5'000'000;

std::vector<std::string> decisionKinds() {
    return {std::string(model::SessionPlaced::kKind), std::string(model::SessionReconnected::kKind),
            std::string(model::ConnectionRefused::kKind), std::string(model::ConnectionSentOutside::kKind)};
}

}  // namespace

struct RuleHitKeeper::Reader {
    store::Store& store;
    std::atomic<bool> isStopping{false};
    std::optional<presenters::HitFold> fold;
    base::Revision read;

    explicit Reader(store::Store& s) : store(s) {}

    base::Result<void> begin(base::TimePoint now) {
        base::TimePoint from = now - kReach;
        const auto status = store.status();
        if (!status) {
            return std::unexpected(status.error());
        }
        base::Revision after = store.revisionAt(from).value_or(base::Revision{});
        const std::uint64_t oldest = status->oldest.value == 0 ? 0 : status->oldest.value - 1;
        const std::uint64_t head = status->head.value;
        after.value = std::max({after.value, oldest, head > kMostEvents ? head - kMostEvents : 0});
        const auto first = store.read({.after = after, .limit = 1});
        if (!first) {
            return std::unexpected(first.error());
        }
        from = first->empty() ? now : std::max(from, first->front().at);
        fold.emplace(from);
        read = after;
        return {};
    }

    // Null: nothing new.
    base::Result<HitsPointer> look(base::TimePoint now) {
        const bool isFirst = !fold;
        if (isFirst) {
            if (const auto begun = begin(now); !begun) {
                return std::unexpected(begun.error());
            }
        }
        const auto head = store.head();
        if (!head) {
            return std::unexpected(head.error());
        }
        bool hasNew = false;
        while (read.value < head->value && !isStopping) {
            const auto events = store.read(
                {.after = read, .limit = kBatch, .kinds = decisionKinds(), .before = base::Revision{head->value + 1}});
            if (!events) {
                return std::unexpected(events.error());
            }
            for (const model::Event& event : *events) {
                if (const auto decision = placement::recordedDecision(event)) {
                    fold->apply(*decision);
                    hasNew = true;
                }
            }
            read = events->size() < kBatch ? *head : events->back().revision;
        }
        return isFirst || hasNew ? std::make_shared<const presenters::HitsView>(fold->view(now)) : nullptr;
    }
};

RuleHitKeeper::RuleHitKeeper(store::Store& store, const base::Clock& clock, QObject* parent)
    : QObject(parent),
      m_clock(clock),
      m_reader(std::make_unique<Reader>(store)),
      m_timer(new QTimer(this)),
      m_worker(QStringLiteral("hits")) {
    m_timer->setInterval(kLook);
    connect(m_timer, &QTimer::timeout, this, &RuleHitKeeper::look);
}

RuleHitKeeper::~RuleHitKeeper() {
    m_reader->isStopping = true;
}

void RuleHitKeeper::setWatched(bool isWatched) {
    if (isWatched && !m_timer->isActive()) {
        m_timer->start();
        look();
    } else if (!isWatched) {
        m_timer->stop();
    }
}

void RuleHitKeeper::look() {
    if (std::exchange(m_isReading, true)) {
        return;
    }
    m_worker.ask(
        this, [this, now = m_clock.now()] { return m_reader->look(now); },
        [this](const base::Result<HitsPointer>& view) {
            m_isReading = false;
            const QString problem = view ? QString() : QString::fromStdString(view.error().message);
            if ((view && *view) || problem != m_problem) {
                m_problem = problem;
                m_view = view && *view ? *view : m_view;
                Q_EMIT changed();
            }
        });
}

}  // namespace farmwarden::bridge
