// Triggers and their log from CSV rows.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "record/trigger.hpp"

namespace leeboard {
class Zone;
}

namespace leeboard::interop {

/// One log entry from a CSV row: header names are the keys of a log entry, lists with `;`, empty cells say nothing.
TriggerEvent read_trigger_row(std::span<const std::string> header, std::span<const std::string_view> cells, const Zone* zone, const Where& where,
                              Diagnostics& problems);

/// One inventory entry from a CSV row: `patient`, `domain`, `description` (or `text`), `strength` and so on; empty cells say nothing.
Trigger read_inventory_row(std::span<const std::string> header, std::span<const std::string_view> cells, const Where& where, Diagnostics& problems);

/// The columns that the two rows may have.
const std::vector<std::string>& trigger_row_columns();
/// Columns of an inventory row, in order.
const std::vector<std::string>& inventory_row_columns();

}  // namespace leeboard::interop
