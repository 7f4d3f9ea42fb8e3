#include "core/plugin/registry/description.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <map>
#include <regex>
#include <sstream>

#include "core/base/text.h"
#include "core/plugin/registry/schema_reader.h"
#include "core/plugin/sdk/farmwarden_plugin.h"

namespace farmwarden::plugin::registry {
namespace {

constexpr std::uintmax_t kMostBytes = 1u << 20;
constexpr std::array<std::pair<std::string_view, std::uint32_t>, 8> kRoles{{{"filter", FW_ROLE_FILTER},
                                                                            {"resource", FW_ROLE_RESOURCE},
                                                                            {"load-balancing", FW_ROLE_LOAD_BALANCING},
                                                                            {"placement", FW_ROLE_PLACEMENT},
                                                                            {"orchestration", FW_ROLE_ORCHESTRATION},
                                                                            {"provisioning", FW_ROLE_PROVISIONING},
                                                                            {"tasks", FW_ROLE_TASKS},
                                                                            {"notifications", FW_ROLE_NOTIFICATIONS}}};
constexpr std::uint32_t kFirstGenerationRoles = FW_ROLE_FILTER | FW_ROLE_LOAD_BALANCING | FW_ROLE_NOTIFICATIONS;
constexpr std::array kExclusive{FW_ROLE_PROVISIONING, FW_ROLE_TASKS};

class DescriptionReader {
public:
    explicit DescriptionReader(Described& result) : m_result(result) {}

    void read(const Json& json) {
        if (!json.is_object()) {
            wrong("", "a description must be an object");
            return;
        }
        for (const auto& [key, value] : json.items()) {
            readMember(key, value);
        }
        checkWhole(json);
        if (m_result.problems.empty()) {
            m_result.description = std::move(m_description);
        }
    }

private:
    void wrong(const std::string& at, std::string message, std::string hint = {}) {
        m_result.problems.push_back({.code = "bad-description",
                                     .message = std::move(message),
                                     .hint = std::move(hint),
                                     .range = {},
                                     .subject = at});
    }

    void readMember(const std::string& key, const Json& value) {
        const std::string at = below("", key);
        const std::map<std::string_view, std::string*> texts{{"name", &m_description.name},
                                                             {"version", &m_description.version},
                                                             {"summary", &m_description.summary},
                                                             {"library", &m_library},
                                                             {"classId", &m_description.classId}};
        if (const auto text = texts.find(key); text != texts.end()) {
            if (value.is_string()) {
                *text->second = value.get<std::string>();
            } else {
                wrong(at, fmt::format("'{}' must be a text", key));
            }
        } else if (key == "generation") {
            if (value == 1 || value == 2) {
                m_description.generation = value.get<std::uint32_t>();
            } else {
                wrong(at, "'generation' must be 1 (the interface of 2008) or 2");
            }
        } else if (key == "roles") {
            readRoles(value, at);
        } else if (key == "mayStartProcesses") {
            m_description.mayStartProcesses = value == true;
            if (!value.is_boolean()) {
                wrong(at, "'mayStartProcesses' must be true or false");
            }
        } else if (key == "configuration") {
            readSchema(value, at);
        } else {
            wrong(at, fmt::format("'{}' is not known in a description", key));
        }
    }

    void readRoles(const Json& value, const std::string& at) {
        if (!value.is_array()) {
            wrong(at, "'roles' must be a list of names");
            return;
        }
        for (const Json& name : value) {
            const auto found =
                std::ranges::find_if(kRoles, [&](const auto& role) { return name == std::string(role.first); });
            if (found == kRoles.end()) {
                wrong(at, fmt::format("{} is no role", name.dump()),
                      fmt::format("the roles are: {}", fmt::join(roleNames(0xFFFFFFFF), " ")));
            } else {
                m_description.roles |= found->second;
            }
        }
    }

    void readSchema(const Json& value, const std::string& at) {
        m_description.schemaText = value.dump(-1, ' ', false, Json::error_handler_t::replace);
        Schema::Parsed schema = Schema::parse(m_description.schemaText);
        for (base::Diagnostic& problem : schema.problems) {
            problem.subject = at + problem.subject;
            m_result.problems.push_back(std::move(problem));
        }
        if (schema.schema) {
            m_description.schema = std::move(*schema.schema);
        }
    }

