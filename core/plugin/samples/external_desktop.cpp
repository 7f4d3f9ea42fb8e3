// Some users have a desktop of their own that is in no farm: they are sent there before anything else is looked at.
#include <map>
#include <nlohmann/json.hpp>

#include "farmwarden_plugin.hpp"

namespace {

using namespace farmwarden::sdk;

struct Desktop {
    std::string host;
    uint16_t port = 0;
};

class ExternalDesktop final : public Plugin {
public:
    using Plugin::Plugin;

    void configure(const std::string& text) override {
        const auto json = nlohmann::json::parse(text);
        std::map<std::string, Desktop> desktops;
        for (const auto& desktop : json.at("desktops")) {
            desktops[desktop.at("user")] = {desktop.at("host"), desktop.at("port").get<uint16_t>()};
        }
        m_desktops = std::move(desktops);
        host().info(std::to_string(m_desktops.size()) + " desktops outside the farms");
    }

    void filter(const FwConnection& connection, Reply reply) override {
        const auto found = m_desktops.find(connection.user);
        if (found == m_desktops.end()) {
            return reply.decline();
        }
        reply.external(found->second.host, found->second.port);
    }

private:
    std::map<std::string, Desktop> m_desktops;
};

}  // namespace

FARMWARDEN_PLUGIN(ExternalDesktop, FW_ROLE_FILTER)
