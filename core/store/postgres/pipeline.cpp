#include "core/store/postgres/pipeline.h"

#include <functional>

namespace farmwarden::store::postgres {
namespace {

std::string nameOf(std::string_view sql) {
    return fmt::format("s{:x}", std::hash<std::string_view>{}(sql));
}

}  // namespace

Pipeline::Pipeline(Connection& connection) : m_connection(connection) {
    if (PQenterPipelineMode(connection.handle()) == 0) {
        connection.fail(nullptr);
    }
}

Pipeline::~Pipeline() {
    // With answers outstanding this fails, and whoever unwinds gives the connection up.
    PQexitPipelineMode(m_connection.handle());
}

void Pipeline::put(std::string_view sql, const BoundValues& values, Take take) {
    PGconn* handle = m_connection.handle();
    const std::string name = nameOf(sql);
    if (m_connection.prepared().insert(name).second) {
        if (PQsendPrepare(handle, name.c_str(), std::string(sql).c_str(), values.count, values.types) == 0) {
            m_connection.fail(nullptr);
        }
        m_expected.push_back({name, {}});
    }
    if (PQsendQueryPrepared(handle, name.c_str(), values.count, values.values, values.lengths, values.formats, 1) ==
        0) {
        m_connection.fail(nullptr);
    }
    m_expected.push_back({{}, std::move(take)});
}

void Pipeline::sync() {
    PGconn* handle = m_connection.handle();
    if (PQpipelineSync(handle) == 0) {
        m_connection.fail(nullptr);
    }
    std::optional<base::Error> first;
    for (; !m_expected.empty(); m_expected.pop_front()) {
        receive(m_expected.front(), first);
    }
    const Answer end{PQgetResult(handle)};
    if (PQresultStatus(end.get()) != PGRES_PIPELINE_SYNC) {
        m_connection.fail(end.get());
    }
    if (first) {
        throw Failure(std::move(*first));
    }
}

void Pipeline::receive(Expected& expected, std::optional<base::Error>& first) {
    PGconn* handle = m_connection.handle();
    Answer result{PQgetResult(handle)};
    const ExecStatusType status = PQresultStatus(result.get());
    const bool isDone = status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK;
    if (m_connection.isBroken() && !isDone) {
        m_connection.fail(result.get());
    }
    if (!isDone && !expected.prepares.empty()) {
        m_connection.prepared().erase(expected.prepares);
    }
    if (!isDone && !first && status != PGRES_PIPELINE_ABORTED) {
        first = m_connection.errorOf(result.get());
    }
    if (const Answer separator{PQgetResult(handle)}; separator != nullptr) {
        m_connection.fail(separator.get());
    }
    if (isDone && expected.take) {
        expected.take(Rows(m_connection, std::move(result), Rows::Kind::Whole));
    }
}

}  // namespace farmwarden::store::postgres
