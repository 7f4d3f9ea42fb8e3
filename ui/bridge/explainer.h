#pragma once

#include <QObject>
#include <functional>
#include <optional>

#include "core/request/why.h"
#include "core/store/store.h"
#include "ui/bridge/threads.h"
#include "ui/presenters/activity.h"

namespace farmwarden::bridge {

// Works "why here" out again from the store's state just before the placement. Reading an old state of a large store
// takes seconds, so only the latest question is answered. Lives on the UI thread.
class Explainer final : public QObject {
    Q_OBJECT
public:
    // `store` outlives this.
    explicit Explainer(store::Store& store, QObject* parent = nullptr);
    ~Explainer() override;

    using Answer = base::Result<request::Why>;
    // `then` comes on the UI thread, or never if another question came before the answer.
    void ask(const model::Session& session, QObject* context, std::function<void(const Answer&)> then);

    using History = base::Result<std::vector<presenters::ActivityEntry>>;
    // What the journal has of a session, the newest first; on a thread of its own, so that it need not wait for an
    // explanation under way.
    void askHistory(base::SessionId id, QObject* context, std::function<void(const History&)> then);

private:
    store::Store& m_store;
    placement::Programs m_programs;
    std::atomic<std::uint64_t> m_latest{0};
    Worker m_worker;
    Worker m_historian;
};

}  // namespace farmwarden::bridge
