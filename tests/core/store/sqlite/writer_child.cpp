#include <fmt/format.h>
#include <unistd.h>

#include <atomic>
#include <mutex>
#include <semaphore>
#include <thread>

#include "core/store/store.h"
#include "tests/core/model/event_drafts.h"

// writer_child STORE FIRST_SESSION: places sessions until it is killed, and says each number on standard output once
// its placement is durable. The test reads that and kills it.
using namespace farmwarden;

int main(int count, char** arguments) {
    if (count != 3) {
        return 2;
    }
    const base::SystemClock clock;
    auto store = store::openStore(arguments[1], store::Access::ReadWrite, clock);
    if (!store) {
        fmt::print("error {}\n", store.error().message);
        return 1;
    }
    (void)(*store)->appendAndWait({"child", {test::farmDefined("A"), test::targetDefined("a-1", "A")}, {}, {}, {}});
    std::atomic<std::uint64_t> next = std::stoull(arguments[2]);
    std::counting_semaphore<> slots(64);
    std::vector<std::jthread> threads;
    for (int thread = 0; thread < 2; ++thread) {
        threads.emplace_back([&] {
            for (;;) {
                slots.acquire();
                const std::uint64_t id = next++;
                const std::string user = "user" + std::to_string(id);
                (*store)->append(
                    {"child", {test::sessionPlaced(id, user, "A", "a-1")}, store::Reservation{"A", user, {id}}, {}, {}},
                    [&slots, id](const store::AppendResult& result) {
                        if (result) {
                            const std::string line = fmt::format("{}\n", id);
                            [[maybe_unused]] const ssize_t ignored = ::write(STDOUT_FILENO, line.data(), line.size());
                        }
                        slots.release();
                    });
            }
        });
    }
}
