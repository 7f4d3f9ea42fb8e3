#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <memory>
#include <string>

#include "core/request/executor.h"
#include "core/request/local_sink.h"
#include "core/request/request_builder.h"

// An office for requests: a store in memory, an executor, and people who ask. One thread.
namespace farmwarden::request {

inline constexpr base::TimePoint kMorning{std::chrono::sys_days(std::chrono::year(2026) / 11 / 22) + std::chrono::hours(8)};

// A LocalSink with a front door that the test works by hand.
class FrontDoorSink final : public EventSink {
public:
    FrontDoorSink(store::Store& store, const base::Clock& clock, std::string name) : local(store, clock, std::move(name)) {}

    const directory::Directory& directory() const override { return local.directory(); }
    base::IdSource& ids() override { return local.ids(); }
    placement::Programs& programs() override { return local.programs(); }
    std::shared_ptr<const plugin::settings::Catalog> plugins() const override { return local.plugins(); }
    base::Result<void> catchUp() override { return local.catchUp(); }
    void fence(std::optional<store::FencingToken> lease) override { local.fence(lease); }
    void commit(std::vector<model::EventDraft> events, std::vector<store::Expectation> expectations,
                std::function<void(base::Result<base::Revision>)> done) override {
        if (beforeCommit) {
            std::exchange(beforeCommit, nullptr)();
        }
        if (commitFails) {
            done(std::unexpected(*commitFails));
            return;
        }
        local.commit(std::move(events), std::move(expectations), std::move(done));
    }
    void disconnect(base::SessionId session, std::function<void(base::Result<void>)> done) override {
        if (const auto answer = answers.find(session); answer != answers.end()) {
            done(answer->second);
        } else {
            cuts.emplace(session, std::move(done));
        }
    }

    LocalSink local;
    std::function<void()> beforeCommit;      // runs once
    std::optional<base::Error> commitFails;  // as long as it is set
    std::map<base::SessionId, base::Result<void>> answers;  // at once
    std::map<base::SessionId, std::function<void(base::Result<void>)>> cuts;  // under way
};

class Desk {
public:
    Desk() : store(std::move(*store::openStore("memory:", store::Access::ReadWrite, clock))) {
        EXPECT_TRUE(sink.local.load());
    }

    // Submits and carries out. What comes back is what the store knows of the request.
    model::Request ask(const Arguments& arguments, const std::string& actor = "ann", base::Revision expected = {}) {
        return run(makeRequest(arguments, actor, expected, clock));
    }
    model::Request run(const model::Request& request) {
        EXPECT_TRUE(store->submit(request));
        poll();
        return find(request.key);
    }
    void poll() {
        const auto polled = executor.poll();
        EXPECT_TRUE(polled) << polled.error().message;
    }
    model::Request find(const std::string& key) {
        const auto found = store->findRequest(key);
        return found && *found ? **found : model::Request{};
    }
    base::Revision head() { return *store->head(); }

    // Something that happens without a request: what a broker would append.
    base::Revision happen(model::EventBody body, const std::string& actor = "broker-1") {
        store::Append append;
        append.broker = actor;
        append.events.push_back({clock.now(), actor, std::move(body)});
        const auto result = store->appendAndWait(std::move(append));
        EXPECT_TRUE(result) << result.error().message;
        EXPECT_TRUE(sink.local.catchUp());
        return head();
    }
    // A session of `user`, active unless told.
    base::SessionId logOn(const std::string& user, const std::string& target, bool isActive = true) {
        model::SessionPlaced placed;
        placed.session.id = ids.nextSession();
        placed.session.farm = targetNamed(target).value.farm;
        placed.session.user = user;
        placed.session.target = target;
        happen(placed);
        if (isActive) {
            happen(model::SessionStarted{placed.session.id, user, target, "uid-" + user});
        }
        return placed.session.id;
    }

    // A farm "A" with targets sh-1 .. sh-N.
    void addFarm(int targets, std::uint32_t minOpen = 0) {
        FarmAdd farm;
        farm.name = "A";
        farm.minOpen = minOpen;
        ask(farm);
        for (int i = 1; i <= targets; ++i) {
            TargetAdd target;
            target.name = "sh-" + std::to_string(i);
            target.farm = "A";
            target.address = {"10.0.0." + std::to_string(i), model::kRdpPort};
            ask(target);
        }
    }

    const directory::Directory& directory() const { return sink.directory(); }
    const directory::TargetRecord& targetNamed(const std::string& name) const {
        return directory().target(directory().findTarget(name));
    }
    const directory::FarmRecord& farmNamed(const std::string& name) const { return directory().farm(directory().findFarm(name)); }

    base::ManualClock clock{kMorning};
    base::IdSource ids{clock, 7};
    std::unique_ptr<store::Store> store;
    FrontDoorSink sink{*store, clock, "desk"};
    Executor executor{*store, sink, clock, "desk"};
};

MATCHER(IsDone, "is done") {
    *result_listener << "state " << static_cast<int>(arg.state) << ", " << arg.errorCode << ": " << arg.message;
    return arg.state == model::RequestState::Done;
}
MATCHER_P2(IsRefused, code, message, "") {
    *result_listener << "state " << static_cast<int>(arg.state) << ", " << arg.errorCode << ": " << arg.message;
    return arg.state == model::RequestState::Refused && arg.errorCode == code && testing::Value(arg.message, message);
}

}  // namespace farmwarden::request
