#pragma once

#include <QObject>
#include <QProcess>
#include <QString>

#include "ui/bridge/threads.h"

namespace farmwarden::bridge {

// A farmwardend of our own on an embedded store: started and stopped from the console, as its child. Lives on the UI
// thread, files are written on a worker.
class BrokerProcess final : public QObject {
    Q_OBJECT
public:
    enum class State { Stopped, Starting, Running, Stopping, Failed };

    // `program` is farmwardend; empty: beside this executable, else on the PATH.
    explicit BrokerProcess(const QString& storePath, const QString& program = {}, QObject* parent = nullptr);
    ~BrokerProcess() override;

    State state() const { return m_state; }
    // Why it failed, with the last thing the broker said.
    QString problem() const { return m_problem; }
    // The configuration that it runs with, for the person who wants the broker as a service later.
    QString configPath() const;

    void start(const QString& frontDoor = QStringLiteral("127.0.0.1:3391"));
    // Asks it to end; stopped() comes when it has.
    void stop();

Q_SIGNALS:
    void stateChanged();

private:
    void setState(State state);
    // What the worker finds and writes before a start.
    struct Prepared {
        QString program;
        QString problem;  // empty: none
    };
    void onPrepared(const Prepared& prepared);
    void onOutput();
    void onFinished(int exitCode, QProcess::ExitStatus status);

    QString m_storePath;
    QString m_program;  // empty until it is found
    QProcess m_process;
    State m_state = State::Stopped;
    QString m_problem;
    QString m_lastLines;
    Worker m_worker;
};

}  // namespace farmwarden::bridge
