#pragma once

#include <QObject>
#include <functional>
#include <memory>

#include "core/request/arguments.h"
#include "core/request/request_runner.h"
#include "ui/bridge/threads.h"

namespace farmwarden::bridge {

// Brings what a person asked for to the store, one request after the other, and tells how it ended. Lives on the UI
// thread; the waiting is done on a worker.
class RequestSender final : public QObject {
    Q_OBJECT
public:
    using Answer = base::Result<model::Request>;

    // `clock` outlives this.
    RequestSender(std::unique_ptr<request::RequestRunner> runner, const base::Clock& clock, QObject* parent = nullptr);
    ~RequestSender() override;

    // `then` comes on the UI thread unless `context` is gone by then. `expected`: see model::Request.
    void send(const request::Arguments& arguments, base::Revision expected, QObject* context,
              std::function<void(const Answer&)> then);

    // The same for what is too large to be written down on the UI thread.
    void send(std::shared_ptr<const request::Arguments> arguments, base::Revision expected, QObject* context,
              std::function<void(const Answer&)> then);

    int running() const { return m_running; }
    std::string actor() const { return m_actor; }

Q_SIGNALS:
    void runningChanged();

private:
    std::unique_ptr<request::RequestRunner> m_runner;  // used on the worker only
    const base::Clock& m_clock;
    std::string m_actor;
    int m_running = 0;
    Worker m_worker;
};

}  // namespace farmwarden::bridge
