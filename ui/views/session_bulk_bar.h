#pragma once

#include <QFrame>

#include "ui/actions/action_catalogue.h"
#include "ui/presenters/session_selection.h"
#include "ui/theme/theme.h"

class QLabel;

namespace farmwarden::views {

// Under the list while several sessions are selected: how many, what they are, and what can be done with them. UI
// thread.
class SessionBulkBar final : public QFrame {
    Q_OBJECT
public:
    // REQUIRES: `catalogue` has session.copy and session.disconnect, and outlives this.
    explicit SessionBulkBar(actions::ActionCatalogue& catalogue, QWidget* parent = nullptr);

    // At once; what they are comes with showSummary(). `isStill`: the list waits while so many are selected.
    void showCount(std::size_t selected, std::size_t rows, bool isStill);
    void showSummary(const presenters::SelectionSummary& summary);
    QString describe() const;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fit();

    QLabel* m_count = nullptr;
    QLabel* m_detail = nullptr;
    QString m_what;
    QString m_still;
};

}  // namespace farmwarden::views
