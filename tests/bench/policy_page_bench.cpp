#include <QApplication>
#include <QScrollBar>
#include <QTest>
#include <ctime>
#include <functional>

#include "core/policy/json_text.h"
#include "core/store/store.h"
#include "tests/bench/big_store.h"
#include "tests/bench/window_figures.h"
#include "ui/bridge/process_memory.h"
#include "ui/bridge/threads.h"
#include "ui/bridge/workspace.h"
#include "ui/editors/policy_page.h"
#include "ui/editors/rule_list.h"
#include "ui/navigation/main_window.h"

// The Policy page on 10,000 rules: how long the event loop is away while somebody scrolls, edits, drags and takes back,
// and how soon the marks follow an edit. On the platform that QT_QPA_PLATFORM names, offscreen if none.
namespace farmwarden::bench {
namespace {

constexpr int kFarmCount = 20;
constexpr int kRounds = 12;

// As a large house would have them: a group or network a rule, most of them in one farm, some exceptions and some dead.
policy::Document bigPolicy(int rules) {
    policy::Document document;
    for (int i = 0; i < rules; ++i) {
        policy::Rule rule;
        rule.id = fmt::format("rule-{:05}", i);
        rule.name = fmt::format("Department {} on floor {}", i, i % 40);
        rule.action.farm = fmt::format("farm-{}", i % kFarmCount);
        if (i % 4 != 0) {
            rule.conditions.push_back({policy::Dimension::Group, false, {fmt::format("dept-{}", i % 7 == 0 ? i - 1 : i)}, {}, {}, {}});
        }
        if (i % 4 != 1) {
            rule.conditions.push_back({policy::Dimension::Client, false, {fmt::format("10.{}.{}.0/24", i / 250, i % 250)}, {}, {}, {}});
        }
        if (i % 5 == 0) {
            rule.conditions.push_back({policy::Dimension::Farm, false, {fmt::format("farm-{}", (i + 3) % kFarmCount)}, {}, {}, {}});
        }
        document.rules.push_back(std::move(rule));
    }
    return document;
}

std::unique_ptr<store::Store> makeStore(const std::filesystem::path& path, const policy::Document& document,
                                        const base::Clock& clock) {
    auto store = store::openStore(path, store::Access::ReadWrite, clock);
    if (!store) {
        fmt::print("policy page: {}\n", store.error().message);
        return nullptr;
    }
    store::Append append{"bench", {}, {}, {}, {}};
    for (int i = 0; i < kFarmCount; ++i) {
        model::Farm farm;
        farm.name = fmt::format("farm-{}", i);
        append.events.push_back({clock.now(), "bench", model::FarmDefined{farm}});
        model::Target target;
        target.name = fmt::format("sh-{:02}", i);
        target.farm = farm.name;
        append.events.push_back({clock.now(), "bench", model::TargetDefined{target}});
    }
    model::PolicyVersion version;
    version.number = 1;
    version.author = "bench";
    version.at = clock.now();
    version.document = policy::formatJson(document);
    append.events.push_back({clock.now(), "bench", model::PolicyPublished{version}});
    if (const auto appended = (*store)->appendAndWait(append); !appended) {
        fmt::print("policy page: the policy cannot be stored: {}\n", appended.error().message);
        return nullptr;
    }
    return std::move(*store);
}

// The most that this thread computes between two turns of its event loop: what is left of a stall on a quiet machine.
class WorkWatch : public QObject {
public:
    WorkWatch() {
        connect(&m_timer, &QTimer::timeout, this, [this] {
            const double now = milliseconds();
            m_worst = std::max(m_worst, now - m_before);
            m_before = now;
        });
        m_timer.start(0);
    }
    double worst() const { return m_worst; }

private:
    static double milliseconds() {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return static_cast<double>(time.tv_sec) * 1000 + static_cast<double>(time.tv_nsec) / 1e6;
    }
    QTimer m_timer;
    double m_before = milliseconds();
    double m_worst = 0;
};

class Page {
public:
    Page(theme::Theme& look, store::Store& store, const base::Clock& clock, Figures& figures) : m_figures(figures) {
        m_workspace = std::make_unique<bridge::Workspace>(
            bridge::WorkspaceSource{.url = QStringLiteral("bench"),
                                    .isDemo = true,
                                    .isEmbedded = false,
                                    .open = [&store]() -> base::Result<bridge::OpenedStore> {
                                        return bridge::OpenedStore{{}, nullptr, &store};
                                    },
                                    .access = {}},
            clock);
        m_workspace->open();
        secondsUntil([this] { return m_workspace->isOpen(); });
        navigation::Memory memory;
        memory.page = QStringLiteral("policy");
        const Stopwatch watch;
        m_window = std::make_unique<navigation::MainWindow>(look, *m_workspace, memory);
        m_window->resize(1600, 1000);
        m_window->show();
        m_page = static_cast<editors::PolicyPage*>(m_window->page(QStringLiteral("policy")));
        m_list = m_window->findChild<editors::RuleList*>();
        secondsUntil([this] { return m_list->model()->rowCount() > 1; });
        m_figures.add("rules on the screen", watch.seconds() * 1000, "ms");
        settle();
        m_figures.add("first marks", watch.seconds() * 1000, "ms");
    }

