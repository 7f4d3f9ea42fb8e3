#include "tests/end_to_end/policy_desk.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <stdexcept>

#include "core/request/request_builder.h"
#include "core/request/request_runner.h"

namespace farmwarden::test {

std::uint32_t PolicyDesk::publish(std::string_view rules) {
    request::PolicyPublish publish;
    publish.document = fmt::format("format = 1\n{}", rules);
    publish.isToml = true;
    publish.base = m_version;
    publish.reason = "test";
    request::RequestRunner runner(m_store, m_clock, "policy-desk");
    const auto finished = runner.run(request::makeRequest(publish, "ana", {}, m_clock));
    if (!finished || finished->state != model::RequestState::Done) {
        throw std::runtime_error("policy not published: " + (finished ? finished->message : finished.error().message));
    }
    m_version = nlohmann::json::parse(finished->result).at("version").get<std::uint32_t>();
    return m_version;
}

}  // namespace farmwarden::test
