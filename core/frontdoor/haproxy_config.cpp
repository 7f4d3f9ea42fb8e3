#include "core/frontdoor/haproxy_config.h"

#include <fmt/format.h>
#include <sys/resource.h>

#include <algorithm>

#include "core/base/text.h"
#include "core/frontdoor/x224.h"

namespace farmwarden::frontdoor {
namespace {

// HAProxy's name for a bind that belongs to no farm; object names do not begin with an underscore.
constexpr std::string_view kSharedBind = "_shared";
// A socket's address holds 107 bytes, and HAProxy binds to "PATH.PID.tmp" before it renames.
constexpr std::size_t kMaxSocketPath = 107 - 12;
constexpr std::uint32_t kMaxSlots = 999;
constexpr std::string_view kGeneratedMark = "# Written by farmwardend; changes made here are lost.\n";
// What HAProxy wants beside connections: checks, listeners, threads, the broker's sockets.
constexpr std::uint64_t kSpareDescriptors = 300;

// As HAProxy sees a socket of ours once it has changed its root.
std::string socketForHaproxy(const Settings& settings, const std::filesystem::path& path) {
    if (settings.mode == Mode::Child || settings.chroot.empty()) {
        return path.string();
    }
    return "/" + path.lexically_relative(settings.chroot).string();
}

std::string globalSection(const Settings& settings) {
    return fmt::format(
        "global\n"
        "  maxconn {}\n"
        "  nbthread {}\n"
        "  tune.bufsize 16384\n"
        "  stats socket \"{}\" mode 600 level admin\n"
        "\n"
        "defaults\n"
        "  mode tcp\n"
        "  timeout connect 1s\n"
        "  timeout check 1s\n"
        "  timeout client 12h\n"
        "  timeout server 12h\n"
        "  timeout client-fin 10s\n"
        "  timeout server-fin 10s\n"
        "\n",
        settings.maxConnections, settings.threads, Paths(settings).runtimeSocket.string());
}

// A named set of defaults, so that the system's own ones neither reach our sections nor are changed by them.
std::string fragmentDefaults() {
    return "# Farmwarden's part of a HAProxy that the system runs: load it after all other files. Yours to change are "
           "the bind\n"
           "# lines (a farm's name, or _shared where clients name the farm) and the limits. README.md beside it says "
           "more.\n"
           "defaults farmwarden\n"
           "  mode tcp\n"
           "  timeout connect 1s\n"
           "  timeout check 1s\n"
           "  timeout client 12h\n"
           "  timeout server 12h\n"
           "  timeout client-fin 10s\n"
           "  timeout server-fin 10s\n"
           "\n";
}

// HAProxy 2.6 connects a ring again at once, thousands of times a second, while nobody listens (seen: half a core). So
// the ring goes to a frontend of HAProxy's own, which always listens. Its backend tries the broker once a second for as
// long as it takes, and what the ring said meanwhile waits. That is by TCP because HAProxy pauses between tries only
// where a refusal comes later than the attempt; on a Unix socket it would spin until its watchdog ends it (seen).
std::string ringSection(const Settings& settings) {
    return fmt::format(
        "ring farmwarden_ends\n"
        "  format rfc5424\n"
        "  maxlen 2048\n"
        "  size 4194304\n"
        "  timeout connect 1s\n"
        "  timeout server 10s\n"
        "  server farmwarden \"unix@{}\" log-proto octet-count\n"
        "\n",
        socketForHaproxy(settings, Paths(settings).relaySocket));
}

// Rules run from the top again whenever bytes arrive. Nothing below the rejection of unfinished requests is reached
// before the whole packet is there: a first condition that holds keeps HAProxy from waiting for WAIT_END.
std::string requestRules(const Settings& settings) {
    return fmt::format(
        "  tcp-request inspect-delay {}ms\n"
        "  acl is_tpkt            req.payload(0,2),hex 0300\n"
        "  acl is_connect_request req.payload(5,1),hex E0\n"
        "  acl is_whole           req.len,sub(txn.tpkt) ge 0\n"
        "  tcp-request content reject if {{ req.len ge 2 }} !is_tpkt\n"
        "  tcp-request content set-var(txn.tpkt) req.payload(2,2),be2dec(,2)\n"
        "  tcp-request content reject if {{ req.len ge 4 }} !{{ var(txn.tpkt) -m int 11:{} }}\n"
        "  tcp-request content reject if {{ req.len ge 6 }} !is_connect_request\n"
        "  tcp-request content reject if !is_whole WAIT_END\n"
        "\n"
        "  # Farm and user as far as HAProxy can tell by itself, for the times when the broker is away.\n"
        "  tcp-request content set-var(txn.line) 'req.payload(11,0),field(1,\"\\r\")'\n"
        "  tcp-request content set-var(txn.farm) so_name if !{{ so_name {} }}\n"
        "  tcp-request content set-var(txn.farm) 'var(txn.line),field(1,?),field(3,.,0)' "
        "if {{ var(txn.line) -m beg -i tsv:// }} !{{ var(txn.farm) -m found }}\n"
        "  tcp-request content set-var(txn.user) "
        "'var(txn.line),field(2,?),field(2,=),field(1,&),url_dec,field(-1,\"\\\\\"),lower,bytes(0,128)' "
        "if {{ var(txn.line) -m beg -i tsv:// }} {{ var(txn.line) -m sub ?user= }}\n"
        "  tcp-request content set-var(txn.user) 'rdp_cookie(mstshash),field(-1,\"\\\\\"),lower,bytes(0,128)' "
        "if !{{ var(txn.user) -m found }}\n"
        "\n",
        settings.requestTimeout.count(), kMaxConnectRequest, kSharedBind);
}

std::string decisionRules(const Settings& settings) {
    const std::string map = Paths(settings).farmsMap.string();
    return fmt::format(
        "  tcp-request content send-spoe-group farmwarden place\n"
        "  tcp-request content reject if {{ var(txn.farmwarden.refuse) -m found }}\n"
        "\n"
        "  # Who is connected from where: lets a restarted broker know the users of connections that it did not "
        "place.\n"
        "  tcp-request content set-var(txn.sport) src_port\n"
        "  tcp-request content set-var(txn.hexuser) var(txn.user),hex\n"
        "  tcp-request content track-sc0 src,concat(:,txn.sport),concat(|,txn.hexuser) table farmwarden_live\n"
        "  tcp-request content accept if {{ var(txn.farmwarden.slot) -m found }}\n"
        "\n"
        "  # No answer: the farm that was asked for.\n"
        "  tcp-request content set-var(txn.slot) var(txn.farm),map({0})\n"
        "  tcp-request content set-var(txn.slot) str({1}),map({0}) "
        "if !{{ var(txn.slot) -m found }} !{{ var(txn.farm) -m found }}\n"
        "  tcp-request content reject if !{{ var(txn.slot) -m found }}\n"
        "  tcp-request content accept\n"
        "  use_backend %[var(txn.farmwarden.slot)] if {{ var(txn.farmwarden.slot) -m found }}\n"
        "  use_backend %[var(txn.slot)]\n"
        "\n",
        map, kOnlyFarmKey);
}

std::string_view from(const Settings& settings) {
    return settings.mode == Mode::Attached ? " from farmwarden" : "";
}

std::string frontendSection(const Settings& settings, std::uint16_t logPort) {
    std::string text = fmt::format("frontend farmwarden_rdp{}\n", from(settings));
    for (const Listen& listen : settings.listens) {
        text += fmt::format("  bind {} name {}\n", addressText(listen.address, listen.port),
                            listen.farm.empty() ? kSharedBind : listen.farm);
    }
    text += fmt::format(
        "  maxconn {}\n"
        "  log ring@farmwarden_ends len 2048 format rfc5424 local0\n"
        "  log 127.0.0.1:{} len 2048 format raw local0\n"
        "  log-format \"end uid=%ID src=%ci:%cp be=%b srv=%s ts=%ts rc=%rc t=%Tt in=%U out=%B "
        "user=%[var(txn.user),hex]\"\n"
        "  unique-id-format %[uuid()]\n"
        "  option splice-request\n"
        "  option splice-response\n"
        "  filter spoe engine farmwarden config \"{}\"\n",
        settings.maxConnections, logPort, Paths(settings).spoeConfiguration.string());
    return text + requestRules(settings) + decisionRules(settings);
}

std::string slotSection(const Settings& settings, std::size_t index) {
    return fmt::format(
        "backend {}{}\n"
        "  balance leastconn\n"
        "  retries 2\n"
        "  option redispatch 1\n"
        "  option splice-request\n"
        "  option splice-response\n"
        "  option tcp-check\n"
        "  tcp-check connect\n"
        "  tcp-check send-binary 030000130ee000000000000100080003000000\n"
        "  tcp-check expect binary 030000\n"
        "  stick-table type string len 128 size 100k expire 12h\n"
        "  stick match var(txn.user) if !{{ var(txn.farmwarden.target) -m found }}\n"
        "  stick store-request var(txn.user)\n"
        "  use-server %[var(txn.farmwarden.target)] if {{ var(txn.farmwarden.target) -m found }}\n"
        "\n",
        slotName(index), from(settings));
}

// Nothing here may ever send a connection to an address that its answer did not name. So the servers are drained and
// have no weight, which use-server overrides and balancing does not; there are no retries elsewhere and no stick-table.
// Their health is not checked: an address that does not connect is given up after one try, and one that takes the
// connection and stays silent is noticed by the wait for its first bytes.
std::string externalSection(const Settings& settings) {
    return fmt::format(
        "backend {}{}\n"
        "  balance leastconn\n"
        "  retries 0\n"
        "  timeout connect 3s\n"
        "  option splice-request\n"
        "  option splice-response\n"
        "  tcp-response inspect-delay {}ms\n"
        "  tcp-response content accept if {{ res.len gt 0 }}\n"
        "  tcp-response content close if WAIT_END\n"
        "  use-server %[var(txn.farmwarden.target)] if {{ var(txn.farmwarden.target) -m found }}\n"
        "\n",
        kExternalBackend, from(settings), settings.externalAnswerTimeout.count());
}

std::string innerSections(const Settings& settings, std::uint16_t logPort) {
    return fmt::format(
        "backend farmwarden_live{0}\n"
        "  stick-table type string len 320 size {1} expire 10s store conn_cur\n"
        "\n"
        "backend farmwarden_agent{0}\n"
        "  retries 0\n"
        "  timeout connect 100ms\n"
        "  timeout server 3m\n"
        "  option spop-check\n"
        "  server agent \"unix@{2}\" check inter 500ms fall 1 rise 1 on-marked-down shutdown-sessions\n"
        "\n"
        "frontend farmwarden_ends_in{0}\n"
        "  bind \"unix@{3}\" mode 600\n"
        "  default_backend farmwarden_ends_out\n"
        "\n"
        "backend farmwarden_ends_out{0}\n"
        "  retries 100000\n"
        "  server broker 127.0.0.1:{4}\n",
        from(settings), std::max<std::uint32_t>(settings.maxConnections * 2, 1000),
        socketForHaproxy(settings, Paths(settings).agentSocket),
        Paths(settings).relaySocket.string(),  // bound before HAProxy changes its root
        logPort);
}

base::Result<void> checkListen(const Listen& listen, const std::vector<Listen>& all) {
    using base::ErrorCode;
    const std::string where = addressText(listen.address, listen.port);
    if (listen.port == 0) {
        return base::fail(ErrorCode::InvalidArgument, "front door: listen {} has port 0; name a port from 1 to 65535",
                          where);
    }
    if (!listen.farm.empty() && !base::isObjectName(listen.farm)) {
        return base::fail(ErrorCode::InvalidArgument,
                          "front door: listen {} names the farm {}, which is not a valid name", where,
                          base::shellQuoted(base::sanitized(listen.farm, 80)));
    }
    const bool isPlain = std::ranges::all_of(listen.address, [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
               std::string_view(".:*-").contains(c);
    });
    if (listen.address.empty() || !isPlain) {
        return base::fail(ErrorCode::InvalidArgument,
                          "front door: {} is not an address to listen on; use an IP address or *",
                          base::shellQuoted(base::sanitized(listen.address, 80)));
    }
    const auto isSame = [&](const Listen& other) {
        return other.address == listen.address && other.port == listen.port;
    };
    if (std::ranges::count_if(all, isSame) > 1) {
        return base::fail(ErrorCode::InvalidArgument,
                          "front door: {} is listened on twice; give each farm a port or address of its own", where);
    }
    return {};
}

base::Result<void> checkDescriptors(const Settings& settings) {
    rlimit limit{};
    getrlimit(RLIMIT_NOFILE, &limit);
    // Two a connection, and one pipe (two descriptors) for every fourth connection to splice through.
    const std::uint64_t wanted = std::uint64_t{settings.maxConnections} * 5 / 2 + kSpareDescriptors;
    if (limit.rlim_max == RLIM_INFINITY || wanted <= limit.rlim_max) {
        return {};
    }
    const std::uint64_t possible =
        limit.rlim_max > kSpareDescriptors ? (limit.rlim_max - kSpareDescriptors) * 2 / 5 : 0;
    return base::fail(base::ErrorCode::InvalidArgument,
                      "front door: {} connections need {} file descriptors, and the limit (ulimit -Hn) is {}; raise "
                      "it, or allow at most {} connections",
                      settings.maxConnections, wanted, limit.rlim_max, possible);
}

}  // namespace

Paths::Paths(const Settings& settings)
    : configuration(settings.runDirectory / "haproxy.cfg"),
      spoeConfiguration(settings.runDirectory / "spoe.conf"),
      farmsMap(settings.runDirectory / "farms.map"),
      runtimeSocket(settings.mode == Mode::Attached ? settings.runtimeSocket : settings.runDirectory / "haproxy.sock"),
      agentSocket(settings.runDirectory / "agent.sock"),
      relaySocket(settings.runDirectory / "relay.sock"),
      haproxyLog(settings.runDirectory / "haproxy.log"),
      instance(settings.runDirectory / "haproxy.instance"),
      lock(settings.runDirectory / "broker.lock") {}

std::string slotName(std::size_t index) {
    return fmt::format("farm_{:02}", index + 1);
}

std::string addressText(std::string_view address, std::uint16_t port) {
    return address.contains(':') ? fmt::format("[{}]:{}", address, port) : fmt::format("{}:{}", address, port);
}

base::Result<void> checkSettings(const Settings& settings) {
    using base::ErrorCode;
    if (settings.listens.empty()) {
        return base::fail(ErrorCode::InvalidArgument, "front door: no address to listen on; configure at least one");
    }
    for (const Listen& listen : settings.listens) {
        if (auto checked = checkListen(listen, settings.listens); !checked) {
            return checked;
        }
    }
    const Paths paths(settings);
    for (const auto& socket : {paths.runtimeSocket, paths.agentSocket, paths.relaySocket}) {
        if (socket.string().size() > kMaxSocketPath || socket.string().find_first_of("\"\n\r\\") != std::string::npos) {
            return base::fail(
                ErrorCode::InvalidArgument,
                "front door: {} cannot be a socket's path (at most {} bytes, no quotes); choose another run directory",
                socket.string(), kMaxSocketPath);
        }
    }
    if (settings.runDirectory.string().find_first_of(" ,()") != std::string::npos) {
        return base::fail(
            ErrorCode::InvalidArgument,
            "front door: HAProxy cannot use the run directory {}: choose one without spaces, commas and parentheses",
            settings.runDirectory.string());
    }
    if (settings.maxConnections == 0 || settings.threads == 0 || settings.spareFarms == 0 ||
        settings.spareFarms > kMaxSlots) {
        return base::fail(ErrorCode::InvalidArgument,
                          "front door: connections and threads must be at least 1 and spare farms 1 to {}", kMaxSlots);
    }
    if (settings.mode == Mode::Attached && settings.runtimeSocket.empty()) {
        return base::fail(ErrorCode::InvalidArgument,
                          "front door: to attach to a running HAProxy its runtime socket must be configured");
    }
    return settings.mode == Mode::Child ? checkDescriptors(settings) : base::Result<void>{};
}

std::string configurationText(const Settings& settings, std::uint16_t logPort) {
    std::string text =
        settings.mode == Mode::Child ? std::string(kGeneratedMark) + globalSection(settings) : fragmentDefaults();
    text += ringSection(settings);
    text += frontendSection(settings, logPort);
    for (std::size_t i = 0; i < settings.spareFarms; ++i) {
        text += slotSection(settings, i);
    }
    return text + externalSection(settings) + innerSections(settings, logPort);
}

std::string spoeText(const Settings& settings) {
    return (settings.mode == Mode::Child ? std::string(kGeneratedMark) : std::string()) +
           fmt::format(
               "[farmwarden]\n"
               "spoe-agent farmwarden\n"
               "  groups place\n"
               "  messages started\n"
               "  option var-prefix farmwarden\n"
               "  option set-on-error error\n"
               "  option continue-on-error\n"
               "  timeout hello 2s\n"
               "  timeout idle 30s\n"
               "  timeout processing {}ms\n"
               "  use-backend farmwarden_agent\n"
               "\n"
               "spoe-message ask\n"
               "  args uid=unique-id src=src sport=src_port farm=var(txn.farm) request=req.payload(0,0)\n"
               "\n"
               "spoe-group place\n"
               "  messages ask\n"
               "\n"
               "spoe-message started\n"
               "  args uid=unique-id slot=be_name target=srv_name\n"
               "  event on-tcp-response\n",
               settings.decisionTimeout.count());
}

std::string fingerprint(const Settings& settings) {
    // FNV-1a: this only has to notice that somebody edited the configuration, not to withstand anybody.
    std::uint64_t hash = 14695981039346656037ULL;
    for (const char c : configurationText(settings, 0) + spoeText(settings)) {
        hash = (hash ^ static_cast<std::uint8_t>(c)) * 1099511628211ULL;
    }
    return fmt::format("{:016x}", hash);
}

}  // namespace farmwarden::frontdoor
