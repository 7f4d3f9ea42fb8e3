#include "core/store/postgres/connection.h"

#include <poll.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <utility>
#include <vector>

#include "core/base/log.h"
#include "core/store/postgres/errors.h"
#include "core/store/postgres/url.h"

namespace farmwarden::store::postgres {
namespace {

// Compiling a plan takes longer than anything that is asked here.
constexpr const char* kSettings = "SET search_path = farmwarden; SET client_min_messages = warning; SET jit = off";

// Defaults come before the URL, whose own words then count; what has to be comes after it. A server that vanishes
// without a word is noticed within about ten seconds.
PGconn* connect(const std::string& url, Use use) {
    const char* timeout = std::getenv("PGCONNECT_TIMEOUT");
    const std::pair<const char*, const char*> settings[] = {
        {"connect_timeout", timeout == nullptr ? "5" : timeout},
        {"tcp_user_timeout", "10000"},
        {"keepalives_idle", "5"},
        {"keepalives_interval", "2"},
        {"keepalives_count", "3"},
        {"target_session_attrs", use == Use::Writing ? "read-write" : "any"},
        {"dbname", url.c_str()},
        {"application_name", applicationName().c_str()},
        {"client_encoding", "UTF8"},
        {nullptr, nullptr},
    };
    std::vector<const char*> keywords;
    std::vector<const char*> values;
    for (const auto& [keyword, value] : settings) {
        keywords.push_back(keyword);
        values.push_back(value);
    }
    return PQconnectdbParams(keywords.data(), values.data(), 1);
}

void logNotice(void*, const char* message) {
    base::log::debug("PostgreSQL: {}", std::string_view(message).substr(0, std::string_view(message).find('\n')));
}

}  // namespace

const std::string& applicationName() {
    static const std::string name = [] {
        std::array<char, 256> host{};
        gethostname(host.data(), host.size() - 1);
        // The server keeps 63 bytes of it.
        return fmt::format("farmwarden process {} on {}", getpid(), host.data()).substr(0, 63);
    }();
    return name;
}

// --- rows ----------------------------------------------------------------------------------------

Rows::Rows(Rows&& other) noexcept
    : m_connection(other.m_connection),
      m_result(std::move(other.m_result)),
      m_taken(std::move(other.m_taken)),
      m_row(other.m_row),
      m_isStreaming(std::exchange(other.m_isStreaming, false)) {}

Rows::~Rows() {
    if (m_isStreaming) {
        m_connection->cancel();
    }
}

bool Rows::next() {
    m_taken.clear();
    if (!m_isStreaming) {
        return ++m_row < PQntuples(m_result.get());
    }
    m_result.reset(PQgetResult(m_connection->handle()));
    m_row = 0;
    if (PQresultStatus(m_result.get()) == PGRES_SINGLE_TUPLE) {
        return true;
    }
    m_isStreaming = false;
    const Answer last = std::move(m_result);
    while (const Answer more{PQgetResult(m_connection->handle())}) {
    }
    if (PQresultStatus(last.get()) != PGRES_TUPLES_OK) {
        m_connection->fail(last.get());
    }
    return false;
}

std::int64_t Rows::integer(int column) const {
    std::int64_t value = 0;
    const std::string_view bytes = blob(column);
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const auto byte = static_cast<std::uint8_t>(bytes[i]);
        value = i == 0 ? static_cast<std::int8_t>(byte)
                       : static_cast<std::int64_t>(static_cast<std::uint64_t>(value) << 8 | byte);
    }
    return value;
}

std::string_view Rows::text(int column) const {
    const std::string_view bytes = blob(column);
    return bytes.find(kSubstitute) == std::string_view::npos ? bytes : m_taken.emplace_back(withoutSubstitutes(bytes));
}

std::string_view Rows::blob(int column) const {
    return {PQgetvalue(m_result.get(), m_row, column),
            static_cast<std::size_t>(PQgetlength(m_result.get(), m_row, column))};
}

