#include <fmt/format.h>
#include <gtest/gtest.h>

#include <cstdint>
#include <cstring>

#include "core/plugin/sdk/compat/sbtsv.h"

// The virtualization interface's ids and order of methods are the documented ones.
namespace {

std::string textOf(const GUID& id) {
    return fmt::format("{:08X}-{:04X}-{:04X}-{:02X}{:02X}-{:02X}{:02X}{:02X}{:02X}{:02X}{:02X}", id.Data1, id.Data2,
                       id.Data3, id.Data4[0], id.Data4[1], id.Data4[2], id.Data4[3], id.Data4[4], id.Data4[5],
                       id.Data4[6], id.Data4[7]);
}

TEST(Sbtsv, HasTheDocumentedInterfaceIds) {
    int count = 0;
#define INTERFACE(type, id)                     \
    EXPECT_EQ(textOf(IID_##type), id) << #type; \
    EXPECT_EQ(__uuidof(type), IID_##type);      \
    ++count;
#include "tests/core/plugin/sdk/sbtsv_interfaces.inc"
#undef INTERFACE
    EXPECT_EQ(count, 33);
}

#if defined(__x86_64__)
// A pointer to a virtual method holds one more than its offset in the table (Itanium C++ ABI, 2.3).
template <typename Method>
std::size_t slotOf(Method method) {
    std::uintptr_t value = 0;
    std::memcpy(&value, &method, sizeof(value));
    return (value - 1) / sizeof(void*);
}

TEST(Sbtsv, HasTheDocumentedOrderOfMethods) {
#define SLOT(type, method, slot) EXPECT_EQ(slotOf(&type::method), std::size_t{slot}) << #type "::" #method;
#include "tests/core/plugin/sdk/sbtsv_methods.inc"
#undef SLOT
}
#endif

static_assert(sizeof(TSSD_ConnectionPoint) == 28 && offsetof(TSSD_ConnectionPoint, AddressType) == 16 &&
              offsetof(TSSD_ConnectionPoint, PortNumber) == 20 && offsetof(TSSD_ConnectionPoint, AddressScope) == 24);
static_assert(sizeof(CLIENT_DISPLAY) == 12);
static_assert(sizeof(VM_NOTIFY_ENTRY) == 256 * sizeof(WCHAR));
static_assert(static_cast<std::uint32_t>(E_SB_LOAD_BAL_FAILED) == 0x88130007u);
static_assert(static_cast<std::uint32_t>(E_SB_UNKNOWN) == 0x881301F4u);

TEST(Sbtsv, TextsArraysAndVariantsKeepWhatTheyAreGiven) {
    BSTR text = SysAllocString(L"sh-1");
    EXPECT_EQ(SysStringLen(text), 4u);
    VARIANT one;
    VARIANT other;
    VariantInit(&one);
    VariantInit(&other);
    V_VT(&one) = VT_BSTR;
    V_BSTR(&one) = text;
    EXPECT_EQ(VariantCopy(&other, &one), S_OK);
    VariantClear(&one);
    EXPECT_STREQ(V_BSTR(&other), L"sh-1");
    SAFEARRAY* farms = SafeArrayCreateVector(VT_BSTR, 0, 2);
    LONG at = 1;
    EXPECT_EQ(SafeArrayPutElement(farms, &at, V_BSTR(&other)), S_OK);
    VariantClear(&other);
    BSTR read = nullptr;
    EXPECT_EQ(SafeArrayGetElement(farms, &at, &read), S_OK);
    EXPECT_STREQ(read, L"sh-1");
    SysFreeString(read);
    at = 2;
    EXPECT_EQ(SafeArrayGetElement(farms, &at, &read), DISP_E_BADINDEX);
    SafeArrayDestroy(farms);
}

}  // namespace
