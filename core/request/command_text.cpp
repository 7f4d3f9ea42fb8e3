#include <fmt/format.h>

#include "core/base/text.h"
#include "core/base/time_text.h"
#include "core/model/words.h"
#include "core/request/request_builder.h"

// Requests as farmwardenctl would be told them.
namespace farmwarden::request {
namespace {

class Command {
public:
    explicit Command(std::string_view verb) {
        const std::size_t dot = verb.find('.');
        m_text += verb.substr(0, dot);
        if (dot != std::string_view::npos) {
            m_text += ' ';
            m_text += verb.substr(dot + 1);
        }
    }
    Command& word(std::string_view value) {
        m_text += ' ' + base::shellQuoted(value);
        return *this;
    }
    Command& flag(std::string_view name, bool isSet = true) {
        if (isSet) {
            m_text += fmt::format(" --{}", name);
        }
        return *this;
    }
    // A value that begins with a dash would be read as an option of its own: it is bound to its option by "=".
    Command& option(std::string_view name, std::string_view value) {
        m_text += fmt::format(" --{}{}{}", name, value.starts_with('-') ? "=" : " ", base::shellQuoted(value));
        return *this;
    }
    Command& option(std::string_view name, std::uint32_t value) { return option(name, std::to_string(value)); }
    template <typename E> requires std::is_enum_v<E>
    Command& option(std::string_view name, E value) { return option(name, model::toText(value)); }
    template <typename T>
    Command& option(std::string_view name, const std::optional<T>& value) { return value ? option(name, *value) : *this; }
    template <typename T>
    Command& unlessDefault(std::string_view name, const T& value, const T& usual) {
        return value == usual ? *this : option(name, value);
    }
    std::string finish() const { return m_text; }

private:
    std::string m_text = "farmwardenctl ";
};

template <typename Id>
std::string joined(const std::vector<Id>& ids) {
    std::string text;
    for (const Id id : ids) {
        text += fmt::format("{}{}", text.empty() ? "" : ",", base::toText(id));
    }
    return text;
}

struct Words {
    std::string operator()(const FarmAdd& a) const {
        return Command(a.kVerb).word(a.name).unlessDefault("sessions", a.sessions, model::SessionRule::Single)
            .unlessDefault("balance", a.balancing, model::Balancing::FewestSessions).unlessDefault("min-open", a.minOpen, 0U).finish();
    }
    std::string operator()(const FarmSet& a) const {
        return Command(a.kVerb).word(a.name).option("sessions", a.sessions).option("balance", a.balancing)
            .option("min-open", a.minOpen).finish();
    }
    std::string operator()(const FarmRemove& a) const { return Command(a.kVerb).word(a.name).finish(); }
    std::string operator()(const TargetAdd& a) const {
        Command command(a.kVerb);
        command.word(a.name).option("farm", a.farm).option("address", model::toText(a.address));
        command.unlessDefault("kind", a.kind, model::TargetKind::SessionHost).unlessDefault("weight", a.weight, model::kDefaultWeight);
        command.unlessDefault("limit", a.limit, 0U);
        for (const std::string& tag : a.tags) {
            command.option("tag", tag);
        }
        return command.unlessDefault("environment", a.environment, std::string()).finish();
    }
    std::string operator()(const TargetSet& a) const {
        Command command(a.kVerb);
        command.word(a.name);
        for (const std::string& other : a.others) {
            command.word(other);
        }
        if (a.address) {
            command.option("address", model::toText(*a.address));
        }
        command.option("kind", a.kind).option("weight", a.weight).option("limit", a.limit);
        if (a.tags) {
            command.flag("no-tags", a.tags->empty());
            for (const std::string& tag : *a.tags) {
                command.option("tag", tag);
            }
        }
        return command.option("environment", a.environment).finish();
    }
    std::string operator()(const TargetImport& a) const { return Command(a.kVerb).word(a.source.empty() ? "FILE.csv" : a.source).finish(); }
    std::string operator()(const TargetRemove& a) const { return Command(a.kVerb).word(a.name).flag("force", a.force).finish(); }
    std::string operator()(const HoldPlace& a) const {
        Command command(a.kVerb);
        for (const std::string& target : a.targets) {
            command.word(target);
        }
        command.option("mode", a.mode).unlessDefault("reason", a.reason, std::string());
        if (a.until) {
            command.option("until", base::formatTime(*a.until));
        } else if (a.untilRestart) {
            command.option("until", "restart");
        }
        return command.finish();
    }
    std::string operator()(const HoldRelease& a) const {
        Command command(a.kVerb);
        for (const base::HoldId id : a.ids) {
            command.word(base::toText(id));
        }
        return command.finish();
    }
    std::string operator()(const SessionDisconnect& a) const { return Command(a.kVerb).word("id:" + joined(a.ids)).finish(); }
    std::string operator()(const PolicyPublish& a) const {
        if (a.restored != 0) {
            return Command("policy.restore").word(std::to_string(a.restored)).unlessDefault("reason", a.reason, std::string()).finish();
        }
        return Command(a.kVerb).word(a.isToml ? "FILE.toml" : "FILE.json").option("base", a.base).flag("merge", a.merge)
            .unlessDefault("reason", a.reason, std::string()).unlessDefault("override", a.overrideReason, std::string()).finish();
    }
    std::string operator()(const PolicyDraft& a) const {
        return Command("policy.drafts").option("note", a.changes).option("base", a.base).finish();
    }
    std::string operator()(const PluginSet& a) const {
        Command command(a.kVerb);
        command.word(a.name);
        if (a.isEnabled) {
            command.flag(*a.isEnabled ? "on" : "off");
        }
        if (a.deadlineMs) {
            command.option("deadline-ms", *a.deadlineMs);
        }
        if (a.configuration) {  // which may hold secrets, and does not belong on a command line
            command.option("configuration", "FILE.json");
        }
        return command.unlessDefault("reason", a.reason, std::string()).finish();
    }
    std::string operator()(const PluginOrder& a) const {
        Command command(a.kVerb);
        command.word(a.stage);
        for (const std::string& name : a.names) {
            command.word(name);
        }
        return command.unlessDefault("reason", a.reason, std::string()).finish();
    }
    std::string operator()(const PluginForget& a) const { return Command(a.kVerb).word(a.name).finish(); }
    std::string operator()(const PluginImport& a) const {
        return Command(a.kVerb).word(a.isToml ? "FILE.toml" : "FILE.json").unlessDefault("reason", a.reason, std::string()).finish();
    }
    std::string operator()(const TargetLoad& a) const { return Command(a.kVerb).word(a.name).word(std::to_string(a.load)).finish(); }
    std::string operator()(const Place& a) const { return connection(a).flag("commit").finish(); }
    std::string operator()(const PluginTry& a) const {
        Command command = connection(a);
        command.unlessDefault("program", a.program, std::string());
        for (const std::string& tag : a.tags) {
            command.option("tag", tag);
        }
        return command.finish();
    }

private:
    static Command connection(const auto& a) {
        Command command(a.kVerb);
        command.option("farm", a.farm).unlessDefault("user", a.user, std::string()).unlessDefault("domain", a.domain, std::string());
        command.unlessDefault("client", model::toText(a.client), std::string());
        for (const std::string& group : a.groups) {
            command.option("group", group);
        }
        command.flag("no-groups", a.areGroupsKnown && a.groups.empty());
        return command;
    }
};

}  // namespace

std::string toCommand(const Arguments& arguments) { return std::visit(Words{}, arguments); }

std::string toCommand(const model::Request& request) {
    const auto arguments = parseArguments(request.verb, request.arguments);
    if (!arguments) {
        return fmt::format("# no command for {}: {}", base::sanitized(request.verb, 64), base::sanitized(arguments.error().message, 200));
    }
    std::string command = toCommand(*arguments);
    if (request.expected) {
        command += fmt::format(" --expected {}", request.expected.value);
    }
    return command;
}

}  // namespace farmwarden::request
