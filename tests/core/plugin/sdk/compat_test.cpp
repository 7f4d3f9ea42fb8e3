#include <fmt/format.h>
#include <gtest/gtest.h>

#include <cstring>

#include "core/plugin/sdk/compat/windows.h"

#include "core/plugin/sdk/compat/tssbx.h"

// What compat_layout.cpp cannot say at compile time.
namespace {

std::string textOf(const GUID& id) {
    return fmt::format("{:08X}-{:04X}-{:04X}-{:02X}{:02X}-{:02X}{:02X}{:02X}{:02X}{:02X}{:02X}", id.Data1, id.Data2,
                       id.Data3, id.Data4[0], id.Data4[1], id.Data4[2], id.Data4[3], id.Data4[4], id.Data4[5],
                       id.Data4[6], id.Data4[7]);
}

TEST(Compat, HasTheDocumentedInterfaceIds) {
    EXPECT_EQ(textOf(IID_IUnknown), "00000000-0000-0000-C000-000000000046");
    EXPECT_EQ(textOf(IID_IClassFactory), "00000001-0000-0000-C000-000000000046");
    EXPECT_EQ(textOf(IID_IWTSSBPlugin), "DC44BE78-B18D-4399-B210-641BF67A002C");
    EXPECT_EQ(__uuidof(IWTSSBPlugin), IID_IWTSSBPlugin);
}

#if defined(__x86_64__)
// A pointer to a virtual method holds one more than its offset in the table (Itanium C++ ABI, 2.3).
template <typename Method>
std::size_t slotOf(Method method) {
    std::uintptr_t value = 0;
    std::memcpy(&value, &method, sizeof(value));
    return (value - 1) / sizeof(void*);
}

TEST(Compat, HasTheDocumentedOrderOfMethods) {
    EXPECT_EQ(slotOf(static_cast<HRESULT (IUnknown::*)(REFIID, void**)>(&IUnknown::QueryInterface)), 0u);
    EXPECT_EQ(slotOf(&IUnknown::AddRef), 1u);
    EXPECT_EQ(slotOf(&IUnknown::Release), 2u);
    EXPECT_EQ(slotOf(&IClassFactory::CreateInstance), 3u);
    EXPECT_EQ(slotOf(&IClassFactory::LockServer), 4u);
    EXPECT_EQ(slotOf(&IWTSSBPlugin::Initialize), 3u);
    EXPECT_EQ(slotOf(&IWTSSBPlugin::WTSSBX_MachineChangeNotification), 4u);
    EXPECT_EQ(slotOf(&IWTSSBPlugin::WTSSBX_SessionChangeNotification), 5u);
    EXPECT_EQ(slotOf(&IWTSSBPlugin::WTSSBX_GetMostSuitableServer), 6u);
    EXPECT_EQ(slotOf(&IWTSSBPlugin::Terminated), 7u);
    EXPECT_EQ(slotOf(&IWTSSBPlugin::WTSSBX_GetUserExternalSession), 8u);
}
#endif

TEST(Compat, ComparesIdentifiers) {
    EXPECT_TRUE(IsEqualIID(IID_IUnknown, IID_IUnknown));
    EXPECT_FALSE(IsEqualCLSID(IID_IUnknown, IID_IClassFactory));
    EXPECT_TRUE(IID_IUnknown != IID_NULL);
}

TEST(Compat, CountsAndLocks) {
    LONG count = 0;
    EXPECT_EQ(InterlockedIncrement(&count), 1);
    EXPECT_EQ(InterlockedExchangeAdd(&count, 5), 1);
    EXPECT_EQ(InterlockedCompareExchange(&count, 9, 6), 6);
    EXPECT_EQ(InterlockedDecrement(&count), 8);
    CRITICAL_SECTION section;
    InitializeCriticalSection(&section);
    EnterCriticalSection(&section);
    EXPECT_TRUE(TryEnterCriticalSection(&section));
    LeaveCriticalSection(&section);
    LeaveCriticalSection(&section);
    DeleteCriticalSection(&section);
}

TEST(Compat, MakesResultsAsDocumented) {
    EXPECT_EQ(static_cast<std::uint32_t>(MAKE_HRESULT(1, FACILITY_SB, 7)), 0x88130007u);
    EXPECT_EQ(static_cast<std::uint32_t>(HRESULT_FROM_WIN32(ERROR_ACCESS_DENIED)), 0x80070005u);
    EXPECT_EQ(HRESULT_FROM_WIN32(ERROR_SUCCESS), S_OK);
    EXPECT_EQ(HRESULT_FACILITY(E_ACCESSDENIED), FACILITY_WIN32);
}

TEST(Compat, CopiesAndComparesWideTexts) {
    WCHAR small[4];
    EXPECT_EQ(wcscpy_s(small, L"abc"), 0);
    EXPECT_NE(wcscpy_s(small, L"abcd"), 0);
    EXPECT_STREQ(small, L"abc");
    EXPECT_EQ(_wcsicmp(L"Office", L"OFFICE"), 0);
}

TEST(Compat, TellsTheTimeSince1601) {
    FILETIME time{};
    GetSystemTimeAsFileTime(&time);
    const ULONGLONG ticks = (ULONGLONG(time.dwHighDateTime) << 32) | time.dwLowDateTime;
    EXPECT_NEAR(double(ticks) / 1e7 - 11644473600.0, double(::time(nullptr)), 2.0);
}

}  // namespace
