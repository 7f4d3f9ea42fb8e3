#include "core/broker/group_lookup.h"

#include <utility>

namespace farmwarden::broker {

GroupLookup::GroupLookup(const base::Clock& clock, Post post, Settings settings, Source source)
    : m_clock(clock), m_post(std::move(post)), m_settings(settings), m_source(std::move(source)) {
    m_thread = std::thread([this] { work(); });  // once everything that it uses is there
}

GroupLookup::~GroupLookup() {
    {
        const std::scoped_lock lock(m_mutex);
        m_isStopping = true;
    }
    m_asked.notify_all();
    m_thread.join();
}

void GroupLookup::find(const std::string& user, Done done) {
    static const auto kNotKnown = std::make_shared<const Groups>();
    if (const auto known = m_known.find(user); known != m_known.end() && known->second.until > m_clock.now()) {
        done(known->second.groups);
        return;
    }
    const auto waiting = m_waiting.find(user);
    if (user.empty() || !m_source || (waiting == m_waiting.end() && m_waiting.size() >= m_settings.maxWaiting)) {
        done(kNotKnown);
        return;
    }
    if (waiting != m_waiting.end()) {
        waiting->second.push_back(std::move(done));
        return;
    }
    m_waiting[user].push_back(std::move(done));
    {
        const std::scoped_lock lock(m_mutex);
        m_questions.push_back(user);
    }
    m_asked.notify_one();
}

void GroupLookup::work() {
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_asked.wait(lock, [this] { return m_isStopping || !m_questions.empty(); });
        if (m_isStopping) {
            return;
        }
        const std::string user = std::move(m_questions.front());
        m_questions.pop_front();
        lock.unlock();
        auto groups = std::make_shared<const Groups>(m_source(user));
        m_post([this, user, groups = std::move(groups), alive = std::weak_ptr(m_alive)] {
            if (!alive.expired()) {
                finish(user, groups);
            }
        });
        lock.lock();
    }
}

void GroupLookup::finish(const std::string& user, std::shared_ptr<const Groups> groups) {
    if (m_known.size() >= m_settings.maxUsers) {
        m_known.clear();
    }
    m_known[user] = {groups, m_clock.now() + (groups->has_value() ? m_settings.keepFor : m_settings.keepUnknownFor)};
    const auto waiting = m_waiting.extract(user);
    for (const Done& done : waiting.mapped()) {
        done(groups);
    }
}

}  // namespace farmwarden::broker
