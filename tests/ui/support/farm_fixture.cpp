#include "tests/ui/support/farm_fixture.h"

#include <condition_variable>

#include "core/request/executor.h"
#include "core/request/local_sink.h"

namespace farmwarden::test {
namespace {

// LocalSink has no front door; here one says yes, and the session is disconnected.
class CuttingSink final : public request::EventSink {
public:
    explicit CuttingSink(request::LocalSink& sink) : m_sink(sink) {}
    const directory::Directory& directory() const override { return m_sink.directory(); }
    base::IdSource& ids() override { return m_sink.ids(); }
    placement::Programs& programs() override { return m_sink.programs(); }
    void fence(std::optional<store::FencingToken> token) override { m_sink.fence(token); }
    void commit(std::vector<model::EventDraft> events, std::vector<store::Expectation> expectations,
                std::function<void(base::Result<base::Revision>)> done) override {
        m_sink.commit(std::move(events), std::move(expectations), std::move(done));
    }
    void disconnect(base::SessionId session, std::function<void(base::Result<void>)> done) override {
        std::vector<model::EventDraft> events{
            {base::SystemClock().now(), "test", model::SessionDisconnected{session, {}, "cut"}}};
        m_sink.commit(std::move(events), {},
                      [done = std::move(done)](const base::Result<base::Revision>&) { done({}); });
    }

private:
    request::LocalSink& m_sink;
};

}  // namespace

void FarmFixture::SetUp() {
    auto opened = store::openStore("memory:", store::Access::ReadWrite, clock);
    ASSERT_TRUE(opened) << opened.error().message;
    m_store = std::move(*opened);
    m_executor = std::thread([this] { execute(); });
    m_workspace = std::make_unique<bridge::Workspace>(
        bridge::WorkspaceSource{.url = QStringLiteral("test"),
                                .isDemo = false,
                                .isEmbedded = false,
                                .open = [this]() -> base::Result<bridge::OpenedStore> {
                                    return bridge::OpenedStore{{}, nullptr, &consoleStore()};
                                },
                                .access = [this] { return storeAccess(); }},
        clock);
    m_workspace->open();
    ASSERT_TRUE(comesTrue([this] { return m_workspace->isOpen() && m_workspace->views().status().isLoaded; }));
}

void FarmFixture::TearDown() {
    m_workspace.reset();
    m_isStopping = true;
    m_executor.join();
}

void FarmFixture::execute() {
    request::LocalSink local(*m_store, clock, "test");
    CuttingSink sink(local);
    std::mutex mutex;
    std::condition_variable wake;
    bool hasRequest = true;
    if (!local.load()) {
        return;
    }
    {
        request::Executor executor(*m_store, sink, clock, "test");
        m_store->onRequest([&] {
            const std::lock_guard guard(mutex);
            hasRequest = true;
            wake.notify_one();
        });
        while (!m_isStopping) {
            {
                std::unique_lock lock(mutex);
                wake.wait_for(lock, std::chrono::milliseconds(20), [&] { return hasRequest; });
                hasRequest = false;
            }
            std::ignore = local.catchUp();
            std::ignore = executor.poll();
        }
        m_store->onRequest({});
    }
}

void FarmFixture::append(std::vector<model::EventBody> bodies) {
    store::Append append;
    append.broker = "test";
    for (model::EventBody& body : bodies) {
        append.events.push_back({clock.now() - age, "test", std::move(body)});
    }
    const auto result = m_store->appendAndWait(std::move(append));
    ASSERT_TRUE(result) << result.error().message;
}

void FarmFixture::addFarm(const std::string& name, std::uint32_t minOpen, model::SessionRule rule) {
    model::Farm farm;
    farm.name = name;
    farm.minOpen = minOpen;
    farm.sessions = rule;
    append({model::FarmDefined{farm}});
}

void FarmFixture::addTarget(const std::string& name, const std::string& farm, std::uint32_t limit) {
    model::Target target;
    target.name = name;
    target.farm = farm;
    target.address = {"10.0.0.1", 3389};
    target.limit = limit;
    append({model::TargetDefined{target}, model::TargetHealthChanged{name, model::Health::Up, {}}});
}

base::SessionId FarmFixture::addSession(const std::string& user, const std::string& farm, const std::string& target) {
    model::Session session;
    session.id = {m_nextSession++};
    session.farm = farm;
    session.user = user;
    session.target = target;
    session.connection = "connection-" + std::to_string(session.id.value);
    append(
        {model::SessionPlaced{session, farm, {}}, model::SessionStarted{session.id, user, target, session.connection}});
    return session.id;
}

bool FarmFixture::catchUp() {
    const auto head = m_store->head();
    return head && comesTrue([&] {
               return m_workspace->views().status().revision >= *head &&
                      m_workspace->views().farms()->revision >= *head;
           });
}

}  // namespace farmwarden::test
