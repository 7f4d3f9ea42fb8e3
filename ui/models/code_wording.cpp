#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QStringList>

#include "core/model/words.h"
#include "core/request/arguments.h"
#include "ui/models/core_wording.h"
#include "ui/models/wording.h"

// Words for codes that the journal keeps: why a placement, why a refusal, what a request asked for.
namespace farmwarden::models {
namespace {

QString asIs(const std::string& text) {
    return QString::fromStdString(text);
}

QString joined(const std::vector<std::string>& names) {
    constexpr std::size_t kNamed = 3;
    QStringList list;
    for (std::size_t i = 0; i < std::min(kNamed, names.size()); ++i) {
        list << asIs(names[i]);
    }
    const QString text = list.join(QStringLiteral(", "));
    return names.size() <= kNamed
               ? text
               : Wording::tr("%1 and %n more", nullptr, static_cast<int>(names.size() - kNamed)).arg(text);
}

struct RequestWords {
    QString operator()(const request::FarmAdd& a) const { return Wording::tr("Add farm %1").arg(asIs(a.name)); }
    QString operator()(const request::FarmSet& a) const { return Wording::tr("Change farm %1").arg(asIs(a.name)); }
    QString operator()(const request::FarmRemove& a) const { return Wording::tr("Remove farm %1").arg(asIs(a.name)); }
    QString operator()(const request::TargetAdd& a) const {
        return Wording::tr("Add target %1 to %2").arg(asIs(a.name), asIs(a.farm));
    }
    QString operator()(const request::TargetSet& a) const {
        std::vector<std::string> names = a.others;
        names.insert(names.begin(), a.name);
        return Wording::tr("Change target %1").arg(joined(names));
    }
    QString operator()(const request::TargetRemove& a) const {
        return Wording::tr("Remove target %1").arg(asIs(a.name));
    }
    QString operator()(const request::TargetImport& a) const {
        const int added = static_cast<int>(a.addedCount + a.targets.size());
        const QString source = asIs(a.source);
        const QString what =
            QStringList{added == 0 ? QString() : Wording::tr("%n new", nullptr, added),
                        a.changedCount == 0 ? QString() : Wording::tr("%n changed", nullptr, static_cast<int>(a.changedCount)),
                        a.removedCount == 0 ? QString() : Wording::tr("%n removed", nullptr, static_cast<int>(a.removedCount))}
                .filter(QRegularExpression(QStringLiteral(".")))
                .join(QStringLiteral(", "));
        return source.isEmpty() ? Wording::tr("Import targets: %1").arg(what) : Wording::tr("Import %1: %2").arg(source, what);
    }
    QString operator()(const request::HoldPlace& a) const {
        return Wording::tr("Hold %1: %2").arg(joined(a.targets), Wording::word(a.mode));
    }
    QString operator()(const request::HoldRelease& a) const {
        return Wording::tr("Release %n hold(s)", nullptr, static_cast<int>(a.ids.size()));
    }
    QString operator()(const request::SessionDisconnect& a) const {
        return Wording::tr("Disconnect %n session(s)", nullptr, static_cast<int>(a.ids.size()));
    }
    QString operator()(const request::Place& a) const {
        return Wording::tr("Place %1 in %2").arg(asIs(a.user), asIs(a.farm));
    }
    QString operator()(const request::PolicyDraft& a) const {
        return a.changes == 0 ? Wording::tr("Tell that there is no draft any more")
                              : Wording::tr("Tell of a draft of %n change(s)", nullptr, static_cast<int>(a.changes));
    }
    QString operator()(const request::PluginSet& a) const {
        if (a.isEnabled) {
            return (*a.isEnabled ? Wording::tr("Turn plug-in %1 on") : Wording::tr("Turn plug-in %1 off")).arg(asIs(a.name));
        }
        return Wording::tr("Configure plug-in %1").arg(asIs(a.name));
    }
    QString operator()(const request::PluginOrder& a) const {
        return Wording::tr("Order the plug-ins of stage %1: %2").arg(asIs(a.stage), joined(a.names));
    }
    QString operator()(const request::PluginForget& a) const { return Wording::tr("Forget plug-in %1").arg(asIs(a.name)); }
    QString operator()(const request::PluginTry& a) const {
        return Wording::tr("Try the plug-ins with %1 in %2").arg(asIs(a.user), asIs(a.farm));
    }
    QString operator()(const request::PluginImport&) const { return Wording::tr("Import the settings of all plug-ins"); }
    QString operator()(const auto& other) const { return asIs(std::string(other.kVerb)); }
};

}  // namespace

QString Wording::placementReason(const std::string& word) {
    const auto reason = model::fromText<model::PlacementReason>(word);
    return reason ? Wording::word(*reason) : asIs(word);
}

QString Wording::refusal(const std::string& code, const std::string& farm, const std::string& message) {
    if (code == "no-such-farm") {
        return tr("there is no farm %1").arg(asIs(farm));
    }
    if (code == "farm-is-empty") {
        return tr("farm %1 has no targets").arg(asIs(farm));
    }
    if (code == "no-target-admits") {
        return tr("no target of %1 takes new sessions: held, down, quarantined or full").arg(asIs(farm));
    }
    if (code == "farm-quota") {
        return tr("%1 has as many sessions as the policy allows it").arg(asIs(farm));
    }
    if (code == "user-quota") {
        return tr("the user has as many sessions in %1 as the policy allows").arg(asIs(farm));
    }
    // A rule's own words are its author's.
    return message.empty() ? asIs(code) : asIs(message);
}

QString Wording::requestRefusal(const std::string& errorCode, const std::string& message) {
    QString word;
    if (errorCode == "stale") {
        word = tr("changed meanwhile");
    } else if (errorCode == "not-found") {
        word = tr("not there");
    } else if (errorCode == "already-exists") {
        word = tr("there already");
    } else if (errorCode == "invalid-argument") {
        word = tr("wrong input");
    } else if (errorCode == "refused") {
        word = tr("not allowed now");
    } else if (errorCode == "unavailable") {
        word = tr("not reachable");
    }
    const QString text = coreText(message);
    return word.isEmpty() ? text : text.isEmpty() ? word : QStringLiteral("%1: %2").arg(word, text);
}

QString Wording::requestResult(const std::string& verb, const std::string& result) {
    if (verb != request::SessionDisconnect::kVerb) {
        return {};
    }
    const QJsonObject object = QJsonDocument::fromJson(QByteArray::fromStdString(result)).object();
    const QJsonArray failed = object[QStringLiteral("failed")].toArray();
    if (failed.isEmpty()) {
        return {};
    }
    const auto done = static_cast<int>(object[QStringLiteral("disconnected")].toArray().size());
    return tr("%n disconnected", nullptr, done) + QStringLiteral(", ") +
           tr("%n not: %1", nullptr, static_cast<int>(failed.size()))
               .arg(coreText(failed.first().toObject()[QStringLiteral("message")].toString()));
}

QString Wording::holdCause(const std::string& cause) {
    if (cause == "released") {
        return tr("by its owner or an administrator");
    }
    if (cause == "replaced") {
        return tr("replaced by another one");
    }
    if (cause == "expired") {
        return tr("its time was over");
    }
    if (cause == "restart") {
        return tr("the target has restarted");
    }
    if (cause == "target-removed") {
        return tr("the target was removed");
    }
    return asIs(cause);
}

QString Wording::sessionCause(const std::string& cause) {
    if (cause == "client-closed") {
        return tr("the client closed the connection");
    }
    if (cause == "pending-timeout") {
        return tr("the client never came");
    }
    if (cause == "left-alone") {
        return tr("left disconnected for too long");
    }
    if (cause == "logged-off") {
        return tr("the user has logged off");
    }
    if (cause == "target-removed") {
        return tr("the target was removed");
    }
    if (cause == "superseded") {
        return tr("a rule sent the user elsewhere");
    }
    return asIs(cause);
}

QString Wording::requestText(const std::string& verb, const std::string& arguments) {
    const auto parsed = request::parseArguments(verb, arguments);
    return parsed ? std::visit(RequestWords{}, *parsed) : asIs(verb);
}

namespace {

// `name` with or without its colon.
QString meaningOf(std::string_view name, std::initializer_list<std::pair<std::string_view, QString>> meanings) {
    name.remove_suffix(name.ends_with(':') ? 1 : 0);
    for (const auto& [field, meaning] : meanings) {
        if (name == field) {
            return meaning;
        }
    }
    return {};
}

}  // namespace

QString Wording::activityField(std::string_view name) {
    return meaningOf(name, {{"actor", tr("who asked for it")},
                            {"about", tr("a farm, target, user or word of the entry")},
                            {"is", tr("trouble, change, or a kind of entry")},
                            {"age", tr("within (<2h) or longer ago than (>7d)")}});
}

QString Wording::queryField(std::string_view name) {
    return meaningOf(name, {
        {"farm", tr("name of the farm")},
        {"target", tr("name of the target")},
        {"user", tr("user name")},
        {"domain", tr("domain of the user")},
        {"state", tr("pending, active or disconnected")},
        {"client", tr("address, network or name of the client")},
        {"id", tr("session id")},
        {"reason", tr("why the session was placed there")},
        {"idle", tr("disconnected for at least (>30m) or less (<2h)")},
        {"since", tr("in this state for at least (>30m) or less (<2h)")},
        {"age", tr("placed at least (>7d) or less (<1h) ago")},
    });
}

}  // namespace farmwarden::models
