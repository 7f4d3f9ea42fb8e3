#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/store/sqlite/reader_pool.h"

namespace farmwarden::store::sqlite {

// Every problem of the file and of what is in it, as sentences; empty when all is well.
std::vector<std::string> checkStore(Reader& reader);

// Copies the store into a new file in one step, which writers do not disturb and are not disturbed by.
void backupStore(Database& source, const std::filesystem::path& destination);

}  // namespace farmwarden::store::sqlite
