#include "tests/support/file.h"

#include <fstream>
#include <sstream>
#include <stdexcept>

namespace farmwarden::test {

std::string readFile(const std::filesystem::path& path) {
    // Not by iterators: those throw when a file under /proc goes with its process while it is read.
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

void writeFile(const std::filesystem::path& path, std::string_view content) {
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    file << content << std::flush;
    if (!file) {
        throw std::runtime_error("cannot write " + path.string());
    }
}

std::string lastLines(const std::filesystem::path& path, int count) {
    const std::string text = readFile(path);
    std::size_t begin = text.empty() || text.back() != '\n' ? text.size() : text.size() - 1;
    for (; begin > 0; --begin) {
        if (text[begin - 1] == '\n' && --count == 0) {
            break;
        }
    }
    return text.substr(begin);
}

}  // namespace farmwarden::test
