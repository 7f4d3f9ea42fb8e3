#pragma once

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <thread>
#include <variant>
#include <vector>

#include "core/base/result.h"

// The values that cross the border between the front door and its owner, the broker. Plain data: copied freely, any
// thread.
namespace farmwarden::frontdoor {

enum class Mode {
    Child,     // we write HAProxy's configuration, start it and keep it running
    Attached,  // the system runs HAProxy with our packaged fragment; we only talk to it
};

// One address that clients dial. An empty farm means that the farm comes from the client's `tsv://` token.
struct Listen {
    std::string farm;
    std::string address;
    std::uint16_t port = 0;

    bool operator==(const Listen&) const = default;
};

struct Settings {
    // Private to the broker (made with mode 0700): sockets, generated configuration, HAProxy's log. Its length is
    // limited by the 107 bytes of a Unix socket's address.
    std::filesystem::path runDirectory;
    Mode mode = Mode::Child;
    std::filesystem::path haproxyBinary = "haproxy";
    std::vector<Listen> listens;
    std::uint32_t maxConnections = 4000;
    // Of HAProxy, child only. Half of the processors, because the broker needs some too: a thread that does not get one
    // keeps the ring's lock, and the others spin on it.
    std::uint32_t threads = std::clamp(std::thread::hardware_concurrency() / 2, 1U, 64U);
    // Farms that may exist at the same time. HAProxy 2.6 cannot add a backend at run time, so they are made beforehand.
    std::uint32_t spareFarms = 64;
    // How long a client waits for the broker before HAProxy decides by itself.
    std::chrono::milliseconds decisionTimeout{500};
    // How long a client may take to send its whole connection request.
    std::chrono::milliseconds requestTimeout{5000};
    // How long an external address may take to answer a connection with its first bytes.
    std::chrono::milliseconds externalAnswerTimeout{10000};
    // Health: an X.224 exchange with every target this often; `checkFall` failures in a row mark it down and end the
    // connections on it, `checkRise` successes bring it back.
    std::chrono::milliseconds checkInterval{1000};
    std::uint32_t checkFall = 2;
    std::uint32_t checkRise = 1;
    // Attached only: the runtime socket of the system's HAProxy, the loopback port for close logs that its fragment
    // names, and the directory that HAProxy is chrooted to, which the fragment leaves out of the paths of our sockets.
    std::filesystem::path runtimeSocket;
    std::uint16_t attachedLogPort = 5515;
    std::filesystem::path chroot;
};

// One connection that asks for a place. Everything that the client said in it is a claim.
struct ConnectionRequest {
    std::string uid;  // HAProxy's unique id for the connection, a UUID
    std::string clientAddress;
    std::uint16_t clientPort = 0;
    std::string farm;    // of the address that was dialled, or from the token; may be empty or unknown
    std::string user;    // empty when the client did not say; printable, at most 256 bytes
    std::string domain;  // of DOMAIN\user; "user@domain" stays in `user`
};

// Go to this target of this farm. When HAProxy knows it to be down, the connection goes to another one of the farm,
// which Started then names.
struct Route {
    std::string farm;
    std::string target;
};
// Close the connection at once; the client is told nothing else.
struct Refusal {};
// Go to an address that is no target of ours: another site's broker, say. It is not checked, since a check is a logon
// to whatever distributes connections there, and nothing stands in for it: when it refuses, does not answer, or has a
// name that does not resolve, the connection is closed, and never sent to another address or to a farm. Only while the
// broker is away or slow do users of such rules come to the farm that they asked for, like everybody else.
struct External {
    std::string host;  // address or name
    std::uint16_t port = 3389;

    bool operator==(const External&) const = default;
};
using Answer = std::variant<Route, Refusal, External>;

// How many external addresses are served at the same time.
inline constexpr std::size_t kMaxExternals = 256;

// Where a connection really went, which is not always where it was sent. It stands on TCP then; the host's first answer
// may still be to come.
struct Started {
    std::string uid;
    std::string farm;    // empty when external
    std::string target;  // external: the address in lower case, "host:port" or "[fd00::1]:port"
    bool isExternal = false;
};

// A connection's end, also of one that never reached a target (`target` is empty then: refused, garbage, client gone).
struct Ended {
    std::string uid;
    std::string clientAddress;
    std::uint16_t clientPort = 0;
    std::string farm;    // as in Started
    std::string target;  // as in Started; external: the address that was tried, also when it was not reached
    bool isExternal = false;
    std::string user;         // lower case, as HAProxy's own fallback reads it
    std::string termination;  // HAProxy's two letters: "--" ordinary, "K-" disconnected by us, "D-" target went down,
                              // "PR" rejected
    std::chrono::milliseconds lasted{0};
    std::uint64_t bytesIn = 0;
    std::uint64_t bytesOut = 0;
    std::uint32_t redispatches = 0;
};

// Those with `isExternal` are on no target of ours, and so no sessions to adopt.
struct LiveConnection {
    std::string clientAddress;
    std::uint16_t clientPort = 0;
    std::string farm;    // as in Started
    std::string target;  // as in Started
    bool isExternal = false;
    std::string user;  // lower case; empty when the client did not say
    std::chrono::seconds age{0};
    std::string runtimeId;  // HAProxy's handle, valid while the connection lives
};

struct TargetHealth {
    std::string farm;
    std::string target;
    bool isUp = false;
    std::string detail;  // what the last check saw, in HAProxy's words
};

enum class Phase { Starting, Up, Down };
struct State {
    Phase phase = Phase::Starting;
    std::string detail;  // Down: why, and what happens next. Up: what the operator should know, usually nothing
};

enum class ServerState {
    Ready,
    Drain,  // known users return, nobody new comes
    Maint,  // nobody comes; desktops that are there stay
};

struct DesiredTarget {
    std::string farm;
    std::string target;
    std::string host;  // address or name
    std::uint16_t port = 3389;
    ServerState state = ServerState::Ready;
    std::uint32_t weight = 100;  // 1..10000; HAProxy's own choice is made by it when the broker is away
};

using Reply = std::move_only_function<void(Answer)>;

// What the broker implements. Every call comes on the front door's io_context thread.
class Listener {
public:
    virtual ~Listener() = default;

    // `reply` may be called later, once, or never: HAProxy then decides by itself after Settings::decisionTimeout.
    virtual void onConnection(ConnectionRequest request, Reply reply) = 0;
    virtual void onStarted(const Started& started) = 0;
    // At most once a connection while this process lives. After a restart ends may come again that a former process was
    // told.
    virtual void onEnded(const Ended& ended) = 0;
    // Only when it changed.
    virtual void onHealth(const TargetHealth& health) = 0;
    // A new HAProxy process carries the connections from here on; nothing of before is live any more.
    virtual void onReplaced() = 0;
    virtual void onState(const State& state) = 0;
};

}  // namespace farmwarden::frontdoor
