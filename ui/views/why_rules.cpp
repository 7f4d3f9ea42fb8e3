#include "ui/views/why_rules.h"

#include <QCoreApplication>

namespace farmwarden::views {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(WhyRules)
public:
    static QString dimension(policy::Dimension dimension) {
        switch (dimension) {
            case policy::Dimension::User:
                return tr("user");
            case policy::Dimension::Group:
                return tr("group");
            case policy::Dimension::Domain:
                return tr("domain");
            case policy::Dimension::Client:
                return tr("client");
            case policy::Dimension::ClientName:
                return tr("client name");
            case policy::Dimension::Farm:
                return tr("farm");
            case policy::Dimension::Program:
                return tr("program");
            case policy::Dimension::Time:
                return tr("time");
            case policy::Dimension::Tag:
                return tr("tag");
        }
        return {};
    }

    static QString finding(const policy::RuleTrace& trace) {
        const QString actual = QString::fromStdString(trace.actual);
        const QString wanted = QString::fromStdString(trace.wanted);
        switch (trace.finding) {
            case policy::Finding::Matched:
                return tr("all conditions hold");
            case policy::Finding::ConditionFailed:
                if (actual.isEmpty()) {
                    return tr("%1 is not known, wanted: %2").arg(dimension(trace.dimension), wanted);
                }
                return trace.isNegated
                           ? tr("%1 is %2, which the rule leaves out").arg(dimension(trace.dimension), actual)
                           : tr("%1 is %2, wanted: %3").arg(dimension(trace.dimension), actual, wanted);
            case policy::Finding::GroupsUnknown:
                return tr("nobody could be asked for the user's groups");
            case policy::Finding::Disabled:
                return tr("switched off");
            case policy::Finding::Expired:
                return tr("over since %1").arg(wanted);
            case policy::Finding::Unreadable:
                return tr("its condition on %1 cannot be read").arg(dimension(trace.dimension));
        }
        return {};
    }
};

}  // namespace

QString ruleFinding(const policy::RuleTrace& trace) {
    return Words::finding(trace);
}

}  // namespace farmwarden::views
