#include "app/ctl/table.h"

#include <algorithm>
#include <array>
#include <ctime>

#include "core/base/text.h"

namespace farmwarden::ctl {
namespace {

// Characters, not bytes; wide ones count as one, which only matters for looks.
std::size_t width(const std::string& text) {
    return static_cast<std::size_t>(std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

}  // namespace

Table::Table(std::vector<std::string> headings) {
    for (std::string& heading : headings) {
        m_isRight.push_back(heading.starts_with('>'));
        heading.erase(0, m_isRight.back() ? 1 : 0);
    }
    m_rows.push_back(std::move(headings));
}

void Table::add(std::vector<std::string> cells) {
    for (std::string& cell : cells) {
        cell = cell.empty() ? "-" : base::sanitized(cell, 4096);
    }
    m_rows.push_back(std::move(cells));
}

std::string Table::text(const std::string& ifEmpty) const {
    if (m_rows.size() == 1) {
        return ifEmpty + '\n';
    }
    std::vector<std::size_t> widths(m_isRight.size(), 0);
    for (const auto& row : m_rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            widths[i] = std::max(widths[i], width(row[i]));
        }
    }
    std::string all;
    for (const auto& row : m_rows) {
        std::string line;
        for (std::size_t i = 0; i < row.size(); ++i) {
            const std::string padding(widths[i] - width(row[i]), ' ');
            line += (i == 0 ? "" : "  ") + (m_isRight[i] ? padding + row[i] : row[i] + padding);
        }
        line.erase(line.find_last_not_of(' ') + 1);
        all += line + '\n';
    }
    return all;
}

std::string localTime(base::TimePoint at) {
    if (at == base::TimePoint{}) {
        return "-";
    }
    const std::time_t seconds = std::chrono::floor<std::chrono::seconds>(at).time_since_epoch().count();
    std::tm local{};
    localtime_r(&seconds, &local);
    std::array<char, 32> text{};
    return {text.data(), std::strftime(text.data(), text.size(), "%Y-%m-%d %H:%M:%S", &local)};
}

}  // namespace farmwarden::ctl
