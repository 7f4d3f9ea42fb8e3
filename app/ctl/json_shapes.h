#pragma once

#include "app/ctl/ctl.h"
#include "core/model/events.h"
#include "core/placement/explain.h"

// The JSON that scripts rely on. Fields may be added; none is ever renamed or left out. Times are RFC 3339 in UTC, null for never.
namespace farmwarden::ctl {

// null when the text is empty.
Json orNull(const std::string& text);
Json timeJson(base::TimePoint at);
Json toJson(const directory::FarmRecord& farm);
Json toJson(const directory::TargetRecord& target);
Json toJson(const model::Hold& hold);
Json toJson(const model::Session& session);
Json toJson(const model::Event& event);
Json toJson(const model::Broker& broker, base::TimePoint now);
Json toJson(const placement::Explanation& explanation);

// A broker that has not been heard of for longer than this is not counted as live. It beats about once a second.
inline constexpr base::Duration kBrokerSilence = std::chrono::seconds(15);
bool isLive(const model::Broker& broker, base::TimePoint now);

}  // namespace farmwarden::ctl
