#include "core/store/snapshot_codec.h"

#include <concepts>
#include <stdexcept>

namespace farmwarden::store {
namespace {

constexpr std::size_t kPartSize = 256 * 1024;

// Const when it is packed, not when it is unpacked.
template <typename T, typename Noun>
concept Is = std::same_as<std::remove_const_t<T>, Noun>;

// One description serves both directions; `p` is a Packer or an Unpacker.
void describe(auto& p, Is<model::Farm> auto& f) {
    p(f.name), p(f.sessions), p(f.balancing), p(f.minOpen), p(f.revision);
}
// As schema 2 wrote it.
void describeOld(auto& p, Is<model::Target> auto& t) {
    p(t.name), p(t.farm), p(t.kind), p(t.address.host), p(t.address.port), p(t.weight), p(t.limit), p(t.tags);
    p(t.environment), p(t.revision), p(t.health), p(t.healthDetail), p(t.quarantinedUntil), p(t.quarantineReason);
    p(t.failuresInARow);
}
void describe(auto& p, Is<model::Target> auto& t) {
    describeOld(p, t), p(t.load), p(t.loadSessions), p(t.lastPlacedAt);
}
void describe(auto& p, Is<model::Hold> auto& h) {
    p(h.id), p(h.target), p(h.mode), p(h.owner), p(h.reason), p(h.placedAt), p(h.until), p(h.untilRestart);
    p(h.revision);
}
void describe(auto& p, Is<model::Session> auto& s) {
    p(s.id), p(s.farm), p(s.user), p(s.domain), p(s.target), p(s.state), p(s.reason), p(s.client), p(s.clientPort);
    p(s.clientName), p(s.connection), p(s.placedAt), p(s.since), p(s.placedRevision), p(s.revision);
}
void describe(auto& p, Is<model::Broker> auto& b) {
    p(b.name), p(b.frontDoor), p(b.pid), p(b.startedAt), p(b.seenAt);
}

void describe(auto& p, Is<model::PolicyVersion> auto& v) {
    p(v.number), p(v.document), p(v.base), p(v.restored), p(v.reason), p(v.author), p(v.at), p(v.failedTests);
    p(v.overrideReason), p(v.revision);
}

void describe(auto& p, Is<model::PluginChain> auto& c) {
    p(c.document), p(c.reason), p(c.author), p(c.at), p(c.revision), p(c.kept);
}

class Packer {
public:
    explicit Packer(std::string& bytes) : m_bytes(bytes) {}

    void operator()(std::integral auto value) { number(static_cast<std::uint64_t>(value)); }
    template <typename E>
    requires std::is_enum_v<E>
    void operator()(E value) { number(static_cast<std::uint64_t>(value)); }
    template <typename Tag>
    void operator()(base::StrongId<Tag> id) {
        number(id.value);
    }
    void operator()(base::TimePoint at) { number(static_cast<std::uint64_t>(at.time_since_epoch().count())); }
    void operator()(const std::string& text) { number(text.size()), m_bytes += text; }
    void operator()(const model::IpAddress& address) { m_bytes.append(address.bytes.begin(), address.bytes.end()); }
    void operator()(const std::vector<std::string>& texts) {
        number(texts.size());
        for (const std::string& text : texts) {
            (*this)(text);
        }
    }
    template <typename T>
    void operator()(const std::optional<T>& value) {
        number(value ? 1 : 0);
        if (value) {
            (*this)(*value);
        }
    }

private:
    void number(std::uint64_t value) {
        for (; value >= 0x80; value >>= 7U) {
            m_bytes += static_cast<char>(value | 0x80U);
        }
        m_bytes += static_cast<char>(value);
    }

    std::string& m_bytes;
};

class Unpacker {
public:
    explicit Unpacker(std::string_view bytes) : m_bytes(bytes) {}

    bool isAtEnd() const { return m_bytes.empty(); }
    char letter() { return take(1)[0]; }

