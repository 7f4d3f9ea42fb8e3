#include "ui/bridge/broker_process.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>
#include <QTimer>

namespace farmwarden::bridge {
namespace {

constexpr std::chrono::seconds kPatience{10};

// A TOML basic string (TOML 1.0): backslash and quote escaped. Paths with control characters do not come from a file
// dialog.
QString tomlString(QString text) {
    text.replace(u'\\', QStringLiteral("\\\\")).replace(u'"', QStringLiteral("\\\""));
    return u'"' + text + u'"';
}

QString writeConfig(const QString& path, const QString& store, const QString& frontDoor) {
    assertNotUiThread("writeConfig");
    QDir().mkpath(QFileInfo(path).absolutePath());
    QSaveFile file(path);
    const QString text =
        QStringLiteral(
            "# Written by the console for a broker of its own.\n[store]\npath = %1\n\n[front_door]\nshared = %2\n")
            .arg(tomlString(store), tomlString(frontDoor));
    if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0 || !file.commit()) {
        return BrokerProcess::tr("The broker's configuration %1 cannot be written: %2.").arg(path, file.errorString());
    }
    return {};
}

QString findProgram() {
    const QString beside = QDir(QCoreApplication::applicationDirPath()).filePath(QStringLiteral("farmwardend"));
    return QFileInfo(beside).isExecutable() ? beside : QStandardPaths::findExecutable(QStringLiteral("farmwardend"));
}

}  // namespace

BrokerProcess::BrokerProcess(const QString& storePath, const QString& program, QObject* parent)
    : QObject(parent),
      m_storePath(storePath),
      m_program(program),
      m_worker(QStringLiteral("broker files")) {
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    connect(&m_process, &QProcess::readyRead, this, &BrokerProcess::onOutput);
    connect(&m_process, &QProcess::started, this, [this] { setState(State::Running); });
    connect(&m_process, &QProcess::finished, this, &BrokerProcess::onFinished);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) {
            m_problem = tr("The broker %1 does not start: %2.").arg(m_program, m_process.errorString());
            setState(State::Failed);
        }
    });
}

BrokerProcess::~BrokerProcess() {
    m_process.disconnect(this);
    if (m_process.state() != QProcess::NotRunning) {
        m_process.terminate();
        m_process.waitForFinished(static_cast<int>(std::chrono::milliseconds(kPatience).count()));
    }
}

QString BrokerProcess::configPath() const {
    return m_storePath + QStringLiteral(".broker.toml");
}

void BrokerProcess::start(const QString& frontDoor) {
    if (m_state == State::Starting || m_state == State::Running) {
        return;
    }
    m_problem.clear();
    m_lastLines.clear();
    setState(State::Starting);
    m_worker.ask(
        this,
        [given = m_program, path = configPath(), store = m_storePath, frontDoor] {
            Prepared prepared{given.isEmpty() ? findProgram() : given, {}};
            prepared.problem =
                prepared.program.isEmpty()
                    ? tr("farmwardend is neither beside the console nor on the PATH. Install the broker.")
                    : writeConfig(path, store, frontDoor);
            return prepared;
        },
        [this](const Prepared& prepared) { onPrepared(prepared); });
}

void BrokerProcess::onPrepared(const Prepared& prepared) {
    if (!prepared.problem.isEmpty()) {
        m_problem = prepared.problem;
        setState(State::Failed);
        return;
    }
    m_program = prepared.program;
    m_process.start(m_program, {QStringLiteral("--config"), configPath()});
}

void BrokerProcess::stop() {
    if (m_process.state() == QProcess::NotRunning) {
        return;
    }
    setState(State::Stopping);
    m_process.terminate();
    QTimer::singleShot(kPatience, &m_process, [this] {
        if (m_state == State::Stopping) {
            m_process.kill();
        }
    });
}

void BrokerProcess::onOutput() {
    constexpr int kKept = 4000;
    m_lastLines = (m_lastLines + QString::fromUtf8(m_process.readAll())).right(kKept);
}

void BrokerProcess::onFinished(int exitCode, QProcess::ExitStatus status) {
    onOutput();
    if (m_state == State::Stopping || (status == QProcess::NormalExit && exitCode == 0)) {
        setState(State::Stopped);
        return;
    }
    const QString last = m_lastLines.trimmed().section(u'\n', -1);
    m_problem =
        last.isEmpty() ? tr("The broker ended with code %1.").arg(exitCode) : tr("The broker ended: %1").arg(last);
    setState(State::Failed);
}

void BrokerProcess::setState(State state) {
    m_state = state;
    Q_EMIT stateChanged();
}

}  // namespace farmwarden::bridge
