#pragma once

#include <QFrame>
#include <functional>

#include "ui/bridge/file_export.h"
#include "ui/theme/theme.h"

class QLabel;
class QProgressBar;

namespace farmwarden::views {

// Writes a page's list to a file: asks where, shows how far it is, and can be told to stop. Hidden while there is
// nothing to do. UI thread.
class ExportBar final : public QFrame {
    Q_OBJECT
public:
    explicit ExportBar(QWidget* parent = nullptr);

    using Source = std::unique_ptr<bridge::ExportSource>;

    bool isRunning() const { return m_export.isRunning(); }
    // Opens a dialog for the file; `name` is what it is called at first, without the format.
    void ask(const QString& title, const QString& name, std::function<Source(bridge::ExportFormat)> makeSource);
    // REQUIRES: !isRunning().
    void start(const QString& path, Source source);
    // JSON for a name that ends so, CSV for all others.
    static bridge::ExportFormat formatOf(const QString& path);
    bridge::FileExport& job() { return m_export; }

Q_SIGNALS:
    void happened(const QString& what);
    void failed(const QString& message);

private:
    void onProgress(qulonglong done, qulonglong total);
    void onFinished(const bridge::FileExport::Outcome& outcome);

    bridge::FileExport m_export;
    QLabel* m_text = nullptr;
    QProgressBar* m_progress = nullptr;
};

}  // namespace farmwarden::views
