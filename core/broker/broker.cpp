#include "core/broker/broker.h"

#include <asio/post.hpp>
#include <utility>

#include "core/base/log.h"
#include "core/placement/placement.h"

namespace farmwarden::broker {
namespace {

constexpr auto kRefreshEvery = std::chrono::milliseconds(100);
constexpr std::uint32_t kReconcileEverySeconds = 10;

// Whoever is placed by load, and can answer.
std::vector<hosts::ProbedTarget> targetsToProbe(const Engine& engine) {
    const directory::Directory& directory = engine.directory();
    std::vector<hosts::ProbedTarget> targets;
    for (directory::FarmIndex index = 0; index < directory.farmCount(); ++index) {
        const directory::FarmRecord& farm = directory.farm(index);
        if (placement::balancingOf(*engine.program(), farm.value) != model::Balancing::LoadIndex) {
            continue;
        }
        for (const directory::TargetIndex member : farm.targets) {
            if (const model::Target& target = directory.target(member).value; target.health != model::Health::Down) {
                targets.push_back({target.name, target.address.host, target.address.port});
            }
        }
    }
    return targets;
}

}  // namespace

Broker::Broker(asio::io_context& io, store::Store& store, const base::Clock& clock, Settings settings)
    : m_io(io),
      m_store(store),
      m_clock(clock),
      m_settings(std::move(settings)),
      m_reception(clock),
      m_engine(store, clock, m_settings.engine, [&io](std::function<void()> work) { asio::post(io, std::move(work)); }, m_reception),
      m_executor(store, m_engine, clock, m_settings.engine.name),
      m_second(io),
      m_refresh(io),
      m_drain(io) {}

Broker::~Broker() { m_store.onRequest({}); }

base::Result<void> Broker::start() {
    if (m_settings.frontDoor) {
        m_door = std::make_unique<frontdoor::FrontDoor>(m_io, m_clock, *m_settings.frontDoor, m_reception);
        m_observers.add(m_reception);
    }
    m_plugins = std::make_unique<Plugins>(m_io, m_store, m_clock, m_engine, m_settings.plugins);
    m_observers.add(*m_plugins);
    m_engine.observe(&m_observers);
    m_engine.advise(m_plugins.get());
    if (auto started = m_engine.start(); !started) {
        return started;
    }
    if (m_door) {
        m_groups = std::make_unique<GroupLookup>(m_clock, [this](std::function<void()> work) { asio::post(m_io, std::move(work)); },
                                                 m_settings.groups, m_settings.groupSource);
        m_reception.open(m_engine, *m_door, *m_groups);
        if (auto started = m_door->start(); !started) {
            m_engine.stop("front door: " + started.error().message);
            return started;
        }
        m_reception.refreshDesired();
    }
    m_plugins->refresh();
    m_housekeeping = std::make_unique<Housekeeping>(m_store, m_clock, Housekeeping::Settings{m_settings.engine.name, m_settings.retention});
    startProbe();
    m_store.onRequest([this] { asio::post(m_io, [this] { pollRequests(); }); });
    scheduleSecond();
    scheduleRefresh();
    return {};
}

void Broker::startProbe() {
    if (m_settings.loadProbe) {
        m_probe = std::make_unique<hosts::LoadProbe>(
            [this](std::function<void()> work) { asio::post(m_io, std::move(work)); }, *m_settings.loadProbe,
            [this] { return targetsToProbe(m_engine); },
            [this](const std::string& target, std::uint32_t load) { m_engine.onLoad(target, load); });
    }
}

void Broker::scheduleSecond() {
    m_second.expires_after(std::chrono::seconds(1));
    m_second.async_wait([this](const asio::error_code& error) {
        if (error || m_isStopping) {
            return;
        }
        m_engine.tick();
        pollRequests();
        m_housekeeping->say(plugin::report::toJson(m_plugins->report()));
        if (++m_seconds % kReconcileEverySeconds == 0) {
            m_reception.reconcile();
        }
        scheduleSecond();
    });
}

void Broker::scheduleRefresh() {
    m_refresh.expires_after(kRefreshEvery);
    m_refresh.async_wait([this](const asio::error_code& error) {
        if (!error && !m_isStopping) {
            m_reception.stopWaitingForGroups();
            m_reception.refreshDesired();
            m_plugins->refresh();
            scheduleRefresh();
        }
    });
}

void Broker::pollRequests() {
    if (m_isStopping) {
        return;
    }
    if (const auto polled = m_executor.poll(); !polled && polled.error().code != base::ErrorCode::Busy) {
        base::log::warning("Requests: {}", polled.error().message);
    }
}

void Broker::stop(bool leaveFrontDoor, const std::string& cause, std::function<void(std::uint32_t)> done) {
    m_isStopping = true;
    m_second.cancel();
    m_refresh.cancel();
    m_probe.reset();
    m_housekeeping.reset();
    m_engine.advise(nullptr);
    m_plugins->stop(cause);
    if (!m_door) {
        finishStop(0, cause, std::move(done));
        return;
    }
    m_door->stop(leaveFrontDoor, [this, cause, done = std::move(done)](std::uint32_t cut) mutable { finishStop(cut, cause, std::move(done)); });
}

void Broker::finishStop(std::uint32_t connectionsCut, const std::string& cause, std::function<void(std::uint32_t)> done) {
    m_engine.stop(cause);
    waitUntilDurable([connectionsCut, done = std::move(done)] { done(connectionsCut); });
}

void Broker::waitUntilDurable(std::function<void()> done) {
    if (m_engine.inFlight() == 0) {
        done();
        return;
    }
    m_drain.expires_after(std::chrono::milliseconds(5));
    m_drain.async_wait([this, done = std::move(done)](const asio::error_code& error) mutable {
        if (!error) {
            waitUntilDurable(std::move(done));
        }
    });
}

}  // namespace farmwarden::broker
