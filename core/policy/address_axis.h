#pragma once

#include <optional>
#include <vector>

#include "core/policy/forest.h"
#include "core/policy/network.h"

// All networks that the rules mention, and where a client's address stands among them. Immutable after finish(); then
// usable from any thread.
namespace farmwarden::policy {

class AddressAxis {
public:
    // Before finish().
    void add(const Network& network) { m_networks.push_back(network); }
    void finish();

    const Forest& forest() const { return m_forest; }
    // The node of a network that was added.
    Node nodeOf(const Network& network) const;
    // The innermost network that holds the address; the root for the unknown address. O(log n), allocates nothing.
    Node locate(const model::IpAddress& address) const;

    // An address that lies in the node and in none below it. The root's may be the unknown address, when the networks
    // take all others.
    std::optional<model::IpAddress> exampleIn(Node node) const;
    bool isEmpty(Node node) const { return m_isEmpty[node]; }

private:
    // From `first` up to the next piece the innermost network is `node`.
    struct Piece {
        AddressNumber first;
        Node node = 0;
    };

    void cutIntoPieces();

    std::vector<Network> m_networks;  // by node; [0] stands for everything
    Forest m_forest;
    std::vector<Piece> m_pieces;  // ascending
    std::vector<bool> m_isEmpty;
};

}  // namespace farmwarden::policy