    void checkWhole(const Json& json) {
        if (!base::isObjectName(m_description.name)) {
            wrong("/name", "'name' must be 1 to 64 letters, digits, dots, dashes or underscores");
        }
        if (m_library.empty()) {
            wrong("/library", "'library' is missing", "the file name of the shared library beside the description");
        } else {
            m_description.library = (m_result.file.parent_path() / m_library).lexically_normal();
        }
        if (!json.contains("roles") && m_description.generation == 1) {
            m_description.roles = kFirstGenerationRoles;
        }
        if (m_description.roles == 0) {
            wrong("/roles", "'roles' names no role",
                  fmt::format("the roles are: {}", fmt::join(roleNames(0xFFFFFFFF), " ")));
        }
        if (m_description.generation == 1 || !m_description.classId.empty()) {
            static const std::regex form(R"(\{[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}\})");
            if (!std::regex_match(m_description.classId, form)) {
                wrong("/classId",
                      "a plug-in of generation 1 needs its 'classId', such as {01234567-89AB-CDEF-0123-456789ABCDEF}");
            }
            if (m_description.generation == 1 && (m_description.roles & ~kFirstGenerationRoles) != 0) {
                wrong("/roles",
                      "a plug-in of generation 1 has the roles filter, load-balancing and notifications only");
            }
        }
    }

    Described& m_result;
    Description m_description;
    std::string m_library;
};

}  // namespace

std::vector<std::string> roleNames(std::uint32_t roles) {
    std::vector<std::string> names;
    for (const auto& [name, bit] : kRoles) {
        if ((roles & bit) != 0) {
            names.emplace_back(name);
        }
    }
    return names;
}

Described describe(const std::filesystem::path& file) {
    Described result;
    result.file = std::filesystem::absolute(file);
    const auto fail = [&](std::string message) {
        result.problems.push_back(
            {.code = "bad-description", .message = std::move(message), .hint = {}, .range = {}, .subject = ""});
        return result;
    };
    std::error_code error;
    const auto size = std::filesystem::file_size(file, error);
    if (error) {
        return fail(fmt::format("cannot be read: {}", error.message()));
    }
    if (size > kMostBytes) {
        return fail(fmt::format("has {} bytes; a description has at most {}", size, kMostBytes));
    }
    std::ifstream in(file);
    std::ostringstream text;
    text << in.rdbuf();
    if (!in) {
        return fail("cannot be read");
    }
    try {
        DescriptionReader(result).read(Json::parse(text.str()));
    } catch (const Json::parse_error& problem) {
        return fail(fmt::format("is no JSON: error at byte {}", problem.byte));
    }
    if (result.description) {
        result.description->file = result.file;
    }
    return result;
}

std::vector<Described> findPlugins(const std::vector<std::filesystem::path>& folders) {
    std::vector<Described> found;
    std::map<std::string, std::filesystem::path> names;
    for (const std::filesystem::path& folder : folders) {
        std::vector<std::filesystem::path> files;
        std::error_code error;
        for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
            if (entry.path().filename().string().ends_with(kDescriptionEnding)) {
                files.push_back(entry.path());
            }
        }
        std::ranges::sort(files);
        for (const std::filesystem::path& file : files) {
            Described described = describe(file);
            if (described.description) {
                const auto [at, isNew] = names.emplace(described.description->name, described.file);
                if (!isNew) {
                    described.problems.push_back(
                        {.code = "name-taken",
                         .message = fmt::format("'{}' is the name of {} already", described.description->name,
                                                at->second.string()),
                         .hint = "rename or remove one of them",
                         .range = {},
                         .subject = "/name"});
                    described.description.reset();
                }
            }
            found.push_back(std::move(described));
        }
    }
    return found;
}

base::Diagnostics exclusiveRoleConflicts(const std::vector<const Description*>& enabled) {
    base::Diagnostics problems;
    for (const std::uint32_t role : kExclusive) {
        const Description* first = nullptr;
        for (const Description* plugin : enabled) {
            if (!plugin->has(role)) {
                continue;
            }
            if (first != nullptr) {
                problems.push_back({.code = "exclusive-role",
                                    .message = fmt::format("'{}' and '{}' both do {}, which one plug-in only may do",
                                                           first->name, plugin->name, roleNames(role).front()),
                                    .hint = "disable one of them",
                                    .range = {},
                                    .subject = plugin->name});
            } else {
                first = plugin;
            }
        }
    }
    return problems;
}

}  // namespace farmwarden::plugin::registry
