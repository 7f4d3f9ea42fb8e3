#pragma once

#include <QWidget>
#include <optional>

#include "ui/bridge/policy_desk.h"
#include "ui/theme/theme.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QListWidget;
class QSpinBox;
class QTimer;

namespace farmwarden::models {
class SpreadModel;
}
namespace farmwarden::views {
class TableView;
}

namespace farmwarden::editors {

// How each farm balances and how many sessions it may have, edited in the draft; and what that would make of the
// sessions of now, target by target, before and after. UI thread.
class BalancingPanel final : public QWidget {
    Q_OBJECT
public:
    BalancingPanel(const theme::Theme& theme, bridge::PolicyDesk& desk, QWidget* parent = nullptr);

    // `base`: what the draft was made from, and the spread's "before".
    void setContent(const presenters::PolicyContent& content, const presenters::PolicyContent& base);
    void setReadOnly(const QString& whyNot);
    void select(const QString& farm);
    QString describe() const;

Q_SIGNALS:
    // Nothing: as the farm is defined.
    void farmEdited(const QString& name, const std::optional<farmwarden::policy::FarmPolicy>& farm);

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeForm();
    QWidget* makeSpread();
    void ask();
    void show(const std::vector<placement::FarmSpread>& spread);
    void fillList();
    void showFarm();
    void edit();
    QString current() const;
    const placement::FarmSpread* spreadOf(const QString& farm) const;
    QString words(const placement::FarmSpread& spread) const;

    const theme::Theme& m_theme;
    bridge::PolicyDesk& m_desk;
    presenters::PolicyContent m_content;
    presenters::PolicyContent m_base;
    std::vector<placement::FarmSpread> m_spread;
    bool m_isFilling = false;
    QListWidget* m_list = nullptr;
    QWidget* m_form = nullptr;
    QCheckBox* m_decides = nullptr;
    QComboBox* m_balancing = nullptr;
    QSpinBox* m_quota = nullptr;
    QSpinBox* m_userQuota = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_words = nullptr;
    models::SpreadModel* m_model = nullptr;
    views::TableView* m_table = nullptr;
    QTimer* m_pause = nullptr;
};

}  // namespace farmwarden::editors
