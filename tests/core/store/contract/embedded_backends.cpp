#include "tests/core/store/contract/contract.h"

namespace farmwarden::test {

std::vector<Backend> backends() {
    return {{"memory", [](const auto&,
                          const auto& clock) { return store::openStore("memory:", store::Access::ReadWrite, clock); }},
            {"sqlite", [](const auto& folder, const auto& clock) {
                 return store::openStore(folder / "store.db", store::Access::ReadWrite, clock);
             }}};
}

}  // namespace farmwarden::test
