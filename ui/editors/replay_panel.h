#pragma once

#include <QWidget>

#include "ui/bridge/policy_desk.h"
#include "ui/models/plain_table_model.h"
#include "ui/theme/theme.h"

class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace farmwarden::editors {

class DifferencesView;
class FlowPicture;
class OutcomeTiles;
class PeriodBar;

// What the draft would have made of the connections of a period: how many end otherwise, which way they would flow, and
// each of them in a table, whose rows open both traces. UI thread.
class ReplayPanel final : public QWidget {
    Q_OBJECT
public:
    ReplayPanel(const theme::Theme& theme, bridge::PolicyDesk& desk, const base::Clock& clock,
                QWidget* parent = nullptr);
    void setContent(const presenters::PolicyContent& content, std::uint32_t baseVersion);
    void start();
    // For the review before publishing: what the last replay has found, or that there was none of this draft.
    QString summary() const;
    QString describe() const;
    bool isRunning() const { return m_isRunning; }

Q_SIGNALS:
    // Connections by rule under the draft.
    void counted(const std::map<std::string, std::uint64_t>& hits);
    void happened(const QString& what);
    void failed(const QString& message);

private:
    void makeBar(QVBoxLayout* layout);
    QWidget* makeLegend();
    QWidget* makeFlow();
    void show(const bridge::PolicyDesk::Replayed& replayed);
    void showNothing();
    void showNearest(const request::NearestDecisions& nearest);
    void showRunning(bool isRunning);
    void showFlow();
    void showWords();
    void setWay(int band);
    void clearFilter();
    void filter();
    void note(const QString& text, const QString& tone = QStringLiteral("muted"));
    std::map<std::string, QString> ruleNames() const;

    const theme::Theme& m_theme;
    bridge::PolicyDesk& m_desk;
    const base::Clock& m_clock;
    presenters::PolicyContent m_content;
    std::uint32_t m_base = 0;
    presenters::PolicyContent m_replayed;  // what the result is of
    std::shared_ptr<const placement::ReplayResult> m_result;
    presenters::ReplayFilter m_filter;
    QString m_wayName;
    QString m_periodText;
    std::chrono::steady_clock::time_point m_startedAt;
    bool m_isRunning = false;
    bool m_isStale = false;  // the draft has changed since
    PeriodBar* m_period = nullptr;
    QPushButton* m_run = nullptr;
    QPushButton* m_cancel = nullptr;
    QProgressBar* m_progress = nullptr;
    QLabel* m_counts = nullptr;
    QLabel* m_note = nullptr;
    OutcomeTiles* m_tiles = nullptr;
    QWidget* m_body = nullptr;
    QLabel* m_beforeWord = nullptr;
    QStackedWidget* m_flowStack = nullptr;
    FlowPicture* m_flow = nullptr;
    models::PlainTableModel* m_flowTable = nullptr;
    DifferencesView* m_differences = nullptr;
};

}  // namespace farmwarden::editors
