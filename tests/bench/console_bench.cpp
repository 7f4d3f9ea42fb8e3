#include <QApplication>
#include <QPainter>
#include <QScrollBar>
#include <QTableView>
#include <QTimer>
#include <atomic>
#include <condition_variable>
#include <mutex>
#include <random>
#include <thread>

#include "core/simulator/bulk.h"
#include "tests/bench/bench_support.h"
#include "ui/bridge/threads.h"
#include "ui/bridge/workspace.h"
#include "ui/charts/host_wall.h"
#include "ui/navigation/main_window.h"
#include "ui/presenters/rewind.h"
#include "ui/views/page.h"

// The console on large stores: first paint, sort, filter, memory, and how long the event loop is away under 2,000
// changes a second. Offscreen.
namespace farmwarden::bench {
namespace {

constexpr int kChangesPerSecond = 2000;
constexpr std::chrono::seconds kWatched{5};

// A store that holds a bulk farm and nothing else; its feed makes changes when told to.
class BulkStore final : public store::Store {
public:
    explicit BulkStore(std::uint32_t sessions) : m_bulk({.farms = 10, .targets = 1000, .sessions = sessions}) {}

    base::Result<base::Revision> loadState(model::StateSink& sink) override {
        m_bulk.writeState(sink);
        return kLoaded;
    }
    std::unique_ptr<store::Feed> follow(base::Revision, store::FeedListener& listener) override;
    std::atomic<bool> isMoving{false};
    const simulator::Bulk& bulk() const { return m_bulk; }

    // Nothing of this is asked of it.
    void append(store::Append, store::AppendCallback) override {}
    base::Result<std::vector<model::Event>> read(const store::JournalFilter&) override { return none(); }
    base::Result<base::Revision> head() override { return kLoaded; }
    base::Result<void> loadStateAt(base::Revision, model::StateSink&) override { return none(); }
    base::Result<base::Revision> revisionAt(base::TimePoint) override { return none(); }
    base::Result<model::PolicyVersion> policy(std::uint32_t) override { return none(); }
    base::Result<std::vector<model::PolicyVersion>> policies() override { return none(); }
    base::Result<void> submit(const model::Request&) override { return none(); }
    base::Result<std::vector<model::Request>> openRequests(std::size_t) override { return none(); }
    base::Result<std::optional<model::Request>> findRequest(const std::string&) override { return none(); }
    base::Result<std::vector<model::Request>> finishedRequests(std::size_t) override { return none(); }
    void onRequest(std::function<void()>) override {}
    base::Result<store::Lease> acquireLease(const std::string&, base::Duration) override { return none(); }
    base::Result<void> releaseLease(store::FencingToken) override { return none(); }
    base::Result<void> beat(const std::string&, base::TimePoint) override { return none(); }
    base::Result<std::vector<model::Broker>> brokers() override { return none(); }
    base::Result<base::Revision> writeSnapshot() override { return none(); }
    base::Result<base::Revision> trim(base::TimePoint) override { return none(); }
    base::Result<std::vector<std::string>> check() override { return none(); }
    base::Result<void> backup(const std::filesystem::path&) override { return none(); }
    base::Result<store::StoreStatus> status() override { return none(); }

private:
    static constexpr base::Revision kLoaded{100'000'000};
    static std::unexpected<base::Error> none() {
        return base::fail(base::ErrorCode::Unavailable, "not part of this benchmark");
    }

