#pragma once

#include <filesystem>
#include <string>
#include <string_view>

// Whole small files. Any thread.
namespace farmwarden::test {

// The file's bytes; empty when it cannot be read. Works for files of /proc, which have no size.
std::string readFile(const std::filesystem::path& path);

// Replaces the file; throws std::runtime_error when that fails, which ends the test.
void writeFile(const std::filesystem::path& path, std::string_view content);

// The last `count` lines of a log, for a message.
std::string lastLines(const std::filesystem::path& path, int count);

}  // namespace farmwarden::test
