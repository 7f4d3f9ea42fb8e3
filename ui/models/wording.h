#pragma once

#include <QCoreApplication>
#include <QString>

#include "core/model/nouns.h"
#include "ui/presenters/farm_tree.h"
#include "ui/theme/mark.h"

// The console's words for typed values: states, kinds, times, durations. The same thing has the same word on every
// page. UI thread.
namespace farmwarden::models {

class Wording {
    Q_DECLARE_TR_FUNCTIONS(Wording)
public:
    static QString word(model::SessionState state);
    static QString word(presenters::TargetState state);
    static QString word(model::Admission admission);
    static QString word(model::TargetKind kind);
    static QString word(model::Balancing balancing);
    static QString word(model::SessionRule rule);
    static QString word(model::PlacementReason reason);
    static QString word(presenters::Attention attention);
    // Codes from the journal; what a later version has added is shown as it is.
    static QString placementReason(const std::string& word);
    static QString refusal(const std::string& code, const std::string& farm, const std::string& message);
    static QString requestRefusal(const std::string& errorCode, const std::string& message);
    // What came of a request, where there is more to say than that it was done.
    static QString requestResult(const std::string& verb, const std::string& result);
    static QString holdCause(const std::string& cause);
    // Why a session was disconnected or has ended.
    static QString sessionCause(const std::string& cause);
    // "Hold sh-04, sh-05: closed" from a request's verb and arguments.
    static QString requestText(const std::string& verb, const std::string& arguments);

    // What a field of the query language is about: "user:" or "user".
    static QString queryField(std::string_view name);
    static QString activityField(std::string_view name);  // of the Activity page's filter

    static theme::Mark mark(model::SessionState state);
    static theme::Mark mark(presenters::TargetState state);
    static QString icon(model::TargetKind kind);

    static QString number(qulonglong value);
    // "12 s", "4 min", "14 h 47 min", "3 d 2 h"
    static QString duration(base::Duration duration);
    // "16:10" today, "Wed 12:00" within a week, "17 Nov 15:58" before
    static QString moment(base::TimePoint at, base::TimePoint now);
    // "Mon 17 Nov 2025 15:58:31 CET"
    static QString absolute(base::TimePoint at);
    // When a hold ends: "20:00", "at next restart", "when released"
    static QString end(const model::Hold& hold, base::TimePoint now);
    // "9 active, 3 disconnected"; what is 0 is left out; "none" if all are.
    static QString counts(const directory::SessionCounts& counts);
    static QString text(std::string_view utf8);
};

}  // namespace farmwarden::models
