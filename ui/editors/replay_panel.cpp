#include "ui/editors/replay_panel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QProgressBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "ui/editors/differences_view.h"
#include "ui/editors/flow_picture.h"
#include "ui/editors/outcome_tiles.h"
#include "ui/editors/period_bar.h"
#include "ui/models/core_wording.h"
#include "ui/models/policy_wording.h"
#include "ui/models/wording.h"
#include "ui/views/delegates.h"
#include "ui/views/item_views.h"
#include "ui/views/widgets.h"

namespace farmwarden::editors {

using models::PolicyWording;
using models::Wording;
using placement::Difference;

namespace {

constexpr std::size_t kMostNodes = 7;
constexpr int kFlowHeight = 360;
constexpr int kTableHeight = 320;

// What stands for a kind of band in the legend.
class Swatch final : public QWidget {
public:
    enum class Kind : std::uint8_t { Same, Before, After };
    Swatch(const theme::Theme& theme, Kind kind) : m_theme(theme), m_kind(kind) { setFixedSize(16, 10); }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const QRect box = rect().adjusted(1, 1, -1, -1);
        if (m_kind == Kind::After) {
            painter.setPen(QPen(m_theme.color(theme::Token::Accent), 1.6));
            painter.drawRect(box);
        } else {
            painter.fillRect(box, m_theme.color(m_kind == Kind::Same ? theme::Token::Density : theme::Token::Drain));
        }
    }

private:
    const theme::Theme& m_theme;
    Kind m_kind;
};

}  // namespace

ReplayPanel::ReplayPanel(const theme::Theme& theme, bridge::PolicyDesk& desk, const base::Clock& clock, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_desk(desk),
      m_clock(clock),
      m_content(presenters::contentOf({})),
      m_replayed(m_content) {
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 8);
    layout->setSpacing(theme::kGap2);
    makeBar(layout);
    m_note = views::makeLabel({}, theme::Size::Small, QStringLiteral("muted"));
    m_note->setObjectName(QStringLiteral("replayNote"));
    m_note->setWordWrap(true);
    m_note->setTextInteractionFlags(Qt::TextBrowserInteraction);
    layout->addWidget(m_note);
    m_body = new QWidget;
    auto* const body = new QVBoxLayout(m_body);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(theme::kGap2);
    QFrame* const tiles = views::makeFrame(QStringLiteral("card"));
    auto* const tileLayout = new QVBoxLayout(tiles);
    tileLayout->setContentsMargins(1, 1, 1, 1);
    m_tiles = new OutcomeTiles(theme);
    tileLayout->addWidget(m_tiles);
    body->addWidget(tiles);
    auto* const split = new QSplitter(Qt::Vertical);
    split->setChildrenCollapsible(false);
    split->setHandleWidth(7);
    split->addWidget(makeFlow());
    m_differences = new DifferencesView(theme, desk, clock);
    split->addWidget(m_differences);
    split->setStretchFactor(0, 1);
    split->setStretchFactor(1, 1);
    split->setSizes({kFlowHeight, kTableHeight});
    body->addWidget(split, 1);
    layout->addWidget(m_body, 1);
    layout->addStretch();
    connect(m_tiles, &OutcomeTiles::chosen, this, [this](std::optional<Difference> kind) {
        m_filter.kind = kind;
        filter();
    });
    connect(m_differences, &DifferencesView::filterCleared, this, &ReplayPanel::clearFilter);
    connect(m_differences, &DifferencesView::happened, this, &ReplayPanel::happened);
    connect(m_differences, &DifferencesView::failed, this, &ReplayPanel::failed);
    connect(m_note, &QLabel::linkActivated, this, [this](const QString& link) {
        const base::TimePoint at{base::Duration(link.toLongLong())};
        m_period->setCustom({at - std::chrono::minutes(30), at + std::chrono::minutes(30)});
        start();
    });
    showRunning(false);
    m_body->hide();
    note(tr("Runs the connections of a period through the draft and shows what would have been different. Nothing is "
            "changed."));
}

