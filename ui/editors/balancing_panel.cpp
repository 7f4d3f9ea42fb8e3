#include "ui/editors/balancing_panel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QSpinBox>
#include <QTimer>
#include <QVBoxLayout>
#include <set>

#include "ui/editors/quiet_delegate.h"
#include "ui/editors/spread_delegate.h"
#include "ui/models/spread_model.h"
#include "ui/models/wording.h"
#include "ui/views/delegates.h"
#include "ui/views/form.h"
#include "ui/views/item_views.h"
#include "ui/views/widgets.h"

namespace farmwarden::editors {

using models::SpreadModel;
using models::Wording;

namespace {

constexpr std::chrono::milliseconds kPause{150};
constexpr int kMaxQuota = 1'000'000;
constexpr int kMostListRows = 5;
constexpr std::array kWays{model::Balancing::FewestSessions, model::Balancing::RoundRobin, model::Balancing::Fill,
                           model::Balancing::TwoRandom, model::Balancing::LoadIndex};

struct Extent {
    std::uint32_t least = 0;
    std::uint32_t most = 0;
};

// Among targets that take sessions.
template <typename Field>
Extent extentOf(const placement::FarmSpread& spread, Field field) {
    Extent extent{UINT32_MAX, 0};
    for (const placement::TargetSpread& target : spread.targets) {
        if (target.isOpen) {
            extent.least = std::min(extent.least, target.*field);
            extent.most = std::max(extent.most, target.*field);
        }
    }
    return extent.least > extent.most ? Extent{} : extent;
}

}  // namespace

BalancingPanel::BalancingPanel(const theme::Theme& theme, bridge::PolicyDesk& desk, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_desk(desk),
      m_content(presenters::contentOf({})),
      m_base(m_content),
      m_list(new views::ListWidget),
      m_pause(new QTimer(this)) {
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 8);
    layout->setSpacing(theme::kGap2);
    m_list->setObjectName(QStringLiteral("policyFarms"));
    m_list->setAccessibleName(tr("Farms"));
    m_list->setTabKeyNavigation(false);
    m_list->setItemDelegate(new QuietDelegate(theme, m_list));
    layout->addWidget(m_list);
    layout->addWidget(views::makeLine(QStringLiteral("grid-line")));
    layout->addWidget(makeForm());
    layout->addWidget(makeSpread(), 1);
    m_pause->setSingleShot(true);
    m_pause->setInterval(kPause);
    connect(m_pause, &QTimer::timeout, this, &BalancingPanel::ask);
    connect(m_list, &QListWidget::currentRowChanged, this, &BalancingPanel::showFarm);
}

QWidget* BalancingPanel::makeForm() {
    m_form = new QWidget;
    auto* const layout = new QVBoxLayout(m_form);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::kGap1);
    m_title = views::makeLabel({}, theme::Size::Heading);
    layout->addWidget(m_title);
    m_decides = new QCheckBox(tr("The policy says how this farm balances"));
    m_decides->setObjectName(QStringLiteral("policyDecides"));
    layout->addWidget(m_decides);
    auto* const form = new views::Form;
    m_balancing = new QComboBox;
    m_balancing->setObjectName(QStringLiteral("balancing"));
    for (const model::Balancing way : kWays) {
        m_balancing->addItem(Wording::word(way));
    }
    m_quota = new QSpinBox;
    m_quota->setObjectName(QStringLiteral("quota"));
    m_userQuota = new QSpinBox;
    m_userQuota->setObjectName(QStringLiteral("userQuota"));
    for (QSpinBox* const box : {m_quota, m_userQuota}) {
        box->setRange(0, kMaxQuota);
        box->setSpecialValueText(tr("no quota"));
        box->setKeyboardTracking(false);
        connect(box, &QSpinBox::valueChanged, this, &BalancingPanel::edit);
    }
    form->addField(tr("Balancing"), m_balancing);
    form->addField(tr("Sessions at most"), m_quota);
    form->addField(tr("Sessions a user at most"), m_userQuota);
    layout->addWidget(form);
    connect(m_decides, &QCheckBox::clicked, this, &BalancingPanel::edit);
    connect(m_balancing, &QComboBox::activated, this, &BalancingPanel::edit);
    return m_form;
}

