#include <QApplication>
#include <QPainter>
#include <QScrollBar>
#include <QTableView>
#include <filesystem>
#include <functional>
#include <random>
#include <thread>

#include "core/simulator/bulk.h"
#include "tests/bench/bench_support.h"
#include "tests/bench/big_store.h"
#include "tests/bench/window_figures.h"
#include "ui/bridge/process_memory.h"
#include "ui/bridge/threads.h"
#include "ui/bridge/workspace.h"
#include "ui/charts/host_wall.h"
#include "ui/navigation/main_window.h"
#include "ui/presenters/rewind.h"
#include "ui/views/page.h"
#include "ui/views/session_groups_pane.h"

// The console on a store file of a million sessions, with a broker in a process of its own that makes 2,000 changes a
// second: first paint, sort, filter, memory, and how long the event loop is away. On the platform that QT_QPA_PLATFORM
// names, offscreen if none; `make bench` runs it there and on a virtual display.
namespace farmwarden::bench {
namespace {

constexpr std::chrono::seconds kWatched{4};  // each page

double bareSort(std::uint32_t keys) {
    std::mt19937_64 random(1);
    std::vector<std::pair<std::uint64_t, std::uint64_t>> bare(keys);
    for (auto& key : bare) {
        key = {random(), random()};
    }
    const Stopwatch sorting;
    std::ranges::sort(bare);
    return sorting.seconds() * 1000;
}

// One console on the store.
class Console {
public:
    Console(theme::Theme& look, const std::filesystem::path& store, Figures& figures)
        : m_figures(figures), m_before(residentBytes()), m_startedAt(processorSeconds()) {
        m_workspace = std::make_unique<bridge::Workspace>(
            bridge::WorkspaceSource{.url = QString::fromStdString(store.string()),
                                    .isDemo = false,
                                    .isEmbedded = true,
                                    .open = [store, this]() -> base::Result<bridge::OpenedStore> {
                                        auto opened = store::openStore(store, store::Access::ReadOnly, m_clock);
                                        if (!opened) {
                                            return std::unexpected(opened.error());
                                        }
                                        return bridge::OpenedStore{{}, std::move(*opened), nullptr};
                                    }},
            m_clock);
        m_workspace->open();
        secondsUntil([&] { return m_workspace->isOpen(); });
        m_window = std::make_unique<navigation::MainWindow>(look, *m_workspace, navigation::Memory());
        m_window->resize(1600, 1000);
        show("sessions");
        m_window->show();
        secondsUntil([&] { return m_window->isReady(); });
        m_window->grab();
    }

    double milliseconds() const { return m_watch.seconds() * 1000; }
    double processorTime() const { return processorSeconds() - m_startedAt; }
    double memory() const { return megabytes(residentBytes() - m_before); }
    void show(const char* page) { m_window->showPage(QString::fromLatin1(page)); }
    bridge::LiveViews& views() { return m_workspace->views(); }

    // Until the list has answered and is painted.
    double ask(const std::function<void()>& change) {
        bool isDone = false;
        const auto connection = QObject::connect(&views(), &bridge::LiveViews::sessionsChanged, m_window.get(),
                                                 [&](bool isAsked) { isDone = isDone || isAsked; });
        const Stopwatch watch;
        change();
        secondsUntil([&] { return isDone; });
        m_window->grab();
        QObject::disconnect(connection);
        return watch.seconds() * 1000;
    }
    void group(presenters::SessionColumn column) {
        m_window->findChild<views::SessionGroupsPane*>()->setColumn(column);
    }

