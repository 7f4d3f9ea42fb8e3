#pragma once

#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/directory/directory.h"
#include "core/store/store.h"

// The directory as it was at some revision, and the quick way from there to another one: forwards by folding the
// journal, backwards by taking back what was folded, and only beyond that by loading a state anew. Used by one worker;
// the directory itself belongs to whoever shows it, so each move comes in two halves: plan() waits for the store,
// make() changes the directory and is quick.
namespace farmwarden::presenters {

class Rewind {
public:
    struct Limits {
        // A way longer than this is not folded but loaded.
        std::size_t farthest = 200'000;
        // A load starts this many events earlier, so that the first steps backwards are quick, too.
        std::size_t lead = 5'000;
        // Steps that can be taken back; about 200 bytes each.
        std::size_t undo = 200'000;
    };

    // One move. Made by plan(), used up by make().
    struct Plan {
        std::unique_ptr<directory::Directory> loaded;  // to be put in the place of what was shown
        bool isLoad = false;                           // also once `loaded` has been taken out
        std::vector<model::Event> forward;
        base::Revision target;
    };

    // `store` outlives this.
    explicit Rewind(store::Store& store) : Rewind(store, Limits{}) {}
    Rewind(store::Store& store, Limits limits) : m_store(store), m_limits(limits) {}

    // Waits for the store. NotFound if the retention does not reach there.
    base::Result<Plan> plan(base::Revision target);
    // REQUIRES: `directory` is what the last make() left, or anything if plan.loaded is there (it has been put in its
    // place).
    void make(Plan plan, directory::Directory& directory);

    // Of the directory; nothing before the first make().
    std::optional<base::Revision> revision() const { return m_revision; }
    // Forgets where it was; the next plan loads.
    void reset();

private:
    // What an event is about to change, as it was before.
    struct FarmBefore {
        std::string name;
        std::optional<model::Farm> value;
    };
    struct TargetBefore {
        std::string name;
        std::optional<model::Target> value;
    };
    struct HoldBefore {
        base::HoldId id;
        std::optional<model::Hold> value;
    };
    struct SessionBefore {
        base::SessionId id;
        std::optional<directory::SessionRecord> value;
    };
    struct BrokerBefore {
        std::string name;
        std::optional<model::Broker> value;
    };
    struct PolicyBefore {
        model::PolicyVersion value;
    };
    struct PluginsBefore {
        model::PluginChain value;
    };
    using Before = std::variant<FarmBefore, TargetBefore, HoldBefore, SessionBefore, BrokerBefore, PolicyBefore, PluginsBefore>;
    struct Step {
        base::Revision before;
        std::vector<Before> values;
    };
    struct Record;
    struct Restore;

    base::Result<std::vector<model::Event>> readBetween(base::Revision after, base::Revision last);
    base::Result<Plan> planLoad(base::Revision target);
    void fold(const model::Event& event, directory::Directory& directory);

    store::Store& m_store;
    Limits m_limits;
    std::optional<base::Revision> m_revision;
    std::deque<Step> m_undo;  // the latest last
};

}  // namespace farmwarden::presenters
