#include "ui/views/facet_row.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QTimer>

#include "ui/models/wording.h"
#include "ui/presenters/query_text.h"
#include "ui/views/facet_button.h"
#include "ui/views/widgets.h"

namespace farmwarden::views {

using models::Wording;
namespace {

// A look at every session; often enough for numbers that one reads.
constexpr std::chrono::seconds kEvery{2};

}  // namespace

FacetRow::FacetRow(const theme::Theme& theme, bridge::Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_scope(makeLabel({}, theme::Size::Small, QStringLiteral("muted"))),
      m_idleTitle(makeLabel(tr("Idle:"), theme::Size::Small, QStringLiteral("muted"))),
      m_timer(new QTimer(this)),
      m_look(workspace.live(), QStringLiteral("facets")) {
    auto* const layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    layout->addWidget(m_scope);
    addStates(theme, layout);
    layout->addSpacing(theme::kGap2);
    layout->addWidget(m_idleTitle);
    addIdle(theme, layout);
    layout->addStretch();
    m_timer->setInterval(kEvery);
    connect(m_timer, &QTimer::timeout, this, &FacetRow::count);
    connect(&workspace.views(), &bridge::LiveViews::sessionsChanged, this, [this](bool isAsked) {
        // The first load is no change of the farm to wait for.
        if (isAsked) {
            m_isListed = true;
            count();
        }
        showNumbers();
    });
    showChoice();
}

FacetRow::~FacetRow() = default;

void FacetRow::addStates(const theme::Theme& theme, QHBoxLayout* layout) {
    for (const model::SessionState state :
         {model::SessionState::Active, model::SessionState::Disconnected, model::SessionState::Pending}) {
        auto* const button = new FacetButton(theme, Wording::mark(state), Wording::word(state));
        button->setObjectName(QStringLiteral("facet-%1").arg(m_states.size()));
        button->setToolTip(tr("Only sessions in this state; with Ctrl as well as those chosen"));
        connect(button, &QAbstractButton::clicked, this, [this, state] {
            const bool isAdding = QApplication::keyboardModifiers().testFlag(Qt::ControlModifier);
            Q_EMIT queryWanted(
                QString::fromStdString(presenters::toggledState(m_query.toStdString(), state, isAdding)));
        });
        m_states.push_back({state, button});
        layout->addWidget(button);
    }
}

void FacetRow::addIdle(const theme::Theme& theme, QHBoxLayout* layout) {
    const std::array<QString, presenters::kIdleRangeCount> words{tr("under 30 min"), tr("30 min to 2 h"),
                                                                 tr("over 2 h")};
    for (std::size_t i = 0; i < presenters::kIdleRangeCount; ++i) {
        const presenters::IdleRange& range = presenters::idleRanges()[i];
        auto* const button = new FacetButton(theme, theme::Mark::None, words[i]);
        button->setObjectName(QStringLiteral("idle-%1").arg(i));
        button->setToolTip(tr("Only sessions that have been disconnected for so long"));
        connect(button, &QAbstractButton::clicked, this, [this, &range] {
            Q_EMIT queryWanted(QString::fromStdString(presenters::toggledIdle(m_query.toStdString(), range)));
        });
        m_idle[i] = button;
        layout->addWidget(button);
    }
}

void FacetRow::setTail(QWidget* tail) {
    m_tail = tail;
    layout()->addWidget(tail);
    setTabOrder(m_idle.back(), tail);
    fit();
}

void FacetRow::setQuery(const QString& query) {
    m_isListed = false;
    m_isCounted = false;
    m_query = query;
    showChoice();
    count();
}

void FacetRow::showChoice() {
    const std::string query = m_query.toStdString();
    for (const StateFacet& facet : m_states) {
        facet.button->setChecked(presenters::choosesState(query, facet.state));
    }
    for (std::size_t i = 0; i < m_idle.size(); ++i) {
        m_idle[i]->setChecked(presenters::choosesIdle(query, presenters::idleRanges()[i]));
    }
    // The numbers are those of the other words: say so where one word says it.
    const QString farm = QString::fromStdString(presenters::onlyField(query, "farm")).section(u':', 1);
    const bool isOneFarm = !farm.isEmpty() && !farm.contains(u' ') && !farm.contains(u',') && !farm.contains(u'*');
    m_scope->setText(isOneFarm ? tr("In %1:").arg(farm) : tr("State:"));
    fit();
}

void FacetRow::count() {
    if (!isVisible()) {
        return;  // the numbers come when somebody looks
    }
    const auto query = directory::SessionQuery::parse(presenters::facetBase(m_query.toStdString()));
    if (!query) {
        return;
    }
    m_look.ask(
        this,
        [query = *query, now = m_workspace.clock().now()](const directory::Directory& directory,
                                                          const std::atomic<bool>& isWanted) {
            return presenters::countFacets(directory, query, now, isWanted);
        },
        [this](const presenters::SessionFacets& facets) {
            m_facets = facets;
            m_isCounted = true;
            showNumbers();
        });
}

// Where the list has exactly these sessions, its number is the one that stands in the header, too: the two are never of
// different moments. The others are counted now and then; nothing while that was last done for another query.
std::optional<std::size_t> FacetRow::sessionsIn(model::SessionState state) const {
    const std::string query = m_query.toStdString();
    const bool hasStates = !presenters::onlyField(query, "state").empty();
    const bool isListed = m_isListed && presenters::facetBase(query) == presenters::withoutField(query, "state") &&
                          (!hasStates || presenters::choosesState(query, state));
    if (!isListed && !m_isCounted) {
        return std::nullopt;
    }
    const directory::SessionCounts& counts = isListed ? m_workspace.views().sessions()->counts : m_facets->states;
    return state == model::SessionState::Active         ? counts.active
           : state == model::SessionState::Disconnected ? counts.disconnected
                                                        : counts.pending;
}

void FacetRow::showNumbers() {
    if (!m_facets || !isVisible()) {
        return;
    }
    for (const StateFacet& facet : m_states) {
        if (const auto sessions = sessionsIn(facet.state)) {
            facet.button->setCount(*sessions);
        }
    }
    for (std::size_t i = 0; i < m_idle.size(); ++i) {
        m_idle[i]->setCount(m_facets->idle[i]);
    }
    fit();
}

// What matters least goes first where there is too little room: the link, the words before the facets, the idle times.
void FacetRow::fit() {
    const auto needed = [](std::initializer_list<const QWidget*> widgets) {
        int width = 0;
        for (const QWidget* const widget : widgets) {
            width += widget == nullptr ? 0 : widget->sizeHint().width() + 6;
        }
        return width;
    };
    int room = width() - theme::kGap4;
    for (const StateFacet& facet : m_states) {
        room -= needed({facet.button});
    }
    const int idle = needed({m_idle[0], m_idle[1], m_idle[2], m_idleTitle});
    const bool hasIdle = room >= idle;
    for (FacetButton* const button : m_idle) {
        button->setVisible(hasIdle);
    }
    m_idleTitle->setVisible(hasIdle);
    room -= hasIdle ? idle : 0;
    const bool hasScope = room >= needed({m_scope});
    m_scope->setVisible(hasScope);
    room -= hasScope ? needed({m_scope}) : 0;
    if (m_tail != nullptr) {
        m_tail->setVisible(room >= needed({m_tail}));
    }
}

void FacetRow::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fit();
}

void FacetRow::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    m_timer->start();
    count();
}

void FacetRow::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    m_timer->stop();
    m_look.giveUp();
}

QString FacetRow::describe() const {
    QStringList parts;
    const auto add = [&](const FacetButton* button) {
        parts << QStringLiteral("%1%2 %3").arg(button->isChecked() ? QStringLiteral("*") : QString(), button->text(),
                                               button->count());
    };
    for (const StateFacet& facet : m_states) {
        add(facet.button);
    }
    for (const FacetButton* const button : m_idle) {
        add(button);
    }
    return QStringLiteral("  %1\n").arg(parts.join(QStringLiteral(" · ")));
}

}  // namespace farmwarden::views
