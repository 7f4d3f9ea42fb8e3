#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/events.h"

// What the Activity page lists and the time axis marks: events of the journal as codes and arguments, which the console
// words in its reader's language. Pure; any thread.
namespace farmwarden::presenters {

enum class ActivityCode : std::uint8_t {
    FarmDefined,          // farm
    FarmRemoved,          // farm
    TargetDefined,        // target, farm
    TargetRemoved,        // target
    TargetUp,             // target
    TargetDown,           // target, words of the check
    TargetQuarantined,    // target, reason
    QuarantineEnded,      // target
    HoldPlaced,           // target, mode, reason
    HoldReleased,         // target, cause
    SessionPlaced,        // user, target, reason's word, farm, rule
    SessionReconnected,   // user, target, rule
    SessionStarted,       // user, target
    SessionDisconnected,  // user, cause
    SessionEnded,         // user, cause
    SentOutside,          // user, address, rule
    ConnectionRefused,    // user, farm, code, message, rule
    PolicyPublished,      // number, reason
    PolicyDraft,          // author, changes (0: none any more), base
    PluginsChanged,       // reason
    RequestDone,          // verb, arguments as JSON, "", "", result as JSON
    RequestRefused,       // verb, arguments as JSON, error code, message
    RequestOpen,          // verb, arguments as JSON
    BrokerStarted,        // broker
    BrokerStopped,        // broker, cause
    FrontDoorChanged,     // broker, state
    Other,                // kind
};

// How much it matters to somebody who looks over the list.
enum class ActivityTone : std::uint8_t { Plain, Good, Change, Trouble };

struct ActivityEntry {
    base::Revision revision;  // 0: not in the journal yet
    base::TimePoint at;
    std::string actor;
    std::string broker;
    ActivityCode code = ActivityCode::Other;
    ActivityTone tone = ActivityTone::Plain;
    std::vector<std::string> arguments;  // as listed with the code
    std::string link;                    // "target:sh-01"; empty: leads nowhere

    // Empty when there are fewer.
    const std::string& argument(std::size_t index) const;
    bool operator==(const ActivityEntry&) const = default;
};

enum class ActivityList : std::uint8_t { Requests, Audit, Placements };

ActivityEntry activityEntry(const model::Event& event);
// Of a request that lies in the inbox.
ActivityEntry activityEntry(const model::Request& request);
// The kinds of events that a list is made of.
std::vector<std::string> kindsOf(ActivityList list);

// What is wrong with a filter and where; the console words it.
struct ActivityFilterProblem {
    enum class Code : std::uint8_t {
        UnknownField,  // word: "actr"
        NoValue,       // word: the field
        UnknownIs,     // word: what no entry is
        NoTime,        // word: what is no length of time
    };
    Code code = Code::UnknownField;
    std::string word;
    std::size_t begin = 0;  // bytes of the text
    std::size_t length = 0;

    bool operator==(const ActivityFilterProblem&) const = default;
};

// Words that must all be in an entry: in its actor, its arguments, or its code's word; "actor:ana" and "about:sh-01"
// look at one place only, "is:trouble" at the tone or at the code, "age:<2h" at the time. Quotes keep spaces and
// colons, upper and lower case are the same, '-' in front negates.
class ActivityFilter {
public:
    ActivityFilter() = default;
    // Leaves out the words that problemOf() complains about.
    explicit ActivityFilter(std::string_view text, base::TimePoint now = {});
    // Of the first word that is wrong.
    static std::optional<ActivityFilterProblem> problemOf(std::string_view text);
    // What may stand behind "is:".
    static std::vector<std::string_view> isWords();
    bool isEmpty() const { return m_words.empty(); }
    bool matches(const ActivityEntry& entry) const;

private:
    enum class Field : std::uint8_t { Any, Actor, About, Is, Age };
    struct Word {
        Field field = Field::Any;
        std::string text;    // lower case
        base::TimePoint at;  // of an age
        bool isLess = false;
        bool isNegated = false;
    };
    static std::optional<Field> fieldOf(std::string_view name);
    static bool matches(const Word& word, const ActivityEntry& entry);
    std::vector<Word> m_words;
};

// "hold-placed", "refused": the untranslated word of a code, which the filter finds.
std::string_view toText(ActivityCode code);

// Marks on the time axis: what people did, and what failed. Nothing for what happens all the time.
std::vector<std::string> markedKinds();
bool isMark(const ActivityEntry& entry);

}  // namespace farmwarden::presenters