void ReplayPanel::makeBar(QVBoxLayout* layout) {
    auto* const bar = new QHBoxLayout;
    bar->setSpacing(theme::kGap2);
    m_period = new PeriodBar(m_clock);
    m_run = views::makeButton(tr("Replay"));
    m_run->setObjectName(QStringLiteral("replay"));
    m_run->setIcon(m_theme.icon(QStringLiteral("play")));
    m_cancel = views::makeButton(tr("Cancel"));
    m_cancel->setObjectName(QStringLiteral("cancelReplay"));
    m_counts = views::makeLabel({}, theme::Size::Small, QStringLiteral("muted"));
    m_counts->setObjectName(QStringLiteral("replayCounts"));
    QLabel* const of = views::makeLabel(tr("Of"), theme::Size::Base, QStringLiteral("muted"));
    of->setFixedHeight(theme::kControlHeight);
    m_counts->setFixedHeight(theme::kControlHeight);
    bar->addWidget(of, 0, Qt::AlignTop);
    bar->addWidget(m_period);
    bar->addWidget(m_counts, 1, Qt::AlignRight | Qt::AlignTop);
    bar->addWidget(m_run, 0, Qt::AlignTop);
    bar->addWidget(m_cancel, 0, Qt::AlignTop);
    layout->addLayout(bar);
    m_progress = new QProgressBar;
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress of the replay"));
    layout->addWidget(m_progress);
    connect(m_period, &PeriodBar::changed, this, [this] {
        const QString problem = m_period->problem();
        m_run->setEnabled(problem.isEmpty() && !m_isRunning);
        m_run->setToolTip(problem);
    });
    connect(m_run, &QPushButton::clicked, this, &ReplayPanel::start);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_desk.cancelReplay();
        showRunning(false);
        note(tr("The replay was cancelled."));
    });
    connect(&m_desk, &bridge::PolicyDesk::replayProgress, this, [this](quint64 events, quint64 ofEvents) {
        m_progress->setValue(ofEvents == 0 ? 0 : static_cast<int>(events * 100 / ofEvents));
        note(tr("%1 of %2 events of the journal").arg(Wording::number(events), Wording::number(ofEvents)));
    });
}

QWidget* ReplayPanel::makeLegend() {
    auto* const legend = new QWidget;
    auto* const layout = new QHBoxLayout(legend);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    const auto add = [&](Swatch::Kind kind, const QString& text) {
        layout->addWidget(new Swatch(m_theme, kind));
        QLabel* const label = views::makeLabel(text, theme::Size::Small, QStringLiteral("muted"));
        layout->addWidget(label);
        layout->addSpacing(6);
        return label;
    };
    add(Swatch::Kind::Same, tr("same"));
    m_beforeWord = add(Swatch::Kind::Before, tr("before"));
    add(Swatch::Kind::After, tr("after, draft"));
    layout->addStretch();
    QPushButton* const toggle = views::makeButton(tr("As table"), QStringLiteral("flat"));
    toggle->setObjectName(QStringLiteral("flowAsTable"));
    toggle->setToolTip(tr("Width is the number of connections; differences are at least 4 pixels wide"));
    layout->addWidget(toggle);
    connect(toggle, &QPushButton::clicked, this, [this, toggle] {
        const bool isTable = m_flowStack->currentIndex() == 0;
        m_flowStack->setCurrentIndex(isTable ? 1 : 0);
        toggle->setText(isTable ? tr("As picture") : tr("As table"));
    });
    return legend;
}

