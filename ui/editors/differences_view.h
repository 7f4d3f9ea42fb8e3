#pragma once

#include <QWidget>

#include "ui/bridge/policy_desk.h"
#include "ui/theme/theme.h"

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace farmwarden::models {
class ReplayModel;
}
namespace farmwarden::views {
class Segments;
class TableView;
}

namespace farmwarden::editors {

// The connections of a replay that end otherwise, in groups; what the picture or a tile filters stands above as a chip
// that takes the filter back. A row opens both traces, and all of it goes into a file. UI thread.
class DifferencesView final : public QWidget {
    Q_OBJECT
public:
    using Result = std::shared_ptr<const placement::ReplayResult>;

    DifferencesView(const theme::Theme& theme, bridge::PolicyDesk& desk, const base::Clock& clock,
                    QWidget* parent = nullptr);
    // `draft`: what was replayed.
    void show(Result result, presenters::PolicyContent draft, std::map<std::string, QString> ruleNames);
    // `name`: of the filter, for the chip.
    void setFilter(presenters::ReplayFilter filter, const QString& name);
    // What is shown, as CSV.
    void exportTo(const QString& path);

Q_SIGNALS:
    void filterCleared();
    void happened(const QString& what);
    void failed(const QString& message);

private:
    void makeBar(QHBoxLayout* bar);
    void arrange();
    void onArranged(std::shared_ptr<const presenters::ReplayTable> table, presenters::ReplayGrouping grouping);
    void openTraces(int row);
    void exportCsv();

    const theme::Theme& m_theme;
    bridge::PolicyDesk& m_desk;
    const base::Clock& m_clock;
    Result m_result;
    presenters::PolicyContent m_draft;
    std::map<std::string, QString> m_ruleNames;
    std::shared_ptr<const presenters::ReplayTable> m_arranged;
    presenters::ReplayFilter m_filter;
    QLabel* m_count = nullptr;
    QPushButton* m_clear = nullptr;
    views::Segments* m_grouping = nullptr;
    models::ReplayModel* m_model = nullptr;
    views::TableView* m_table = nullptr;
    QLabel* m_hint = nullptr;
};

}  // namespace farmwarden::editors
