#pragma once

#include <endian.h>
#include <libpq-fe.h>

#include <array>
#include <bit>
#include <concepts>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/model/words.h"

// The values of one statement in PostgreSQL's binary format: numbers as int8, texts by their length and without a copy,
// vectors as arrays for unnest(). Texts live until the statement was sent. One thread.
//
// PostgreSQL's texts cannot hold the character NUL, and a client may send one in a name: it is kept as SUB and '0' (and
// SUB as SUB SUB), which Rows::text() takes back.
namespace farmwarden::store::postgres {

// From the server's catalogue (pg_type.dat), where they never change.
inline constexpr Oid kBytea = 17;
inline constexpr Oid kInt8 = 20;
inline constexpr Oid kText = 25;
inline constexpr Oid kTextArray = 1009;
inline constexpr Oid kInt8Array = 1016;

std::string encodedArray(const std::vector<std::int64_t>& numbers);
std::string encodedArray(const std::vector<std::string>& texts);

inline constexpr char kSubstitute = '\x1a';
bool needsSubstitutes(std::string_view text);
std::string withSubstitutes(std::string_view text);
std::string withoutSubstitutes(std::string_view text);

// The arguments of a libpq call, whatever the number of values.
struct BoundValues {
    int count;
    const Oid* types;
    const char* const* values;
    const int* lengths;
    const int* formats;
};

template <std::size_t Count>
class Parameters {
public:
    template <typename... Values>
    explicit Parameters(const Values&... values) {
        std::size_t index = 0;
        m_formats.fill(1);
        (bind(index++, values), ...);
    }
    Parameters(const Parameters&) = delete;
    Parameters& operator=(const Parameters&) = delete;

    BoundValues bound() const {
        return {static_cast<int>(Count), m_types.data(), m_values.data(), m_lengths.data(), m_formats.data()};
    }

private:
    void bind(std::size_t index, std::integral auto value) {
        m_numbers[index] = htobe64(static_cast<std::uint64_t>(static_cast<std::int64_t>(value)));
        set(index, kInt8, reinterpret_cast<const char*>(&m_numbers[index]), sizeof(std::uint64_t));
    }
    void bind(std::size_t index, std::string_view value) {
        if (needsSubstitutes(value)) {
            m_made[index] = withSubstitutes(value);
            value = m_made[index];
        }
        set(index, kText, value.data() == nullptr ? "" : value.data(), value.size());
    }
    void bind(std::size_t index, const std::string& value) { bind(index, std::string_view(value)); }
    void bind(std::size_t index, const char* value) { bind(index, std::string_view(value)); }
    void bind(std::size_t index, base::TimePoint value) { bind(index, value.time_since_epoch().count()); }
    template <typename Tag>
    void bind(std::size_t index, base::StrongId<Tag> value) {
        bind(index, value.value);
    }
    template <typename E>
    requires std::is_enum_v<E>
    void bind(std::size_t index, E value) { bind(index, model::toText(value)); }
    template <typename T>
    void bind(std::size_t index, const std::optional<T>& value) {
        bind(index, value ? *value : T{});
        if (!value) {
            m_values[index] = nullptr;
        }
    }
    void bind(std::size_t index, std::span<const char> bytes) { set(index, kBytea, bytes.data(), bytes.size()); }
    template <typename T>
    void bind(std::size_t index, const std::vector<T>& values) {
        m_made[index] = encodedArray(values);
        set(index, std::same_as<T, std::string> ? kTextArray : kInt8Array, m_made[index].data(), m_made[index].size());
    }

    void set(std::size_t index, Oid type, const char* value, std::size_t length) {
        m_types[index] = type;
        m_values[index] = value;
        m_lengths[index] = static_cast<int>(length);
    }

    std::array<Oid, Count> m_types{};
    std::array<const char*, Count> m_values{};
    std::array<int, Count> m_lengths{};
    std::array<int, Count> m_formats{};
    std::array<std::uint64_t, Count> m_numbers{};
    std::array<std::string, Count> m_made{};
};

template <typename... Values>
Parameters(const Values&...) -> Parameters<sizeof...(Values)>;

}  // namespace farmwarden::store::postgres
