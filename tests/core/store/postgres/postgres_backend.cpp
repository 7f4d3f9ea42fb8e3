#include "tests/core/store/contract/contract.h"
#include "tests/core/store/postgres/pg_server.h"

namespace farmwarden::test {

// A database for each case.
std::vector<Backend> backends() {
    return {{"postgres", [](const auto&, const auto& clock) {
                 return store::openStore(PgServer::shared().newDatabase(), store::Access::ReadWrite, clock);
             }}};
}

}  // namespace farmwarden::test
