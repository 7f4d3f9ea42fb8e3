#include "ui/views/disconnect_bar.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QTimer>

#include "ui/models/core_wording.h"
#include "ui/models/wording.h"
#include "ui/views/sheet.h"
#include "ui/views/widgets.h"

namespace farmwarden::views {

using bridge::BulkDisconnect;
using models::Wording;

namespace {

constexpr int kCountdown = 50;  // tenths of a second
constexpr std::size_t kNamed = 3;
// Nobody reads more; the journal has them all.
constexpr std::size_t kListed = 1000;

// Every session that stayed, one a line, to read and to copy.
class FailuresSheet final : public Sheet {
public:
    FailuresSheet(const theme::Theme& theme, const QString& text, int count, QWidget* parent)
        : Sheet(theme, DisconnectBar::tr("%n session(s) could not be disconnected", nullptr, count), parent) {
        setObjectName(QStringLiteral("disconnectFailures"));
        auto* const list = new QPlainTextEdit(text);
        list->setReadOnly(true);
        list->setTabChangesFocus(true);
        list->setAccessibleName(DisconnectBar::tr("Sessions and reasons"));
        setFixedSize(640, 420);
        body()->addWidget(list, 1);
        setConfirm(DisconnectBar::tr("Close"));
    }

protected:
    void onConfirm() override { accept(); }
};

}  // namespace

DisconnectBar::DisconnectBar(const theme::Theme& theme, bridge::Workspace& workspace, QWidget* parent)
    : QFrame(parent),
      m_theme(theme),
      m_workspace(workspace),
      m_job(workspace.requests()),
      m_text(makeLabel({})),
      m_progress(new QProgressBar),
      m_details(makeButton(tr("Show them"), QStringLiteral("small"))),
      m_button(makeButton({}, QStringLiteral("small"))),
      m_timer(new QTimer(this)) {
    setProperty("role", QStringLiteral("bulk"));
    setObjectName(QStringLiteral("disconnectBar"));
    m_button->setObjectName(QStringLiteral("stopDisconnect"));
    m_details->setObjectName(QStringLiteral("showFailures"));
    m_progress->setAccessibleName(tr("Progress of disconnecting"));
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(160);
    auto* const layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 8, 16, 8);
    layout->setSpacing(theme::kGap3);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_progress);
    layout->addWidget(m_details);
    layout->addWidget(m_button);
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_timer->setInterval(std::chrono::milliseconds(100));
    connect(m_timer, &QTimer::timeout, this, &DisconnectBar::step);
    connect(m_button, &QPushButton::clicked, this, &DisconnectBar::press);
    connect(m_details, &QPushButton::clicked, this, &DisconnectBar::showFailures);
    connect(&m_job, &BulkDisconnect::progressed, this, [this](qulonglong done, qulonglong total) {
        constexpr int kSteps = 1000;
        m_progress->setRange(0, kSteps);
        m_progress->setValue(static_cast<int>(done * kSteps / std::max<qulonglong>(1, total)));
        m_text->setText(tr("Disconnecting: %1 of %2").arg(Wording::number(done), Wording::number(total)));
        Q_EMIT working(m_text->text(), done, total);
    });
    connect(&m_job, &BulkDisconnect::finished, this, &DisconnectBar::onFinished);
    hide();
}

DisconnectBar::~DisconnectBar() = default;

bool DisconnectBar::isRunning() const {
    return m_timer->isActive() || m_job.isRunning();
}

QString DisconnectBar::text() const {
    return m_text->text();
}

void DisconnectBar::start(std::vector<base::SessionId> ids) {
    m_ids = std::move(ids);
    m_failed.clear();
    m_left = kCountdown + 1;
    m_progress->setRange(0, kCountdown);
    m_progress->show();
    m_details->hide();
    m_button->setText(tr("Keep them connected"));
    setTone(m_text, {});
    m_timer->start();
    step();
    show();
    // Whoever changes their mind has little time to find the button.
    m_button->setFocus(Qt::OtherFocusReason);
    QAccessibleEvent alert(m_text, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void DisconnectBar::step() {
    if (--m_left <= 0) {
        skipCountdown();
        return;
    }
    constexpr int kTenths = 10;
    m_progress->setValue(m_left);
    m_text->setText(tr("%1 in %2 s")
                        .arg(tr("Disconnecting %n session(s)", nullptr, static_cast<int>(m_ids.size())))
                        .arg((m_left + kTenths - 1) / kTenths));
}

void DisconnectBar::skipCountdown() {
    m_timer->stop();
    m_button->setText(tr("Stop"));
    m_job.start(m_ids);
}

void DisconnectBar::press() {
    if (m_timer->isActive()) {
        m_timer->stop();
        hide();
        Q_EMIT happened(tr("Nothing was disconnected"));
        Q_EMIT ended();
    } else if (m_job.isRunning()) {
        m_job.stop();
    } else {
        hide();
        Q_EMIT ended();
    }
}

void DisconnectBar::onFinished(const BulkDisconnect::Outcome& outcome) {
    Q_EMIT working({}, 0, 0);
    QString text = tr("%n session(s) disconnected", nullptr, static_cast<int>(outcome.disconnected));
    if (outcome.untried != 0) {
        text += QStringLiteral(", ") + tr("%n left as they are", nullptr, static_cast<int>(outcome.untried));
    }
    if (outcome.failed.empty()) {
        hide();
        Q_EMIT happened(text);
        Q_EMIT ended();
        return;
    }
    m_workspace.live().read([&](const directory::Directory& directory) {
        for (const BulkDisconnect::Failure& failure : outcome.failed) {
            const directory::SessionSlot slot = directory.sessions().find(failure.id);
            QString name = QString::fromStdString(base::toText(failure.id));
            if (slot != directory::kNone) {
                const model::Session session = directory.session(slot);
                name = tr("%1 on %2").arg(QString::fromStdString(session.user), QString::fromStdString(session.target));
            }
            m_failed.push_back({name, models::coreText(failure.message)});
        }
    });
    QStringList names;
    for (std::size_t i = 0; i < std::min(kNamed, m_failed.size()); ++i) {
        names << m_failed[i].name;
    }
    QString failed = names.join(QStringLiteral(", "));
    if (m_failed.size() > kNamed) {
        failed = tr("%1 and %n more", nullptr, static_cast<int>(m_failed.size() - kNamed)).arg(failed);
    }
    m_text->setText(tr("%1. Not %2: %3").arg(text, failed, m_failed.front().why));
    m_text->setToolTip(m_text->text());
    setTone(m_text, QStringLiteral("closed"));
    m_progress->hide();
    m_details->show();
    m_button->setText(tr("Close"));
    QAccessibleEvent alert(m_text, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void DisconnectBar::showFailures() {
    QStringList lines;
    for (std::size_t i = 0; i < std::min(kListed, m_failed.size()); ++i) {
        lines << QStringLiteral("%1: %2").arg(m_failed[i].name, m_failed[i].why);
    }
    if (m_failed.size() > kListed) {
        lines << tr("and %n more; the journal has them all", nullptr, static_cast<int>(m_failed.size() - kListed));
    }
    (new FailuresSheet(m_theme, lines.join(u'\n'), static_cast<int>(m_failed.size()), window()))->open();
}

}  // namespace farmwarden::views
