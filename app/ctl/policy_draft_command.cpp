#include <fmt/format.h>

#include "app/ctl/json_shapes.h"
#include "app/ctl/policy_commands.h"
#include "app/ctl/policy_source.h"
#include "app/ctl/table.h"
#include "core/base/time_text.h"
#include "core/request/drafts.h"

// Drafts lie where they are written; that there are some is known to everybody.
namespace farmwarden::ctl {
namespace {

struct Options {
    std::string note;
    std::string base;
};

void list(Ctl& ctl) {
    const auto drafts = request::policyDrafts(ctl.store());
    if (!drafts) {
        throw storeFailure(drafts.error());
    }
    Table table({"BY", ">CHANGES", "SINCE", ">BASE", "LAST TOLD"});
    Json json = Json::array();
    for (const auto& [draft, at] : drafts->drafts) {
        json.push_back({{"author", draft.author},
                        {"changes", draft.changes},
                        {"since", timeJson(draft.since)},
                        {"base", draft.base},
                        {"told_at", timeJson(at)}});
        table.add({draft.author, std::to_string(draft.changes), localTime(draft.since), std::to_string(draft.base),
                   localTime(at)});
    }
    ctl.print(json, table.text("nobody has a draft of the policy"));
}

void note(Ctl& ctl, const Options& options) {
    request::PolicyDraft draft;
    draft.changes = number("--note", options.note, 0, UINT32_MAX);
    draft.base = options.base.empty() ? versionInForce(ctl) : number("--base", options.base, 0, UINT32_MAX);
    ctl.print(ctl.request(draft), draft.changes == 0
                                      ? std::string("you have no draft any more")
                                      : fmt::format("you have a draft of {} change{}, based on version {}", draft.changes,
                                                    draft.changes == 1 ? "" : "s", draft.base));
}

}  // namespace

void addPolicyDraftCommand(CLI::App& noun, Ctl& ctl) {
    const auto options = std::make_shared<Options>();
    CLI::App& drafts = addVerb(noun, "drafts", "List who has a draft of the policy that is not published");
    drafts.add_option("--note", options->note,
                      "Tell the others that you have one of so many changes, or with 0 that you have none any more");
    drafts.add_option("--base", options->base, "The version that it was made from (default: the one in force)");
    drafts.callback([&ctl, options] {
        if (!options->base.empty() && options->note.empty()) {
            throw Failure{kWrongUsage, "policy drafts: --base goes with --note"};
        }
        ctl.command = [&ctl, options] { options->note.empty() ? list(ctl) : note(ctl, *options); };
    });
}

}  // namespace farmwarden::ctl
