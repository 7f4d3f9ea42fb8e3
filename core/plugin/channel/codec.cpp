#include "core/plugin/channel/codec.h"

#include <bit>
#include <cstring>
#include <type_traits>
#include <utility>

namespace farmwarden::plugin::channel {
namespace {

static_assert(std::endian::native == std::endian::little, "frames are in the machine's own order");

// One list of fields for each message; writer and reader both go through it.
void fields(auto& v, Connection& c) {
    v(c.user, c.domain, c.farm, c.program, c.clientName, c.clientAddress, c.clientPort, c.redirectorAddress, c.target,
      c.environment, c.session, c.groups, c.areGroupsKnown, c.tags, c.at);
}
void fields(auto& v, Answer& a) {
    v.enumerator(a.kind, AnswerKind::Fail);
    v(a.text, a.port, a.tags);
}
void fields(auto& v, TargetView& t) {
    v(t.name, t.farm, t.address, t.port, t.kind, t.admission, t.health, t.isSingleSession, t.environment, t.tags,
      t.weight, t.limit, t.active, t.disconnected, t.pending, t.load, t.version);
}
void fields(auto& v, SessionView& s) {
    v(s.id, s.farm, s.target, s.user, s.domain, s.program, s.clientName, s.clientAddress, s.state, s.placedAt, s.since);
}
void fields(auto& v, TaskView& t) {
    v(t.id, t.target, t.label, t.context, t.status, t.start, t.end, t.deadline);
}
void fields(auto& v, Upcall& u) {
    v.enumerator(u.kind, UpcallKind::TaskChanged);
    v(u.target, u.session, u.task, u.name, u.property, u.json, u.number, u.version);
}
void fields(auto& v, UpcallResult& r) {
    v(r.result, r.text, r.number);
}
void fields(auto& v, Start& m) {
    v(m.protocol, m.name, m.library, m.generation, m.classId, m.roles, m.configuration, m.mayStartProcesses,
      m.memoryBytes, m.openFiles, m.fileBytes);
}
void fields(auto& v, Configure& m) {
    v(m.configuration);
}
void fields(auto& v, Call& m) {
    v(m.id);
    v.enumerator(m.stage, Stage::Orchestration);
    v(m.connection);
}
void fields(auto& v, TargetChanged& m) {
    v.enumerator(m.change, Change::Removed);
    v(m.target);
}
void fields(auto& v, SessionsChanged& m) {
    v.enumerator(m.change, Change::Removed);
    v(m.sessions);
}
void fields(auto&, Resync&) {}
void fields(auto&, Synced&) {}
void fields(auto& v, ConnectionChanged& m) {
    v(m.phase, m.connection);
}
void fields(auto& v, StartJob& m) {
    v(m.id);
    v.enumerator(m.kind, JobKind::Cancel);
    v(m.job, m.specification);
}
void fields(auto& v, SetTasks& m) {
    v(m.id, m.host, m.tasks);
}
void fields(auto& v, OrderTaken& m) {
    v(m.id, m.error);
}
void fields(auto& v, Ping& m) {
    v(m.number);
}
void fields(auto& v, UpcallDone& m) {
    v(m.id, m.result);
}
void fields(auto& v, Stop& m) {
    v(m.reason);
}
void fields(auto& v, Started& m) {
    v(m.roles, m.isReconfigurable);
}
void fields(auto& v, StartFailed& m) {
    v(m.message);
}
void fields(auto& v, Configured& m) {
    v(m.error, m.needsRestart);
}
void fields(auto& v, Answered& m) {
    v(m.id, m.answer);
}
void fields(auto& v, Reported& m) {
    v(m.id, m.status);
}
void fields(auto& v, Pong& m) {
    v(m.number);
}
void fields(auto& v, UpcallMade& m) {
    v(m.id, m.upcall);
}

class Writer {
public:
    explicit Writer(std::string& bytes) : m_bytes(bytes) {}

    void operator()(auto&... values) { (put(values), ...); }
    template <typename E>
    void enumerator(E& value, E) {
        put(reinterpret_cast<std::underlying_type_t<E>&>(value));
    }

private:
    template <typename T>
    void put(T& value) {
        if constexpr (std::is_arithmetic_v<T>) {
            m_bytes.append(reinterpret_cast<const char*>(&value), sizeof(T));
        } else if constexpr (std::is_same_v<T, std::string>) {
            putCount(value.size());
            m_bytes += value;
        } else {
            fields(*this, value);
        }
    }
    template <typename T>
    void put(std::vector<T>& values) {
        putCount(values.size());
        for (T& value : values) {
            put(value);
        }
    }
    void putCount(std::size_t count) {
        std::uint32_t number = static_cast<std::uint32_t>(count);
        put(number);
    }

