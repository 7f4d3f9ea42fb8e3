#include "core/plugin/registry/library_check.h"

#include <elf.h>
#include <sys/stat.h>

#include <cerrno>
#include <cstring>
#include <fstream>

namespace farmwarden::plugin::registry {
namespace {

#if defined(__x86_64__)
constexpr Elf64_Half kMachine = EM_X86_64;
#elif defined(__aarch64__)
constexpr Elf64_Half kMachine = EM_AARCH64;
#elif defined(__riscv)
constexpr Elf64_Half kMachine = EM_RISCV;
#elif defined(__powerpc64__)
constexpr Elf64_Half kMachine = EM_PPC64;
#elif defined(__s390x__)
constexpr Elf64_Half kMachine = EM_S390;
#else
#error "name this machine's number in ELF headers"
#endif

// Whoever may write the library, or put another one in its place, decides what the broker's host runs.
base::Result<void> checkRights(const std::filesystem::path& path) {
    struct stat status {};
    if (stat(path.c_str(), &status) != 0) {
        return base::fail(base::ErrorCode::NotFound, "{}: {}", path.string(), std::strerror(errno));
    }
    const bool isShared = S_ISDIR(status.st_mode) && (status.st_mode & S_ISVTX) != 0;
    if ((status.st_mode & S_IWOTH) != 0 && !isShared) {
        return base::fail(base::ErrorCode::Refused, "{} can be written by everybody; chmod o-w it", path.string());
    }
    return {};
}

}  // namespace

base::Result<void> checkLibrary(const std::filesystem::path& library) {
    if (auto rights = checkRights(library); !rights) {
        return rights;
    }
    if (auto rights = checkRights(library.parent_path()); !rights) {
        return rights;
    }
    if (!std::filesystem::is_regular_file(library)) {
        return base::fail(base::ErrorCode::InvalidArgument, "{} is no file", library.string());
    }
    Elf64_Ehdr header{};
    std::ifstream in(library, std::ios::binary);
    in.read(reinterpret_cast<char*>(&header), sizeof(header));
    if (!in && in.gcount() < static_cast<std::streamsize>(sizeof(Elf32_Ehdr))) {
        return base::fail(base::ErrorCode::InvalidArgument, "{} is no shared library", library.string());
    }
    if (std::memcmp(header.e_ident, ELFMAG, SELFMAG) != 0) {
        return base::fail(base::ErrorCode::InvalidArgument, "{} is no shared library", library.string());
    }
    // e_type and e_machine are at the same place in both classes.
    if (header.e_ident[EI_CLASS] != ELFCLASS64 || header.e_machine != kMachine) {
        return base::fail(
            base::ErrorCode::InvalidArgument,
            "{} was built for another kind of machine (ELF class {}, machine {}; needed: class {}, machine {})",
            library.string(), int(header.e_ident[EI_CLASS]), header.e_machine, int(ELFCLASS64), kMachine);
    }
    if (header.e_type != ET_DYN) {
        return base::fail(base::ErrorCode::InvalidArgument, "{} is an ELF file, but no shared library",
                          library.string());
    }
    return {};
}

}  // namespace farmwarden::plugin::registry
