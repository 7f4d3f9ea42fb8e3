#include "core/policy/address_axis.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace farmwarden::policy {

namespace {

constexpr AddressNumber kLastAddress{~std::uint64_t{0}, ~std::uint64_t{0}};

// Preorder: the wider network first.
bool comesFirst(const Network& a, const Network& b) {
    return a.first != b.first ? a.first < b.first : b.last < a.last;
}

}  // namespace

void AddressAxis::finish() {
    std::ranges::sort(m_networks, comesFirst);
    const auto isSame = [](const Network& a, const Network& b) { return a.first == b.first && a.last == b.last; };
    m_networks.erase(std::ranges::unique(m_networks, isSame).begin(), m_networks.end());
    m_networks.insert(m_networks.begin(), Network{{}, kLastAddress});

    std::vector<Node> open{0};
    for (Node node = 1; node < m_networks.size(); ++node) {
        while (!m_networks[open.back()].holds(m_networks[node])) {
            open.pop_back();
        }
        m_forest.add(open.back());
        open.push_back(node);
    }
    m_forest.finish();
    cutIntoPieces();
    m_isEmpty.assign(m_networks.size(), true);
    for (const Piece& piece : m_pieces) {
        m_isEmpty[piece.node] = false;
    }
}

// Walks the forest in preorder: where a network begins it takes over, where it ends its parent is in charge again.
void AddressAxis::cutIntoPieces() {
    const auto takeOver = [this](AddressNumber first, Node node) {
        if (!m_pieces.empty() && m_pieces.back().first == first) {
            m_pieces.pop_back();
        }
        m_pieces.push_back({first, node});
    };
    std::vector<Node> open{0};
    const auto close = [&] {
        const AddressNumber last = m_networks[open.back()].last;
        open.pop_back();
        if (last != kLastAddress && !open.empty() && m_networks[open.back()].last != last) {
            takeOver(policy::next(last), open.back());
        }
    };
    takeOver({}, 0);
    for (Node node = 1; node < m_networks.size(); ++node) {
        while (!m_networks[open.back()].holds(m_networks[node])) {
            close();
        }
        takeOver(m_networks[node].first, node);
        open.push_back(node);
    }
    while (!open.empty()) {
        close();
    }
}

Node AddressAxis::nodeOf(const Network& network) const {
    const auto found = std::lower_bound(m_networks.begin() + 1, m_networks.end(), network, comesFirst);
    assert(found != m_networks.end());
    return static_cast<Node>(found - m_networks.begin());
}

Node AddressAxis::locate(const model::IpAddress& address) const {
    if (m_pieces.size() <= 1) {
        return 0;
    }
    return std::prev(std::ranges::upper_bound(m_pieces, numberOf(address), {}, &Piece::first))->node;
}

std::optional<model::IpAddress> AddressAxis::exampleIn(Node node) const {
    // RFC 5737 and RFC 3849 keep these for examples.
    static const std::array kExamples = {model::parseIpAddress("203.0.113.10"), model::parseIpAddress("198.51.100.10"),
                                         model::parseIpAddress("192.0.2.10"), model::parseIpAddress("2001:db8::10")};
    if (const auto example =
            std::ranges::find(kExamples, node, [this](const auto& address) { return locate(address); });
        example != kExamples.end()) {
        return *example;
    }
    std::optional<model::IpAddress> unknown;
    const Network& network = m_networks[node];
    for (auto piece = std::ranges::lower_bound(m_pieces, network.first, {}, &Piece::first);
         piece != m_pieces.end() && piece->first <= network.last; ++piece) {
        if (piece->node != node) {
            continue;
        }
        // A network's own first address is seldom a client's.
        for (const AddressNumber number : {policy::next(piece->first), piece->first}) {
            const model::IpAddress address = addressOf(number);
            if (locate(address) == node && !address.isUnknown()) {
                return address;
            }
            unknown = locate(address) == node ? std::optional(address) : unknown;
        }
    }
    return unknown;
}

}  // namespace farmwarden::policy