std::string Rows::storeName() const {
    return m_connection->storeName();
}

void Rows::failWord(int column) const {
    throw Failure({base::ErrorCode::Corrupt,
                   fmt::format("store {}: column {} holds \"{}\", which is no word of it; see `farmwardenctl store "
                               "check`, and restore a backup",
                               m_connection->storeName(), PQfname(m_result.get(), column), text(column))});
}

// --- connection ----------------------------------------------------------------------------------

Connection::Connection(const std::string& url, Use use) : m_name(withoutSecrets(url)) {
    if (PQconninfoOption* options = PQconninfoParse(url.c_str(), nullptr); options == nullptr) {
        throw Disconnected(connectError(m_name, "invalid URL"));
    } else {
        PQconninfoFree(options);
    }
    m_handle.reset(connect(url, use));
    if (isBroken()) {
        throw Disconnected(connectError(m_name, m_handle == nullptr ? "out of memory" : PQerrorMessage(handle())));
    }
    PQsetNoticeProcessor(handle(), logNotice, nullptr);
    execute(kSettings);
}

void Connection::execute(const std::string& sql) {
    const Answer result{PQexec(handle(), sql.c_str())};
    if (const auto status = PQresultStatus(result.get()); status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK) {
        fail(result.get());
    }
}

Answer Connection::send(std::string_view sql, const BoundValues& values) {
    Answer result{PQexecParams(handle(), std::string(sql).c_str(), values.count, values.types, values.values,
                               values.lengths, values.formats, 1)};
    if (const auto status = PQresultStatus(result.get()); status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK) {
        fail(result.get());
    }
    return result;
}

void Connection::beginStream(std::string_view sql, const BoundValues& values) {
    if (PQsendQueryParams(handle(), std::string(sql).c_str(), values.count, values.types, values.values, values.lengths,
                          values.formats, 1) == 0) {
        fail(nullptr);
    }
    PQsetSingleRowMode(handle());
}

std::uint64_t Connection::changedBy(const Answer& result) const {
    return std::strtoull(PQcmdTuples(result.get()), nullptr, 10);
}

std::int64_t Connection::integerOf(std::string_view sql) {
    Rows rows = query(sql);
    rows.next();
    return rows.integer(0);
}

bool Connection::isStillThere() {
    pollfd socket{PQsocket(handle()), POLLIN, 0};
    return !isBroken() && ::poll(&socket, 1, 0) == 0;
}

void Connection::cancel() {
    std::array<char, 256> ignored{};
    if (PGcancel* request = PQgetCancel(handle())) {
        PQcancel(request, ignored.data(), ignored.size());
        PQfreeCancel(request);
    }
    while (const Answer rest{PQgetResult(handle())}) {
    }
}

base::Error Connection::errorOf(const PGresult* result) const {
    if (isBroken()) {
        return lostError(m_name, PQerrorMessage(handle()));
    }
    const char* state = result == nullptr ? nullptr : PQresultErrorField(result, PG_DIAG_SQLSTATE);
    const char* message = result == nullptr ? nullptr : PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);
    return serverError(m_name, PQuser(handle()), state == nullptr ? "" : state,
                       message == nullptr ? PQerrorMessage(handle()) : message);
}

void Connection::fail(const PGresult* result) const {
    if (isBroken()) {
        throw Disconnected(errorOf(result));
    }
    throw Failure(errorOf(result));
}

// --- transaction ---------------------------------------------------------------------------------

Transaction::Transaction(Connection& connection, Kind kind) : m_connection(connection) {
    m_connection.execute(kind == Kind::Write ? "BEGIN" : "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
}

Transaction::~Transaction() {
    if (!m_connection.isBroken() && m_connection.isInTransaction()) {
        const Answer ignored{PQexec(m_connection.handle(), "ROLLBACK")};
    }
}

void Transaction::commit() {
    m_connection.execute("COMMIT");
}

}  // namespace farmwarden::store::postgres
