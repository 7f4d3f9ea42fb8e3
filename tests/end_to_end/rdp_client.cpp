#include "tests/end_to_end/rdp_client.h"

#include <fmt/format.h>

#include <stdexcept>
#include <utility>

#include "tests/support/file.h"

namespace farmwarden::test {
namespace {

constexpr int kWidth = 800;
constexpr int kHeight = 600;

}  // namespace

RdpClient::RdpClient(RdpClientOptions options) : m_screen(kWidth, kHeight) {
    std::vector<std::string> command{"xfreerdp"};
    command.insert(command.end(), options.extraArguments.begin(),
                   options.extraArguments.end());  // a file has to come first
    if (!options.endpoint.empty()) {
        command.push_back("/v:" + options.endpoint);
    }
    command.insert(command.end(), {"/u:" + options.user.name, "/p:" + options.user.password, "/cert:ignore",
                                   fmt::format("/size:{}x{}", kWidth, kHeight)});
    auto client = Process::start({.command = std::move(command),
                                  .environment = {{"DISPLAY", m_screen.display()}, {"HOME", m_home.path().string()}},
                                  .output = m_home / "log"});
    if (!client) {
        throw std::runtime_error(client.error().message);
    }
    m_client.emplace(std::move(*client));
}

std::optional<std::string> RdpClient::waitForDesktop(const RdpHosts& hosts, std::chrono::milliseconds deadline) {
    std::optional<std::string> result;
    waitUntil(
        [&] {
            if (!isConnected()) {
                return true;
            }
            const auto seen = m_screen.colourAt(kWidth - 60, kHeight - 60);
            for (const RdpHost& host : hosts.hosts()) {
                if (seen && isNear(*seen, host.colour)) {
                    result = host.name;
                }
            }
            return result.has_value();
        },
        deadline);
    return result;
}

std::string RdpClient::log() const {
    return lastLines(m_home / "log", 20);
}

}  // namespace farmwarden::test
