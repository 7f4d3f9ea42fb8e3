#include <QTreeView>

#include "core/request/request_builder.h"
#include "ui/models/core_wording.h"
#include "ui/views/consequence_sheet.h"
#include "ui/views/farm_sheet.h"
#include "ui/views/farms_page.h"
#include "ui/views/hold_sheet.h"
#include "ui/views/item_views.h"
#include "ui/views/release_sheet.h"
#include "ui/views/target_sheet.h"
#include "ui/views/targets_sheet.h"

// What can be done on the Farms page, and how it is taken back.
namespace farmwarden::views {
namespace {

QString commandText(const request::Arguments& arguments) {
    return QString::fromStdString(request::toCommand(arguments));
}

request::HoldPlace sameAgain(const model::Hold& hold) {
    return {{hold.target}, hold.mode, hold.reason, hold.until, hold.untilRestart};
}

}  // namespace

void FarmsPage::addActions() {
    const auto noFarm = [this] { return selectedFarm() == nullptr ? tr("select a farm") : QString(); };
    const auto farmName = [this] { return selectedFarm() == nullptr ? std::string("FARM") : selectedFarm()->name; };
    m_catalogue.add({QStringLiteral("farm.add"),
                     tr("Add farm…"),
                     {},
                     m_theme.icon(QStringLiteral("plus")),
                     QKeySequence(tr("Ctrl+Shift+N")),
                     {},
                     [] { return commandText(request::FarmAdd{.name = "FARM"}); },
                     [this] { openFarmSheet(nullptr); }},
                    this);
    m_catalogue.add(
        {QStringLiteral("farm.set"),
         tr("Change farm…"),
         tr("Change…"),
         m_theme.icon(QStringLiteral("edit")),
         {},
         noFarm,
         [farmName] {
             return commandText(request::FarmSet{.name = farmName(), .sessions = {}, .balancing = {}, .minOpen = 1});
         },
         [this] { openFarmSheet(selectedFarm()); }},
        this);
    m_catalogue.add({QStringLiteral("farm.remove"),
                     tr("Remove farm…"),
                     tr("Remove…"),
                     m_theme.icon(QStringLiteral("remove")),
                     {},
                     noFarm,
                     [farmName] { return commandText(request::FarmRemove{farmName()}); },
                     [this] {
                         auto* const sheet = new RemoveFarmSheet(m_theme, m_workspace, *selectedFarm(), window());
                         connect(sheet, &ConsequenceSheet::done, this,
                                 [this](const QString& what) { Q_EMIT happened(what, {}); });
                         sheet->open();
                     }},
                    this);
    addTargetActions();
    addHoldActions();
    addExchangeActions();
    m_catalogue.markChanges({QStringLiteral("farm.add"), QStringLiteral("farm.set"), QStringLiteral("farm.remove"),
                             QStringLiteral("target.add"), QStringLiteral("target.set"),
                             QStringLiteral("target.remove"), QStringLiteral("target.import"),
                             QStringLiteral("target.paste"), QStringLiteral("hold.place"),
                             QStringLiteral("hold.release")});
}

QString FarmsPage::whyNotTargets(bool onlyOne) const {
    const std::size_t count = selectedTargets().size();
    if (count == 0) {
        return tr("select a target");
    }
    return onlyOne && count > 1 ? tr("select one target only") : QString();
}

void FarmsPage::addTargetActions() {
    const auto firstTarget = [this] {
        const auto targets = selectedTargets();
        return targets.empty() ? std::string("TARGET") : targets.front().name;
    };
    m_catalogue.add({QStringLiteral("target.add"),
                     tr("Add target…"),
                     {},
                     m_theme.icon(QStringLiteral("plus")),
                     QKeySequence(QKeySequence::New),
                     [this] { return m_workspace.views().farms()->farms.empty() ? tr("add a farm first") : QString(); },
                     [] {
                         return commandText(request::TargetAdd{
                             .name = "TARGET", .farm = "FARM", .address = {"HOST"}, .tags = {}, .environment = {}});
                     },
                     [this] { openTargetSheet(nullptr); }},
                    this);
    m_catalogue.add(
        {QStringLiteral("target.set"), tr("Change target…"), tr("Change…"), m_theme.icon(QStringLiteral("edit")),
         QKeySequence(tr("Shift+F2")), [this] { return whyNotTargets(false); },
         [this, firstTarget] {
             const auto targets = selectedTargets();
             request::TargetSet set;
             set.name = firstTarget();
             set.weight = targets.empty() ? model::kDefaultWeight : targets.front().weight;
             set.limit = targets.empty() ? 0 : targets.front().limit;
             for (std::size_t i = 1; i < targets.size(); ++i) {
                 set.others.push_back(targets[i].name);
             }
             return commandText(set);
         },
         [this] {
             const auto targets = selectedTargets();
             if (targets.size() == 1) {
                 openTargetSheet(&targets.front());
             } else {
                 openTargetsSheet(targets);
             }
         }},
        this);
    m_catalogue.add(
        {QStringLiteral("target.remove"), tr("Remove target…"), tr("Remove…"), m_theme.icon(QStringLiteral("remove")),
         QKeySequence(QKeySequence::Delete), [this] { return whyNotTargets(true); },
         [firstTarget] {
             return commandText(request::TargetRemove{firstTarget(), false});
         },
         [this, firstTarget] {
             auto* const sheet = new RemoveTargetSheet(m_theme, m_workspace, firstTarget(), window());
             connect(sheet, &ConsequenceSheet::done, this, [this](const QString& what) { Q_EMIT happened(what, {}); });
             sheet->open();
         }},
        this);
}

void FarmsPage::addHoldActions() {
    m_catalogue.add({QStringLiteral("hold.place"),
                     tr("Hold…"),
                     {},
                     m_theme.icon(QStringLiteral("hold")),
                     QKeySequence(tr("Ctrl+H")),
                     [this] {
                         const auto targets = selectedTargets();
                         const bool isOneFarm = std::ranges::all_of(
                             targets, [&](const auto& target) { return target.farm == targets.front().farm; });
                         return isOneFarm ? whyNotTargets(false) : tr("select targets of one farm");
                     },
                     [this] {
                         request::HoldPlace hold{{}, model::Admission::ReconnectOnly, "REASON", {}, false};
                         for (const auto& target : selectedTargets()) {
                             hold.targets.push_back(target.name);
                         }
                         if (hold.targets.empty()) {
                             hold.targets.emplace_back("TARGET");
                         }
                         return commandText(hold);
                     },
                     [this] { openHoldSheet(); }},
                    this);
    m_catalogue.add({QStringLiteral("hold.release"),
                     tr("Release holds…"),
                     {},
                     m_theme.icon(QStringLiteral("release")),
                     QKeySequence(tr("Ctrl+Shift+H")),
                     [this] { return selectedHolds().empty() ? tr("the selection has no hold") : QString(); },
                     [this] { return commandText(request::HoldRelease{selectedHolds()}); },
                     [this] { release(selectedHolds()); }},
                    this);
}

std::vector<base::HoldId> FarmsPage::selectedHolds() const {
    std::vector<base::HoldId> ids;
    for (const presenters::TargetRow& target : selectedTargets()) {
        for (const model::Hold& hold : target.holds) {
            ids.push_back(hold.id);
        }
    }
    return ids;
}

void FarmsPage::openTargetSheet(const presenters::TargetRow* known) {
    QString farm = place().startsWith(u"farm:") ? place().section(u':', 1) : QString();
    if (const auto targets = selectedTargets(); !targets.empty()) {
        farm = QString::fromStdString(targets.front().farm);
    }
    auto* const sheet = new TargetSheet(m_theme, m_workspace, farm, known, window());
    const bool isNew = known == nullptr;
    request::TargetSet before;
    if (known != nullptr) {
        before = {known->name, {}, known->kind, known->weight, known->limit, known->tags, {}};
        if (const auto address = model::parseEndpoint(known->address)) {
            before.address = *address;
        }
    }
    connect(sheet, &TargetSheet::saved, this, [this, isNew, before](const QString&, const QString& target) {
        if (isNew) {
            Q_EMIT happened(tr("%1 is added").arg(target), {});
            m_wanted = QStringLiteral("target:") + target;
            return;
        }
        Q_EMIT happened(tr("%1 is changed").arg(target), [this, before] {
            m_workspace.requests().send(before, {}, this, [this](const bridge::RequestSender::Answer& answer) {
                if (!answer) {
                    Q_EMIT failed(models::coreText(answer.error().message));
                }
            });
        });
    });
    sheet->open();
}

void FarmsPage::openTargetsSheet(const std::vector<presenters::TargetRow>& targets) {
    auto* const sheet = new TargetsSheet(m_theme, m_workspace, targets, window());
    connect(sheet, &TargetsSheet::saved, this, &FarmsPage::undoable);
    sheet->open();
}

void FarmsPage::openFarmSheet(const presenters::FarmRow* known) {
    auto* const sheet = new FarmSheet(m_theme, m_workspace, known, window());
    connect(sheet, &FarmSheet::saved, this, [this, isNew = known == nullptr](const QString& farm) {
        Q_EMIT happened(isNew ? tr("Farm %1 is added").arg(farm) : tr("Farm %1 is changed").arg(farm), {});
        m_wanted = QStringLiteral("farm:") + farm;
    });
    sheet->open();
}

void FarmsPage::openHoldSheet() {
    std::vector<std::string> names;
    for (const presenters::TargetRow& target : selectedTargets()) {
        names.push_back(target.name);
    }
    auto* const sheet = new HoldSheet(m_theme, m_workspace, names, window());
    connect(sheet, &HoldSheet::held, this, [this](const QString& what, const std::vector<base::HoldId>& holds) {
        Q_EMIT happened(what, [this, holds] { sendRelease(holds); });
    });
    sheet->open();
}

// One of our own goes at once, since it comes back with one click; all else is looked at first.
void FarmsPage::release(const std::vector<base::HoldId>& holds) {
    if (holds.empty()) {
        return;
    }
    const bool isOwn = m_workspace.live().read([&](const directory::Directory& directory) {
        const directory::TargetIndex target = directory.findHold(holds.front());
        return target != directory::kNone &&
               std::ranges::any_of(directory.target(target).holds, [&](const model::Hold& hold) {
                   return hold.id == holds.front() && hold.owner == m_workspace.requests().actor();
               });
    });
    if (holds.size() == 1 && isOwn) {
        sendRelease(holds);
        return;
    }
    auto* const sheet = new ReleaseSheet(m_theme, m_workspace, holds, window());
    connect(sheet, &ConsequenceSheet::done, this,
            [this, sheet](const QString& what) { onReleased(what, sheet->holds()); });
    sheet->open();
}

void FarmsPage::sendRelease(const std::vector<base::HoldId>& holds) {
    std::vector<model::Hold> before;
    m_workspace.live().read([&](const directory::Directory& directory) {
        for (const base::HoldId id : holds) {
            if (const directory::TargetIndex target = directory.findHold(id); target != directory::kNone) {
                const auto& all = directory.target(target).holds;
                std::ranges::copy_if(all, std::back_inserter(before),
                                     [&](const model::Hold& hold) { return hold.id == id; });
            }
        }
    });
    const auto count = static_cast<int>(holds.size());
    m_workspace.requests().send(
        request::HoldRelease{holds}, {}, this, [this, before, count](const bridge::RequestSender::Answer& answer) {
            if (!answer) {
                Q_EMIT failed(models::coreText(answer.error().message));
                return;
            }
            const QString target = before.empty() ? QString() : QString::fromStdString(before.front().target);
            onReleased(count == 1 ? tr("The hold on %1 is released").arg(target)
                                  : tr("%n hold(s) are released", nullptr, count),
                       before);
        });
}

// Only what was ours can be put back as it was: a hold belongs to who places it.
void FarmsPage::onReleased(const QString& what, const std::vector<model::Hold>& before) {
    const bool isOwn = !before.empty() && std::ranges::all_of(before, [&](const model::Hold& hold) {
        return hold.owner == m_workspace.requests().actor();
    });
    Q_EMIT happened(what,
                    isOwn ? std::function<void()>([this, before] { placeAgain(before); }) : std::function<void()>());
}

void FarmsPage::placeAgain(const std::vector<model::Hold>& holds) {
    for (const model::Hold& hold : holds) {
        m_workspace.requests().send(sameAgain(hold), {}, this, [this](const bridge::RequestSender::Answer& answer) {
            if (!answer) {
                Q_EMIT failed(models::coreText(answer.error().message));
            }
        });
    }
}

}  // namespace farmwarden::views
