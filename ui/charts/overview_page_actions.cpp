#include "ui/charts/history_charts.h"
#include "ui/charts/host_wall.h"
#include "ui/charts/overview_page.h"

// What can be done on the Overview.
namespace farmwarden::charts {

void OverviewPage::addActions() {
    addWallActions();
    addChartActions();
}

void OverviewPage::addWallActions() {
    const auto name = [this] {
        return m_wall->current() < 0 ? QStringLiteral("TARGET")
                                     : QString::fromStdString(m_wall->rowAt(m_wall->current()).name);
    };
    const auto noCell = [this] { return m_wall->current() < 0 ? tr("select a target") : QString(); };
    const auto list = [] { return QStringLiteral("farmwardenctl target list"); };
    m_catalogue.add({QStringLiteral("wall.open"),
                     tr("Show in Farms"),
                     {},
                     m_theme.icon(QStringLiteral("farms")),
                     {},
                     noCell,
                     [name] { return QStringLiteral("farmwarden --select target:%1").arg(name()); },
                     [this] { m_wall->open(m_wall->current()); }},
                    this);
    m_catalogue.add({QStringLiteral("wall.sessions"),
                     tr("Show its sessions"),
                     {},
                     m_theme.icon(QStringLiteral("sessions")),
                     {},
                     noCell,
                     [name] { return QStringLiteral("farmwardenctl session list target:%1").arg(name()); },
                     [this, name] { Q_EMIT linkActivated(QStringLiteral("sessions:target:") + name()); }},
                    this);
    m_catalogue.add({QStringLiteral("wall.larger"),
                     tr("Larger cells"),
                     QStringLiteral("+"),
                     {},
                     QKeySequence(QKeySequence::ZoomIn),
                     {},
                     list,
                     [this] { m_wall->zoom(+1); }},
                    this);
    m_catalogue.add({QStringLiteral("wall.smaller"),
                     tr("Smaller cells"),
                     QStringLiteral("−"),
                     {},
                     QKeySequence(QKeySequence::ZoomOut),
                     {},
                     list,
                     [this] { m_wall->zoom(-1); }},
                    this);
    m_catalogue.add({QStringLiteral("wall.fit"),
                     tr("Cells as large as fit"),
                     tr("Fit"),
                     {},
                     QKeySequence(tr("Ctrl+0")),
                     {},
                     list,
                     [this] { m_wall->zoom(0); }},
                    this);
    m_catalogue.add({QStringLiteral("wall.table"),
                     tr("Show as table"),
                     tr("Show as table"),
                     {},
                     {},
                     {},
                     list,
                     [this] { showWallTable(mainView() == m_wall); }},
                    this);
}

void OverviewPage::addChartActions() {
    const auto journal = [] { return QStringLiteral("farmwardenctl --json journal show"); };
    const auto add = [&](const QString& chart, const QString& name, auto card) {
        m_catalogue.add({chart + QStringLiteral(".table"),
                         tr("%1: table or chart").arg(name),
                         {},
                         {},
                         {},
                         {},
                         journal,
                         [this, card] { (this->*card)->setTableShown(!(this->*card)->isTableShown()); }},
                        this);
        m_catalogue.add({chart + QStringLiteral(".csv"),
                         tr("%1: save as CSV…").arg(name),
                         {},
                         m_theme.icon(QStringLiteral("save")),
                         {},
                         {},
                         journal,
                         [this, card] { (this->*card)->saveTable(); }},
                        this);
        m_catalogue.add({chart + QStringLiteral(".picture"),
                         tr("%1: save picture…").arg(name),
                         {},
                         m_theme.icon(QStringLiteral("save")),
                         {},
                         {},
                         [] { return QStringLiteral("farmwarden --page overview --screenshot FILE"); },
                         [this, card] { (this->*card)->savePicture(); }},
                        this);
    };
    add(QStringLiteral("sessions-chart"), tr("Sessions by farm"), &OverviewPage::m_sessionsChart);
    add(QStringLiteral("outcomes-chart"), tr("Placements / min"), &OverviewPage::m_outcomesChart);
}

}  // namespace farmwarden::charts
