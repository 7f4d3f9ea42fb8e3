#include "tests/support/temp_dir.h"

#include <cstdlib>
#include <stdexcept>
#include <string>
#include <system_error>

namespace farmwarden::test {

TempDir::TempDir(std::string_view prefix) {
    std::string name = (std::filesystem::temp_directory_path() / prefix).string() + ".XXXXXX";
    if (mkdtemp(name.data()) == nullptr) {
        throw std::system_error(errno, std::generic_category(), "cannot make a temporary folder like " + name);
    }
    m_path = name;
}

TempDir::~TempDir() {
    std::error_code ignored;  // nothing useful can be done, and a destructor must not throw
    std::filesystem::remove_all(m_path, ignored);
}

}  // namespace farmwarden::test
