#include "core/plugin/host/broker_link.h"

#include <fmt/chrono.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstdlib>

#include "core/base/text.h"
#include "core/plugin/sdk/farmwarden_plugin.h"

namespace farmwarden::plugin::host {
namespace {

constexpr std::chrono::seconds kUpcallPatience{5};
constexpr std::size_t kLongestLine = 4000;

}  // namespace

void BrokerLink::startReading() {
    std::thread([this] { read(); }).detach();
}

void BrokerLink::read() {
    channel::FrameReader frames;
    std::array<char, 65536> buffer;
    bool isGood = true;
    while (isGood) {
        const ssize_t count = ::recv(m_descriptor, buffer.data(), buffer.size(), 0);
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count <= 0) {
            break;
        }
        frames.add({buffer.data(), static_cast<std::size_t>(count)});
        for (auto body = frames.next(); isGood; body = frames.next()) {
            isGood = body.has_value();
            if (!isGood || !*body) {
                break;
            }
            auto message = channel::readFromBroker(**body);
            isGood = message.has_value();
            if (isGood) {
                take(std::move(*message));
            }
        }
    }
    const std::lock_guard lock(m_mutex);
    m_isOver = true;
    for (auto& [id, waiting] : m_upcalls) {
        waiting.set_value({FW_FAILED, "the broker went away", 0});
    }
    m_upcalls.clear();
    m_arrived.notify_all();
}

void BrokerLink::take(channel::FromBroker message) {
    const std::lock_guard lock(m_mutex);
    if (auto* done = std::get_if<channel::UpcallDone>(&message)) {
        if (auto waiting = m_upcalls.extract(done->id)) {
            waiting.mapped().set_value(std::move(done->result));
        }
        return;
    }
    m_queue.push_back(std::move(message));
    m_arrived.notify_one();
}

std::optional<channel::FromBroker> BrokerLink::receive() {
    std::unique_lock lock(m_mutex);
    m_arrived.wait(lock, [this] { return m_isOver || !m_queue.empty(); });
    if (m_queue.empty()) {
        return std::nullopt;
    }
    channel::FromBroker message = std::move(m_queue.front());
    m_queue.pop_front();
    return message;
}

void BrokerLink::send(const channel::FromHost& message) {
    std::string bytes;
    channel::append(bytes, message);
    const std::lock_guard lock(m_sending);
    for (std::size_t sent = 0; sent < bytes.size();) {
        const ssize_t count = ::send(m_descriptor, bytes.data() + sent, bytes.size() - sent, MSG_NOSIGNAL);
        if (count < 0 && errno != EINTR) {
            // The broker is gone, or the plug-in closed the channel: nobody can be told anything any more. The other
            // thread may be waiting in a read of the descriptor that was closed, which nothing wakes.
            log(FW_LOG_ERROR, "the channel to the broker is closed; this process ends");
            std::_Exit(1);
        }
        sent += count > 0 ? static_cast<std::size_t>(count) : 0;
    }
}

void BrokerLink::answer(std::uint64_t call, channel::Answer answer) {
    send(channel::Answered{call, std::move(answer)});
}

void BrokerLink::report(std::uint64_t call, std::uint32_t status) {
    send(channel::Reported{call, status});
}

channel::UpcallResult BrokerLink::ask(channel::Upcall upcall) {
    std::future<channel::UpcallResult> result;
    std::uint64_t id = 0;
    {
        const std::lock_guard lock(m_mutex);
        if (m_isOver) {
            return {FW_FAILED, "the broker went away", 0};
        }
        id = m_nextUpcall++;
        result = m_upcalls[id].get_future();
    }
    send(channel::UpcallMade{id, std::move(upcall)});
    if (result.wait_for(kUpcallPatience) == std::future_status::ready) {
        return result.get();
    }
    const std::lock_guard lock(m_mutex);
    m_upcalls.erase(id);
    return {FW_FAILED, "the broker did not answer in time", 0};
}

// Standard error is the plug-in's log file.
void BrokerLink::log(std::uint32_t level, std::string_view text) {
    constexpr std::array kWords{"debug", "info", "warning", "error"};
    const auto now = std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
    const std::string line =
        fmt::format("{:%Y-%m-%dT%H:%M:%S}Z {} {}\n", fmt::gmtime(std::chrono::system_clock::to_time_t(now)),
                    kWords[std::min<std::size_t>(level, FW_LOG_ERROR)], base::sanitized(text, kLongestLine));
    [[maybe_unused]] const ssize_t written = ::write(STDERR_FILENO, line.data(), line.size());
}

}  // namespace farmwarden::plugin::host
