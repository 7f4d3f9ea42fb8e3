#include "ui/editors/tests_panel.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QVBoxLayout>

#include "ui/editors/quiet_delegate.h"
#include "ui/models/policy_wording.h"
#include "ui/models/wording.h"
#include "ui/views/widgets.h"

namespace farmwarden::editors {

using models::Wording;

TestsPanel::TestsPanel(const theme::Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_content(presenters::contentOf({})),
      m_list(new QListWidget),
      m_detail(views::makeLabel({}, theme::Size::Small, QStringLiteral("muted"))),
      m_open(views::makeButton(tr("Open in What-if"))),
      m_remove(views::makeButton(tr("Delete test"), QStringLiteral("danger"))) {
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(theme::kGap2);
    m_list->setObjectName(QStringLiteral("tests"));
    m_list->setAccessibleName(tr("Policy tests"));
    m_list->setTabKeyNavigation(false);
    m_list->setItemDelegate(new QuietDelegate(theme, m_list));
    layout->addWidget(m_list, 1);
    m_detail->setWordWrap(true);
    layout->addWidget(m_detail);
    auto* const buttons = new QHBoxLayout;
    buttons->addWidget(m_open);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    layout->addLayout(buttons);
    connect(m_list, &QListWidget::currentRowChanged, this, &TestsPanel::onSelection);
    const auto open = [this] {
        if (const int row = m_list->currentRow(); row >= 0) {
            Q_EMIT opened((*m_content.tests)[static_cast<std::size_t>(row)].request);
        }
    };
    connect(m_open, &QPushButton::clicked, this, open);
    connect(m_list, &QListWidget::itemActivated, this, open);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        if (const int row = m_list->currentRow(); row >= 0) {
            Q_EMIT removed(Wording::text((*m_content.tests)[static_cast<std::size_t>(row)].name));
        }
    });
    onSelection();
}

void TestsPanel::show(const presenters::PolicyContent& content, const presenters::PolicyFindings& findings) {
    m_content = content;
    const int current = m_list->currentRow();
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (std::size_t i = 0; i < content.tests->size(); ++i) {
        const policy::PolicyTest& test = (*content.tests)[i];
        // The analysis may be a step behind the draft.
        const bool isKnown = i < findings.tests.size() && findings.tests[i].name == test.name;
        const bool hasPassed = isKnown && findings.tests[i].result.hasPassed();
        const QString state = !isKnown ? tr("running") : hasPassed ? tr("passes") : tr("red");
        auto* const item = new QListWidgetItem(
            m_theme.markIcon(!isKnown ? theme::Mark::Pending : hasPassed ? theme::Mark::Open : theme::Mark::Closed),
            tr("%1 – %2").arg(Wording::text(test.name), state), m_list);
        QStringList lines{models::PolicyWording::request(test.request)};
        if (isKnown) {
            for (const std::string& mismatch : findings.tests[i].result.mismatches) {
                lines << Wording::text(mismatch);
            }
        }
        item->setData(Qt::UserRole, lines.join(u'\n'));
    }
    m_list->setCurrentRow(std::min(current, m_list->count() - 1));
    onSelection();
}

void TestsPanel::onSelection() {
    const QListWidgetItem* const item = m_list->currentItem();
    m_detail->setText(item != nullptr         ? item->data(Qt::UserRole).toString()
                      : m_list->count() == 0 ? tr("No tests yet. Ask something under What-if and save it: the test then "
                                                  "guards this outcome at every edit.")
                                             : QString());
    m_open->setEnabled(item != nullptr);
    m_remove->setEnabled(item != nullptr);
}

}  // namespace farmwarden::editors
