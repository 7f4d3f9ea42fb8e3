#include "core/plugin/host/host_table.h"

#include <algorithm>
#include <cstring>
#include <string>

#include "core/plugin/host/leases.h"

namespace farmwarden::plugin::host {
namespace {

using channel::Upcall;
using channel::UpcallKind;
using channel::UpcallResult;

constexpr std::uint32_t kMostTags = 1000;

HostTable& tableOf(void* context) {
    return *static_cast<HostTable*>(context);
}

std::vector<std::string> textsOf(const char* const* texts, std::uint32_t count) {
    std::vector<std::string> result;
    for (std::uint32_t i = 0; texts != nullptr && i < std::min(count, kMostTags); ++i) {
        result.push_back(textOf(texts[i]));
    }
    return result;
}

FwResult say(const UpcallResult& result, FwError* error) {
    if (result.result != FW_OK) {
        fwSetError(error, result.text.c_str());
    }
    return result.result;
}

void log(void* context, std::uint32_t level, const char* text) {
    tableOf(context).sink().log(level, textOf(text));
}

// An answer that makes no sense becomes a failure here, so that the broker never sees it.
FwResult answer(void* context, std::uint64_t token, const FwAnswer* given) {
    channel::Answer answer;
    if (given == nullptr || given->size < sizeof(FwAnswer) || given->kind > FW_ANSWER_FAIL || given->port > 65535) {
        answer.kind = channel::AnswerKind::Fail;
        answer.text = given == nullptr
                          ? "answered with NULL"
                          : "answered with a struct of the wrong size, an unknown kind or a port beyond 65535";
    } else {
        answer.kind = static_cast<channel::AnswerKind>(given->kind);
        answer.text = textOf(given->text);
        answer.port = static_cast<std::uint16_t>(given->port);
        answer.tags = textsOf(given->tags, given->tagCount);
    }
    tableOf(context).sink().answer(token, std::move(answer));
    return FW_OK;
}

void report(void* context, std::uint64_t token, std::uint32_t status) {
    tableOf(context).sink().report(token, status);
}

FwResult eachTarget(void* context, const char* farm, FwTargetVisitor visitor, void* user) {
    for (const channel::TargetView& target : tableOf(context).world().targets(textOf(farm))) {
        const TargetLease lease(target);
        if (visitor(user, &lease.value) == 0) {
            break;
        }
    }
    return FW_OK;
}

FwResult eachSession(void* context, const char* target, const char* userName, FwSessionVisitor visitor, void* user) {
    for (const channel::SessionView& session : tableOf(context).world().sessions(textOf(target), textOf(userName))) {
        const FwSession lease = leaseOf(session);
        if (visitor(user, &lease) == 0) {
            break;
        }
    }
    return FW_OK;
}

FwResult saveTarget(void* context, const FwTarget* target, FwError* error) {
    if (target == nullptr || target->size < sizeof(FwTarget)) {
        fwSetError(error, "saveTarget: no target, or one of the wrong size");
        return FW_INVALID;
    }
    Upcall upcall;
    upcall.kind = UpcallKind::SaveTarget;
    channel::TargetView& view = upcall.target;
    view.name = textOf(target->name);
    view.farm = textOf(target->farm);
    view.address = textOf(target->address);
    view.environment = textOf(target->environment);
    view.tags = textsOf(target->tags, target->tagCount);
    view.port = static_cast<std::uint16_t>(target->port);
    view.kind = static_cast<std::uint8_t>(target->kind);
    view.health = static_cast<std::uint8_t>(target->health);
    view.weight = target->weight;
    view.limit = target->limit;
    upcall.version = target->version;
    return say(tableOf(context).sink().ask(std::move(upcall)), error);
}

FwResult byName(void* context, UpcallKind kind, const char* name, FwError* error) {
    Upcall upcall;
    upcall.kind = kind;
    upcall.name = textOf(name);
    return say(tableOf(context).sink().ask(std::move(upcall)), error);
}

FwResult removeTarget(void* context, const char* name, FwError* error) {
    return byName(context, UpcallKind::RemoveTarget, name, error);
}

FwResult saveSession(void* context, const FwSession* session, FwError* error) {
    if (session == nullptr || session->size < sizeof(FwSession)) {
        fwSetError(error, "saveSession: no session, or one of the wrong size");
        return FW_INVALID;
    }
    Upcall upcall;
    upcall.kind = UpcallKind::SaveSession;
    upcall.session = {textOf(session->id),
                      textOf(session->farm),
                      textOf(session->target),
                      textOf(session->user),
                      textOf(session->domain),
                      textOf(session->program),
                      textOf(session->clientName),
                      textOf(session->clientAddress),
                      static_cast<std::uint8_t>(session->state),
                      session->placedAt,
                      session->since};
    return say(tableOf(context).sink().ask(std::move(upcall)), error);
}

FwResult saveEnvironment(void* context, const FwEnvironment* environment, FwError* error) {
    if (environment == nullptr || environment->size < sizeof(FwEnvironment)) {
        fwSetError(error, "saveEnvironment: no environment, or one of the wrong size");
        return FW_INVALID;
    }
    Upcall upcall;
    upcall.kind = UpcallKind::SaveEnvironment;
    upcall.name = textOf(environment->name);
    upcall.json = textOf(environment->properties);
    upcall.number = environment->weight;
    upcall.version = environment->version;
    return say(tableOf(context).sink().ask(std::move(upcall)), error);
}

FwResult removeEnvironment(void* context, const char* name, FwError* error) {
    return byName(context, UpcallKind::RemoveEnvironment, name, error);
}

Upcall aboutProperty(UpcallKind kind, std::uint32_t of, const char* object, const char* name) {
    Upcall upcall;
    upcall.kind = kind;
    upcall.number = of;
    upcall.name = textOf(object);
    upcall.property = textOf(name);
    return upcall;
}

FwResult setProperty(void* context, std::uint32_t of, const char* object, const char* name, const char* json,
                     std::uint64_t version, FwError* error) {
    Upcall upcall = aboutProperty(UpcallKind::SetProperty, of, object, name);
    upcall.json = textOf(json);
    upcall.version = version;
    return say(tableOf(context).sink().ask(std::move(upcall)), error);
}

FwResult getProperty(void* context, std::uint32_t of, const char* object, const char* name, char* json,
                     std::size_t capacity, std::size_t* length) {
    const UpcallResult result = tableOf(context).sink().ask(aboutProperty(UpcallKind::GetProperty, of, object, name));
    if (result.result != FW_OK) {
        return result.result;
    }
    if (length != nullptr) {
        *length = result.text.size();
    }
    if (json != nullptr && capacity > 0) {
        const std::size_t count = std::min(result.text.size(), capacity - 1);
        std::memcpy(json, result.text.data(), count);
        json[count] = '\0';
    }
    return FW_OK;
}

FwResult lockTarget(void* context, const char* name, std::uint32_t milliseconds, std::uint64_t* lock) {
    Upcall upcall;
    upcall.kind = UpcallKind::LockTarget;
    upcall.name = textOf(name);
    upcall.number = milliseconds;
    const UpcallResult result = tableOf(context).sink().ask(std::move(upcall));
    if (lock != nullptr) {
        *lock = result.number;
    }
    return result.result;
}

FwResult unlockTarget(void* context, std::uint64_t lock) {
    Upcall upcall;
    upcall.kind = UpcallKind::UnlockTarget;
    upcall.version = lock;
    return tableOf(context).sink().ask(std::move(upcall)).result;
}

FwResult jobChanged(void* context, const char* job, const char* machine, std::uint32_t state, const char* text) {
    Upcall upcall = aboutProperty(UpcallKind::JobChanged, state, job, machine);
    upcall.json = textOf(text);
    return tableOf(context).sink().ask(std::move(upcall)).result;
}

FwResult taskChanged(void* context, const FwTask* task) {
    if (task == nullptr || task->size < sizeof(FwTask)) {
        return FW_INVALID;
    }
    Upcall upcall;
    upcall.kind = UpcallKind::TaskChanged;
    upcall.task = {textOf(task->id), textOf(task->target), textOf(task->label), textOf(task->context),
                   task->status,     task->start,          task->end,           task->deadline};
    return tableOf(context).sink().ask(std::move(upcall)).result;
}

}  // namespace

HostTable::HostTable(Sink& sink, const World& world) : m_sink(sink), m_world(world) {
    m_table.size = sizeof(FwHost);
    m_table.abi = FARMWARDEN_PLUGIN_ABI;
    m_table.context = this;
    m_table.log = log;
    m_table.answer = answer;
    m_table.report = report;
    m_table.eachTarget = eachTarget;
    m_table.eachSession = eachSession;
    m_table.saveTarget = saveTarget;
    m_table.removeTarget = removeTarget;
    m_table.saveSession = saveSession;
    m_table.saveEnvironment = saveEnvironment;
    m_table.removeEnvironment = removeEnvironment;
    m_table.setProperty = setProperty;
    m_table.getProperty = getProperty;
    m_table.lockTarget = lockTarget;
    m_table.unlockTarget = unlockTarget;
    m_table.jobChanged = jobChanged;
    m_table.taskChanged = taskChanged;
}

}  // namespace farmwarden::plugin::host
