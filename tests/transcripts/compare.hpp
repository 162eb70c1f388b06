// Expected lines against printed lines: `...` stands for any lines, {{any}} and its kin for a piece of a line.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace transcripts {

/// Whether one printed line fits an expected one. Placeholders: {{any}} {{sha256}} {{hex}} {{id}} {{number}} {{time}}.
bool line_fits(std::string_view expected, std::string_view printed);

/// Whether all lines fit; blank lines at the end are ignored on both sides.
bool lines_fit(const std::vector<std::string>& expected, std::vector<std::string> printed);

/// Printed lines as a new expectation: lines that fitted a placeholder line keep it, lines that look like syntax get a `\`.
std::vector<std::string> expect_from(const std::vector<std::string>& old, std::vector<std::string> printed);

/// A unified-like difference, `-` expected, `+` printed, ` ` the same.
std::vector<std::string> difference(const std::vector<std::string>& expected, std::vector<std::string> printed);

}  // namespace transcripts