QWidget* ReplayPanel::makeFlow() {
    auto* const part = new QWidget;
    auto* const layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 4);
    layout->setSpacing(2);
    m_flowStack = new QStackedWidget;
    layout->addWidget(makeLegend());
    m_flow = new FlowPicture(m_theme);
    m_flowTable = new models::PlainTableModel(this);
    auto* const table = new views::TableView(m_theme);
    table->setObjectName(QStringLiteral("flowTable"));
    table->setAccessibleName(tr("Flow of connections as a table"));
    table->setModel(m_flowTable);
    table->setItemDelegate(new views::TextDelegate(m_theme, table));
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_flowStack->addWidget(m_flow);
    m_flowStack->addWidget(table);
    layout->addWidget(m_flowStack, 1);
    connect(m_flow, &FlowPicture::bandActivated, this, &ReplayPanel::setWay);
    return part;
}

void ReplayPanel::note(const QString& text, const QString& tone) {
    m_note->setText(text);
    m_note->setVisible(!text.isEmpty());
    views::setTone(m_note, tone);
}

std::map<std::string, QString> ReplayPanel::ruleNames() const {
    std::map<std::string, QString> names;
    std::size_t number = 0;
    for (const presenters::RulePointer& rule : m_replayed.rules) {
        names.emplace(rule->id, QStringLiteral("%1 %2").arg(++number).arg(PolicyWording::name(*rule)));
    }
    return names;
}

void ReplayPanel::setContent(const presenters::PolicyContent& content, std::uint32_t baseVersion) {
    m_content = content;
    m_base = baseVersion;
    const bool isSame = content.rules == m_replayed.rules && content.farms == m_replayed.farms;
    m_isStale = m_result && !isSame;
    if (m_result && !m_isRunning) {
        showWords();
    }
}

void ReplayPanel::showRunning(bool isRunning) {
    m_isRunning = isRunning;
    m_run->setVisible(!isRunning);
    m_run->setEnabled(m_period->problem().isEmpty());
    m_cancel->setVisible(isRunning);
    m_progress->setVisible(isRunning);
    m_progress->setValue(0);
}

void ReplayPanel::start() {
    if (!m_period->problem().isEmpty()) {
        note(m_period->problem(), QStringLiteral("closed"));
        return;
    }
    showRunning(true);
    note(tr("Reading the journal…"));
    m_startedAt = std::chrono::steady_clock::now();
    const request::ReplayPeriod period = m_period->period();
    m_desk.replay(m_content, period, this,
                  [this, content = m_content, text = m_period->text()](const bridge::PolicyDesk::Replayed& replayed) {
                      m_replayed = content;
                      m_periodText = text;
                      show(replayed);
                  });
}

void ReplayPanel::show(const bridge::PolicyDesk::Replayed& replayed) {
    showRunning(false);
    if (!replayed) {
        note(models::coreText(replayed.error().message), QStringLiteral("closed"));
        return;
    }
    m_result = *replayed;
    m_isStale = m_content.rules != m_replayed.rules || m_content.farms != m_replayed.farms;
    m_filter = {};
    if (m_result->decisions == 0) {
        showNothing();
        return;
    }
    const auto took =
        std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - m_startedAt);
    m_counts->setText(tr("%1 in %2 ms").arg(Wording::number(m_result->decisions), Wording::number(static_cast<qulonglong>(took.count()))));
    m_body->show();
    m_tiles->show(*m_result);
    m_beforeWord->setText(m_base == 0 ? tr("before") : tr("before, as it was decided"));
    showFlow();
    showWords();
    m_differences->show(m_result, m_replayed, ruleNames());
    std::map<std::string, std::uint64_t> hits;
    for (const auto& [rule, count] : m_result->byRule) {
        hits[rule] = count.after;
    }
    Q_EMIT counted(hits);
}

void ReplayPanel::showWords() {
    QStringList words;
    if (m_isStale) {
        words << tr("The draft has changed since; replay again.");
    }
    if (m_result->withoutGroups != 0) {
        words << tr("The groups of %n user(s) are not on record, though a rule asks for them.", nullptr,
                    static_cast<int>(m_result->withoutGroups));
    }
    if (m_result->decisions != 0 && m_result->differing() == 0) {
        words << tr("All connections end as they did.");
    }
    note(words.join(u' '), m_isStale ? QStringLiteral("drain") : QStringLiteral("muted"));
}

