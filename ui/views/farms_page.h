#pragma once

#include "core/exchange/target_table.h"
#include "ui/actions/action_catalogue.h"
#include "ui/bridge/workspace.h"
#include "ui/models/farm_tree_model.h"
#include "ui/views/page.h"

class QStackedLayout;
class QVBoxLayout;

namespace farmwarden::views {

class EmptyState;
class FarmInspector;
class InlineEdit;
class ImportSheet;
class Segments;
class TextDelegate;
class TreeView;

// Farms and their targets: state, load, holds; and what can be done with them. UI thread.
class FarmsPage final : public Page {
    Q_OBJECT
public:
    FarmsPage(const theme::Theme& theme, bridge::Workspace& workspace, actions::ActionCatalogue& catalogue,
              QWidget* parent = nullptr);
    ~FarmsPage() override;

    QString id() const override { return QStringLiteral("farms"); }
    QString title() const override { return tr("Farms"); }
    QString icon() const override { return QStringLiteral("farms"); }
    QString counts() const override;
    QString attention() const override;
    bool isAttentionOnly() const override;
    void setAttentionOnly(bool isOnly) override;
    QString primaryAction() const override;
    QString secondaryAction() const override;
    QStringList moreActions() const override;
    Inspector* inspector() override;
    FilterBox* filter() override { return m_filter; }
    QWidget* mainView() override;
    QString place() const override;
    void goTo(const QString& place) override;
    QByteArray saveLayout() const override;
    void restoreLayout(const QByteArray& layout) override;
    QString describe() const override;
    bool isReady() const override { return m_hasTree; }

    std::vector<presenters::TargetRow> selectedTargets() const;
    // The farm of the selection, or nothing.
    const presenters::FarmRow* selectedFarm() const;

private:
    void makeTable(QVBoxLayout* layout);
    void resizeEvent(QResizeEvent* event) override;
    void addActions();
    void addTargetActions();
    void addHoldActions();
    void addExchangeActions();
    void addEditing();
    void editCell();
    void saveCell(const std::string& target, exchange::Column column, const QString& text, base::Revision seen);
    void undoable(const QString& what, const request::Arguments& inverse, base::Revision done);
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    ImportSheet* openImportSheet();
    void pasteTargets();
    void exportTargets();
    void onTree();
    void applyFilter();
    void onSelection();
    void showTrend();
    void askForHistory();
    void showContextMenu(const QPoint& at);
    void select(const QModelIndex& index);
    QString whyNotTargets(bool onlyOne) const;
    std::vector<base::HoldId> selectedHolds() const;
    void openTargetSheet(const presenters::TargetRow* known);
    void openFarmSheet(const presenters::FarmRow* known);
    void openHoldSheet();
    void openTargetsSheet(const std::vector<presenters::TargetRow>& targets);
    void release(const std::vector<base::HoldId>& holds);
    void sendRelease(const std::vector<base::HoldId>& holds);
    void onReleased(const QString& what, const std::vector<model::Hold>& before);
    void placeAgain(const std::vector<model::Hold>& holds);

    const theme::Theme& m_theme;
    bridge::Workspace& m_workspace;
    actions::ActionCatalogue& m_catalogue;
    models::FarmTreeModel* m_model = nullptr;
    TreeView* m_tree = nullptr;
    TextDelegate* m_text = nullptr;
    InlineEdit* m_editing = nullptr;
    FilterBox* m_filter = nullptr;
    Segments* m_scope = nullptr;
    FarmInspector* m_inspector = nullptr;
    EmptyState* m_empty = nullptr;
    QStackedLayout* m_stack = nullptr;
    QString m_historyState;  // of what is selected
    QString m_historyShown;  // what the journal was asked about
    bool m_hasTree = false;
    bool m_hasOwnLayout = false;  // columns as a person left them
    QString m_wanted;             // a place that was asked for before it was there
};

}  // namespace farmwarden::views