QWidget* BalancingPanel::makeSpread() {
    auto* const part = new QWidget;
    auto* const layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, theme::kGap1, 0, 0);
    layout->setSpacing(theme::kGap1);
    layout->addWidget(views::makeLabel(tr("The sessions of now, as if they all logged on anew"), theme::Size::Small,
                                       QStringLiteral("muted"), true));
    m_words = views::makeLabel({});
    m_words->setObjectName(QStringLiteral("spreadWords"));
    m_words->setWordWrap(true);
    layout->addWidget(m_words);
    m_model = new SpreadModel(this);
    m_table = new views::TableView(m_theme);
    m_table->setObjectName(QStringLiteral("spread"));
    m_table->setAccessibleName(tr("Sessions by target, before and after"));
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setItemDelegate(new views::TextDelegate(m_theme, m_table));
    m_table->setItemDelegateForColumn(SpreadModel::BarColumn, new SpreadDelegate(m_theme, m_table));
    m_table->horizontalHeader()->setSectionResizeMode(SpreadModel::BarColumn, QHeaderView::Stretch);
    for (const auto& [column, width] : {std::pair(SpreadModel::TargetColumn, 120), std::pair(SpreadModel::BeforeColumn, 66),
                                        std::pair(SpreadModel::AfterColumn, 66), std::pair(SpreadModel::LimitColumn, 60)}) {
        m_table->setColumnWidth(column, width);
    }
    layout->addWidget(m_table, 1);
    layout->addWidget(views::makeLabel(tr("Rules are left out here: what they change is under Replay."),
                                       theme::Size::Small, QStringLiteral("muted")));
    return part;
}

void BalancingPanel::setContent(const presenters::PolicyContent& content, const presenters::PolicyContent& base) {
    const bool isOther = content.farms != m_content.farms || base.farms != m_base.farms;
    m_content = content;
    m_base = base;
    if (isOther || m_spread.empty()) {
        fillList();
        m_pause->start();
    }
}

void BalancingPanel::setReadOnly(const QString& whyNot) {
    m_form->setEnabled(whyNot.isEmpty());
    m_form->setToolTip(whyNot);
}

void BalancingPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    m_pause->start();
}

void BalancingPanel::ask() {
    if (isVisible()) {
        m_desk.spread(m_base.farms, m_content.farms, this,
                      [this](const std::vector<placement::FarmSpread>& spread) { show(spread); });
    }
}

void BalancingPanel::show(const std::vector<placement::FarmSpread>& spread) {
    m_spread = spread;
    fillList();
}

QString BalancingPanel::current() const {
    const QListWidgetItem* const item = m_list->currentItem();
    return item == nullptr ? QString() : item->data(Qt::UserRole).toString();
}

void BalancingPanel::select(const QString& farm) {
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->data(Qt::UserRole).toString() == farm) {
            m_list->setCurrentRow(row);
        }
    }
}

const placement::FarmSpread* BalancingPanel::spreadOf(const QString& farm) const {
    const auto found = std::ranges::find(m_spread, farm.toStdString(), &placement::FarmSpread::farm);
    return found == m_spread.end() ? nullptr : &*found;
}

// The farms that are there, and those that only the policy names.
void BalancingPanel::fillList() {
    std::set<QString> names;
    for (const QString& name : m_desk.names().farms) {
        names.insert(name);
    }
    for (const placement::FarmSpread& spread : m_spread) {
        names.insert(Wording::text(spread.farm));
    }
    for (const auto& [name, farm] : *m_content.farms) {
        names.insert(Wording::text(name));
    }
    const QString wanted = current();
    const int rows = std::clamp(static_cast<int>(names.size()), 1, kMostListRows);
    m_list->setFixedHeight(rows * m_theme.rowHeight() + 2);
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (const QString& name : names) {
            const auto own = m_content.farms->find(name.toStdString());
            const auto was = m_base.farms->find(name.toStdString());
            const placement::FarmSpread* const spread = spreadOf(name);
            const bool isNamed = own != m_content.farms->end();
            QStringList parts{name};
            if (isNamed) {
                parts << Wording::word(own->second.balancing);
            } else if (spread != nullptr) {
                parts << tr("%1, as the farm is defined").arg(Wording::word(spread->balancingAfter));
            }
            if (isNamed && own->second.maxSessions != 0) {
                parts << tr("%n session(s) at most", nullptr, static_cast<int>(own->second.maxSessions));
            }
            if (isNamed && spread == nullptr && !m_spread.empty()) {
                parts << tr("there is no such farm");
            }
            const bool isSame = isNamed == (was != m_base.farms->end()) && (!isNamed || own->second == was->second);
            if (!isSame) {
                parts << tr("edited");
            }
            auto* const item = new QListWidgetItem(parts.join(QStringLiteral(" · ")), m_list);
            item->setData(Qt::UserRole, name);
            item->setSizeHint({0, m_theme.rowHeight()});
            if (!isSame) {
                item->setFont(m_theme.font(theme::Size::Base, true));
            }
        }
    }
    select(wanted);
    if (m_list->currentRow() < 0 && m_list->count() != 0) {
        m_list->setCurrentRow(0);
    }
    showFarm();
}

