#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "core/base/text.h"
#include "core/exchange/csv_writer.h"
#include "core/exchange/target_import.h"

// Bytes of any kind are read, reviewed and reported on; what is taken is written again and must be read as the same.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace farmwarden;
    const exchange::Table table = exchange::readTable({reinterpret_cast<const char*>(data), size});
    exchange::KnownWorld world{{1}, {{.name = "sh-1", .farm = "office", .address = {"h"}, .tags = {}, .environment = {}}}, {"office"}};
    exchange::ImportOptions options;
    options.addsFarms = size % 2 == 0;
    const exchange::ImportReview review = exchange::reviewImport(table, world, options);
    if (!base::isUtf8(table.text) || !base::isUtf8(exchange::problemReport(review))) {
        std::abort();
    }
    if (!review.isReady()) {
        return 0;
    }
    const request::TargetImport import = exchange::toRequest(review, {});
    exchange::KnownWorld after{{2}, import.targets, {"office"}};
    const exchange::ImportReview again = exchange::reviewImport(exchange::readTable(exchange::targetsAsCsv(import.targets)), after, options);
    if (!again.problems.empty() || again.unchanged != import.targets.size()) {
        std::abort();
    }
    return 0;
}
