#include "tests/end_to_end/spop_peer.h"

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include "core/frontdoor/spop_codec.h"

// Frames as doc/SPOE.txt of HAProxy 2.6, section 3.2, describes them.
namespace farmwarden::test {
namespace {

namespace spop = frontdoor::spop;

constexpr char kHaproxyHello = 1;
constexpr char kNotify = 3;
constexpr char kTypeUint32 = 3;
constexpr char kTypeIpv4 = 6;
constexpr char kTypeString = 8;
constexpr char kTypeBinary = 9;

std::string frameHead(char type, std::uint64_t stream, std::uint64_t frame) {
    std::string head{type, 0, 0, 0, 1};  // flags: FIN
    spop::appendVarint(head, stream);
    spop::appendVarint(head, frame);
    return head;
}

void appendEntry(std::string& out, std::string_view key, char type, std::string_view value) {
    spop::appendText(out, key);
    out += type;
    spop::appendText(out, value);
}

void appendNumber(std::string& out, std::string_view key, std::uint64_t value) {
    spop::appendText(out, key);
    out += kTypeUint32;
    spop::appendVarint(out, value);
}

std::string connectRequest(const std::string& user) {
    const std::string line = "Cookie: mstshash=" + user + "\r\n";
    const auto length = static_cast<char>(11 + line.size() + 8);
    std::string bytes{3, 0, 0, length, static_cast<char>(length - 5), static_cast<char>(0xe0), 0, 0, 0, 0, 0};
    return bytes + line + std::string("\x01\x00\x08\x00\x03\x00\x00\x00", 8);
}

}  // namespace

SpopPeer::SpopPeer(const std::filesystem::path& agentSocket) : m_socket(socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    agentSocket.string().copy(address.sun_path, sizeof address.sun_path - 1);
    std::string hello = frameHead(kHaproxyHello, 0, 0);
    appendEntry(hello, "supported-versions", kTypeString, "2.0");
    appendNumber(hello, "max-frame-size", spop::kMaxFrameSize);
    appendEntry(hello, "capabilities", kTypeString, "pipelining");
    appendEntry(hello, "engine-id", kTypeString, "test");
    if (connect(m_socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0 || !sendAll(spop::framed(hello)) || !readFrame()) {
        close();
    }
}

SpopPeer::~SpopPeer() { close(); }

void SpopPeer::close() {
    if (m_socket >= 0) {
        ::close(m_socket);
        m_socket = -1;
    }
}

std::optional<std::string> SpopPeer::place(const std::string& uid, const std::string& user, std::uint16_t clientPort) {
    std::string notify = frameHead(kNotify, 1, ++m_frame);
    spop::appendText(notify, "ask");
    notify += 4;
    appendEntry(notify, "uid", kTypeString, uid);
    spop::appendText(notify, "src");
    notify += std::string{kTypeIpv4, 10, 1, 2, 3};
    appendNumber(notify, "sport", clientPort);
    appendEntry(notify, "request", kTypeBinary, connectRequest(user));
    const auto answer = isConnected() && sendAll(spop::framed(notify)) ? readFrame() : std::nullopt;
    if (!answer) {
        close();
    }
    constexpr std::string_view kVariable = "target";
    const std::size_t at = answer ? answer->find(kVariable) : std::string::npos;
    if (at == std::string::npos) {
        return std::nullopt;
    }
    std::string_view rest = std::string_view(*answer).substr(at + kVariable.size() + 1);  // behind the type
    const auto length = spop::takeVarint(rest);
    return length && *length <= rest.size() ? std::optional(std::string(rest.substr(0, *length))) : std::nullopt;
}

bool SpopPeer::sendAll(const std::string& bytes) {
    return send(m_socket, bytes.data(), bytes.size(), MSG_NOSIGNAL) == static_cast<ssize_t>(bytes.size());
}

std::optional<std::string> SpopPeer::readFrame() {
    unsigned char prefix[4];
    if (recv(m_socket, prefix, sizeof prefix, MSG_WAITALL) != sizeof prefix) {
        return std::nullopt;
    }
    std::string frame(std::size_t{prefix[0]} << 24U | std::size_t{prefix[1]} << 16U | std::size_t{prefix[2]} << 8U | prefix[3], '\0');
    if (frame.size() > spop::kMaxFrameSize || recv(m_socket, frame.data(), frame.size(), MSG_WAITALL) != static_cast<ssize_t>(frame.size())) {
        return std::nullopt;
    }
    return frame;
}

}  // namespace farmwarden::test
