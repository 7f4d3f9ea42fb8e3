#pragma once

#include <QAbstractListModel>
#include <QCoreApplication>

#include "core/base/clock.h"
#include "ui/presenters/attention.h"
#include "ui/theme/mark.h"

// The list of what needs attention, worded: a line that says what, a second one that says why, and where to go. UI
// thread.
namespace farmwarden::models {

class AttentionModel final : public QAbstractListModel {
    Q_OBJECT
public:
    enum ItemRole : int {
        DetailRole = Qt::UserRole + 100,  // QString: the second line
        LinkRole,                         // QString: "target:sh-01", "targets:state:down", "activity:refused"
        QuietRole,                        // bool: there to be known only
    };

    // `clock` outlives the model.
    explicit AttentionModel(const base::Clock& clock, QObject* parent = nullptr)
        : QAbstractListModel(parent), m_clock(clock) {}

    // What is the same stays the same: rows are merged by what they are about.
    void show(std::vector<presenters::AttentionItem> items);
    const std::vector<presenters::AttentionItem>& items() const { return m_items; }
    int loudCount() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

    static QString link(const presenters::AttentionItem& item);

private:
    static QString title(const presenters::AttentionItem& item);
    QString detail(const presenters::AttentionItem& item) const;
    static theme::Mark mark(presenters::AttentionCode code);

    const base::Clock& m_clock;
    std::vector<presenters::AttentionItem> m_items;
};

}  // namespace farmwarden::models
