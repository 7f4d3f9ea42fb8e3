#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/policy/merge.h"

// The part of merge() that works inside one element that all three documents have. Lives on the stack of merge().
namespace farmwarden::policy {

class FieldMerger {
public:
    FieldMerger(Conflict::About about, std::string subject, std::vector<Conflict>& conflicts)
        : m_about(about), m_subject(std::move(subject)), m_conflicts(conflicts) {}

    Rule merge(const Rule& base, const Rule& ours, const Rule& theirs);
    FarmPolicy merge(const FarmPolicy& base, const FarmPolicy& ours, const FarmPolicy& theirs);
    PolicyTest merge(const PolicyTest& base, const PolicyTest& ours, const PolicyTest& theirs);

    void conflict(std::string field, std::string base, std::string ours, std::string theirs);

private:
    template <typename T, typename ToText>
    const T& pick(const char* field, const T& base, const T& ours, const T& theirs, ToText text);
    std::vector<std::string> pickSet(const char* field, const std::vector<std::string>& base,
                                     const std::vector<std::string>& ours, const std::vector<std::string>& theirs);
    std::vector<Condition> mergeConditions(const Rule& base, const Rule& ours, const Rule& theirs);
    std::vector<Condition> mergeDimension(Dimension dimension, const std::vector<Condition>& base,
                                          const std::vector<Condition>& ours, const std::vector<Condition>& theirs);

    Conflict::About m_about;
    std::string m_subject;
    std::vector<Conflict>& m_conflicts;
};

}  // namespace farmwarden::policy
