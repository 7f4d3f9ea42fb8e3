#include "ui/views/connect_sheet.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QThreadPool>
#include <QVBoxLayout>

#include "ui/models/core_wording.h"
#include "ui/views/form.h"
#include "ui/views/widgets.h"

namespace farmwarden::views {

ConnectSheet::ConnectSheet(const theme::Theme& theme, Test test, const QString& url, QWidget* parent)
    : Sheet(theme, tr("Connect to a database"), parent),
      m_test(std::move(test)),
      m_address(DatabaseAddress::fromUrl(url)),
      m_worker(std::make_shared<bridge::Worker>(QStringLiteral("connection test"))) {
    setObjectName(QStringLiteral("connectSheet"));
    setFixedWidth(560);
    layOut();
    setConfirm(tr("Connect"));
    for (QLineEdit* const edit : {m_host, m_database, m_user}) {
        connect(edit, &QLineEdit::textEdited, this, &ConnectSheet::onParts);
    }
    connect(m_port, &QSpinBox::valueChanged, this, &ConnectSheet::onParts);
    connect(m_tls, &QComboBox::currentIndexChanged, this, &ConnectSheet::onParts);
    connect(m_url, &QLineEdit::textEdited, this, &ConnectSheet::onUrl);
    connect(m_testButton, &QPushButton::clicked, this, [this] { m_isTesting ? endTest({}) : startTest(); });
    if (!url.isEmpty()) {
        m_url->setText(withoutPassword(url));
        onUrl();
    }
    check();
    m_host->setFocus();
}

// A connection may take as long as the network does. Nobody waits for it: the worker ends on a thread of its own.
ConnectSheet::~ConnectSheet() {
    QThreadPool::globalInstance()->start([worker = std::move(m_worker)]() mutable { worker.reset(); });
}

void ConnectSheet::layOut() {
    m_form = new Form;
    m_url = new QLineEdit;
    m_url->setPlaceholderText(QStringLiteral("postgresql://farmwarden@db.example.net/farmwarden"));
    m_host = new QLineEdit;
    m_port = new QSpinBox;
    m_port->setRange(1, 65535);
    m_port->setValue(m_address.port);
    m_database = new QLineEdit;
    m_user = new QLineEdit;
    m_tls = new QComboBox;
    m_tls->addItems({tr("Required, server checked by name"), tr("Required, server not checked"),
                     tr("If the server has it"), tr("Off: everything can be read on the way")});
    m_form->addField(tr("Host"), m_host);
    m_host->setPlaceholderText(tr("db.example.net, or a socket's folder: /run/postgresql"));
    m_form->addField(tr("Port"), m_port, tr("usually 5432"));
    m_form->addField(tr("Database"), m_database);
    m_form->addField(tr("User"), m_user);
    m_form->addField(tr("TLS"), m_tls);
    m_form->addField(tr("Or as a URL"), m_url);
    body()->addWidget(m_form);
    QLabel* const secret =
        makeLabel(tr("The password is read from ~/.pgpass or PGPASSWORD. It is never asked for, shown or kept here."),
                  theme::Size::Small, QStringLiteral("muted"));
    secret->setWordWrap(true);
    body()->addWidget(secret);
    auto* const line = new QHBoxLayout;
    line->setSpacing(theme::kGap2);
    m_testButton = makeButton(tr("Test connection"));
    m_testButton->setObjectName(QStringLiteral("testConnection"));
    m_busy = new QProgressBar;
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setFixedWidth(80);
    m_busy->setAccessibleName(tr("Connection is tested"));
    m_busy->hide();
    m_outcome = makeLabel({});
    m_outcome->setObjectName(QStringLiteral("testOutcome"));
    line->addWidget(m_testButton);
    line->addWidget(m_busy);
    line->addWidget(m_outcome, 1);
    body()->addLayout(line);
}

void ConnectSheet::onParts() {
    if (m_isShowing) {
        return;
    }
    m_address = {m_host->text().trimmed(),
                 m_port->value(),
                 m_database->text().trimmed(),
                 m_user->text().trimmed(),
                 static_cast<DatabaseAddress::Tls>(m_tls->currentIndex()),
                 false};
    m_isShowing = true;
    m_url->setText(m_address.toUrl());
    m_isShowing = false;
    check();
}

void ConnectSheet::onUrl() {
    if (m_isShowing) {
        return;
    }
    m_address = DatabaseAddress::fromUrl(m_url->text());
    m_isShowing = true;
    if (m_address.hadPassword) {
        m_url->setText(withoutPassword(m_url->text().trimmed()));  // not even on the screen
    }
    m_host->setText(m_address.host);
    m_port->setValue(m_address.port);
    m_database->setText(m_address.database);
    m_user->setText(m_address.user);
    m_tls->setCurrentIndex(static_cast<int>(m_address.tls));
    m_isShowing = false;
    check();
}

void ConnectSheet::check() {
    endTest({});
    const QString url = m_url->text().trimmed();
    m_form->setProblem(m_url,
                       m_address.hadPassword ? tr("The password is left out: put it into ~/.pgpass or PGPASSWORD.")
                       : !url.isEmpty() && !isDatabaseUrl(url) ? tr("The URL of a database begins with postgresql://")
                                                               : QString());
    m_tls->setEnabled(!m_address.isSocket());
    const bool isComplete = !m_address.toUrl().isEmpty();
    setWhyNot(isComplete ? QString() : tr("A host and a database are needed."));
    m_testButton->setEnabled(isComplete);
    setCommand(isComplete ? QStringLiteral("farmwarden '%1'").arg(m_address.toUrl()) : QString());
}

void ConnectSheet::startTest() {
    m_isTesting = true;
    const std::uint64_t round = ++m_round;
    m_testButton->setText(tr("Cancel test"));
    m_busy->setVisible(!theme().isMotionReduced());
    m_outcome->setText(theme().isMotionReduced() ? tr("Connecting…") : QString());
    setTone(m_outcome, QStringLiteral("muted"));
    setError({});
    m_worker->ask(
        this, [test = m_test, url = m_address.toUrl().toStdString()] { return test(url); },
        [this, round](const base::Result<void>& result) {
            if (round != m_round || !m_isTesting) {
                return;
            }
            endTest(result ? QString() : models::coreText(result.error().message));
            if (result) {
                m_outcome->setText(tr("The store answers."));
                setTone(m_outcome, QStringLiteral("open"));
            }
        });
}

// Without a problem: cancelled, or about another address.
void ConnectSheet::endTest(const QString& problem) {
    m_isTesting = false;
    m_testButton->setText(tr("Test connection"));
    m_busy->hide();
    m_outcome->setText({});
    setError(problem);
}

void ConnectSheet::onConfirm() {
    Q_EMIT connectWanted(m_address.toUrl());
    accept();
}

}  // namespace farmwarden::views
