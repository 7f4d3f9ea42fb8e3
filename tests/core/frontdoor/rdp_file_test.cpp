#include "core/frontdoor/rdp_file.h"

#include <gtest/gtest.h>

namespace farmwarden::frontdoor {
namespace {

TEST(RdpFile, CarriesFarmAndUser) {
    EXPECT_EQ(rdpFile("FarmA", "CORP\\alice", "broker.example", 3389),
              "full address:s:broker.example:3389\r\n"
              "server port:i:3389\r\n"
              "loadbalanceinfo:s:tsv://farmwarden.1.FarmA?user=CORP%5Calice\r\n"
              "use redirection server name:i:1\r\n"
              "username:s:CORP\\alice\r\n"
              "prompt for credentials:i:1\r\n"
              "authentication level:i:2\r\n"
              "negotiate security layer:i:1\r\n"
              "autoreconnection enabled:i:1\r\n"
              "screen mode id:i:2\r\n"
              "redirectclipboard:i:1\r\n");
}

TEST(RdpFile, WithoutUserNamesOnlyTheFarm) {
    const std::string file = rdpFile("FarmA", "", "10.0.0.1", 3390);
    EXPECT_TRUE(file.contains("loadbalanceinfo:s:tsv://farmwarden.1.FarmA\r\n"));
    EXPECT_FALSE(file.contains("username"));
}

TEST(RdpFile, BracketsIpv6) {
    EXPECT_TRUE(rdpFile("F", "", "fd00::1", 3389).starts_with("full address:s:[fd00::1]:3389\r\n"));
}

TEST(RdpFile, AUserCannotAddSettings) {
    const std::string file = rdpFile("F", "x\r\nalternate shell:s:evil", "h", 1);
    EXPECT_FALSE(file.contains("\nalternate shell"));
}

}  // namespace
}  // namespace farmwarden::frontdoor
