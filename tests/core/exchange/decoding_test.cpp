#include "core/exchange/decoding.h"

#include <gtest/gtest.h>

namespace farmwarden::exchange {
namespace {

using namespace std::string_view_literals;

TEST(Decoding, ReadsUtf8WithAndWithoutAByteOrderMark) {
    EXPECT_EQ(decode("Zürich").text, "Zürich");
    EXPECT_EQ(decode("\xEF\xBB\xBFZürich").text, "Zürich");
    EXPECT_EQ(decode("Zürich").encoding, Encoding::Utf8);
    EXPECT_EQ(decode("").text, "");
}

TEST(Decoding, ReadsUtf16OfBothByteOrders) {
    EXPECT_EQ(decode("\xFF\xFE\x41\x00\xFC\x00\x3D\xD8\x00\xDE"sv).text, "Aü😀");
    EXPECT_EQ(decode("\xFE\xFF\x00\x41\x00\xFC\xD8\x3D\xDE\x00"sv).text, "Aü😀");
    EXPECT_EQ(decode("\xFF\xFE"sv).encoding, Encoding::Utf16Le);
    EXPECT_EQ(decode("\xFE\xFF"sv).encoding, Encoding::Utf16Be);
}

TEST(Decoding, CountsHalvesOfPairsAndOddBytes) {
    const Decoded lone = decode("\xFF\xFE\x3D\xD8\x41\x00"sv);
    EXPECT_EQ(lone.text, "\xEF\xBF\xBD\x41");
    EXPECT_EQ(lone.damaged, 1U);
    const Decoded low = decode("\xFE\xFF\xDE\x00"sv);
    EXPECT_EQ(low.damaged, 1U);
    const Decoded odd = decode("\xFF\xFE\x41\x00\x42"sv);
    EXPECT_EQ(odd.text, "A\xEF\xBF\xBD");
    EXPECT_EQ(odd.damaged, 1U);
}

TEST(Decoding, TakesWhatIsNoUtf8ForWindows1252) {
    const Decoded old = decode("Z\xFCrich \x80 \x93x\x94");
    EXPECT_EQ(old.text, "Zürich € “x”");
    EXPECT_EQ(old.encoding, Encoding::Windows1252);
    EXPECT_EQ(old.damaged, 0U);
    EXPECT_EQ(decode("\xFF\x81").damaged, 1U) << "a byte that has no character";
}

}  // namespace
}  // namespace farmwarden::exchange
