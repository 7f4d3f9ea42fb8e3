#pragma once

#include <condition_variable>
#include <deque>
#include <future>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

#include "core/plugin/channel/codec.h"
#include "core/plugin/host/sink.h"

// The host's end of the channel. Sending is for any thread; receiving for one. The broker's answers to what a plug-in
// asks go to whoever asked, everything else into a queue.
namespace farmwarden::plugin::host {

class BrokerLink final : public Sink {
public:
    explicit BrokerLink(int descriptor) : m_descriptor(descriptor) {}

    // On a thread of its own that lives as long as the process.
    void startReading();
    // Waits. Nothing when the broker has gone, or said what cannot be understood.
    std::optional<channel::FromBroker> receive();
    void send(const channel::FromHost& message);

    void answer(std::uint64_t call, channel::Answer answer) override;
    void report(std::uint64_t call, std::uint32_t status) override;
    channel::UpcallResult ask(channel::Upcall upcall) override;
    void log(std::uint32_t level, std::string_view text) override;

private:
    void read();
    void take(channel::FromBroker message);

    const int m_descriptor;
    std::mutex m_sending;  // the order of bytes on the descriptor
    std::mutex m_mutex;    // everything below
    std::condition_variable m_arrived;
    std::deque<channel::FromBroker> m_queue;
    bool m_isOver = false;
    std::uint64_t m_nextUpcall = 1;
    std::map<std::uint64_t, std::promise<channel::UpcallResult>> m_upcalls;
};

}  // namespace farmwarden::plugin::host
