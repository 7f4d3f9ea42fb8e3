#pragma once

#include <QObject>
#include <QThread>
#include <functional>
#include <memory>
#include <thread>
#include <type_traits>
#include <utility>

// Which thread does what in the console: the UI thread paints and listens, workers wait. Work goes to a Worker as a
// function and its value comes back to the object that asked, on that object's thread, unless the object is gone by
// then.
namespace farmwarden::bridge {

// Called once by main(), and by tests that want the guard.
void markUiThread();

// A store, file or network call on the UI thread is a defect: reports `what` through qFatal, in every build. Nothing
// before markUiThread() was called.
void assertNotUiThread(const char* what);

// Ends what waits for a disk or a server when it ends, on a thread of its own. The caller waits as long: for the moment in
// which a window or a store is closed, and nothing else is to be painted.
template <typename T>
void endElsewhere(std::unique_ptr<T>& what) {
    if (what) {
        std::thread([&what] { what.reset(); }).join();
    }
}

// One thread with an event loop. Its owner outlives everything posted to it: the destructor lets the job under way
// finish and drops the rest. post() and ask() from any thread.
class Worker {
public:
    explicit Worker(const QString& name);
    ~Worker();
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    void post(std::function<void()> work);

    // `then` gets the value of `work` on `context`'s thread.
    template <typename Work, typename Then>
    void ask(QObject* context, Work work, Then then) {
        using Value = std::invoke_result_t<Work>;
        post([guard = Guard(context), work = std::move(work), then = std::move(then)]() mutable {
            auto value = std::make_shared<Value>(work());
            guard.deliver([value, then = std::move(then)]() mutable { then(std::move(*value)); });
        });
    }

    // The worker's own object, as context for timers and connections that belong on its thread.
    QObject* context() { return m_context; }

private:
    // Carries the context across threads: QMetaObject::invokeMethod on an object that dies at that moment would be a
    // race, so the call goes to a relay that lives on the context's thread and checks there.
    class Guard {
    public:
        explicit Guard(QObject* context);
        void deliver(std::function<void()> call);

    private:
        std::shared_ptr<QObject> m_relay;
        std::shared_ptr<bool> m_isAlive;
    };

    QThread m_thread;
    QObject* m_context = nullptr;  // lives on m_thread
};

}  // namespace farmwarden::bridge