    std::string& m_bytes;
};

// After the first thing that is wrong it reads nothing more.
class Reader {
public:
    explicit Reader(std::string_view bytes) : m_bytes(bytes) {}

    void operator()(auto&... values) { (get(values), ...); }
    template <typename E>
    void enumerator(E& value, E last) {
        std::underlying_type_t<E> number{};
        get(number);
        m_isGood = m_isGood && number <= std::to_underlying(last);
        value = m_isGood ? static_cast<E>(number) : E{};
    }
    bool isDone() const { return m_isGood && m_bytes.empty(); }

private:
    template <typename T>
    void get(T& value) {
        if constexpr (std::is_same_v<T, bool>) {  // only 0 and 1 are values of a bool
            std::uint8_t byte = 0;
            get(byte);
            m_isGood = m_isGood && byte <= 1;
            value = byte == 1;
        } else if constexpr (std::is_arithmetic_v<T>) {
            if (const std::string_view bytes = take(sizeof(T)); m_isGood) {
                std::memcpy(&value, bytes.data(), sizeof(T));
            }
        } else if constexpr (std::is_same_v<T, std::string>) {
            std::uint32_t size = 0;
            get(size);
            value = take(size);
        } else {
            fields(*this, value);
        }
    }
    template <typename T>
    void get(std::vector<T>& values) {
        std::uint32_t count = 0;
        get(count);
        // Every element takes four bytes at least, so a lie about the count costs nothing.
        m_isGood = m_isGood && count <= m_bytes.size() / 4;
        values.resize(m_isGood ? count : 0);
        for (T& value : values) {
            get(value);
        }
    }
    std::string_view take(std::size_t size) {
        m_isGood = m_isGood && size <= m_bytes.size();
        const std::string_view taken = m_bytes.substr(0, m_isGood ? size : 0);
        m_bytes.remove_prefix(taken.size());
        return taken;
    }

    std::string_view m_bytes;
    bool m_isGood = true;
};

template <typename Variant>
void appendFrame(std::string& bytes, const Variant& message) {
    const std::size_t start = bytes.size();
    bytes.append(kFrameHeader, '\0');
    bytes += static_cast<char>(message.index());
    Writer writer(bytes);
    // Writing changes nothing; the fields are listed once, for reading, too.
    std::visit([&](auto& value) { fields(writer, value); }, const_cast<Variant&>(message));
    const auto length = static_cast<std::uint32_t>(bytes.size() - start - kFrameHeader);
    std::memcpy(bytes.data() + start, &length, sizeof(length));
}

template <typename Variant, std::size_t... Numbers>
Variant emptyMessage(std::size_t number, std::index_sequence<Numbers...>) {
    Variant message;
    (void)((number == Numbers && (message.template emplace<Numbers>(), true)) || ...);
    return message;
}

template <typename Variant>
base::Result<Variant> readBody(std::string_view body) {
    constexpr std::size_t kinds = std::variant_size_v<Variant>;
    if (body.empty() || static_cast<unsigned char>(body.front()) >= kinds) {
        return base::fail(base::ErrorCode::Corrupt, "a message of an unknown kind");
    }
    const auto number = static_cast<unsigned char>(body.front());
    Variant message = emptyMessage<Variant>(number, std::make_index_sequence<kinds>());
    Reader reader(body.substr(1));
    std::visit([&](auto& value) { fields(reader, value); }, message);
    if (!reader.isDone()) {
        return base::fail(base::ErrorCode::Corrupt, "a message of kind {} that does not fit its length", number);
    }
    return message;
}

}  // namespace

void append(std::string& bytes, const FromBroker& message) {
    appendFrame(bytes, message);
}
void append(std::string& bytes, const FromHost& message) {
    appendFrame(bytes, message);
}
base::Result<FromBroker> readFromBroker(std::string_view body) {
    return readBody<FromBroker>(body);
}
base::Result<FromHost> readFromHost(std::string_view body) {
    return readBody<FromHost>(body);
}

void FrameReader::add(std::string_view bytes) {
    m_bytes.erase(0, std::exchange(m_at, 0));
    m_bytes += bytes;
}

base::Result<std::optional<std::string_view>> FrameReader::next() {
    if (m_bytes.size() - m_at < kFrameHeader) {
        return std::nullopt;
    }
    std::uint32_t length = 0;
    std::memcpy(&length, m_bytes.data() + m_at, sizeof(length));
    if (length == 0 || length > kMostFrame) {
        return base::fail(base::ErrorCode::Corrupt, "a message of {} bytes; at most {} are allowed", length,
                          kMostFrame);
    }
    if (m_bytes.size() - m_at - kFrameHeader < length) {
        return std::nullopt;
    }
    const std::string_view body = std::string_view(m_bytes).substr(m_at + kFrameHeader, length);
    m_at += kFrameHeader + length;
    return body;
}

}  // namespace farmwarden::plugin::channel
