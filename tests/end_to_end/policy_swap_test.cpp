#include <arpa/inet.h>
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <map>
#include <nlohmann/json.hpp>
#include <ranges>
#include <sstream>
#include <thread>
#include <vector>

#include "tests/end_to_end/broker_rig.h"
#include "tests/end_to_end/healthy_hosts.h"

// Policies that change while clients pour in: a real broker with its HAProxy, hosts that answer the first packet, and
// many short connections, each of a user of its own.
namespace farmwarden::test {
namespace {

using SteadyTime = std::chrono::steady_clock::time_point;

constexpr int kPublishes = 8;
constexpr int kClients = 2;
constexpr timeval kAnswerPatience{10, 0};

// A connection up to the host's first answer. Blocking; one thread.
class ShortClient {
public:
    ShortClient(std::uint16_t port, const std::string& user)
        : m_socket(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
        setsockopt(m_socket, SOL_SOCKET, SO_RCVTIMEO, &kAnswerPatience, sizeof kAnswerPatience);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        const std::string request = frontdoor::testing::connectRequest("tsv://farmwarden.1.A?user=" + user);
        char answer[64];
        m_hasAnswer =
            connect(m_socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0 &&
            send(m_socket, request.data(), request.size(), MSG_NOSIGNAL) == static_cast<ssize_t>(request.size()) &&
            recv(m_socket, answer, sizeof answer, 0) > 0;
    }
    ~ShortClient() { close(m_socket); }
    ShortClient(const ShortClient&) = delete;
    ShortClient& operator=(const ShortClient&) = delete;

    bool hasAnswer() const { return m_hasAnswer; }
    bool isOpen() const {
        char byte = 0;
        return recv(m_socket, &byte, 1, MSG_DONTWAIT) < 0 && errno == EAGAIN;
    }

private:
    int m_socket;
    bool m_hasAnswer = false;
};

struct Visit {
    std::string user;
    SteadyTime began;
    bool hasAnswer = false;
};

// One client after the other until told to stop.
std::vector<Visit> visitUntil(std::uint16_t port, int client, const std::atomic<bool>& shallStop,
                              std::atomic<int>& count) {
    std::vector<Visit> visits;
    while (!shallStop) {
        const std::string user = fmt::format("user-{}-{}", client, visits.size());
        const SteadyTime began = std::chrono::steady_clock::now();
        visits.push_back({user, began, ShortClient(port, user).hasAnswer()});
        ++count;
    }
    return visits;
}

// Also when the test gives up halfway: the clients' threads are waited for.
struct StopAtEnd {
    std::atomic<bool>& flag;
    ~StopAtEnd() { flag = true; }
};

struct Placement {
    std::uint32_t policy = 0;
    std::string farm;
    bool isFallback = false;
};

// By user, out of the journal. Also checks that each decision is by the version that the journal says was in force at
// its revision.
std::map<std::string, Placement> placementsIn(const BrokerRig& rig) {
    std::istringstream lines(rig.sql(
        "select kind, at, coalesce(json_extract(body, '$.user'), ''), coalesce(json_extract(body, '$.farm'), ''), "
        "coalesce(json_extract(body, '$.policy'), 0), coalesce(json_extract(body, '$.reason'), ''), "
        "coalesce(json_extract(body, '$.version'), 0) "
        "from journal where kind in ('session.placed', 'policy.published') order by revision"));
    std::map<std::string, Placement> placements;
    std::uint32_t inForce = 0;
    std::int64_t publishedAt = 0;
    for (std::string line; std::getline(lines, line);) {
        std::vector<std::string> fields;
        std::istringstream columns(line);
        for (std::string field; std::getline(columns, field, '|');) {
            fields.push_back(field);
        }
        if (fields[0] == "policy.published") {
            inForce = static_cast<std::uint32_t>(std::stoul(fields[6]));
            publishedAt = std::stoll(fields[1]);
            continue;
        }
        const Placement placement{static_cast<std::uint32_t>(std::stoul(fields[4])), fields[3],
                                  fields[5] == "fallback"};
        placements.emplace(fields[2], placement);
        if (placement.isFallback) {
            continue;
        }
        EXPECT_EQ(placement.policy, inForce) << line;
        if (publishedAt != 0) {
            fmt::print("version {}: first decision by it {} us after the publish was carried out\n", inForce,
                       std::stoll(fields[1]) - std::exchange(publishedAt, 0));
        }
    }
    return placements;
}

TEST(PolicySwap, EveryConnectionIsServedAndObeysTheVersionInForceWhileVersionsChange) {
    const HealthyHosts fakes;
    BrokerRig rig;
    rig.start();
    for (int i = 0; i < 2; ++i) {
        const std::string farm(1, static_cast<char>('A' + i));
        rig.ctl({"farm", "add", farm});
        rig.ctl({"target", "add", "t" + farm, "--farm", farm, "--address", fakes.endpoint(i)});
    }
    ASSERT_TRUE(waitUntil([&] { return rig.sql("select count(*) from target where health = 'up'") == "2"; }))
        << rig.log();
    const ShortClient guest(rig.port(), "guest");
    ASSERT_TRUE(guest.hasAnswer()) << rig.log();

    std::atomic<bool> shallStop = false;
    std::atomic<int> count = 0;
    std::vector<std::vector<Visit>> visits(kClients);
    std::vector<SteadyTime> answeredAt;  // of version 1, 2, ...
    {
        std::vector<std::jthread> clients;
        for (int client = 0; client < kClients; ++client) {
            clients.emplace_back([&, client] {
                visits[static_cast<std::size_t>(client)] = visitUntil(rig.port(), client, shallStop, count);
            });
        }
        const StopAtEnd stop{shallStop};
        for (int i = 0; i < kPublishes; ++i) {
            const int before = count;
            ASSERT_TRUE(waitUntil([&] { return count >= before + 10; })) << rig.log();
            rig.publish(i % 2 == 1 ? "" : "[[rule]]\nid = 'all-to-b'\nthen = { farm = 'B' }\n");
            answeredAt.push_back(std::chrono::steady_clock::now());
        }
        const int before = count;
        EXPECT_TRUE(waitUntil([&] { return count >= before + 10; })) << rig.log();
    }
    EXPECT_TRUE(guest.isOpen()) << "who is in stays in";
    EXPECT_TRUE(rig.isRunning()) << rig.log();

    const auto placements = placementsIn(rig);
    int decided = 0;
    for (const Visit& visit : visits | std::views::join) {
        EXPECT_TRUE(visit.hasAnswer) << visit.user << " was not served";
        const auto placed = placements.find(visit.user);
        if (placed == placements.end() || placed->second.isFallback) {
            continue;  // HAProxy does not wait longer than 250 ms for a broker on a busy machine
        }
        ++decided;
        const auto newest = std::ranges::lower_bound(answeredAt, visit.began) - answeredAt.begin();
        EXPECT_GE(placed->second.policy, newest) << visit.user << " came after the publish was answered";
        EXPECT_EQ(placed->second.farm, placed->second.policy % 2 == 1 ? "B" : "A") << visit.user;
    }
    EXPECT_GT(decided, kPublishes * 5) << "nearly all are decided by the broker: " << rig.log();
    fmt::print("{} connections, {} of them decided by the broker, {} policies\n", count.load(), decided, kPublishes);
}

}  // namespace
}  // namespace farmwarden::test
