#include <sys/socket.h>
#include <sys/stat.h>

#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "core/plugin/host/host_process.h"

// farmwarden-plugin-host: one process for one plug-in. farmwardend starts it with a socket to itself as descriptor 3
// and the plug-in's log as standard output and error.
namespace {

constexpr int kChannelDescriptor = 3;

bool isSocket(int descriptor) {
    struct stat status {};
    return fstat(descriptor, &status) == 0 && S_ISSOCK(status.st_mode);
}

}  // namespace

int main(int argc, char** argv) {
    if (argc == 2 && std::strcmp(argv[1], "--version") == 0) {
        std::puts("farmwarden-plugin-host " FARMWARDEN_VERSION);
        return 0;
    }
    if (!isSocket(kChannelDescriptor)) {
        std::fputs(
            "farmwarden-plugin-host is started by farmwardend, one for each plug-in; there is nothing to do by hand.\n",
            stderr);
        return 2;
    }
    const int code = farmwarden::plugin::host::serve(kChannelDescriptor);
    std::fflush(nullptr);
    // No destructors: the plug-in's threads may still run, and what it left half done is no reason to crash at the end.
    std::_Exit(code);
}
