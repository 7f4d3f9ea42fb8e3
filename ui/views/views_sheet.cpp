#include "ui/views/views_sheet.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QListWidget>
#include <QVBoxLayout>

#include "ui/views/widgets.h"

namespace farmwarden::views {

ViewsSheet::ViewsSheet(const theme::Theme& theme, models::SavedViews views, QWidget* parent)
    : Sheet(theme, tr("Arrange views"), parent),
      m_views(std::move(views)),
      m_list(new QListWidget),
      m_default(new QCheckBox(tr("The page begins with this view"))),
      m_problem(makeLabel({}, theme::Size::Small, QStringLiteral("closed"))) {
    setObjectName(QStringLiteral("viewsSheet"));
    setFixedSize(560, 400);
    m_list->setObjectName(QStringLiteral("viewList"));
    m_list->setAccessibleName(tr("Saved views"));
    m_list->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked);
    m_list->setTabKeyNavigation(false);
    m_default->setObjectName(QStringLiteral("isDefault"));
    m_problem->setAccessibleName(tr("Problem"));
    m_problem->hide();
    auto* const line = new QHBoxLayout;
    line->setSpacing(theme::kGap3);
    auto* const frame = makeFrame(QStringLiteral("card"));
    auto* const inside = new QVBoxLayout(frame);
    inside->setContentsMargins(1, 1, 1, 1);
    inside->addWidget(m_list);
    line->addWidget(frame, 1);
    auto* const buttons = new QVBoxLayout;
    buttons->setSpacing(theme::kGap2);
    const auto makeVerb = [&](const char* name, const QString& text, auto run) {
        QPushButton* const button = makeButton(text);
        button->setObjectName(QString::fromLatin1(name));
        connect(button, &QPushButton::clicked, this, run);
        buttons->addWidget(button);
        return button;
    };
    m_rename = makeVerb("rename", tr("Rename"), [this] { m_list->editItem(m_list->currentItem()); });
    m_up = makeVerb("up", tr("Move up"), [this] { move(-1); });
    m_down = makeVerb("down", tr("Move down"), [this] { move(1); });
    m_remove = makeVerb("delete", tr("Delete"), [this] { removeCurrent(); });
    buttons->addStretch();
    line->addLayout(buttons);
    body()->addLayout(line, 1);
    body()->addWidget(m_default);
    body()->addWidget(m_problem);
    setConfirm(tr("Keep these views"));
    connect(m_list, &QListWidget::currentRowChanged, this, &ViewsSheet::showCurrent);
    connect(m_list, &QListWidget::itemChanged, this, &ViewsSheet::onRenamed);
    connect(m_default, &QCheckBox::clicked, this, [this](bool isOn) {
        m_views.setDefault(isOn ? currentName() : QString());
        showViews(m_list->currentRow());
    });
    showViews(0);
    m_list->setFocus();
}

QString ViewsSheet::currentName() const {
    const int row = m_list->currentRow();
    return row < 0 ? QString() : m_views.all()[static_cast<std::size_t>(row)].name;
}

void ViewsSheet::showViews(int current) {
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (const models::SavedView& view : m_views.all()) {
            auto* const item = new QListWidgetItem(view.name, m_list);
            item->setFlags(item->flags() | Qt::ItemIsEditable);
            item->setToolTip(view.query.isEmpty() ? tr("every session") : view.query);
            item->setData(Qt::AccessibleDescriptionRole, item->toolTip());
            if (view.isDefault) {
                QFont font = m_list->font();
                font.setWeight(QFont::DemiBold);
                item->setFont(font);
            }
        }
        m_list->setCurrentRow(std::min(current, m_list->count() - 1));
    }
    showCurrent();
}

void ViewsSheet::showCurrent() {
    const int row = m_list->currentRow();
    m_rename->setEnabled(row >= 0);
    m_remove->setEnabled(row >= 0);
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row + 1 < m_list->count());
    m_default->setEnabled(row >= 0);
    m_default->setChecked(row >= 0 && m_views.all()[static_cast<std::size_t>(row)].isDefault);
}

void ViewsSheet::onRenamed(QListWidgetItem* item) {
    const int row = m_list->row(item);
    const QString before = m_views.all()[static_cast<std::size_t>(row)].name;
    const bool isRenamed = m_views.rename(before, item->text());
    m_problem->setVisible(!isRenamed);
    m_problem->setText(item->text().trimmed().isEmpty() ? tr("A view needs a name.")
                                                        : tr("Another view has the name %1.").arg(item->text()));
    // Rebuilt once the list's editor is done with the item.
    QMetaObject::invokeMethod(
        this, [this, row] { showViews(row); }, Qt::QueuedConnection);
}

void ViewsSheet::move(int by) {
    m_views.move(currentName(), by);
    showViews(std::clamp(m_list->currentRow() + by, 0, m_list->count() - 1));
}

void ViewsSheet::removeCurrent() {
    m_views.remove(currentName());
    showViews(m_list->currentRow());
}

void ViewsSheet::onConfirm() {
    Q_EMIT arranged(m_views);
    accept();
}

}  // namespace farmwarden::views
