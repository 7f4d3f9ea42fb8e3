#include "core/store/postgres/bell.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

namespace farmwarden::store::postgres {
namespace {

// True when there was one.
bool takeNotifications(Connection& connection) {
    bool isRung = false;
    while (PGnotify* notification = PQnotifies(connection.handle())) {
        PQfreemem(notification);
        isRung = true;
    }
    return isRung;
}

}  // namespace

Bell::Bell() : m_event(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {}

Bell::~Bell() {
    ::close(m_event);
}

void Bell::wait(Connection* connection, std::chrono::milliseconds most) {
    // What came along with the answer to a question lies there already.
    if (connection != nullptr && takeNotifications(*connection)) {
        return;
    }
    pollfd sources[] = {{m_event, POLLIN, 0}, {connection == nullptr ? -1 : PQsocket(connection->handle()), POLLIN, 0}};
    ::poll(sources, 2, static_cast<int>(most.count()));
    if (connection != nullptr && sources[1].revents != 0 && PQconsumeInput(connection->handle()) != 0) {
        takeNotifications(*connection);
    }
}

void Bell::interrupt() {
    const std::uint64_t one = 1;
    [[maybe_unused]] const auto written = ::write(m_event, &one, sizeof one);
}

void Bell::listen(Connection& connection, std::string_view bell) {
    connection.execute(fmt::format("LISTEN {}", bell));
}

}  // namespace farmwarden::store::postgres
