#pragma once

#include <QFileDialog>

#include <functional>
#include <vector>

// Asking for a file. Of the files it lists, the dialog opens none: to open and close one that SQLite has open here
// would drop SQLite's locks (core/store/sqlite/open_files.h), and a folder with the store in it is where people look
// first. Qt's own dialog guesses a file's type from its content, and so do the desktops' dialogs that run inside this
// process; only the portal, which is a process of its own, takes the place of this one.
namespace farmwarden::views {

struct FileKind {
    QString label;   // "CSV (*.csv)"
    QString suffix;  // "csv"
};

struct FileToSave {
    QString title;
    QString name;  // proposed, without suffix
    std::vector<FileKind> kinds;
};

// Calls `then` with what was chosen, unless `context` is gone by then; nothing after a cancel. A file that exists is
// asked about, a store that is open is refused.
void askWhereToSave(QWidget* parent, const FileToSave& file, QObject* context,
                    std::function<void(const QString& path)> then);
// `filters` as QFileDialog's: "Tables (*.csv);;All files (*)".
void askForFile(QWidget* parent, const QString& title, const QString& filters, QObject* context,
                std::function<void(const QString& path)> then);

class FileDialog : public QFileDialog {
    Q_OBJECT

public:
    // Starts in the folder of the choice before, at first in the working folder. Deletes itself when closed.
    FileDialog(QWidget* parent, const QString& title, const QString& filters = {});

    // For a store that may be the one that is open: SQLite opens it.
    void allowOpenStores() { m_mayBeOpenStore = true; }

protected:
    void accept() override;

private:
    bool m_mayBeOpenStore = false;
};

}  // namespace farmwarden::views