    simulator::Bulk m_bulk;
};

class MovingFeed final : public store::Feed {
public:
    MovingFeed(BulkStore& store, store::FeedListener& listener, base::Revision after)
        : m_thread([this, &store, &listener, after] { run(store, listener, after.value); }) {}
    ~MovingFeed() override {
        m_isStopping = true;
        m_thread.join();
    }

private:
    void run(BulkStore& store, store::FeedListener& listener, std::uint64_t revision) {
        constexpr std::chrono::milliseconds kStep{20};
        constexpr int kPerStep = kChangesPerSecond * 20 / 1000;
        std::mt19937 random(1);
        std::uniform_int_distribution<std::uint32_t> any(0, store.bulk().shape().sessions - 1);
        const base::SystemClock clock;
        auto next = std::chrono::steady_clock::now();
        while (!m_isStopping) {
            next += kStep;
            std::this_thread::sleep_until(next);
            if (!store.isMoving) {
                continue;
            }
            std::vector<model::Event> events;
            for (int i = 0; i < kPerStep; ++i) {
                const model::Session session = store.bulk().session(any(random));
                model::EventBody body = model::SessionStarted{session.id, session.user, session.target, "c"};
                if (i % 2 == 0) {
                    body = model::SessionDisconnected{session.id, session.user, "left"};
                }
                events.push_back({{++revision}, clock.now(), "bench", "bench", std::move(body)});
            }
            listener.onEvents(events);
        }
    }

    std::atomic<bool> m_isStopping{false};
    std::thread m_thread;
};

std::unique_ptr<store::Feed> BulkStore::follow(base::Revision after, store::FeedListener& listener) {
    return std::make_unique<MovingFeed>(*this, listener, after);
}

// The longest time between two turns of the event loop.
class StallWatch : public QObject {
public:
    StallWatch() {
        connect(&m_timer, &QTimer::timeout, this, [this] {
            const double gap = m_watch.seconds();
            m_watch = Stopwatch();
            m_gaps.push_back(gap * 1000);
        });
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.start(1);
    }
    double worst() const { return m_gaps.empty() ? 0 : *std::ranges::max_element(m_gaps); }
    double percentile(double share) {
        std::ranges::sort(m_gaps);
        return m_gaps.empty() ? 0 : m_gaps[static_cast<std::size_t>(static_cast<double>(m_gaps.size() - 1) * share)];
    }

private:
    QTimer m_timer;
    Stopwatch m_watch;
    std::vector<double> m_gaps;
};

// What the machine itself does to a thread that only wants to wake each millisecond, while the same changes are folded.
class Jitter {
public:
    Jitter() : m_thread([this] { run(); }) {}
    ~Jitter() {
        m_isStopping = true;
        m_thread.join();
    }
    double stop() {
        m_isStopping = true;
        m_thread.join();
        m_thread = std::thread([] {});
        return m_worst;
    }

private:
    void run() {
        while (!m_isStopping) {
            const Stopwatch watch;
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
            m_worst = std::max(m_worst, watch.seconds() * 1000);
        }
    }
    std::atomic<bool> m_isStopping{false};
    double m_worst = 0;
    std::thread m_thread;
};

class EmptyModel final : public QAbstractTableModel {
public:
    explicit EmptyModel(int rows) : m_rows(rows) {}
    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : m_rows; }
    int columnCount(const QModelIndex& = {}) const override { return 9; }
    QVariant data(const QModelIndex& index, int role) const override {
        return role == Qt::DisplayRole ? QVariant(index.row()) : QVariant();
    }

private:
    int m_rows;
};

template <typename Predicate>
double secondsUntil(Predicate predicate) {
    const Stopwatch watch;
    while (!predicate()) {
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 5);
    }
    return watch.seconds();
}

double plainTable(int rows) {
    const Stopwatch watch;
    EmptyModel model(rows);
    QTableView view;
    view.setModel(&model);
    view.resize(1600, 1000);
    view.show();
    view.grab();
    return watch.seconds();
}

// What it costs to make the farm up and throw it away.
double generateState(std::uint32_t sessions) {
    struct Nowhere final : model::StateSink {
        void onFarm(const model::Farm&) override {}
        void onTarget(const model::Target&) override {}
        void onHold(const model::Hold&) override {}
        void onSession(const model::Session& session) override { keep(session); }
        void onBroker(const model::Broker&) override {}
        void onPolicy(const model::PolicyVersion&) override {}
    } nowhere;
    const Stopwatch watch;
    BulkStore(sessions).bulk().writeState(nowhere);
    return watch.seconds();
}

