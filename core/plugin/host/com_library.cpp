#include "core/plugin/host/com_library.h"

#include <fmt/format.h>

#include <cstdio>
#include <exception>

#include "core/plugin/host/library.h"
#include "core/plugin/sdk/compat/windows.h"

namespace farmwarden::plugin::host {
namespace {

using GetClassObject = HRESULT (*)(REFCLSID, REFIID, void**);
using Main = BOOL (*)(HMODULE, DWORD, LPVOID);

bool readClassId(const std::string& text, CLSID& id) {
    unsigned b[8];
    unsigned w1 = 0;
    unsigned w2 = 0;
    const int count = std::sscanf(text.c_str(), "{%8x-%4x-%4x-%2x%2x-%2x%2x%2x%2x%2x%2x}", &id.Data1, &w1, &w2, &b[0],
                                  &b[1], &b[2], &b[3], &b[4], &b[5], &b[6], &b[7]);
    id.Data2 = static_cast<std::uint16_t>(w1);
    id.Data3 = static_cast<std::uint16_t>(w2);
    for (int i = 0; i < 8 && count == 11; ++i) {
        id.Data4[i] = static_cast<std::uint8_t>(b[i]);
    }
    return count == 11;
}

std::string toHex(HRESULT result) {
    return fmt::format("0x{:08X}", static_cast<std::uint32_t>(result));
}

base::Result<void> makeFrom(const Library& library, GetClassObject entry, const CLSID& id, REFIID interfaceId,
                            void** object) {
    const auto main = library.find<Main>("DllMain");
    if (main != nullptr && !main(library.handle(), DLL_PROCESS_ATTACH, nullptr)) {
        return base::fail(base::ErrorCode::Refused, "its DllMain() said FALSE");
    }
    IClassFactory* factory = nullptr;
    HRESULT result = entry(id, IID_IClassFactory, reinterpret_cast<void**>(&factory));
    if (FAILED(result) || factory == nullptr) {
        return base::fail(base::ErrorCode::NotFound, "DllGetClassObject() knows no such class id ({})", toHex(result));
    }
    result = factory->CreateInstance(nullptr, interfaceId, object);
    factory->Release();
    if (FAILED(result) || *object == nullptr) {
        return base::fail(base::ErrorCode::Refused, "the class makes no object of this interface ({})", toHex(result));
    }
    return {};
}

}  // namespace

base::Result<void> makeObject(const std::string& path, const std::string& classId, REFIID interfaceId, void** object) {
    const auto library = Library::open(path);
    if (!library) {
        return std::unexpected(library.error());
    }
    const auto entry = library->find<GetClassObject>("DllGetClassObject");
    if (entry == nullptr) {
        return base::fail(base::ErrorCode::InvalidArgument,
                          "the library exports no DllGetClassObject(): is it a plug-in of COM classes?");
    }
    CLSID id{};
    if (!readClassId(classId, id)) {
        return base::fail(base::ErrorCode::InvalidArgument, "'{}' is no class id", classId);
    }
    try {
        return makeFrom(*library, entry, id, interfaceId, object);
    } catch (const std::exception& problem) {
        return base::fail(base::ErrorCode::Refused, "threw an exception while it was made: {}", problem.what());
    } catch (...) {
        return base::fail(base::ErrorCode::Refused, "threw something that is no std::exception while it was made");
    }
}

}  // namespace farmwarden::plugin::host
