#include "ui/charts/chart_card.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QSaveFile>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/views/delegates.h"
#include "ui/views/file_dialog.h"
#include "ui/views/item_views.h"
#include "ui/views/widgets.h"

namespace farmwarden::charts {

using views::makeButton;
using views::makeLabel;

ChartCard::ChartCard(const theme::Theme& theme, const QString& title, bridge::Worker& worker, QWidget* parent)
    : QFrame(parent),
      m_theme(theme),
      m_worker(worker),
      m_title(title),
      m_note(new views::NoteLabel),
      m_view(new ChartView(theme)),
      m_model(new models::PlainTableModel(this)),
      m_toggle(makeButton({}, QStringLiteral("link"))) {
    setProperty("role", QStringLiteral("card"));
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 8, 8);
    layout->setSpacing(theme::kGap1);
    auto* const heading = new QHBoxLayout;
    heading->setSpacing(theme::kGap3);
    heading->addWidget(makeLabel(title, theme::Size::Base, {}, true));
    heading->addWidget(m_note);
    heading->addStretch();
    heading->addWidget(m_toggle);
    auto* const more = new QToolButton;
    more->setProperty("kind", QStringLiteral("flat"));
    more->setIcon(theme.icon(QStringLiteral("save")));
    more->setAccessibleName(tr("Save: %1").arg(title));
    more->setToolTip(tr("Save as a picture or as a table"));
    more->setFocusPolicy(Qt::TabFocus);
    more->setPopupMode(QToolButton::InstantPopup);
    auto* const menu = new QMenu(more);
    connect(menu->addAction(tr("Save picture…")), &QAction::triggered, this, &ChartCard::savePicture);
    connect(menu->addAction(tr("Save table as CSV…")), &QAction::triggered, this, &ChartCard::saveTable);
    more->setMenu(menu);
    heading->addWidget(more);
    layout->addLayout(heading);
    m_legend = new QHBoxLayout;
    m_legend->setSpacing(theme::kGap3);
    layout->addLayout(m_legend);
    m_view->setAccessibleName(title);
    auto* const table = new views::TableView(theme);
    table->setAccessibleName(tr("%1, as a table").arg(title));
    table->setModel(m_model);
    table->setItemDelegate(new views::TextDelegate(theme, table));
    table->setContextMenuPolicy(Qt::NoContextMenu);
    auto* const area = new QWidget;
    m_stack = new QStackedLayout(area);
    m_stack->addWidget(m_view);
    m_stack->addWidget(table);
    layout->addWidget(area, 1);
    connect(m_toggle, &QPushButton::clicked, this, [this] { setTableShown(!isTableShown()); });
    setTableShown(false);
}

void ChartCard::setTableShown(bool isShown) {
    m_stack->setCurrentIndex(isShown ? 1 : 0);
    m_toggle->setText(isShown ? tr("Show as chart") : tr("Show as table"));
    m_toggle->setAccessibleName(tr("%1: %2").arg(m_title, m_toggle->text()));
}

bool ChartCard::isTableShown() const {
    return m_stack->currentIndex() == 1;
}

void ChartCard::setNote(const QString& note) {
    m_note->setNote(note);
}

void ChartCard::save(const QString& title, const QString& suffix, std::function<QString(const QString&)> write) {
    views::askWhereToSave(window(), {title, m_title, {{{}, suffix}}}, this,
                          [this, write = std::move(write)](const QString& path) {
                              m_worker.ask(
                                  this, [write, path] { return write(path); },
                                  [this, path](const QString& problem) {
                                      if (problem.isEmpty()) {
                                          Q_EMIT happened(tr("%1 saved").arg(path));
                                      } else {
                                          Q_EMIT failed(tr("%1 cannot be written: %2.").arg(path, problem));
                                      }
                                  });
                          });
}

void ChartCard::savePicture() {
    const QImage image = m_view->grab().toImage();
    save(tr("Save picture"), QStringLiteral("png"), [image](const QString& path) {
        bridge::assertNotUiThread("saving a picture");
        QSaveFile file(path);
        const bool isSaved = file.open(QIODevice::WriteOnly) && image.save(&file, "PNG") && file.commit();
        return isSaved ? QString() : file.errorString();
    });
}

void ChartCard::saveTable() {
    save(tr("Save table"), QStringLiteral("csv"), [table = m_model->table()](const QString& path) {
        bridge::assertNotUiThread("saving a table");
        QSaveFile file(path);
        const bool isSaved =
            file.open(QIODevice::WriteOnly) && file.write(models::PlainTableModel::toCsv(table)) >= 0 && file.commit();
        return isSaved ? QString() : file.errorString();
    });
}

QString ChartCard::describe() const {
    const models::PlainTableModel::Table& shown = m_model->table();
    QString text = QStringLiteral("  %1: %2\n").arg(m_title, shown.headings.join(QStringLiteral(" | ")));
    if (!shown.rows.empty()) {
        QStringList cells;
        for (int column = 0; column < m_model->columnCount(); ++column) {
            cells << m_model->index(m_model->rowCount() - 1, column).data().toString();
        }
        text += QStringLiteral("    ") + cells.join(QStringLiteral(" | ")) + u'\n';
    }
    return text;
}

}  // namespace farmwarden::charts
