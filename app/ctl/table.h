#pragma once

#include <string>
#include <vector>

#include "core/base/clock.h"

// Text for people at a terminal.
namespace farmwarden::ctl {

// Columns as wide as their widest cell, two spaces between; nothing is ever cut. What strangers sent is made safe to print.
class Table {
public:
    // A heading that begins with '>' makes its column align to the right.
    explicit Table(std::vector<std::string> headings);

    // REQUIRES: as many cells as headings.
    void add(std::vector<std::string> cells);
    // The headings and the rows; only `ifEmpty` when there are none.
    std::string text(const std::string& ifEmpty) const;

private:
    std::vector<bool> m_isRight;
    std::vector<std::vector<std::string>> m_rows;  // the headings first
};

// "2026-11-22 09:30:00" in the machine's own time zone; "-" for never.
std::string localTime(base::TimePoint at);

}  // namespace farmwarden::ctl
