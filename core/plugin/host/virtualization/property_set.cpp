#include "core/plugin/host/virtualization/property_set.h"

namespace farmwarden::plugin::host::virtualization {

nlohmann::json toJson(const VARIANT& variant) {
    switch (variant.vt) {
        case VT_BSTR:
            return textOf(variant.bstrVal);
        case VT_BOOL:
            return variant.boolVal != VARIANT_FALSE;
        case VT_I2:
            return variant.iVal;
        case VT_I4:
            return static_cast<std::int32_t>(variant.lVal);
        case VT_UI1:
            return variant.bVal;
        case VT_UI2:
            return variant.uiVal;
        case VT_UI4:
            return static_cast<std::uint32_t>(variant.ulVal);
        case VT_I8:
            return variant.llVal;
        case VT_UI8:
            return variant.ullVal;
        case VT_R4:
            return variant.fltVal;
        case VT_R8:
            return variant.dblVal;
        default:
            return nullptr;
    }
}

VARIANT toVariant(const nlohmann::json& json) {
    VARIANT variant;
    VariantInit(&variant);
    if (json.is_boolean()) {
        variant.vt = VT_BOOL;
        variant.boolVal = json.get<bool>() ? VARIANT_TRUE : VARIANT_FALSE;
    } else if (json.is_number_integer()) {
        const auto number = json.get<std::int64_t>();
        const bool isSmall = number >= INT32_MIN && number <= INT32_MAX;
        variant.vt = isSmall ? VT_I4 : VT_I8;
        variant.llVal = number;
    } else if (json.is_number_float()) {
        variant.vt = VT_R8;
        variant.dblVal = json.get<double>();
    } else if (!json.is_null()) {
        variant.vt = VT_BSTR;
        variant.bstrVal = toBstr(json.is_string() ? json.get<std::string>() : json.dump());
    }
    return variant;
}

VARIANT variantFromText(const std::string& json) {
    const auto parsed = nlohmann::json::parse(json, nullptr, false);
    return toVariant(parsed.is_discarded() ? nlohmann::json() : parsed);
}

Properties propertiesOf(const std::string& json) {
    Properties properties;
    const auto parsed = nlohmann::json::parse(json, nullptr, false);
    if (parsed.is_object()) {
        for (const auto& [name, value] : parsed.items()) {
            properties[name] = value;
        }
    }
    return properties;
}

}  // namespace farmwarden::plugin::host::virtualization