    editors::RuleList& list() { return *m_list; }
    void go(int row) {
        m_list->setCurrentIndex(m_list->model()->index(row, 0));
        m_list->setFocus();
    }
    void run(const char* action) { m_window->catalogue().action(QString::fromLatin1(action))->trigger(); }

    // Each step in a turn of the event loop of its own, with the next one as soon as the loop is back. `isEdit`: waits
    // for the marks, too, and measures how long they take.
    void measure(const std::string& name, const std::function<void(int)>& step, bool isEdit = false, int steps = kRounds) {
        settle();
        std::vector<double> marks;
        Jitter jitter;
        StallWatch watch;
        WorkWatch work;
        turnFor(std::chrono::milliseconds(20));
        for (int i = 0; i < steps; ++i) {
            const Stopwatch since;
            QTimer::singleShot(0, m_list, [&, i] { step(i); });
            turnFor(std::chrono::milliseconds(5));
            if (isEdit) {
                settle();
                marks.push_back(since.seconds() * 1000);
            }
        }
        m_figures.add(name + ", worst stall", watch.percentile(1), "ms", Limit{jitter.worst(), "a bare thread's worst, same time"},
                      Figures::Goal{30, true});
        m_figures.add(name + ", worst work of a turn", work.worst(), "ms");
        if (isEdit) {
            m_figures.add(name + ", marks follow", median(marks), "ms", {}, Figures::Goal{200});
        }
    }

private:
    void settle() {
        secondsUntil([this] { return m_page->isReady(); });
    }

    Figures& m_figures;
    std::unique_ptr<bridge::Workspace> m_workspace;
    std::unique_ptr<navigation::MainWindow> m_window;
    editors::PolicyPage* m_page = nullptr;
    editors::RuleList* m_list = nullptr;
};

void measureAll(Page& page, int rules) {
    editors::RuleList& list = page.list();
    const int middle = rules / 2;
    const auto scroll = [&](int i) { list.verticalScrollBar()->setValue(list.verticalScrollBar()->maximum() / 100 * i); };
    page.measure("scroll", scroll, false, 100);
    page.go(middle);
    page.measure("arrow keys", [&](int) { QTest::keyClick(&list, Qt::Key_Down); }, false, 60);
    page.measure("switch a rule", [&](int) { QTest::keyClick(&list, Qt::Key_Space); }, true);
    page.measure("move by keys", [&](int) { page.run("policy.up"); }, true);
    page.measure(
        "drag through the whole list",
        [&](int i) { Q_EMIT list.moved({QString::fromStdString(list.currentId())}, i % 2 == 0 ? 3 : rules - 3); }, true);
    page.measure("undo", [&](int) { page.run("policy.undo"); }, true);
    page.measure("redo", [&](int) { page.run("policy.redo"); }, true);
    page.measure("duplicate and delete", [&](int i) { page.run(i % 2 == 0 ? "policy.duplicate" : "policy.delete"); }, true);
    page.measure("select all, then one", [&](int i) {
        if (i % 2 == 0) {
            list.selectAll();
        } else {
            page.go(middle);
        }
    });
    page.measure("table and cards", [&](int) { page.run("policy.table"); });
    page.run("policy.table");
    page.measure("scroll as a table", scroll, false, 100);
}

int run(int argc, char** argv) {
    bridge::keepMemorySmall();
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    QApplication application(argc, argv);
    bridge::markUiThread();
    theme::Theme look(application);
    const int rules = argc > 1 ? std::atoi(argv[1]) : 10'000;
    const base::SystemClock clock;
    const ScratchFolder folder;
    const auto store = makeStore(folder.path() / "store.db", bigPolicy(rules), clock);
    if (!store) {
        return 1;
    }
    Figures figures("policy page");
    {
        Page page(look, *store, clock, figures);
        measureAll(page, rules);
    }
    figures.print(fmt::format("The Policy page with {} rules, platform {}", rules,
                              QGuiApplication::platformName().toStdString()));
    return 0;
}

}  // namespace
}  // namespace farmwarden::bench

// policy_page_bench [RULES]
int main(int argc, char** argv) {
    return farmwarden::bench::run(argc, argv);
}
