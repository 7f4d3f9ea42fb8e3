// SQLite and libpq: whatever may look at a file or wait for a server. See ui_thread_guard.h.
#include <sqlite3.h>

#include "tests/ui/support/ui_thread_guard.h"

namespace guard = farmwarden::test::guard;

namespace farmwarden::test::guard {
void linkDatabases() {}
}  // namespace farmwarden::test::guard

#define ON_DATABASE(returns, name, about, parameters, arguments) \
    extern "C" returns name parameters {                         \
        guard::onAny(#name, about);                              \
        FARMWARDEN_NEXT(name);                                   \
        return kNext arguments;                                  \
    }

ON_DATABASE(int, sqlite3_open, path, (const char* path, sqlite3** database), (path, database))
ON_DATABASE(int, sqlite3_open_v2, path, (const char* path, sqlite3** database, int flags, const char* vfs),
            (path, database, flags, vfs))
ON_DATABASE(int, sqlite3_prepare_v2, sql,
            (sqlite3 * database, const char* sql, int size, sqlite3_stmt** statement, const char** rest),
            (database, sql, size, statement, rest))
ON_DATABASE(int, sqlite3_prepare_v3, sql,
            (sqlite3 * database, const char* sql, int size, unsigned flags, sqlite3_stmt** statement,
             const char** rest),
            (database, sql, size, flags, statement, rest))
ON_DATABASE(int, sqlite3_step, sqlite3_sql(statement), (sqlite3_stmt * statement), (statement))
ON_DATABASE(int, sqlite3_exec, sql,
            (sqlite3 * database, const char* sql, int (*row)(void*, int, char**, char**), void* context, char** error),
            (database, sql, row, context, error))
ON_DATABASE(int, sqlite3_close, "", (sqlite3 * database), (database))
ON_DATABASE(int, sqlite3_close_v2, "", (sqlite3 * database), (database))
ON_DATABASE(int, sqlite3_wal_checkpoint_v2, schema,
            (sqlite3 * database, const char* schema, int mode, int* inLog, int* done),
            (database, schema, mode, inLog, done))
ON_DATABASE(int, sqlite3_backup_step, "", (sqlite3_backup * backup, int pages), (backup, pages))

// As libpq-fe.h declares them; a build without PostgreSQL has that header not, and then nobody calls these.
struct pg_conn;
struct pg_result;
extern "C" pg_conn* PQconnectdb(const char* info);
extern "C" pg_conn* PQconnectdbParams(const char* const* keys, const char* const* values, int expand);
extern "C" void PQreset(pg_conn* connection);
extern "C" pg_result* PQexec(pg_conn* connection, const char* sql);
extern "C" pg_result* PQexecParams(pg_conn* connection, const char* sql, int count, const unsigned* types,
                                   const char* const* values, const int* lengths, const int* formats, int format);
extern "C" pg_result* PQprepare(pg_conn* connection, const char* name, const char* sql, int count,
                                const unsigned* types);
extern "C" pg_result* PQexecPrepared(pg_conn* connection, const char* name, int count, const char* const* values,
                                     const int* lengths, const int* formats, int format);
extern "C" pg_result* PQgetResult(pg_conn* connection);
extern "C" int PQgetCopyData(pg_conn* connection, char** row, int isAsynchronous);
extern "C" int PQputCopyData(pg_conn* connection, const char* bytes, int count);
extern "C" int PQputCopyEnd(pg_conn* connection, const char* error);
extern "C" int PQflush(pg_conn* connection);
extern "C" int PQconsumeInput(pg_conn* connection);
extern "C" int PQping(const char* info);

ON_DATABASE(pg_conn*, PQconnectdb, "", (const char* info), (info))
ON_DATABASE(pg_conn*, PQconnectdbParams, "", (const char* const* keys, const char* const* values, int expand),
            (keys, values, expand))
ON_DATABASE(void, PQreset, "", (pg_conn * connection), (connection))
ON_DATABASE(pg_result*, PQexec, sql, (pg_conn * connection, const char* sql), (connection, sql))
ON_DATABASE(pg_result*, PQexecParams, sql,
            (pg_conn * connection, const char* sql, int count, const unsigned* types, const char* const* values,
             const int* lengths, const int* formats, int format),
            (connection, sql, count, types, values, lengths, formats, format))
ON_DATABASE(pg_result*, PQprepare, sql,
            (pg_conn * connection, const char* name, const char* sql, int count, const unsigned* types),
            (connection, name, sql, count, types))
ON_DATABASE(pg_result*, PQexecPrepared, name,
            (pg_conn * connection, const char* name, int count, const char* const* values, const int* lengths,
             const int* formats, int format),
            (connection, name, count, values, lengths, formats, format))
ON_DATABASE(pg_result*, PQgetResult, "", (pg_conn * connection), (connection))
ON_DATABASE(int, PQgetCopyData, "", (pg_conn * connection, char** row, int isAsynchronous),
            (connection, row, isAsynchronous))
ON_DATABASE(int, PQputCopyData, "", (pg_conn * connection, const char* bytes, int count), (connection, bytes, count))
ON_DATABASE(int, PQputCopyEnd, "", (pg_conn * connection, const char* error), (connection, error))
ON_DATABASE(int, PQflush, "", (pg_conn * connection), (connection))
ON_DATABASE(int, PQconsumeInput, "", (pg_conn * connection), (connection))
ON_DATABASE(int, PQping, "", (const char* info), (info))
