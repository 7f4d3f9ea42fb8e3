#pragma once

#include <QAbstractButton>
#include <optional>

#include "ui/theme/theme.h"

namespace farmwarden::views {

// One choice under a query bar: a mark, a word, and how many there are; on a ground of its own while the query has it.
// What is chosen follows the query, not the click. UI thread.
class FacetButton final : public QAbstractButton {
    Q_OBJECT
public:
    FacetButton(const theme::Theme& theme, theme::Mark mark, const QString& word, QWidget* parent = nullptr);

    // Without a call there is no number.
    void setCount(std::size_t sessions);
    QString count() const { return m_count; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void nextCheckState() override {}

private:
    const theme::Theme& m_theme;
    theme::Mark m_mark;
    QString m_count;
    std::optional<std::size_t> m_sessions;
};

}  // namespace farmwarden::views
