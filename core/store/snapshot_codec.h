#pragma once

#include <functional>
#include <string>

#include "core/base/result.h"
#include "core/model/state.h"

// State as compact bytes: a snapshot is a row of parts, each of which can be read by itself. Numbers are little-endian
// base-128, texts have their length before them; a letter before each noun says which it is.
namespace farmwarden::store {

// Lend it the state; it hands out a part whenever one is full, and the last one by finish(). One thread.
class SnapshotEncoder final : public model::StateSink {
public:
    explicit SnapshotEncoder(std::function<void(std::string part)> emit) : m_emit(std::move(emit)) {}

    void onFarm(const model::Farm& farm) override;
    void onTarget(const model::Target& target) override;
    void onHold(const model::Hold& hold) override;
    void onSession(const model::Session& session) override;
    void onBroker(const model::Broker& broker) override;
    void onPolicy(const model::PolicyVersion& policy) override;
    void onPlugins(const model::PluginChain& chain) override;
    void finish();

private:
    template <typename Noun>
    void put(char letter, const Noun& noun);

    std::function<void(std::string part)> m_emit;
    std::string m_part;
};

// Corrupt when the bytes are none of the encoder's.
base::Result<void> decodeSnapshotPart(std::string_view part, model::StateSink& sink);

// FNV-1a, 64 bits: against damage, not against malice.
std::uint64_t checksumOf(std::string_view bytes);

}  // namespace farmwarden::store
