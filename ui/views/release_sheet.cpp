#include "ui/views/release_sheet.h"

#include <QLabel>
#include <QTimer>
#include <QVBoxLayout>
#include <set>

#include "ui/models/wording.h"
#include "ui/views/host_cells.h"
#include "ui/views/widgets.h"

namespace farmwarden::views {

using models::Wording;

namespace {

constexpr std::size_t kShownHolds = 6;

std::pair<std::vector<std::string>, std::size_t> firstOf(const std::vector<std::string>& names) {
    const std::size_t shown = std::min(presenters::kSampleNames, names.size());
    return {{names.begin(), names.begin() + static_cast<std::ptrdiff_t>(shown)}, names.size() - shown};
}

}  // namespace

ReleaseSheet::ReleaseSheet(const theme::Theme& theme, bridge::Workspace& workspace, std::vector<base::HoldId> holds,
                           QWidget* parent)
    : ConsequenceSheet(theme, workspace, tr("Release %n hold(s)", nullptr, static_cast<int>(holds.size())), parent),
      m_ids(std::move(holds)),
      m_others(makeLabel({}, theme::Size::Base, QStringLiteral("drain"))),
      m_cells(new HostCells(theme)) {
    setObjectName(QStringLiteral("releaseSheet"));
    setFixedWidth(680);
    setConfirm(tr("Release %n hold(s)", nullptr, static_cast<int>(m_ids.size())));
    m_others->setWordWrap(true);
    m_others->hide();
    body()->addWidget(m_others);
    body()->addWidget(m_cells);
    auto* const again = new QTimer(this);
    again->setInterval(1000);
    connect(again, &QTimer::timeout, this, &ReleaseSheet::look);
    again->start();
    look();
}

void ReleaseSheet::look() {
    m_workspace.look(
        this,
        [ids = m_ids, actor = m_workspace.requests().actor()](const directory::Directory& directory) {
            return presenters::releaseConsequences(directory, ids, actor);
        },
        [this](const presenters::ReleaseConsequences& consequences) { show(consequences); });
}

void ReleaseSheet::show(const presenters::ReleaseConsequences& c) {
    m_consequences = c;
    const auto count = static_cast<int>(c.holds.size());
    setWhyNot(count == 0 ? tr("They were released or have ended meanwhile.") : QString());
    setConfirm(tr("Release %n hold(s)", nullptr, std::max(1, count)));
    QStringList lines;
    for (std::size_t i = 0; i < std::min(kShownHolds, c.holds.size()); ++i) {
        const model::Hold& hold = c.holds[i].hold;
        QStringList parts{Wording::word(hold.mode), QString::fromStdString(hold.owner)};
        if (!hold.reason.empty()) {
            parts << QString::fromStdString(hold.reason);
        }
        if (c.holds[i].othersLeft != 0) {
            parts << tr("stays held by %n other(s)", nullptr, static_cast<int>(c.holds[i].othersLeft));
        }
        lines << QStringLiteral("%1: %2").arg(QString::fromStdString(hold.target), parts.join(QStringLiteral(", ")));
    }
    if (c.holds.size() > kShownHolds) {
        lines << tr("and %n more", nullptr, static_cast<int>(c.holds.size() - kShownHolds));
    }
    const auto [names, more] = firstOf(c.opening);
    const auto opening = static_cast<int>(c.opening.size());
    setSentences(opening == 0 ? tr("No target takes new users because of it: other holds go on.")
                              : tr("%n target(s) take new users again: %1.", nullptr, opening).arg(joinNames(names, more)),
                 lines.join(u'\n'));
    std::set<std::string> owners;
    for (const auto& line : c.holds) {
        if (line.hold.owner != m_workspace.requests().actor()) {
            owners.insert(line.hold.owner);
        }
    }
    const auto [people, others] = firstOf({owners.begin(), owners.end()});
    m_others->setVisible(c.ofOthers != 0);
    m_others->setText(tr("%n of them belong to somebody else (%1) and cannot be put back as they were.", nullptr,
                         static_cast<int>(c.ofOthers))
                          .arg(joinNames(people, others)));
    setNote(c.ofOthers == 0 ? tr("Can be undone: the holds are placed again.") : QString());
    m_cells->setVisible(!c.neighbours.empty());
    m_cells->show(c.neighbours);
    adjustSize();
}

std::vector<model::Hold> ReleaseSheet::holds() const {
    std::vector<model::Hold> holds;
    for (const auto& line : m_consequences.holds) {
        holds.push_back(line.hold);
    }
    return holds;
}

// Only those that are still there: one that ended by itself must not keep the others from being released.
request::Arguments ReleaseSheet::arguments() const {
    request::HoldRelease release;
    for (const auto& line : m_consequences.holds) {
        release.ids.push_back(line.hold.id);
    }
    return release;
}

QString ReleaseSheet::doneText() const {
    return m_consequences.holds.size() == 1
               ? tr("The hold on %1 is released").arg(QString::fromStdString(m_consequences.holds.front().hold.target))
               : tr("%n hold(s) are released", nullptr, static_cast<int>(m_consequences.holds.size()));
}

}  // namespace farmwarden::views
