#pragma once

#include <QListView>

#include "ui/models/attention_model.h"
#include "ui/theme/theme.h"

namespace farmwarden::charts {

// What needs attention, two lines each; Enter or a click goes where it is. UI thread.
class AttentionList final : public QListView {
    Q_OBJECT
public:
    AttentionList(const theme::Theme& theme, models::AttentionModel& model, QWidget* parent = nullptr);
    // Without targets there is nothing that could be well or not.
    void setHasTargets(bool hasTargets);

Q_SIGNALS:
    void linkActivated(const QString& link);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    const theme::Theme& m_theme;
    bool m_hasTargets = true;
};

}  // namespace farmwarden::charts
