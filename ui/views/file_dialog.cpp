#include "ui/views/file_dialog.h"

#include <QApplication>
#include <QFileIconProvider>
#include <QMessageBox>
#include <QStyle>

#include "core/store/sqlite/open_files.h"

namespace farmwarden::views {
namespace {

// Tells files by their names. Asked by a thread of Qt's that may outlive its dialog's members, hence a child of it.
class NameOnlyIcons : public QObject, public QFileIconProvider {
public:
    explicit NameOnlyIcons(QFileDialog* dialog)
        : QObject(dialog),
          m_folder(dialog->style()->standardIcon(QStyle::SP_DirIcon)),
          m_file(dialog->style()->standardIcon(QStyle::SP_FileIcon)) {}

    QIcon icon(const QFileInfo& file) const override { return file.isDir() ? m_folder : m_file; }
    QString type(const QFileInfo& file) const override {
        if (file.isDir()) {
            return FileDialog::tr("Folder");
        }
        return file.suffix().isEmpty() ? FileDialog::tr("File") : FileDialog::tr("%1 file").arg(file.suffix());
    }

private:
    QIcon m_folder;
    QIcon m_file;
};

QString& lastFolder() {
    static QString folder = QDir::currentPath();
    return folder;
}

bool isPortal() {
    return qEnvironmentVariable("QT_QPA_PLATFORMTHEME") == QStringLiteral("xdgdesktopportal");
}

}  // namespace

// The constructor of Qt's starts to look at a folder before it can be given icons: one without a store, then.
FileDialog::FileDialog(QWidget* parent, const QString& title, const QString& filters)
    : QFileDialog(parent, title, QDir::rootPath(), filters) {
    setAttribute(Qt::WA_DeleteOnClose);
    setOption(DontUseNativeDialog, !isPortal());
    setIconProvider(new NameOnlyIcons(this));
    setDirectory(lastFolder());
    connect(this, &QFileDialog::fileSelected, this,
            [](const QString& path) { lastFolder() = QFileInfo(path).absolutePath(); });
}

void FileDialog::accept() {
    const QStringList chosen = selectedFiles();
    if (m_mayBeOpenStore || chosen.isEmpty() || !store::sqlite::isOpenHere(chosen.front().toStdString())) {
        QFileDialog::accept();
        return;
    }
    auto* const box = new QMessageBox(
        QMessageBox::Warning, windowTitle(),
        tr("%1 is a store that is open. Choose another file.").arg(QFileInfo(chosen.front()).fileName()),
        QMessageBox::Ok, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

void askWhereToSave(QWidget* parent, const FileToSave& file, QObject* context,
                    std::function<void(const QString& path)> then) {
    QStringList labels;
    for (const FileKind& kind : file.kinds) {
        labels.append(kind.label);
    }
    auto* const dialog = new FileDialog(parent, file.title, labels.join(QStringLiteral(";;")));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    const auto propose = [dialog, name = file.name](const QString& suffix) {
        dialog->setDefaultSuffix(suffix);
        dialog->selectFile(name + u'.' + suffix);
    };
    propose(file.kinds.front().suffix);
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog, [kinds = file.kinds, propose](const QString& label) {
        for (const FileKind& kind : kinds) {
            if (kind.label == label) {
                propose(kind.suffix);
            }
        }
    });
    QObject::connect(dialog, &QFileDialog::fileSelected, context, std::move(then));
    dialog->open();
}

void askForFile(QWidget* parent, const QString& title, const QString& filters, QObject* context,
                std::function<void(const QString& path)> then) {
    auto* const dialog = new FileDialog(parent, title, filters);
    dialog->setFileMode(QFileDialog::ExistingFile);
    QObject::connect(dialog, &QFileDialog::fileSelected, context, std::move(then));
    dialog->open();
}

}  // namespace farmwarden::views
