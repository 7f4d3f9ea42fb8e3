#include "tests/support/file.h"

#include <fstream>
#include <iterator>
#include <stdexcept>

namespace farmwarden::test {

std::string readFile(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
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
