#include "tests/end_to_end/rdp_host_files.h"

#include <fmt/format.h>

#include "tests/end_to_end/marked_processes.h"
#include "tests/support/file.h"

namespace farmwarden::test {
namespace {

namespace fs = std::filesystem;

// ip=127.0.0.1 makes xrdp reach the desktop by its Unix socket; with any other address it would dial TCP 6000 +
// display, where the desktop does not listen. Without a channel list xfreerdp gives up ("requested 4 channels, got 0").
// The certificate is the one that Debian's package makes for the machine.
std::string xrdpIni(const RdpHostSettings& host) {
    return fmt::format(
        "[Globals]\n"
        "ini_version=1\n"
        "fork=true\n"
        "port=tcp://{}:{}\n"
        "security_layer=negotiate\n"
        "certificate=/etc/xrdp/cert.pem\n"
        "key_file=/etc/xrdp/key.pem\n"
        "ssl_protocols=TLSv1.2, TLSv1.3\n"
        "autorun=desktop\n"
        "allow_channels=true\n"
        "max_bpp=32\n"
        "[Logging]\n"
        "LogFile={}\n"
        "LogLevel=INFO\n"
        "EnableSyslog=false\n"
        "[Channels]\n"
        "drdynvc=true\n"
        "cliprdr=true\n"
        "[desktop]\n"
        "name=desktop\n"
        "lib=libxup.so\n"
        "username=ask\n"
        "password=ask\n"
        "ip=127.0.0.1\n"
        "port=-1\n"
        "code=20\n",
        host.address, host.port, (host.folder / "xrdp.log").string());
}

std::string sesmanIni(const RdpHostSettings& host) {
    const std::string folder = host.folder.string();
    return fmt::format(
        "[Globals]\n"
        "ListenAddress=127.0.0.1\n"
        "ListenPort={}\n"
        "EnableUserWindowManager=false\n"
        "DefaultWindowManager={}/desktop.sh\n"
        "ReconnectScript=/bin/true\n"
        "[Security]\n"
        "AllowRootLogin=false\n"
        "AlwaysGroupCheck=false\n"
        "[Sessions]\n"
        "X11DisplayOffset={}\n"
        "MaxSessions=40\n"
        "KillDisconnected=false\n"
        "DisconnectedTimeLimit=0\n"
        "IdleTimeLimit=0\n"
        "Policy=Default\n"
        "[Logging]\n"
        "LogFile={}/sesman.log\n"
        "LogLevel=INFO\n"
        "EnableSyslog=false\n"
        "[Xorg]\n"
        "param=/usr/lib/xorg/Xorg\n"
        "param=-config\nparam=xrdp/xorg.conf\n"
        "param=-noreset\n"
        "param=-nolisten\nparam=tcp\n"
        "param=-logfile\nparam={}/sessions/xorg.%s.log\n"
        "[Chansrv]\n"
        "EnableFuseMount=false\n"
        "[ChansrvLogging]\n"
        "LogLevel=WARNING\n"
        "EnableSyslog=false\n"
        "[SessionVariables]\n"
        "{}={}\n",
        host.sesmanPort, folder, host.firstDisplay, folder, folder, kMarkVariable, folder);
}

}  // namespace

void writeHostFiles(const RdpHostSettings& host) {
    fs::create_directories(host.folder / "sessions");
    fs::permissions(host.folder / "sessions",
                    fs::perms::all | fs::perms::sticky_bit);  // the users' X servers log there
    writeFile(host.folder / "xrdp.ini", xrdpIni(host));
    writeFile(host.folder / "sesman.ini", sesmanIni(host));
    // The session lasts as long as this program: ending it is what a log-off is.
    writeFile(host.folder / "desktop.sh",
              fmt::format("#!/bin/sh\nxsetroot -solid '{}'\nexec sleep infinity\n", toString(host.colour)));
    fs::permissions(host.folder / "desktop.sh", fs::perms(0755));
}

}  // namespace farmwarden::test
