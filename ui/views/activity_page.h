#pragma once

#include <QLabel>
#include <QTimer>

#include "ui/actions/action_catalogue.h"
#include "ui/bridge/workspace.h"
#include "ui/models/activity_model.h"
#include "ui/views/page.h"
#include "ui/views/query_completer.h"

class QStackedLayout;

namespace farmwarden::views {

class ActivityInspector;
class EmptyState;
class ExportBar;
class FacetButton;
class Segments;
class Skeleton;
class TableView;

// What was asked for and what came of it, what people and programs changed, where connections went and why: the newest
// first, older ones as far as the journal goes. UI thread.
class ActivityPage final : public Page {
    Q_OBJECT
public:
    ActivityPage(const theme::Theme& theme, bridge::Workspace& workspace, actions::ActionCatalogue& catalogue,
                 QWidget* parent = nullptr);
    ~ActivityPage() override;

    QString id() const override { return QStringLiteral("activity"); }
    QString title() const override { return tr("Activity"); }
    QString icon() const override { return QStringLiteral("activity"); }
    QString counts() const override;
    QStringList moreActions() const override;
    Inspector* inspector() override;
    FilterBox* filter() override { return m_filter; }
    bool canShowPast() const override { return false; }  // it is about all times
    QWidget* mainView() override;
    // "activity:audit:actor:ana"
    QString place() const override;
    void goTo(const QString& place) override;
    QByteArray saveLayout() const override;
    void restoreLayout(const QByteArray& layout) override;
    QString describe() const override;
    bool isReady() const override { return m_hasRows; }

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void makeBar(QVBoxLayout* layout);
    void makeFacets(QVBoxLayout* layout);
    QueryCompleter::LookUp lookUp() const;
    void makeTable(QVBoxLayout* layout);
    void addActions();
    void ask();
    QString wordsFor(const presenters::ActivityFilterProblem& problem) const;
    void showState();
    void showEmpty();
    void keepPlace(int first, int rows);
    void refreshVisible();
    void copySelection();
    void onState();
    void onSelection();
    QString listName() const;
    const presenters::ActivityEntry* selected() const;

    const theme::Theme& m_theme;
    bridge::Workspace& m_workspace;
    actions::ActionCatalogue& m_catalogue;
    models::ActivityModel* m_model = nullptr;
    Segments* m_list = nullptr;
    FilterBox* m_filter = nullptr;
    TableView* m_table = nullptr;
    EmptyState* m_empty = nullptr;
    QStackedLayout* m_stack = nullptr;
    QLabel* m_state = nullptr;
    QLabel* m_problem = nullptr;
    Skeleton* m_skeleton = nullptr;
    ExportBar* m_export = nullptr;
    // What one often looks for, as words of the filter.
    struct Facet {
        std::string word;
        FacetButton* button;
    };
    std::vector<Facet> m_facets;
    QTimer m_clockTick;
    int m_shift = 0;  // rows that came above those on screen
    ActivityInspector* m_inspector = nullptr;
    bool m_hasAsked = false;
    bool m_hasRows = false;
    bool m_hasOwnLayout = false;
};

}  // namespace farmwarden::views
