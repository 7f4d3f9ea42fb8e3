#include <fmt/format.h>

#include <cstdio>
#include <exception>

#include "app/ctl/commands.h"

// farmwardenctl: the console's verbs from a shell.
namespace farmwarden::ctl {
namespace {

constexpr const char* kFooter = R"(Exit codes: 0 done, 1 refused or not found, 2 wrong usage, 3 store not reachable, 4 stale revision.

Examples:
  farmwardenctl farm add office
  farmwardenctl target add sh-1 --farm office --address sh-1.example:3389
  farmwardenctl hold place sh-1 --mode reconnect-only --reason "new disks" --until 2h
  farmwardenctl session list farm:office state:disconnected 'idle:>30m'
  farmwardenctl place --farm office --user ann --explain
  farmwardenctl policy validate rules.toml && farmwardenctl policy publish rules.toml --reason "CAD moves")";

void addOptions(CLI::App& app, Ctl& ctl) {
    app.fallthrough();
    app.require_subcommand(1);
    app.footer(kFooter);
    app.set_version_flag("--version", "farmwardenctl " FARMWARDEN_VERSION);
    app.add_option("--store", ctl.storeUrl, "Path of the store, or a postgresql:// URL (default: $FARMWARDEN_STORE, else the one in your state folder)");
    app.add_flag("--json", ctl.isJson, "Print one JSON document; times are RFC 3339 in UTC");
    app.add_option("--expected", ctl.expected, "Refuse a change (exit code 4) when its object changed after this revision");
    addFarmCommands(app, ctl);
    addTargetCommands(app, ctl);
    addHoldCommands(app, ctl);
    addSessionCommands(app, ctl);
    addPlaceCommand(app, ctl);
    addPolicyCommands(app, ctl);
    addPluginCommands(app, ctl);
    addRdpCommand(app, ctl);
    addJournalCommands(app, ctl);
    addStoreCommands(app, ctl);
}

int fail(ExitCode code, const std::string& message) {
    fmt::print(stderr, "farmwardenctl: {}\n", message);
    return code;
}

int run(int argc, char** argv) {
    Ctl ctl;
    ctl.storeUrl = store::defaultStoreUrl();
    CLI::App app("Ask and steer the Farmwarden connection broker.", "farmwardenctl");
    addOptions(app, ctl);
    try {
        app.parse(argc, argv);
        ctl.command();
        return std::fflush(stdout) == 0 ? kDone : fail(kRefused, "cannot write the output");
    } catch (const CLI::ParseError& wrong) {
        if (wrong.get_exit_code() == 0) {  // --help and --version come this way
            return app.exit(wrong);
        }
        const std::vector<std::string> unknown = app.remaining(true);
        return fail(kWrongUsage, unknown.empty() ? fmt::format("{} (try --help)", wrong.what())
                                                 : fmt::format("\"{}\" is not understood here (try --help)", base::sanitized(unknown[0], 64)));
    } catch (const Failure& failure) {
        std::fflush(stdout);
        return fail(failure.code, failure.message);
    } catch (const std::exception& defect) {
        return fail(kRefused, fmt::format("unexpected: {}; please report this", defect.what()));
    }
}

}  // namespace

CLI::App& addNoun(CLI::App& app, const std::string& name, const std::string& help) {
    CLI::App& noun = *app.add_subcommand(name, help);
    noun.require_subcommand(1);
    return noun;
}

CLI::App& addVerb(CLI::App& noun, const std::string& name, const std::string& help) { return *noun.add_subcommand(name, help); }

}  // namespace farmwarden::ctl

int main(int argc, char** argv) { return farmwarden::ctl::run(argc, argv); }