void measure(theme::Theme& look, std::uint32_t sessions) {
    const std::string size = fmt::format(" sessions={}", sessions);
    const double plain = plainTable(static_cast<int>(sessions)) * 1000;
    const double generating = generateState(sessions) * 1000;
    const std::size_t before = residentBytes();
    const base::SystemClock clock;
    BulkStore store(sessions);
    const Stopwatch fromStart;
    bridge::Workspace workspace({.url = QStringLiteral("bulk"),
                                 .isDemo = false,
                                 .isEmbedded = false,
                                 .open = [&]() -> base::Result<bridge::OpenedStore> {
                                     return bridge::OpenedStore{{}, nullptr, &store};
                                 }},
                                clock);
    workspace.open();
    secondsUntil([&] { return workspace.isOpen(); });
    navigation::MainWindow window(look, workspace, {});
    window.resize(1600, 1000);
    window.showPage(QStringLiteral("sessions"));
    window.show();
    secondsUntil([&] { return window.isReady(); });
    window.grab();
    // The bulk farm is made up while it is read, which no store does; that time is not the console's.
    report("console.first_paint" + size, fromStart.seconds() * 1000 - generating, "ms",
           Limit{plain, "an empty QTableView of as many rows"}, sessions == 1'000'000 ? "under 1,000 ms" : "");
    report("console.memory" + size, static_cast<double>(residentBytes() - before) / 1e6, "MB", {},
           sessions == 1'000'000 ? "under 350 MB" : "");

    bool isDone = false;
    QObject::connect(&workspace.views(), &bridge::LiveViews::sessionsChanged, &window,
                     [&](bool isAsked) { isDone = isDone || isAsked; });
    std::mt19937_64 random(1);
    std::vector<std::pair<std::uint64_t, std::uint64_t>> bare(sessions);
    for (auto& key : bare) {
        key = {random(), random()};
    }
    const Stopwatch sorting;
    std::ranges::sort(bare);
    const double bareSort = sorting.seconds() * 1000;
    const auto ask = [&](auto&& change) {
        isDone = false;
        const Stopwatch watch;
        change();
        secondsUntil([&] { return isDone; });
        window.grab();
        return watch.seconds() * 1000;
    };
    using presenters::SessionColumn;
    report("console.sort by user" + size, ask([&] {
               workspace.views().setOrder({SessionColumn::User, false});
           }),
           "ms", Limit{bareSort, "std::sort of random keys"});
    report("console.sort by client" + size, ask([&] {
               workspace.views().setOrder({SessionColumn::Client, true});
           }),
           "ms", Limit{bareSort, "std::sort of random keys"});
    report("console.filter few" + size,
           ask([&] { workspace.views().setQuery(*directory::SessionQuery::parse("user:*77*")); }), "ms");
    report("console.filter cleared" + size, ask([&] { workspace.views().setQuery({}); }), "ms");

    store.isMoving = true;
    Jitter jitter;
    StallWatch watch;
    const Stopwatch watched;
    secondsUntil([&] { return watched.seconds() > static_cast<double>(kWatched.count()); });
    const double machine = jitter.stop();
    report("console.stall worst, 2,000 changes/s" + size, watch.worst(), "ms",
           Limit{machine, "the machine's own worst in the same time"}, "under 30 ms");
    report("console.stall p99, 2,000 changes/s" + size, watch.percentile(0.99), "ms");
    store.isMoving = false;
    report("console.memory after" + size, static_cast<double>(residentBytes() - before) / 1e6, "MB");
}

bridge::FarmTreePointer wallTree(std::uint32_t seed) {
    std::mt19937 random(seed);
    auto tree = std::make_shared<presenters::FarmTree>();
    constexpr int kFarms = 10;
    constexpr int kEach = 1000;
    for (int farm = 0; farm < kFarms; ++farm) {
        presenters::FarmNode node;
        node.farm.name = fmt::format("farm-{}", farm);
        for (int i = 0; i < kEach; ++i) {
            presenters::TargetRow row;
            row.name = fmt::format("farm-{}-sh-{:04}", farm, i);
            row.farm = node.farm.name;
            row.limit = 40;
            row.sessions.active = random() % 41;
            row.state =
                random() % 50 == 0 ? static_cast<presenters::TargetState>(random() % 6) : presenters::TargetState::Open;
            node.targets.push_back(std::move(row));
        }
        node.farm.targetCount = kEach;
        tree->farms.push_back(std::move(node));
    }
    tree->totals.targets = kFarms * kEach;
    return tree;
}

