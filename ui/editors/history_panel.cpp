#include "ui/editors/history_panel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QVBoxLayout>
#include <algorithm>
#include <iterator>

#include "core/policy/json_text.h"
#include "core/policy/toml_text.h"
#include "ui/bridge/save_text.h"
#include "ui/editors/timeline_delegate.h"
#include "ui/models/core_wording.h"
#include "ui/models/wording.h"
#include "ui/views/file_dialog.h"
#include "ui/views/item_views.h"
#include "ui/views/widgets.h"

namespace farmwarden::editors {

using models::Wording;

namespace {

constexpr int kDraft = -1;  // among the numbers of versions

}  // namespace

HistoryPanel::HistoryPanel(const theme::Theme& theme, bridge::PolicyDesk& desk, const base::Clock& clock,
                           QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_desk(desk),
      m_clock(clock),
      m_content(presenters::contentOf({})),
      m_list(new views::ListWidget),
      m_other(new QComboBox),
      m_changes(new QPlainTextEdit),
      m_restore(views::makeButton(tr("Take over into the draft"))),
      m_export(views::makeButton(tr("Save as file…"))) {
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(theme::kGap2);
    m_list->setObjectName(QStringLiteral("versions"));
    m_list->setAccessibleName(tr("Published versions"));
    m_list->setTabKeyNavigation(false);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setItemDelegate(new TimelineDelegate(theme, m_list));
    m_changes->setReadOnly(true);
    m_changes->setTabChangesFocus(true);
    m_changes->setObjectName(QStringLiteral("versionChanges"));
    m_changes->setAccessibleName(tr("What is different"));
    m_other->setObjectName(QStringLiteral("compareWith"));
    m_restore->setObjectName(QStringLiteral("restore"));
    m_export->setObjectName(QStringLiteral("exportVersion"));
    layout->addWidget(m_list, 3);
    auto* const bar = new QHBoxLayout;
    QLabel* const label = views::makeLabel(tr("What changes from it to"), theme::Size::Base, QStringLiteral("muted"));
    label->setBuddy(m_other);
    bar->addWidget(label);
    bar->addWidget(m_other, 1);
    layout->addLayout(bar);
    layout->addWidget(m_changes, 2);
    auto* const buttons = new QHBoxLayout;
    buttons->addWidget(m_restore);
    buttons->addWidget(m_export);
    buttons->addStretch();
    layout->addLayout(buttons);
    connect(m_list, &QListWidget::currentRowChanged, this, &HistoryPanel::compare);
    connect(m_other, &QComboBox::currentIndexChanged, this, &HistoryPanel::compare);
    connect(m_restore, &QPushButton::clicked, this, &HistoryPanel::restore);
    connect(m_export, &QPushButton::clicked, this, &HistoryPanel::exportVersion);
    fillOther();
    compare();
}

std::uint32_t HistoryPanel::selected() const {
    const QListWidgetItem* const item = m_list->currentItem();
    return item == nullptr ? 0 : item->data(Qt::UserRole).toUInt();
}

void HistoryPanel::fillOther() {
    const QVariant wanted = m_other->currentData();
    const QSignalBlocker quiet(m_other);
    m_other->clear();
    m_other->addItem(tr("the draft"), kDraft);
    for (const model::PolicyVersion& version : m_desk.versions()) {
        m_other->addItem(tr("version %1").arg(version.number), static_cast<int>(version.number));
    }
    m_other->setCurrentIndex(std::max(0, m_other->findData(wanted)));
}

void HistoryPanel::showVersions() {
    m_desk.countVersions(this, [this](const bridge::PolicyDesk::VersionCounts& counts) {
        m_counts = counts;
        look();
    });
    fillOther();
    look();
    compare();
}

void HistoryPanel::look() {
    const std::uint32_t current = selected();
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    const std::uint32_t inForce = m_desk.version().number;
    for (const model::PolicyVersion& version : m_desk.versions()) {
        QString title = tr("Version %1").arg(version.number);
        if (version.number == inForce) {
            title += tr(" – in force");
        }
        if (version.number == m_base) {
            title += tr(" – what the draft is based on");
        }
        QStringList lines;
        if (!version.reason.empty()) {
            lines << Wording::text(version.reason);
        }
        if (version.restored != 0) {
            lines << tr("brings back version %1").arg(version.restored);
        }
        if (!version.failedTests.empty()) {
            lines << tr("%n red test(s) overridden: %1", nullptr, static_cast<int>(version.failedTests.size()))
                         .arg(Wording::text(version.overrideReason));
        }
        if (const auto counts = m_counts.find(version.number); counts != m_counts.end()) {
            QStringList parts{tr("%n rule(s)", nullptr, static_cast<int>(counts->second.rules))};
            const auto add = [&](std::size_t count, const QString& text) {
                if (count != 0) {
                    parts << text.arg(count);
                }
            };
            add(counts->second.added, tr("%1 added"));
            add(counts->second.removed, tr("%1 removed"));
            add(counts->second.changed, tr("%1 changed"));
            lines << parts.join(QStringLiteral(" · "));
        }
        auto* const item = new QListWidgetItem(m_list);
        const QString side =
            tr("%1, %2").arg(Wording::text(version.author), Wording::moment(version.at, m_clock.now()));
        item->setData(TimelineDelegate::TitleRole, title);
        item->setData(TimelineDelegate::SideRole, side);
        item->setData(TimelineDelegate::LinesRole, lines);
        item->setData(TimelineDelegate::MarkRole,
                      static_cast<int>(version.number == inForce     ? theme::Mark::Open
                                       : version.failedTests.empty() ? theme::Mark::Disconnected
                                                                     : theme::Mark::ReconnectOnly));
        item->setData(Qt::AccessibleTextRole, (QStringList{title, side} + lines).join(QStringLiteral(", ")));
        item->setData(Qt::UserRole, version.number);
        item->setToolTip(Wording::absolute(version.at));
        if (version.number == current) {
            m_list->setCurrentItem(item);
        }
    }
}

void HistoryPanel::setContent(const presenters::PolicyContent& content, std::uint32_t baseVersion) {
    m_content = content;
    if (m_base != baseVersion) {
        m_base = baseVersion;
        look();
    }
    if (isVisible()) {
        compare();
    }
}

void HistoryPanel::setReadOnly(const QString& whyNot) {
    if (m_readOnly != whyNot) {
        m_readOnly = whyNot;
        compare();
    }
}

void HistoryPanel::compare() {
    const std::uint32_t number = selected();
    m_restore->setEnabled(number != 0 && m_readOnly.isEmpty());
    m_restore->setToolTip(m_readOnly);
    m_export->setEnabled(number != 0);
    m_other->setEnabled(number != 0);
    if (number == 0) {
        m_changes->setPlainText(m_list->count() == 0 ? tr("Nothing was published yet.") : tr("Choose a version."));
        return;
    }
    const std::uint64_t asked = ++m_asked;
    const auto say = [this, asked](const base::Result<presenters::PolicyContent>& from,
                                   const base::Result<presenters::PolicyContent>& to) {
        if (!from || !to) {
            m_changes->setPlainText(models::coreText((from ? to : from).error().message));
            return;
        }
        m_desk.compare(*from, *to, this, [this, asked](const QStringList& lines) {
            if (asked == m_asked) {
                QStringList said;
                std::ranges::transform(lines, std::back_inserter(said),
                                       [](const QString& line) { return models::coreText(line); });
                m_changes->setPlainText(said.isEmpty() ? tr("No difference.") : said.join(u'\n'));
            }
        });
    };
    const int other = m_other->currentData().toInt();
    m_desk.read(number, this, [this, asked, other, say](const base::Result<presenters::PolicyContent>& from) {
        if (asked != m_asked) {
            return;
        }
        if (other == kDraft) {
            say(from, m_content);
            return;
        }
        m_desk.read(static_cast<std::uint32_t>(other), this,
                    [from, say](const base::Result<presenters::PolicyContent>& to) { say(from, to); });
    });
}

void HistoryPanel::restore() {
    const std::uint32_t number = selected();
    m_desk.read(number, this, [this, number](const base::Result<presenters::PolicyContent>& content) {
        if (content) {
            Q_EMIT restoreWanted(number, *content);
        } else {
            Q_EMIT failed(models::coreText(content.error().message));
        }
    });
}

void HistoryPanel::exportVersion() {
    const std::uint32_t number = selected();
    const views::FileToSave file{
        tr("Save version %1").arg(number),
        QStringLiteral("policy-%1").arg(number),
        {{tr("TOML (*.toml)"), QStringLiteral("toml")}, {tr("JSON (*.json)"), QStringLiteral("json")}}};
    views::askWhereToSave(window(), file, this, [this, number](const QString& path) {
        m_desk.read(number, this, [this, number, path](const base::Result<presenters::PolicyContent>& content) {
            if (!content) {
                Q_EMIT failed(models::coreText(content.error().message));
                return;
            }
            const bool isJson = path.endsWith(u".json", Qt::CaseInsensitive);
            bridge::saveText(
                m_desk.worker(), path,
                [isJson, content = *content] {
                    const policy::Document document = presenters::documentOf(content);
                    return isJson ? policy::formatJson(document) : policy::formatToml(document);
                },
                this,
                [this, number, path](const QString& problem) {
                    if (problem.isEmpty()) {
                        Q_EMIT happened(tr("Version %1 was saved to %2").arg(number).arg(path));
                    } else {
                        Q_EMIT failed(tr("%1 cannot be written: %2. Choose another place.").arg(path, problem));
                    }
                });
        });
    });
}

QString HistoryPanel::describe() const {
    return m_changes->toPlainText();
}

}  // namespace farmwarden::editors
