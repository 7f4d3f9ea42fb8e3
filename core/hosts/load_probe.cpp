#include "core/hosts/load_probe.h"

#include <algorithm>
#include <asio/post.hpp>
#include <charconv>
#include <cmath>
#include <utility>

#include "core/base/log.h"
#include "core/base/text.h"
#include "core/hosts/command.h"

namespace farmwarden::hosts {
namespace {

// Before a number that stands by itself; "sh-1" or "eth0" have none.
bool isBorder(char c) {
    return std::string_view(" \t\r\n:=(,;").contains(c);
}

void replaceAll(std::string& text, std::string_view what, const std::string& by) {
    for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos; at += by.size()) {
        text.replace(at, what.size(), by);
    }
}

}  // namespace

std::optional<std::uint32_t> loadIn(std::string_view output, double scale) {
    for (std::size_t i = 0; i < output.size(); ++i) {
        double number = 0;
        if ((i == 0 || isBorder(output[i - 1])) &&
            std::from_chars(output.data() + i, output.data() + output.size(), number).ec == std::errc{} &&
            std::isfinite(number)) {
            return static_cast<std::uint32_t>(std::lround(std::clamp(number / scale * 100, 0.0, 100.0)));
        }
    }
    return std::nullopt;
}

std::vector<std::string> commandFor(const std::vector<std::string>& command, const ProbedTarget& target) {
    std::vector<std::string> words = command;
    for (std::string& word : words) {
        replaceAll(word, "{host}", target.host);
        replaceAll(word, "{port}", std::to_string(target.port));
        replaceAll(word, "{target}", target.name);
    }
    return words;
}

LoadProbe::LoadProbe(Post post, Settings settings, Targets targets, Report report)
    : m_settings(std::move(settings)),
      m_post(std::move(post)),
      m_targets(std::move(targets)),
      m_report(std::move(report)),
      m_work(asio::make_work_guard(m_io)),
      m_nextRound(m_io) {
    askForTargets();
    m_thread = std::thread([this] { m_io.run(); });
}

// The commands under way go with the io_context.
LoadProbe::~LoadProbe() {
    m_io.stop();
    m_thread.join();
}

// Work that the owner gets round to after this object has gone finds it gone.
void LoadProbe::toOwner(std::function<void()> work) {
    m_post([alive = std::weak_ptr(m_alive), work = std::move(work)] {
        if (!alive.expired()) {
            work();
        }
    });
}

void LoadProbe::askForTargets() {
    toOwner([this] { asio::post(m_io, [this, targets = m_targets()]() mutable { beginRound(std::move(targets)); }); });
}

void LoadProbe::beginRound(std::vector<ProbedTarget> targets) {
    m_nextRound.expires_after(m_settings.every);
    std::unordered_set<std::string> failing;
    for (const ProbedTarget& target : targets) {
        if (m_failing.contains(target.name)) {
            failing.insert(target.name);
        }
    }
    m_failing = std::move(failing);
    m_toAsk.assign(std::make_move_iterator(targets.begin()), std::make_move_iterator(targets.end()));
    askNext();
}

// As many as may run; when all have answered the round is over, and the next one begins at its time.
void LoadProbe::askNext() {
    while (m_asked < m_settings.atOnce && !m_toAsk.empty()) {
        const ProbedTarget target = std::move(m_toAsk.front());
        m_toAsk.pop_front();
        ++m_asked;
        Command::run(m_io, commandFor(m_settings.command, target), m_settings.deadline,
                     [this, name = target.name](const base::Result<std::string>& answer) {
                         --m_asked;
                         onAnswer(name, answer);
                         askNext();
                     });
    }
    if (m_asked == 0) {
        m_nextRound.async_wait([this](std::error_code error) {
            if (!error) {
                askForTargets();
            }
        });
    }
}

void LoadProbe::onAnswer(const std::string& target, const base::Result<std::string>& answer) {
    if (!answer) {
        fail(target, answer.error().message);
        return;
    }
    const auto load = loadIn(*answer, m_settings.scale);
    if (!load) {
        fail(target, fmt::format("there is no number in \"{}\"", base::sanitized(*answer, 80)));
        return;
    }
    if (m_failing.erase(target) != 0) {
        base::log::info("The load of {} is known again: {}", target, *load);
    }
    toOwner([this, target, load = *load] { m_report(target, load); });
}

void LoadProbe::fail(const std::string& target, const std::string& why) {
    if (m_failing.insert(target).second) {
        base::log::warning(
            "The load of {} is not known, and taken to be what it was: {}; said once until it answers again", target,
            why);
    }
}

}  // namespace farmwarden::hosts