// The host wall with a cell for each of 10,000 targets, all of them changed at each round.
void measureWall(theme::Theme& look) {
    const base::SystemClock clock;
    charts::HostWall wall(look, clock);
    wall.resize(1500, 420);
    static_cast<QWidget&>(wall).show();
    const bridge::FarmTreePointer trees[] = {wallTree(1), wallTree(2)};
    wall.show(trees[0]);
    QPixmap pixmap(wall.size());
    const double rectangles = nanosecondsEach(1,
                                              [&] {
                                                  QPainter painter(&pixmap);
                                                  for (int i = 0; i < 10'000; ++i) {
                                                      painter.fillRect(QRect(i % 200 * 7, i / 200 * 7, 6, 6),
                                                                       QColor::fromRgb(static_cast<QRgb>(i * 977)));
                                                  }
                                              }) /
                              1e6;
    std::size_t round = 0;
    report("console.wall changed and painted targets=10000",
           nanosecondsEach(1,
                           [&] {
                               wall.show(trees[++round % 2]);
                               wall.viewport()->render(&pixmap);
                           }) /
               1e6,
           "ms", Limit{rectangles, "10,000 plain rectangles"}, "under 30 ms");
}

// The time slider's steps: what the worker does from the wish to the directory as it was.
void measureSteps() {
    const base::ManualClock clock(base::TimePoint(std::chrono::seconds(1'795'338'000)));
    auto store = store::openStore("memory:", store::Access::ReadWrite, clock);
    const simulator::Bulk bulk({.farms = 10, .targets = 1000, .sessions = 100'000});
    store::Append append{"bench", {}, {}, {}, {}};
    const auto flush = [&] {
        if (!append.events.empty() && !(*store)->appendAndWait(append)) {
            fmt::print("console.slider: the journal cannot be made\n");
        }
        append.events.clear();
    };
    bulk.events([&](model::EventDraft&& draft) {
        append.events.push_back(std::move(draft));
        if (append.events.size() == 10'000) {
            flush();
        }
    });
    flush();
    const std::uint64_t head = (*store)->head()->value;
    presenters::Rewind rewind(**store);
    std::unique_ptr<directory::Directory> shown;
    const auto go = [&](std::uint64_t revision) {
        const Stopwatch watch;
        auto plan = rewind.plan({revision});
        if (plan->loaded) {
            shown = std::move(plan->loaded);
        }
        rewind.make(std::move(*plan), *shown);
        return watch.seconds() * 1000;
    };
    constexpr std::uint64_t kStep = 2000;  // a second of the busiest farm, or minutes of an ordinary one
    const double first = go(head - 10 * kStep);
    report("console.slider first move sessions=100000", first, "ms");
    std::vector<double> forward;
    std::vector<double> back;
    for (std::uint64_t i = 0; i < 5; ++i) {
        forward.push_back(go(head - (9 - i) * kStep));
    }
    for (std::uint64_t i = 0; i < 5; ++i) {
        back.push_back(go(head - (6 + i) * kStep));
    }
    report("console.slider step forward, 2,000 events", median(forward), "ms", Limit{first, "the first move"},
           "under 100 ms");
    report("console.slider step back, 2,000 events", median(back), "ms", Limit{first, "the first move"},
           "under 100 ms");
}

}  // namespace
}  // namespace farmwarden::bench

int main(int argc, char** argv) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    QApplication application(argc, argv);
    farmwarden::bridge::markUiThread();
    farmwarden::theme::Theme look(application);
    for (const std::uint32_t sessions : {100'000U, 1'000'000U}) {
        farmwarden::bench::measure(look, sessions);
    }
    farmwarden::bench::measureWall(look);
    farmwarden::bench::measureSteps();
}
