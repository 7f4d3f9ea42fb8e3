#pragma once

#include "ui/bridge/target_importer.h"
#include "ui/bridge/workspace.h"
#include "ui/models/import_model.h"
#include "ui/views/sheet.h"

class QCheckBox;
class QHBoxLayout;
class QProgressBar;
class QStackedLayout;

namespace farmwarden::views {

class EmptyState;
class Segments;
class TableView;

// A file of targets before it is imported: what its columns mean, what every row would do, and what is wrong with it.
// Nothing is written while anything is wrong, and then all of it at once. UI thread.
class ImportSheet final : public Sheet {
    Q_OBJECT
public:
    ImportSheet(const theme::Theme& theme, bridge::Workspace& workspace, QWidget* parent);

    void openFile(const QString& path);
    // Pasted or dropped; `name` is what the journal calls it.
    void take(const QByteArray& bytes, const QString& name);
    // What it shows, as text: for tests.
    QString describe() const;

Q_SIGNALS:
    // `inverse` takes it back, as one request, unless something of it changed after `done`.
    void imported(const QString& what, std::shared_ptr<const farmwarden::request::Arguments> inverse,
                  farmwarden::base::Revision done);

protected:
    void onConfirm() override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void makeSource();
    void makeColumns();
    void makeScope();
    void makeTable();
    void askForFile();
    void askForReport();
    void onFinished();
    void showSource();
    void showColumns();
    void showScope();
    void showDetail();
    void showFileProblems();
    void validate();
    QString whatIsDone() const;

    bridge::Workspace& m_workspace;
    bridge::TargetImporter* m_importer;
    models::ImportModel* m_model;
    QLabel* m_file = nullptr;
    QLabel* m_facts = nullptr;
    QPushButton* m_choose = nullptr;
    QWidget* m_columns = nullptr;
    QHBoxLayout* m_columnRow = nullptr;
    std::vector<exchange::HeaderColumn> m_shownColumns;
    QFrame* m_problemFrame = nullptr;
    QLabel* m_problems = nullptr;
    Segments* m_scope = nullptr;
    QCheckBox* m_addFarms = nullptr;
    QPushButton* m_report = nullptr;
    QProgressBar* m_progress = nullptr;
    TableView* m_table = nullptr;
    QLabel* m_detail = nullptr;  // all about the current row
    EmptyState* m_empty = nullptr;
    QStackedLayout* m_stack = nullptr;
    bool m_hasChosen = false;  // a file or a text
    bool m_isNew = false;      // and nothing of it has been shown yet
};

}  // namespace farmwarden::views
