#pragma once

#include <map>
#include <mutex>
#include <nlohmann/json.hpp>
#include <string>

#include "core/plugin/host/virtualization/counted.h"

namespace farmwarden::plugin::host::virtualization {

// A VARIANT as JSON and back: texts, numbers and booleans as they are, anything else as a text.
nlohmann::json toJson(const VARIANT& variant);
VARIANT toVariant(const nlohmann::json& json);
// JSON text, for the broker; null for what is no JSON.
VARIANT variantFromText(const std::string& json);

using Properties = std::map<std::string, nlohmann::json>;
Properties propertiesOf(const std::string& json);

// A bag of named values. I is one of the five property sets of sbtsv.h, which differ by their id alone.
template <typename I>
class PropertySet final : public Counted<I, IPropertyBag, ITsSbPropertySet> {
public:
    explicit PropertySet(Properties properties = {}) : m_properties(std::move(properties)) {}

    HRESULT Read(LPCOLESTR name, VARIANT* value, IErrorLog*) override {
        const std::lock_guard lock(m_mutex);
        const auto found = m_properties.find(textOf(name));
        if (value == nullptr || found == m_properties.end()) {
            return value == nullptr ? E_POINTER : E_INVALIDARG;
        }
        VariantClear(value);
        *value = toVariant(found->second);
        return S_OK;
    }
    HRESULT Write(LPCOLESTR name, VARIANT* value) override {
        if (value == nullptr) {
            return E_POINTER;
        }
        const std::lock_guard lock(m_mutex);
        m_properties[textOf(name)] = toJson(*value);
        return S_OK;
    }
    Properties properties() const {
        const std::lock_guard lock(m_mutex);
        return m_properties;
    }

private:
    mutable std::mutex m_mutex;  // m_properties
    Properties m_properties;
};

}  // namespace farmwarden::plugin::host::virtualization
