#include "ui/views/session_bulk_bar.h"

#include <QHBoxLayout>

#include "ui/models/wording.h"
#include "ui/views/widgets.h"

namespace farmwarden::views {

using models::Wording;
using presenters::CommonField;

SessionBulkBar::SessionBulkBar(actions::ActionCatalogue& catalogue, QWidget* parent)
    : QFrame(parent),
      m_count(makeLabel({}, theme::Size::Base, {}, true)),
      m_detail(makeLabel({}, theme::Size::Small, QStringLiteral("muted"))) {
    setProperty("role", QStringLiteral("bulk"));
    setObjectName(QStringLiteral("bulkBar"));
    auto* const layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 8, 16, 8);
    layout->setSpacing(theme::kGap2);
    QAction* const disconnect = catalogue.action(QStringLiteral("session.disconnect"));
    QPushButton* const command = makeButton(tr("Show command"), QStringLiteral("flat"));
    command->setAccessibleDescription(tr("The command that disconnects the selected sessions"));
    connect(command, &QPushButton::clicked, &catalogue, [&catalogue, disconnect] {
        Q_EMIT catalogue.commandWanted(disconnect->text(), catalogue.commandOf(QStringLiteral("session.disconnect")));
    });
    m_detail->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    layout->addWidget(m_count);
    layout->addWidget(m_detail, 1);
    layout->addWidget(command);
    layout->addWidget(makeActionButton(catalogue.action(QStringLiteral("session.copy"))));
    layout->addWidget(makeActionButton(disconnect, QStringLiteral("danger")));
    hide();
}

void SessionBulkBar::showCount(std::size_t selected, std::size_t rows, bool isStill) {
    m_count->setText(tr("%1 of %2 selected").arg(Wording::number(selected), Wording::number(rows)));
    m_still = isStill ? tr("the list waits until fewer are selected") : QString();
    setVisible(selected > 1);
    fit();
}

void SessionBulkBar::showSummary(const presenters::SelectionSummary& summary) {
    QStringList parts;
    if (summary.idle) {
        const QString least = Wording::duration(summary.idle->first);
        const QString most = Wording::duration(summary.idle->second);
        parts << (least == most ? tr("idle %1").arg(least) : tr("idle %1 to %2").arg(least, most));
    }
    if (summary.states.active != 0 && summary.states.active != summary.sessions) {
        parts << tr("%1 active").arg(Wording::number(summary.states.active));
    }
    parts << tr("%n user(s)", nullptr, static_cast<int>(summary.field(CommonField::User).distinct));
    parts << tr("%n target(s)", nullptr, static_cast<int>(summary.field(CommonField::Target).distinct));
    m_what = parts.join(QStringLiteral(" · "));
    fit();
}

void SessionBulkBar::fit() {
    const QString text = m_still.isEmpty() ? m_what : m_still + QStringLiteral(" · ") + m_what;
    m_detail->setToolTip(text);
    m_detail->setText(m_detail->fontMetrics().elidedText(text, Qt::ElideRight, std::max(0, m_detail->width())));
}

void SessionBulkBar::resizeEvent(QResizeEvent* event) {
    QFrame::resizeEvent(event);
    fit();
}

QString SessionBulkBar::describe() const {
    return isHidden() ? QString() : QStringLiteral("  %1 · %2\n").arg(m_count->text(), m_detail->toolTip());
}

}  // namespace farmwarden::views
