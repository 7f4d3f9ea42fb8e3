#include "ui/editors/tests_panel.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/editors/quiet_delegate.h"
#include "ui/models/core_wording.h"
#include "ui/models/policy_wording.h"
#include "ui/models/wording.h"
#include "ui/views/item_views.h"
#include "ui/views/widgets.h"

namespace farmwarden::editors {

using models::Wording;

namespace {
constexpr int kTestRole = Qt::UserRole + 1;  // its number in the draft
}

TestsPanel::TestsPanel(const theme::Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_content(presenters::contentOf({})),
      m_list(new views::ListWidget),
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
        if (const policy::PolicyTest* const test = selected()) {
            Q_EMIT opened(test->request);
        }
    };
    connect(m_open, &QPushButton::clicked, this, open);
    connect(m_list, &QListWidget::itemActivated, this, open);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        if (const policy::PolicyTest* const test = selected()) {
            Q_EMIT removed(Wording::text(test->name));
        }
    });
    onSelection();
}

const policy::PolicyTest* TestsPanel::selected() const {
    const QListWidgetItem* const item = m_list->currentItem();
    return item == nullptr ? nullptr : &(*m_content.tests)[item->data(kTestRole).toUInt()];
}

// The red ones first, then those under way, then those that pass; each in the policy's order.
void TestsPanel::show(const presenters::PolicyContent& content, const presenters::PolicyFindings& findings) {
    const policy::PolicyTest* const current = selected();
    const std::string wanted = current != nullptr ? current->name : std::string();
    m_content = content;
    enum class State : std::uint8_t { Red, Running, Passes };
    std::vector<std::pair<State, std::size_t>> order;
    for (std::size_t i = 0; i < content.tests->size(); ++i) {
        // The analysis may be a step behind the draft.
        const bool isKnown = i < findings.tests.size() && findings.tests[i].name == (*content.tests)[i].name;
        order.emplace_back(!isKnown                                 ? State::Running
                           : findings.tests[i].result.hasPassed() ? State::Passes
                                                                    : State::Red,
                           i);
    }
    std::ranges::stable_sort(order, {}, &std::pair<State, std::size_t>::first);
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const auto& [state, index] : order) {
        const policy::PolicyTest& test = (*content.tests)[index];
        const QString word = state == State::Running ? tr("running") : state == State::Passes ? tr("passes") : tr("red");
        const theme::Mark mark = state == State::Running  ? theme::Mark::Pending
                                 : state == State::Passes ? theme::Mark::Open
                                                          : theme::Mark::Closed;
        auto* const item =
            new QListWidgetItem(m_theme.markIcon(mark), tr("%1 – %2").arg(Wording::text(test.name), word), m_list);
        QStringList lines{models::PolicyWording::request(test.request)};
        if (state == State::Red) {
            for (const std::string& mismatch : findings.tests[index].result.mismatches) {
                lines << models::coreText(mismatch);
            }
        }
        item->setData(Qt::UserRole, lines.join(u'\n'));
        item->setData(kTestRole, static_cast<uint>(index));
        item->setToolTip(lines.join(u'\n'));
        if (test.name == wanted) {
            m_list->setCurrentItem(item);
        }
    }
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