    // Beside the machine's own worst in the same seconds.
    void watchStalls(const std::string& where) {
        turnFor(std::chrono::milliseconds(500));  // the page's first paint is its own matter
        Jitter jitter;
        StallWatch watch;
        turnFor(kWatched);
        m_figures.add("stall, worst: " + where, watch.percentile(1), "ms",
                      Limit{jitter.worst(), "a bare thread's worst, same time"}, Figures::Goal{30, true});
        m_figures.add("stall, p99: " + where, watch.percentile(0.99), "ms");
    }

private:
    Figures& m_figures;
    const base::SystemClock m_clock;
    std::size_t m_before;
    double m_startedAt;
    Stopwatch m_watch;
    std::unique_ptr<bridge::Workspace> m_workspace;
    std::unique_ptr<navigation::MainWindow> m_window;
};

void measureOrders(Console& console, Figures& figures, std::uint32_t sessions) {
    using presenters::SessionColumn;
    const Limit bare{bareSort(sessions), "std::sort of random keys"};
    const auto sorted = [&](SessionColumn column, bool isDescending) {
        return console.ask([&] { console.views().setOrder({column, isDescending}); });
    };
    figures.add("sort by user", sorted(SessionColumn::User, false), "ms", bare, Figures::Goal{400});
    figures.add("sort by client", sorted(SessionColumn::Client, true), "ms", bare, Figures::Goal{400});
    figures.add("sort by time in state", sorted(SessionColumn::Since, true), "ms", bare, Figures::Goal{400});
    const auto query = [&](const char* text) {
        return console.ask([&] { console.views().setQuery(*directory::SessionQuery::parse(text)); });
    };
    figures.add("filter with few hits", query("user:*77*"), "ms", {}, Figures::Goal{150});
    figures.add("filter cleared", query(""), "ms", bare, Figures::Goal{400});
    figures.add("filter with many hits", query("-client:10.2.7.0/24"), "ms", bare, Figures::Goal{400});
}

// The list sorted by what changes, filtered by what changes and grouped; then each page that shows changes.
void measureStalls(Console& console) {
    console.ask([&] { console.views().setQuery(*directory::SessionQuery::parse("state:active,disconnected")); });
    console.watchStalls("Sessions, sorted and filtered");
    console.group(presenters::SessionColumn::Target);
    console.watchStalls("Sessions, grouped as well");
    for (const char* page : {"overview", "farms", "activity"}) {
        console.show(page);
        console.watchStalls(page);
    }
}

void measure(theme::Theme& look, const std::filesystem::path& program, const std::filesystem::path& store,
             std::uint32_t sessions, Figures& figures) {
    BrokerProcess broker(program, store, sessions);
    broker.setMoving(true);
    std::this_thread::sleep_for(std::chrono::seconds(1));
    const double scan = scanSeconds(store) * 1000;
    Console console(look, store, figures);
    figures.add("first paint", console.milliseconds(), "ms", Limit{scan, "bare SQLite scan of the sessions"},
                Figures::Goal{1000});
    figures.add("first paint, processor time", console.processorTime() * 1000, "ms");
    figures.add("memory at first paint", console.memory(), "MB", {}, Figures::Goal{350});
    turnFor(std::chrono::seconds(3));  // the history's first fold
    measureOrders(console, figures, sessions);
    measureStalls(console);
    figures.add("memory after a minute of changes", console.memory(), "MB", {}, Figures::Goal{350});
}

// Memory at full rate for as long as one likes, a line every ten seconds: for what grows slowly.
void soak(theme::Theme& look, const std::filesystem::path& program, const std::filesystem::path& store,
          std::uint32_t sessions, int minutes) {
    BrokerProcess broker(program, store, sessions);
    broker.setMoving(true);
    Figures figures("console");
    Console console(look, store, figures);
    const char* const pages[] = {"sessions", "overview", "farms", "activity"};
    for (int i = 0; i < minutes * 6; ++i) {
        console.show(pages[i / 2 % 4]);
        turnFor(std::chrono::seconds(10));
        fmt::print("{:>5} s {:>6.0f} MB\n", (i + 1) * 10, console.memory());
        std::fflush(stdout);
    }
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
void measureWall(theme::Theme& look, Figures& figures) {
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
    figures.add("host wall of 10,000 targets, all changed",
                nanosecondsEach(1,
                                [&] {
                                    wall.show(trees[++round % 2]);
                                    wall.viewport()->render(&pixmap);
                                }) /
                    1e6,
                "ms", Limit{rectangles, "10,000 plain rectangles"}, Figures::Goal{30});
}

// The time slider's steps: what the worker does from the wish to the directory as it was, on a store file.
void measureSteps(Figures& figures) {
    const base::SystemClock clock;
    const ScratchFolder folder;
    auto store = store::openStore(folder.path() / "store.db", store::Access::ReadWrite, clock);
    const simulator::Bulk bulk({.farms = kFarms, .targets = kTargets, .sessions = 100'000});
    store::Append append{"bench", {}, {}, {}, {}};
    const auto flush = [&] {
        if (!append.events.empty() && !(*store)->appendAndWait(append)) {
            fmt::print("console: the journal of the slider's store cannot be made\n");
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
    (void)(*store)->writeSnapshot();
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
    figures.add("slider, first move (100,000 sessions)", first, "ms");
    std::vector<double> forward;
    std::vector<double> back;
    for (std::uint64_t i = 0; i < 5; ++i) {
        forward.push_back(go(head - (9 - i) * kStep));
    }
    for (std::uint64_t i = 0; i < 5; ++i) {
        back.push_back(go(head - (6 + i) * kStep));
    }
    const Limit limit{first, "the first move"};
    figures.add("slider, 2,000 events forward", median(forward), "ms", limit, Figures::Goal{100});
    figures.add("slider, 2,000 events back", median(back), "ms", limit, Figures::Goal{100});
}

}  // namespace

int run(int argc, char** argv) {
    bridge::keepMemorySmall();
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    QApplication application(argc, argv);
    bridge::markUiThread();
    theme::Theme look(application);
    const std::string_view wanted = argc > 1 ? argv[1] : "";
    const auto sessions = static_cast<std::uint32_t>(wanted == "--soak" && argc > 3 ? std::atoi(argv[3]) : 1'000'000);
    const ScratchFolder folder;
    const std::filesystem::path store = folder.path() / "store.db";
    fmt::print("console: making a store of {} sessions\n", sessions);
    if (const auto made = makeBigStore(store, sessions); !made) {
        fmt::print("console: {}\n", made.error().message);
        return 1;
    }
    if (wanted == "--soak") {
        soak(look, "/proc/self/exe", store, sessions, argc > 2 ? std::atoi(argv[2]) : 10);
        return 0;
    }
    Figures figures("console");
    measure(look, "/proc/self/exe", store, sessions, figures);
    measureWall(look, figures);
    measureSteps(figures);
    figures.print(fmt::format("The console with {} sessions and {} changes/s, platform {}", sessions, kChangesPerSecond,
                              QGuiApplication::platformName().toStdString()));
    return 0;
}

}  // namespace farmwarden::bench

// console_bench                          all figures
// console_bench --soak MINUTES [COUNT]   memory over time, with COUNT sessions
int main(int argc, char** argv) {
    if (argc > 3 && std::string_view(argv[1]) == "--broker") {
        return farmwarden::bench::runBroker(argv[2], static_cast<std::uint32_t>(std::atoi(argv[3])));
    }
    return farmwarden::bench::run(argc, argv);
}