void BalancingPanel::showFarm() {
    const QString name = current();
    m_form->setVisible(!name.isEmpty());
    m_title->setText(name);
    const placement::FarmSpread* const spread = spreadOf(name);
    const auto own = m_content.farms->find(name.toStdString());
    const bool isNamed = own != m_content.farms->end();
    m_isFilling = true;
    m_decides->setChecked(isNamed);
    const model::Balancing way = isNamed ? own->second.balancing
                                 : spread != nullptr ? spread->balancingAfter
                                                     : model::Balancing::FewestSessions;
    m_balancing->setCurrentIndex(static_cast<int>(std::ranges::find(kWays, way) - kWays.begin()));
    m_quota->setValue(isNamed ? static_cast<int>(own->second.maxSessions) : 0);
    m_userQuota->setValue(isNamed ? static_cast<int>(own->second.maxSessionsPerUser) : 0);
    for (QWidget* const field : {static_cast<QWidget*>(m_balancing), static_cast<QWidget*>(m_quota),
                                 static_cast<QWidget*>(m_userQuota)}) {
        field->setEnabled(isNamed);
    }
    m_isFilling = false;
    m_model->show(spread != nullptr ? *spread : placement::FarmSpread());
    m_words->setText(spread != nullptr ? words(*spread)
                     : name.isEmpty()  ? tr("There are no farms yet.")
                     : m_spread.empty() ? tr("Working out the spread.")
                                       : tr("Nothing to place: there is no such farm."));
}

QString BalancingPanel::words(const placement::FarmSpread& spread) const {
    if (spread.sessions == 0) {
        return tr("The farm has no sessions now.");
    }
    const Extent before = extentOf(spread, &placement::TargetSpread::before);
    const Extent after = extentOf(spread, &placement::TargetSpread::after);
    const auto change = [](std::uint64_t was, std::uint64_t is) {
        return was == is ? Wording::number(is) : tr("%1 → %2").arg(Wording::number(was), Wording::number(is));
    };
    QStringList parts{tr("%n session(s)", nullptr, static_cast<int>(spread.sessions)),
                      tr("fullest target %1").arg(change(before.most, after.most)),
                      tr("emptiest %1").arg(change(before.least, after.least))};
    if (spread.refusedBefore != 0 || spread.refusedAfter != 0) {
        parts << tr("refused %1").arg(change(spread.refusedBefore, spread.refusedAfter));
    }
    const bool isSame = std::ranges::all_of(
        spread.targets, [](const placement::TargetSpread& target) { return target.before == target.after; });
    if (isSame && spread.refusedBefore == spread.refusedAfter) {
        parts << tr("the draft changes nothing here");
    }
    return parts.join(QStringLiteral(" · "));
}

void BalancingPanel::edit() {
    if (m_isFilling || current().isEmpty()) {
        return;
    }
    if (!m_decides->isChecked()) {
        Q_EMIT farmEdited(current(), std::nullopt);
        return;
    }
    policy::FarmPolicy farm;
    farm.balancing = kWays[static_cast<std::size_t>(std::max(0, m_balancing->currentIndex()))];
    farm.maxSessions = static_cast<std::uint32_t>(m_quota->value());
    farm.maxSessionsPerUser = static_cast<std::uint32_t>(m_userQuota->value());
    Q_EMIT farmEdited(current(), farm);
}

QString BalancingPanel::describe() const {
    return m_title->text() + QStringLiteral(": ") + m_words->text();
}

}  // namespace farmwarden::editors
