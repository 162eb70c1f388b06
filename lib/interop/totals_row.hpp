// Rows of a table that are no records: blank ones and totals.
#pragma once

#include <span>
#include <string_view>

namespace leeboard::catalog {
struct TableWords;
}

namespace leeboard::interop {

/// Whether no cell says anything.
bool is_blank_row(std::span<const std::string_view> cells);

/// Whether a row holds totals: a word for them in front, and nothing but numbers behind it.
bool is_totals_row(std::span<const std::string_view> cells, const catalog::TableWords& words);

}  // namespace leeboard::interop
