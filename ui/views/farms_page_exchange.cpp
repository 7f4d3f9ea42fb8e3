#include <QClipboard>
#include <QDragEnterEvent>
#include <QGuiApplication>
#include <QMimeData>
#include <set>

#include "core/exchange/csv_writer.h"
#include "ui/bridge/save_text.h"
#include "ui/models/core_wording.h"
#include "ui/views/farms_page.h"
#include "ui/views/file_dialog.h"
#include "ui/views/import_sheet.h"

// Targets from files and spreadsheets, and back into a file.
namespace farmwarden::views {

void FarmsPage::addExchangeActions() {
    m_catalogue.add({QStringLiteral("target.import"),
                     tr("Import targets from CSV…"),
                     tr("Import CSV…"),
                     m_theme.icon(QStringLiteral("folder")),
                     QKeySequence(tr("Ctrl+Shift+I")),
                     {},
                     [] { return QStringLiteral("farmwardenctl target import FILE.csv"); },
                     [this] { openImportSheet(); }},
                    this);
    m_catalogue.add({QStringLiteral("target.paste"),
                     tr("Paste targets…"),
                     {},
                     m_theme.icon(QStringLiteral("copy")),
                     QKeySequence(QKeySequence::Paste),
                     {},
                     [] { return QStringLiteral("farmwardenctl target import -"); },
                     [this] { pasteTargets(); }},
                    this);
    m_catalogue.add({QStringLiteral("target.export"),
                     tr("Export targets…"),
                     {},
                     m_theme.icon(QStringLiteral("save")),
                     QKeySequence(tr("Ctrl+Shift+S")),
                     [this] { return m_model->shownTargets() == 0 ? tr("there is no target in the list") : QString(); },
                     [] { return QStringLiteral("farmwardenctl target list --csv"); },
                     [this] { exportTargets(); }},
                    this);
}

ImportSheet* FarmsPage::openImportSheet() {
    auto* const sheet = new ImportSheet(m_theme, m_workspace, window());
    connect(sheet, &ImportSheet::imported, this,
            [this](const QString& what, const std::shared_ptr<const request::Arguments>& inverse, base::Revision done) {
                Q_EMIT happened(what, [this, inverse, done] {
                    m_workspace.requests().send(inverse, done, this,
                                                [this](const bridge::RequestSender::Answer& answer) {
                                                    if (!answer) {
                                                        Q_EMIT failed(models::coreText(answer.error().message));
                                                    }
                                                });
                });
            });
    sheet->open();
    return sheet;
}

void FarmsPage::pasteTargets() {
    openImportSheet()->take(QGuiApplication::clipboard()->text().toUtf8(), tr("clipboard"));
}

void FarmsPage::dragEnterEvent(QDragEnterEvent* event) {
    const QMimeData& offered = *event->mimeData();
    const bool isFile = offered.urls().size() == 1 && offered.urls().first().isLocalFile();
    if ((isFile || (!offered.hasUrls() && offered.hasText())) && m_catalogue.readOnly().isEmpty()) {
        event->acceptProposedAction();
    }
}

void FarmsPage::dropEvent(QDropEvent* event) {
    event->acceptProposedAction();
    ImportSheet* const sheet = openImportSheet();
    if (event->mimeData()->hasUrls()) {
        sheet->openFile(event->mimeData()->urls().first().toLocalFile());
    } else {
        sheet->take(event->mimeData()->text().toUtf8(), tr("dropped text"));
    }
}

void FarmsPage::exportTargets() {
    // What the list shows when the button is pressed; the values are those of the moment of writing.
    std::set<std::string> names;
    for (int farm = 0; farm < m_model->rowCount(); ++farm) {
        const QModelIndex parent = m_model->index(farm, 0);
        for (int row = 0; row < m_model->rowCount(parent); ++row) {
            names.insert(m_model->targetAt(m_model->index(row, 0, parent))->name);
        }
    }
    const auto count = static_cast<int>(names.size());
    const FileToSave file{tr("Export %n target(s)", nullptr, count),
                          QStringLiteral("targets"),
                          {{tr("CSV (*.csv)"), QStringLiteral("csv")}}};
    askWhereToSave(window(), file, this, [this, names = std::move(names), count](const QString& path) {
        const auto text = [this, names] {
            std::vector<request::TargetAdd> targets = m_workspace.live().read(exchange::knownWorld).targets;
            std::erase_if(targets, [&](const request::TargetAdd& target) { return !names.contains(target.name); });
            return exchange::targetsAsCsv(targets);
        };
        bridge::saveText(m_workspace.worker(), path, text, this, [this, path, count](const QString& problem) {
            if (problem.isEmpty()) {
                Q_EMIT happened(tr("%n target(s) exported to %1", nullptr, count).arg(path), {});
            } else {
                Q_EMIT failed(tr("The targets cannot be written to %1: %2. Choose another place.").arg(path, problem));
            }
        });
    });
}

}  // namespace farmwarden::views
