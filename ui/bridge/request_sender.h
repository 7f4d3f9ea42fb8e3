#pragma once

#include <QObject>
#include <functional>
#include <memory>
#include <string>
#include <vector>

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

    // What is under way, in the order in which it was asked for.
    struct Running {
        std::uint64_t number = 0;
        std::string verb;
        std::string arguments;  // as in model::Request; empty for what is too large
    };
    const std::vector<Running>& underWay() const { return m_underWay; }
    int running() const { return static_cast<int>(m_underWay.size()); }
    std::string actor() const { return m_actor; }

Q_SIGNALS:
    void runningChanged();

private:
    // `make` is called on the worker.
    void run(Running running, std::function<model::Request()> make, QObject* context,
             std::function<void(const Answer&)> then);

    std::unique_ptr<request::RequestRunner> m_runner;  // used on the worker only
    const base::Clock& m_clock;
    std::string m_actor;
    std::vector<Running> m_underWay;
    std::uint64_t m_lastNumber = 0;
    Worker m_worker;
};

}  // namespace farmwarden::bridge
