#include "ui/editors/problems_list.h"

#include <algorithm>
#include <map>

#include "ui/editors/quiet_delegate.h"
#include "ui/models/core_wording.h"
#include "ui/models/policy_wording.h"
#include "ui/models/wording.h"

namespace farmwarden::editors {
namespace {

// More than anybody reads; the rest comes up as these are dealt with.
constexpr std::size_t kMostShown = 200;

int rank(base::Severity severity) {
    return severity == base::Severity::Error ? 0 : severity == base::Severity::Warning ? 1 : 2;
}

}  // namespace

ProblemsList::ProblemsList(const theme::Theme& theme, QWidget* parent) : QListWidget(parent), m_theme(theme) {
    setObjectName(QStringLiteral("problems"));
    setAccessibleName(tr("Marks"));
    setTabKeyNavigation(false);
    setTextElideMode(Qt::ElideRight);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setIconSize({12, 12});
    setUniformItemSizes(true);
    setItemDelegate(new QuietDelegate(theme, this));
    const auto go = [this](const QListWidgetItem* item) {
        if (item != nullptr && !item->data(Qt::UserRole).toString().isEmpty()) {
            Q_EMIT ruleWanted(item->data(Qt::UserRole).toString());
        }
    };
    connect(this, &QListWidget::itemClicked, this, go);
    connect(this, &QListWidget::itemActivated, this, go);
}

void ProblemsList::show(const presenters::PolicyContent& content, const presenters::PolicyFindings& findings) {
    std::map<std::string, std::size_t> positions;
    for (std::size_t i = 0; i < content.rules.size(); ++i) {
        positions.emplace(content.rules[i]->id, i);
    }
    std::vector<const base::Diagnostic*> order;
    for (const base::Diagnostic& finding : findings.all) {
        order.push_back(&finding);
    }
    std::ranges::stable_sort(order, {}, [](const base::Diagnostic* finding) { return rank(finding->severity); });
    const QSignalBlocker quiet(this);
    const int row = currentRow();
    clear();
    for (std::size_t i = 0; i < order.size() && i < kMostShown; ++i) {
        const base::Diagnostic& finding = *order[i];
        const QString severity = finding.severity == base::Severity::Error     ? tr("error")
                                 : finding.severity == base::Severity::Warning ? tr("warning")
                                                                               : tr("hint");
        const auto at = positions.find(finding.subject);
        const QString where =
            at == positions.end()
                ? models::Wording::text(finding.subject)
                : QStringLiteral("%1 %2").arg(at->second + 1).arg(models::PolicyWording::name(*content.rules[at->second]));
        const theme::Mark mark = finding.severity == base::Severity::Error     ? theme::Mark::Closed
                                 : finding.severity == base::Severity::Warning ? theme::Mark::ReconnectOnly
                                                                               : theme::Mark::Pending;
        auto* const item = new QListWidgetItem(
            m_theme.markIcon(mark),
            QStringLiteral("%1  ·  %2  ·  %3").arg(severity, where, models::coreText(finding.message)), this);
        item->setToolTip(models::coreText(finding.message + (finding.hint.empty() ? "" : "\n" + finding.hint)));
        item->setData(Qt::UserRole, QString::fromStdString(finding.subject));
    }
    if (order.size() > kMostShown) {
        addItem(tr("and %n more", nullptr, static_cast<int>(order.size() - kMostShown)));
    }
    if (order.empty()) {
        addItem(tr("No marks: every rule can decide something, and nothing contradicts the farm."));
    }
    setCurrentRow(std::min(row, count() - 1));
}

QString ProblemsList::describe() const {
    QString text;
    for (int row = 0; row < count(); ++row) {
        text += QStringLiteral("  ! ") + item(row)->text() + u'\n';
    }
    return text;
}

}  // namespace farmwarden::editors
