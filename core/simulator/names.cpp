#include "core/simulator/names.h"

#include <fmt/format.h>

#include <array>
#include <numeric>
#include <string_view>

namespace farmwarden::simulator {
namespace {

constexpr std::array<std::string_view, 48> kGiven{
    "ana",   "ben",   "carla", "david", "elena", "felix", "greta", "hugo",   "ines",   "jonas", "klara", "lars",
    "marta", "nils",  "olga",  "pablo", "rosa",  "simon", "tomas", "ulla",   "victor", "wanda", "yara",  "zoltan",
    "aisha", "boris", "celia", "diego", "emma",  "farid", "gita",  "henrik", "irina",  "jana",  "kofi",  "leila",
    "mateo", "nadia", "oscar", "petra", "rui",   "sofia", "teo",   "uma",    "vera",   "wim",   "xenia", "yusuf"};

constexpr std::array<std::string_view, 101> kFamily{
    "lindqvist", "garrido", "novak",   "okafor",  "brandt",  "costa",     "dimitrov", "fuentes", "horvat", "ibarra",
    "jensen",    "kovacs",  "lopez",   "moreau",  "nilsen",  "olsen",     "pinto",    "quiroga", "rossi",  "serrano",
    "torres",    "ulrich",  "vidal",   "weber",   "yilmaz",  "zielinski", "almeida",  "bergman", "castro", "duarte",
    "eriksen",   "ferrari", "gomez",   "hansen",  "ivanova", "jovanovic", "kaya",     "larsen",  "mendes", "nagy",
    "ortega",    "petrov",  "quinn",   "ramos",   "silva",   "tanaka",    "urban",    "varga",   "wagner", "xu",
    "young",     "zapata",  "adeyemi", "bianchi", "chen",    "diaz",      "engel",    "fischer", "grant",  "holm",
    "ito",       "jansen",  "keller",  "lange",   "meyer",   "neumann",   "osei",     "popescu", "reyes",  "schmidt",
    "thomsen",   "usman",   "vogel",   "wolf",    "yamada",  "zimmer",    "aguilar",  "baker",   "cruz",   "dahl",
    "evans",     "franke",  "gruber",  "haas",    "iversen", "juarez",    "klein",    "lund",    "marin",  "nowak",
    "oliveira",  "pereira", "richter", "santos",  "toth",    "unger",     "vega",     "winter",  "york",   "zeller",
    "aalto"};

// Steps through all family names before one comes again with the same given name, as long as step and count have no
// common divisor.
constexpr std::size_t kFamilyStep = 17;
static_assert(std::gcd(1 + kFamilyStep * kGiven.size(), kFamily.size()) == 1);

}  // namespace

const std::uint32_t kPlainUserNames = kGiven.size() * kFamily.size();

std::string userName(std::uint32_t number) {
    const std::uint32_t plain = number % kPlainUserNames;
    const std::string_view given = kGiven[plain % kGiven.size()];
    const std::string_view family = kFamily[(plain / kGiven.size() + plain * kFamilyStep) % kFamily.size()];
    std::string name;
    name.reserve(given.size() + family.size() + 8);
    name.append(given).append(1, '.').append(family);
    if (number != plain) {
        name += std::to_string(number / kPlainUserNames + 1);
    }
    return name;
}

ClientPlace clientPlace(std::uint32_t number) {
    const auto high = static_cast<std::uint8_t>(number / 250 % 250);
    const auto low = static_cast<std::uint8_t>(number % 250 + 2);
    if (number % 3 == 2) {
        return {fmt::format("HOME-{:04}", number), privateAddress(44, high, low)};
    }
    return {fmt::format("HQ-{}F-{:03}", number % 8 + 1, number / 8), privateAddress(2, high, low)};
}

model::IpAddress privateAddress(std::uint8_t a, std::uint8_t b, std::uint8_t c) {
    model::IpAddress address;
    address.bytes = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF, 10, a, b, c};
    return address;
}

std::string connectionId(Random& random) {
    const std::uint64_t high = random.next();
    const std::uint64_t low = random.next();
    return fmt::format("{:08x}-{:04x}-4{:03x}-{:04x}-{:012x}", high >> 32U, high >> 16U & 0xFFFF, high & 0xFFF,
                       (low >> 48U & 0x3FFF) | 0x8000, low & 0xFFFFFFFFFFFF);
}

}  // namespace farmwarden::simulator
