#include "ui/views/activity_inspector.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "ui/models/activity_model.h"
#include "ui/models/wording.h"
#include "ui/views/wrap_layout.h"

namespace farmwarden::views {

using models::ActivityModel;
using models::Wording;
using presenters::ActivityEntry;

ActivityInspector::ActivityInspector(const theme::Theme& theme, actions::ActionCatalogue& catalogue, QWidget* parent)
    : Inspector(theme, parent), m_catalogue(catalogue), m_facts(makeFacts()), m_request(makeFacts()) {
    addSection({}, m_facts);
    m_requestSection = addSection(tr("Request"), m_request);
    auto* const buttons = new WrapLayout;
    buttons->setContentsMargins(16, 8, 16, 12);
    buttons->setSpacing(theme::kGap2);
    for (const char* id : {"activity.open", "activity.moment"}) {
        buttons->addWidget(makeActionButton(catalogue.action(QLatin1String(id)), {}, true));
    }
    footer()->addWidget(makeLine(QStringLiteral("grid-line")));
    footer()->addLayout(buttons);
    showNothing();
}

void ActivityInspector::showNothing() {
    std::vector<const QAction*> actions;
    for (const char* id : {"go.filter", "go.palette", "time.goto"}) {
        actions.push_back(m_catalogue.action(QLatin1String(id)));
    }
    setNothing(*m_facts,
               tr("Select an entry to see all that the journal says about it, what it is about, and the farm as it "
                  "was then."),
               actions);
    m_request->show({});
    m_requestSection->hide();
}

void ActivityInspector::showEntry(const ActivityEntry& entry) {
    setHeading(ActivityModel::about(entry), ActivityModel::mark(entry), ActivityModel::what(entry));
    std::vector<Fact> facts;
    const auto add = [&](const QString& label, const QString& text, const QString& link = {}, const QString& tip = {}) {
        if (!text.isEmpty()) {
            facts.push_back({label, text, link, tip});
        }
    };
    const QString link = QString::fromStdString(entry.link);
    add(tr("About"), ActivityModel::about(entry), link);
    add(tr("Why"), ActivityModel::why(entry));
    add(tr("Who"), QString::fromStdString(entry.actor));
    add(tr("When"), Wording::absolute(entry.at));
    add(tr("Written by"), QString::fromStdString(entry.broker));
    add(tr("Revision"), entry.revision ? Wording::number(entry.revision.value) : tr("not in the journal yet"));
    m_facts->show(facts);
    const QString command = ActivityModel::commandOf(entry);
    m_requestSection->setVisible(!command.isEmpty());
    if (!command.isEmpty()) {
        std::vector<Fact> request{{tr("Verb"), QString::fromStdString(entry.argument(0)), {}, {}},
                                  {tr("Command"), command, {}, {}}};
        if (!entry.argument(3).empty()) {
            request.push_back({tr("Answer"), QString::fromStdString(entry.argument(3)), {}, {}});
        }
        if (const QString result = models::Wording::requestResult(entry.argument(0), entry.argument(4));
            !result.isEmpty()) {
            request.push_back({tr("Result"), result, {}, {}});
        }
        m_request->show(request);
    }
}

QString ActivityInspector::describe() const {
    return heading() + u'\n' + m_facts->describe() + m_request->describe();
}

}  // namespace farmwarden::views
