#pragma once

#include <functional>
#include <map>
#include <mutex>
#include <string>

#include "core/plugin/host/sink.h"
#include "core/plugin/host/virtualization/objects.h"
#include "core/plugin/host/world.h"

namespace farmwarden::plugin::host::virtualization {

// A connection that asks for a place, for as long as somebody holds it. Any thread.
class ConnectionObject final : public Counted<ITsSbClientConnection> {
public:
    ConnectionObject(channel::Connection connection, const World& world)
        : m_connection(std::move(connection)), m_world(world) {}
    ~ConnectionObject() override;

    HRESULT get_UserName(BSTR* out) override { return give(out, m_connection.user); }
    HRESULT get_Domain(BSTR* out) override { return give(out, m_connection.domain); }
    HRESULT get_InitialProgram(BSTR* out) override { return give(out, m_connection.program); }
    HRESULT get_LoadBalanceResult(ITsSbLoadBalanceResult** out) override;
    HRESULT get_FarmName(BSTR* out) override { return give(out, m_connection.farm); }
    HRESULT PutContext(BSTR id, VARIANT context, VARIANT* existing) override;
    HRESULT GetContext(BSTR id, VARIANT* context) override;
    HRESULT get_Environment(ITsSbEnvironment** out) override;
    HRESULT get_ConnectionError() override { return S_OK; }
    HRESULT get_SamUserAccount(BSTR* out) override;
    HRESULT get_ClientConnectionPropertySet(ITsSbClientConnectionPropertySet** out) override;
    HRESULT get_IsFirstAssignment(BOOL* out) override { return give(out, m_connection.session.empty() ? TRUE : FALSE); }
    HRESULT get_RdFarmType(RD_FARM_TYPE* out) override;
    HRESULT get_UserSidString(LPTSTR* out) override;
    HRESULT GetDisconnectedSession(ITsSbSession** out) override;

private:
    const channel::Connection m_connection;
    const World& m_world;
    std::mutex m_mutex;  // m_contexts
    std::map<std::string, VARIANT> m_contexts;
};

// The end of one call: answered through whichever sink the stage has, once; a sink that goes without an answer
// declines.
class CallEnd {
public:
    CallEnd(Sink& sink, std::uint64_t call) : m_sink(sink), m_call(call) {}
    ~CallEnd() { answer({}); }
    void answer(channel::Answer answer) {
        if (!m_isAnswered.exchange(true)) {
            m_sink.answer(m_call, std::move(answer));
        }
    }
    void report(std::uint32_t status) { m_sink.report(m_call, status); }

private:
    Sink& m_sink;
    const std::uint64_t m_call;
    std::atomic<bool> m_isAnswered = false;
};

std::string hexOf(HRESULT result);

// What all sinks of a call have: an error ends the connection, as that interface has it.
template <typename I>
class StageSink : public Counted<I, ITsSbBaseNotifySink> {
public:
    StageSink(Sink& sink, std::uint64_t call) : end(sink, call) {}
    HRESULT OnError(HRESULT error) override {
        end.answer({.kind = channel::AnswerKind::Refuse,
                    .text = "the plug-in said OnError(" + hexOf(error) + ")",
                    .tags = {}});
        return S_OK;
    }
    HRESULT OnReportStatus(CLIENT_MESSAGE_TYPE, DWORD status) override {
        end.report(status);
        return S_OK;
    }

    CallEnd end;
};

class BalancingSink final : public StageSink<ITsSbLoadBalancingNotifySink> {
public:
    using StageSink::StageSink;
    HRESULT OnGetMostSuitableTarget(ITsSbLoadBalanceResult* result, BOOL isNewConnection) override;
};
class PlacementSink final : public StageSink<ITsSbPlacementNotifySink> {
public:
    using StageSink::StageSink;
    HRESULT OnQueryEnvironmentCompleted(ITsSbEnvironment* environment) override;
};
class OrchestrationSink final : public StageSink<ITsSbOrchestrationNotifySink> {
public:
    using StageSink::StageSink;
    HRESULT OnReadyToConnect(ITsSbTarget* target) override;
};

}  // namespace farmwarden::plugin::host::virtualization
