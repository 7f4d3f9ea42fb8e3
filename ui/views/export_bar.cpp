#include "ui/views/export_bar.h"

#include <QHBoxLayout>
#include <QProgressBar>

#include "ui/models/wording.h"
#include "ui/views/file_dialog.h"
#include "ui/views/widgets.h"

namespace farmwarden::views {

using bridge::ExportFormat;
using bridge::FileExport;
using models::Wording;

ExportBar::ExportBar(QWidget* parent) : QFrame(parent), m_text(makeLabel({})), m_progress(new QProgressBar) {
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
    connect(cancel, &QPushButton::clicked, &m_export, &FileExport::cancel);
    connect(&m_export, &FileExport::progressed, this, &ExportBar::onProgress);
    connect(&m_export, &FileExport::finished, this, &ExportBar::onFinished);
    hide();
}

void ExportBar::onProgress(qulonglong done, qulonglong total) {
    if (total == 0) {
        m_text->setText(tr("Exporting: %1 read").arg(Wording::number(done)));
        return;
    }
    constexpr int kSteps = 1000;
    m_progress->setRange(0, kSteps);
    m_progress->setValue(static_cast<int>(done * kSteps / total));
    m_text->setText(tr("Exporting: %1 of %2").arg(Wording::number(done), Wording::number(total)));
}

void ExportBar::ask(const QString& title, const QString& name, std::function<Source(ExportFormat)> makeSource) {
    const FileToSave file{
        title, name, {{tr("CSV (*.csv)"), QStringLiteral("csv")}, {tr("JSON (*.json)"), QStringLiteral("json")}}};
    askWhereToSave(window(), file, this, [this, makeSource = std::move(makeSource)](const QString& path) {
        start(path, makeSource(formatOf(path)));
    });
}

ExportFormat ExportBar::formatOf(const QString& path) {
    return path.endsWith(u".json", Qt::CaseInsensitive) ? ExportFormat::Json : ExportFormat::Csv;
}

void ExportBar::start(const QString& path, Source source) {
    m_text->setText(tr("Exporting to %1").arg(path));
    m_progress->setRange(0, 0);
    show();
    m_export.start(path, std::move(source));
}

void ExportBar::onFinished(const FileExport::Outcome& outcome) {
    hide();
    if (outcome.isCancelled) {
        Q_EMIT happened(tr("Export stopped. %1 is as it was.").arg(outcome.path));
    } else if (!outcome.problem.isEmpty()) {
        Q_EMIT failed(tr("The export cannot be written to %1: %2. What was there is unchanged; choose another place or "
                         "make room.")
                          .arg(outcome.path, outcome.problem));
    } else {
        QString text =
            tr("%n row(s) exported to %1", nullptr, static_cast<int>(outcome.progress.written)).arg(outcome.path);
        if (outcome.progress.gone != 0) {
            text += QStringLiteral("; ") + tr("%n ended meanwhile", nullptr, static_cast<int>(outcome.progress.gone));
        }
        Q_EMIT happened(text);
    }
}

}  // namespace farmwarden::views
