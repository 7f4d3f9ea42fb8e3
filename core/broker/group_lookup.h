#pragma once

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <unordered_map>
#include <vector>

#include "core/base/clock.h"
#include "core/base/name_services.h"

namespace farmwarden::broker {

using Groups = base::UserGroups;

// Groups by user without waiting for the name services on the thread that decides: known users are answered from memory at once, others are
// asked for on a thread of its own. Owned by one thread, which `post` leads to and on which all answers come.
class GroupLookup {
public:
    using Source = std::function<Groups(const std::string& user)>;
    using Post = std::function<void(std::function<void()>)>;
    using Done = std::function<void(std::shared_ptr<const Groups>)>;

    struct Settings {
        base::Duration keepFor = std::chrono::minutes(5);       // of users that were found
        base::Duration keepUnknownFor = std::chrono::seconds(30);  // of those that were not: they may be created any moment
        std::size_t maxUsers = 100'000;                          // the cache is emptied when it holds more
        std::size_t maxWaiting = 1000;                           // beyond that an answer is "not known" at once
    };

    // An empty source: nobody is asked, and the answer is always "not known".
    GroupLookup(const base::Clock& clock, Post post, Settings settings, Source source = base::groupsOfUser);
    // Waits for the question that is under way; its answer, and all that wait, are dropped.
    ~GroupLookup();
    GroupLookup(const GroupLookup&) = delete;
    GroupLookup& operator=(const GroupLookup&) = delete;

    // `done` is called within this call when the answer is in memory, later otherwise. Several callers that ask for one user share one
    // question.
    void find(const std::string& user, Done done);

    std::size_t waiting() const { return m_waiting.size(); }

private:
    struct Entry {
        std::shared_ptr<const Groups> groups;
        base::TimePoint until;
    };

    void work();
    void finish(const std::string& user, std::shared_ptr<const Groups> groups);

    const base::Clock& m_clock;
    Post m_post;
    Settings m_settings;
    Source m_source;
    std::unordered_map<std::string, Entry> m_known;
    std::unordered_map<std::string, std::vector<Done>> m_waiting;
    std::shared_ptr<const bool> m_alive = std::make_shared<const bool>(true);

    std::mutex m_mutex;  // m_questions, m_isStopping
    std::condition_variable m_asked;
    std::deque<std::string> m_questions;
    bool m_isStopping = false;
    std::thread m_thread;
};

}  // namespace farmwarden::broker
