#pragma once

#include <QFrame>

#include "ui/bridge/session_export.h"
#include "ui/theme/theme.h"

class QLabel;
class QProgressBar;

namespace farmwarden::views {

// Writes the list of sessions to a file: asks where, shows how far it is, and can be told to stop. Hidden while there
// is nothing to do. UI thread.
class ExportBar final : public QFrame {
    Q_OBJECT
public:
    // Both outlive this.
    ExportBar(const theme::Theme& theme, bridge::LiveDirectory& live, QWidget* parent = nullptr);

    bool isRunning() const { return m_export.isRunning(); }
    // Opens a dialog for the file.
    void ask(bridge::SessionRowsPointer rows);
    // REQUIRES: !isRunning(). JSON for a name that ends so, CSV for all others.
    void start(const QString& path, bridge::SessionRowsPointer rows);
    bridge::SessionExport& job() { return m_export; }

Q_SIGNALS:
    void happened(const QString& what);
    void failed(const QString& message);

private:
    void onFinished(const bridge::SessionExport::Outcome& outcome);

    bridge::SessionExport m_export;
    QLabel* m_text = nullptr;
    QProgressBar* m_progress = nullptr;
};

}  // namespace farmwarden::views