    template <std::integral T>
    void operator()(T& value) {
        value = static_cast<T>(number());
    }
    template <typename E>
    requires std::is_enum_v<E>
    void operator()(E& value) { value = static_cast<E>(number()); }
    template <typename Tag>
    void operator()(base::StrongId<Tag>& id) {
        id.value = number();
    }
    void operator()(base::TimePoint& at) { at = base::TimePoint(base::Duration(static_cast<std::int64_t>(number()))); }
    void operator()(std::string& text) { text = take(number()); }
    void operator()(model::IpAddress& address) { std::ranges::copy(take(address.bytes.size()), address.bytes.begin()); }
    void operator()(std::vector<std::string>& texts) {
        texts.clear();
        for (std::uint64_t left = number(); left > 0; --left) {
            (*this)(texts.emplace_back());
        }
    }
    template <typename T>
    void operator()(std::optional<T>& value) {
        value.reset();
        if (number() != 0) {
            (*this)(value.emplace());
        }
    }

private:
    std::uint64_t number() {
        std::uint64_t value = 0;
        for (unsigned shift = 0; shift < 64; shift += 7) {
            const auto byte = static_cast<std::uint8_t>(take(1)[0]);
            value |= std::uint64_t{byte & 0x7FU} << shift;
            if (byte < 0x80) {
                return value;
            }
        }
        throw std::out_of_range("a number without an end");
    }

    std::string_view take(std::uint64_t size) {
        if (size > m_bytes.size()) {
            throw std::out_of_range("the part ends too early");
        }
        const std::string_view taken = m_bytes.substr(0, size);
        m_bytes.remove_prefix(size);
        return taken;
    }

    std::string_view m_bytes;
};

// The nouns of one part, through one object each.
struct Scratch {
    model::Farm farm;
    model::Target target;
    model::Hold hold;
    model::Session session;
    model::Broker broker;
    model::PolicyVersion policy;
    model::PluginChain plugins;
};

void lendNext(Unpacker& unpack, Scratch& scratch, model::StateSink& sink) {
    switch (const char letter = unpack.letter()) {
        case 'F':
            describe(unpack, scratch.farm), sink.onFarm(scratch.farm);
            break;
        case 'T':
            scratch.target = {};
            describeOld(unpack, scratch.target), sink.onTarget(scratch.target);
            break;
        case 'U':
            describe(unpack, scratch.target), sink.onTarget(scratch.target);
            break;
        case 'H':
            describe(unpack, scratch.hold), sink.onHold(scratch.hold);
            break;
        case 'S':
            describe(unpack, scratch.session), sink.onSession(scratch.session);
            break;
        case 'B':
            describe(unpack, scratch.broker), sink.onBroker(scratch.broker);
            break;
        case 'P':
            describe(unpack, scratch.policy), sink.onPolicy(scratch.policy);
            break;
        case 'C':
            describe(unpack, scratch.plugins), sink.onPlugins(scratch.plugins);
            break;
        default:
            throw std::out_of_range(fmt::format("byte {} begins no noun", static_cast<int>(letter)));
    }
}

}  // namespace

template <typename Noun>
void SnapshotEncoder::put(char letter, const Noun& noun) {
    m_part += letter;
    Packer pack(m_part);
    describe(pack, noun);
    if (m_part.size() >= kPartSize) {
        finish();
    }
}

void SnapshotEncoder::onFarm(const model::Farm& farm) {
    put('F', farm);
}
void SnapshotEncoder::onTarget(const model::Target& target) {
    put('U', target);
}
void SnapshotEncoder::onHold(const model::Hold& hold) {
    put('H', hold);
}
void SnapshotEncoder::onSession(const model::Session& session) {
    put('S', session);
}
void SnapshotEncoder::onBroker(const model::Broker& broker) {
    put('B', broker);
}

void SnapshotEncoder::onPolicy(const model::PolicyVersion& policy) {
    put('P', policy);
}

void SnapshotEncoder::onPlugins(const model::PluginChain& chain) {
    put('C', chain);
}

void SnapshotEncoder::finish() {
    if (!m_part.empty()) {
        m_emit(std::exchange(m_part, {}));
    }
}

base::Result<void> decodeSnapshotPart(std::string_view part, model::StateSink& sink) {
    try {
        Unpacker unpack(part);
        Scratch scratch;
        while (!unpack.isAtEnd()) {
            lendNext(unpack, scratch, sink);
        }
        return {};
    } catch (const std::out_of_range& problem) {
        return base::fail(base::ErrorCode::Corrupt, "{}", problem.what());
    }
}

std::uint64_t checksumOf(std::string_view bytes) {
    std::uint64_t hash = 0xcbf29ce484222325;
    for (const char c : bytes) {
        hash = (hash ^ static_cast<std::uint8_t>(c)) * 0x100000001b3;
    }
    return hash;
}

}  // namespace farmwarden::store
