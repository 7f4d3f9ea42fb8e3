#pragma once

#include <QWidget>
#include <array>

#include "ui/actions/action_catalogue.h"
#include "ui/theme/theme.h"

class QHBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace farmwarden::navigation {

class HeaderFacts;

// Above each page: back and forward, what it is, how many, what needs attention, the one primary action, and more. UI
// thread.
class HeaderBar final : public QWidget {
    Q_OBJECT
public:
    HeaderBar(const theme::Theme& theme, actions::ActionCatalogue& catalogue, QWidget* parent = nullptr);

    void show(const QString& title, const QString& counts, const QString& attention, bool isAttentionOnly,
              const QString& primaryAction, const QString& secondaryAction = {});
    QString describe() const;

Q_SIGNALS:
    void attentionClicked(bool isOnly);
    void moreWanted(const QPoint& at);

protected:
    bool event(QEvent* event) override;

private:
    enum class Search { Whole, Keys, Icon };
    void showSearch(Search search);
    void fit();

    const theme::Theme& m_theme;
    actions::ActionCatalogue& m_catalogue;
    QHBoxLayout* m_layout = nullptr;
    QLabel* m_title = nullptr;
    HeaderFacts* m_counts = nullptr;
    QPushButton* m_attention = nullptr;
    QPushButton* m_primary = nullptr;
    QString m_primaryId;
    QPushButton* m_secondary = nullptr;
    QString m_secondaryId;
    QToolButton* m_search = nullptr;
    Search m_shown = Search::Whole;
    std::array<int, 3> m_widths{};  // that each way of showing the search asks for; 0: not known
    QToolButton* m_more = nullptr;
};

}  // namespace farmwarden::navigation
