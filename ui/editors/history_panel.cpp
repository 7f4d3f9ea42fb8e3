#include "ui/editors/history_panel.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QVBoxLayout>
#include <algorithm>
#include <iterator>

#include "ui/editors/quiet_delegate.h"
#include "ui/models/core_wording.h"
#include "ui/models/wording.h"
#include "ui/views/widgets.h"

namespace farmwarden::editors {

using models::Wording;

HistoryPanel::HistoryPanel(const theme::Theme& theme, bridge::PolicyDesk& desk, const base::Clock& clock, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_clock(clock),
      m_content(presenters::contentOf({})),
      m_list(new QListWidget),
      m_title(views::makeLabel({}, theme::Size::Base, {}, true)),
      m_changes(new QPlainTextEdit),
      m_restore(views::makeButton(tr("Take over into the draft"))) {
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(theme::kGap2);
    m_list->setObjectName(QStringLiteral("versions"));
    m_list->setAccessibleName(tr("Published versions"));
    m_list->setTabKeyNavigation(false);
    m_list->setWordWrap(true);
    m_list->setItemDelegate(new QuietDelegate(theme, m_list));
    m_changes->setReadOnly(true);
    m_changes->setTabChangesFocus(true);
    m_changes->setAccessibleName(tr("What is different"));
    m_restore->setObjectName(QStringLiteral("restore"));
    layout->addWidget(m_list, 2);
    layout->addWidget(m_title);
    layout->addWidget(m_changes, 3);
    auto* const buttons = new QHBoxLayout;
    buttons->addWidget(m_restore);
    buttons->addStretch();
    layout->addLayout(buttons);
    connect(m_list, &QListWidget::currentRowChanged, this, &HistoryPanel::compare);
    connect(m_restore, &QPushButton::clicked, this, [this] {
        const std::uint32_t number = selected();
        m_desk.read(number, this, [this, number](const base::Result<presenters::PolicyContent>& content) {
            if (content) {
                Q_EMIT restoreWanted(number, *content);
            }
        });
    });
    compare();
}

std::uint32_t HistoryPanel::selected() const {
    const QListWidgetItem* const item = m_list->currentItem();
    return item == nullptr ? 0 : item->data(Qt::UserRole).toUInt();
}

void HistoryPanel::showVersions() {
    const std::uint32_t current = selected();
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (const model::PolicyVersion& version : m_desk.versions()) {
            QString text = tr("Version %1 · %2 · %3")
                               .arg(version.number)
                               .arg(Wording::text(version.author), Wording::moment(version.at, m_clock.now()));
            if (version.restored != 0) {
                text += tr(" · brings back version %1").arg(version.restored);
            }
            if (!version.reason.empty()) {
                text += u'\n' + Wording::text(version.reason);
            }
            if (!version.failedTests.empty()) {
                text += u'\n' + tr("%n red test(s) overridden: %1", nullptr, static_cast<int>(version.failedTests.size()))
                                    .arg(Wording::text(version.overrideReason));
            }
            auto* const item = new QListWidgetItem(text, m_list);
            item->setData(Qt::UserRole, version.number);
            item->setToolTip(Wording::absolute(version.at));
            if (version.number == current) {
                m_list->setCurrentItem(item);
            }
        }
    }
    compare();
}

void HistoryPanel::setContent(const presenters::PolicyContent& content) {
    m_content = content;
    if (isVisible()) {
        compare();
    }
}

void HistoryPanel::compare() {
    const std::uint32_t number = selected();
    m_restore->setEnabled(number != 0);
    if (number == 0) {
        m_title->setText(m_list->count() == 0 ? tr("Nothing was published yet") : tr("Choose a version"));
        m_changes->setPlainText(tr("What is different between a version and the draft stands here."));
        return;
    }
    m_title->setText(tr("From version %1 to the draft").arg(number));
    m_desk.read(number, this, [this, number](const base::Result<presenters::PolicyContent>& content) {
        if (!content) {
            m_changes->setPlainText(models::coreText(content.error().message));
            return;
        }
        m_desk.compare(*content, m_content, this, [this, number](const QStringList& lines) {
            if (number == selected()) {
                QStringList said;
                std::ranges::transform(lines, std::back_inserter(said),
                                       [](const QString& line) { return models::coreText(line); });
                m_changes->setPlainText(said.isEmpty() ? tr("No difference.") : said.join(u'\n'));
            }
        });
    });
}

QString HistoryPanel::describe() const {
    return m_changes->toPlainText();
}

}  // namespace farmwarden::editors
