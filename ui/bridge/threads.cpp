#include "ui/bridge/threads.h"

#include <QPointer>
#include <atomic>

namespace farmwarden::bridge {
namespace {

std::atomic<QThread*> uiThread{nullptr};

}  // namespace

void markUiThread() {
    uiThread = QThread::currentThread();
}

void assertNotUiThread(const char* what) {
    if (QThread* const ui = uiThread.load(); ui != nullptr && ui == QThread::currentThread()) {
        qFatal("%s was called on the UI thread", what);
    }
}

Worker::Worker(const QString& name) : m_context(new QObject) {
    m_thread.setObjectName(name);
    m_context->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_context, &QObject::deleteLater);
    m_thread.start();
}

Worker::~Worker() {
    m_thread.quit();
    m_thread.wait();
}

void Worker::post(std::function<void()> work) {
    QMetaObject::invokeMethod(m_context, std::move(work), Qt::QueuedConnection);
}

Worker::Guard::Guard(QObject* context) : m_isAlive(std::make_shared<bool>(true)) {
    // The relay is deleted on its own thread, whichever thread drops it last; there at once, since its last holder may
    // be an event that the application drops at its end, with the lock held that posting a deferred deletion would
    // want.
    m_relay = std::shared_ptr<QObject>(new QObject, [](QObject* relay) {
        if (relay->thread() == QThread::currentThread()) {
            delete relay;
        } else {
            relay->deleteLater();
        }
    });
    m_relay->moveToThread(context->thread());
    QObject::connect(context, &QObject::destroyed, m_relay.get(), [isAlive = m_isAlive] { *isAlive = false; });
}

void Worker::Guard::deliver(std::function<void()> call) {
    QObject* const relay = m_relay.get();
    QMetaObject::invokeMethod(
        relay,
        [keep = m_relay, isAlive = m_isAlive, call = std::move(call)] {
            if (*isAlive) {
                call();
            }
        },
        Qt::QueuedConnection);
}

}  // namespace farmwarden::bridge
