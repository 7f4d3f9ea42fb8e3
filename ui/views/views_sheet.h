#pragma once

#include "ui/models/saved_views.h"
#include "ui/views/sheet.h"

class QCheckBox;
class QListWidget;
class QListWidgetItem;

namespace farmwarden::views {

// The saved views in their order: rename in place, move, delete, and the one that the page begins with. Nothing is
// changed before the sheet is confirmed. UI thread.
class ViewsSheet final : public Sheet {
    Q_OBJECT
public:
    ViewsSheet(const theme::Theme& theme, models::SavedViews views, QWidget* parent);

Q_SIGNALS:
    void arranged(const farmwarden::models::SavedViews& views);

protected:
    void onConfirm() override;

private:
    void showViews(int current);
    void showCurrent();
    void onRenamed(QListWidgetItem* item);
    void move(int by);
    void removeCurrent();
    QString currentName() const;

    models::SavedViews m_views;
    QListWidget* m_list = nullptr;
    QPushButton* m_rename = nullptr;
    QPushButton* m_up = nullptr;
    QPushButton* m_down = nullptr;
    QPushButton* m_remove = nullptr;
    QCheckBox* m_default = nullptr;
    QLabel* m_problem = nullptr;
};

}  // namespace farmwarden::views
