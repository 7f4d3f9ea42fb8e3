#pragma once

#include "ui/models/saved_views.h"
#include "ui/views/sheet.h"

class QLineEdit;

namespace farmwarden::views {

// Gives the present way to look at the sessions a name. UI thread.
class SaveViewSheet final : public Sheet {
    Q_OBJECT
public:
    // `known` outlives the sheet.
    SaveViewSheet(const theme::Theme& theme, const models::SavedViews& known, const QString& query, QWidget* parent);

Q_SIGNALS:
    void named(const QString& name);

protected:
    void onConfirm() override;

private:
    void validate();

    const models::SavedViews& m_known;
    QLineEdit* m_name = nullptr;
};

}  // namespace farmwarden::views
