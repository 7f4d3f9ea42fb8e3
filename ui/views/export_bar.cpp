#include "ui/views/export_bar.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QProgressBar>

#include "ui/models/wording.h"
#include "ui/views/widgets.h"

namespace farmwarden::views {

using bridge::SessionExport;
using models::Wording;

ExportBar::ExportBar(const theme::Theme&, bridge::LiveDirectory& live, QWidget* parent)
    : QFrame(parent), m_export(live), m_text(makeLabel({})), m_progress(new QProgressBar) {
    setProperty("role", QStringLiteral("bulk"));
    setObjectName(QStringLiteral("exportBar"));
    auto* const layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 8, 16, 8);
    layout->setSpacing(theme::kGap3);
    m_progress->setAccessibleName(tr("Progress of the export"));
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(160);
    QPushButton* const cancel = makeButton(tr("Cancel export"), QStringLiteral("small"));
    cancel->setObjectName(QStringLiteral("cancelExport"));
    layout->addWidget(m_text);
    layout->addWidget(m_progress);
    layout->addStretch();
    layout->addWidget(cancel);
    connect(cancel, &QPushButton::clicked, &m_export, &SessionExport::cancel);
    connect(&m_export, &SessionExport::progressed, this, [this](qulonglong done, qulonglong total) {
        constexpr int kSteps = 1000;
        m_progress->setRange(0, kSteps);
        m_progress->setValue(static_cast<int>(done * kSteps / std::max<qulonglong>(1, total)));
        m_text->setText(tr("Exporting: %1 of %2 sessions").arg(Wording::number(done), Wording::number(total)));
    });
    connect(&m_export, &SessionExport::finished, this, &ExportBar::onFinished);
    hide();
}

void ExportBar::ask(bridge::SessionRowsPointer rows) {
    const QString json = tr("JSON (*.json)");
    auto* const dialog = new QFileDialog(window(), tr("Export %n session(s)", nullptr, static_cast<int>(rows->size())),
                                         {}, tr("CSV (*.csv)") + QStringLiteral(";;") + json);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->selectFile(QStringLiteral("sessions.csv"));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog, json](const QString& filter) {
        const QString suffix = filter == json ? QStringLiteral("json") : QStringLiteral("csv");
        dialog->setDefaultSuffix(suffix);
        dialog->selectFile(QStringLiteral("sessions.") + suffix);
    });
    connect(dialog, &QFileDialog::fileSelected, this, [this, rows](const QString& path) { start(path, rows); });
    dialog->open();
}

void ExportBar::start(const QString& path, bridge::SessionRowsPointer rows) {
    m_text->setText(tr("Exporting %n session(s)", nullptr, static_cast<int>(rows->size())));
    m_progress->setRange(0, 0);
    show();
    const bool isJson = path.endsWith(u".json", Qt::CaseInsensitive);
    m_export.start(path, isJson ? SessionExport::Format::Json : SessionExport::Format::Csv, std::move(rows));
}

void ExportBar::onFinished(const SessionExport::Outcome& outcome) {
    hide();
    if (outcome.isCancelled) {
        Q_EMIT happened(tr("Export stopped. %1 is as it was.").arg(outcome.path));
    } else if (!outcome.problem.isEmpty()) {
        Q_EMIT failed(tr("The export cannot be written to %1: %2. What was there is unchanged; choose another place or "
                         "make room.")
                          .arg(outcome.path, outcome.problem));
    } else {
        QString text = tr("%n session(s) exported to %1", nullptr, static_cast<int>(outcome.written)).arg(outcome.path);
        if (outcome.gone != 0) {
            text += QStringLiteral("; ") + tr("%n ended meanwhile", nullptr, static_cast<int>(outcome.gone));
        }
        Q_EMIT happened(text);
    }
}

}  // namespace farmwarden::views