// Says so, and where there is something to replay.
void ReplayPanel::showNothing() {
    m_body->hide();
    m_counts->setText({});
    note(tr("No connection was decided from %1.").arg(m_periodText));
    m_desk.findNearest(m_period->period(), this, [this](const base::Result<request::NearestDecisions>& nearest) {
        if (m_result && m_result->decisions == 0 && !m_isRunning) {
            showNearest(nearest ? *nearest : request::NearestDecisions());
        }
    });
}

void ReplayPanel::showNearest(const request::NearestDecisions& nearest) {
    const auto link = [&](base::TimePoint at) {
        return QStringLiteral("<a href=\"%1\">%2</a>")
            .arg(at.time_since_epoch().count())
            .arg(Wording::absolute(at).toHtmlEscaped());
    };
    QStringList words{tr("No connection was decided from %1.").arg(m_periodText.toHtmlEscaped())};
    if (nearest.before) {
        words << tr("The last one before was at %1.").arg(link(*nearest.before));
    }
    if (nearest.after) {
        words << tr("The first one after was at %1.").arg(link(*nearest.after));
    }
    if (!nearest.before && !nearest.after) {
        words << tr("The journal has none at all yet.");
    }
    note(words.join(u' '));
}

void ReplayPanel::showFlow() {
    std::vector<std::string> order;
    for (const presenters::RulePointer& rule : m_replayed.rules) {
        order.push_back(rule->id);
    }
    m_flow->show(presenters::flowGraph(*m_result, order, kMostNodes), ruleNames());
    models::PlainTableModel::Table table;
    table.headings = {tr("From"), tr("To"), tr("Before"), tr("After")};
    for (const presenters::FlowBand& band : m_flow->graph().bands) {
        table.rows.push_back({m_flow->nodeName(band.column, band.from), m_flow->nodeName(band.column + 1, band.to),
                              static_cast<qulonglong>(band.same + band.left),
                              static_cast<qulonglong>(band.same + band.come)});
    }
    m_flowTable->show(std::move(table));
}

void ReplayPanel::setWay(int band) {
    const presenters::FlowGraph& graph = m_flow->graph();
    const presenters::FlowBand& chosen = graph.bands[static_cast<std::size_t>(band)];
    if (m_flow->chosen() == band) {
        clearFilter();
        return;
    }
    m_flow->setChosen(band);
    m_filter.way = presenters::wayOf(graph, chosen);
    m_wayName = tr("%1 → %2").arg(m_flow->nodeName(chosen.column, chosen.from),
                                  m_flow->nodeName(chosen.column + 1, chosen.to));
    filter();
}

void ReplayPanel::clearFilter() {
    m_filter = {};
    m_flow->setChosen(-1);
    m_tiles->setChosen(std::nullopt);
    filter();
}

void ReplayPanel::filter() {
    QStringList names;
    if (m_filter.way) {
        names << m_wayName;
    }
    if (m_filter.kind) {
        names << PolicyWording::word(*m_filter.kind);
    }
    m_differences->setFilter(m_filter, names.join(QStringLiteral(", ")));
}

QString ReplayPanel::summary() const {
    if (!m_result || m_result->decisions == 0) {
        return tr("Not replayed.");
    }
    const QString said = tr("%1: %2").arg(m_periodText, m_tiles->describe());
    return m_isStale ? tr("%1 – of an earlier state of the draft").arg(said) : said;
}

QString ReplayPanel::describe() const {
    QString text = m_result && m_result->decisions != 0 ? m_tiles->describe() + u'\n' : QString();
    if (!m_note->isHidden()) {
        text += QStringLiteral("  ") + m_note->text() + u'\n';
    }
    for (int band = 0; m_result && m_result->decisions != 0 && band < m_flow->bandCount(); ++band) {
        text += QStringLiteral("  ") + m_flow->describe(band) + u'\n';
    }
    return text;
}

}  // namespace farmwarden::editors
