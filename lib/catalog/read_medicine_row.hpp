// Reads tables of medicines (CSV, because people keep them in a spreadsheet).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "catalog/medicine.hpp"
#include "catalog/medicine_words.hpp"

namespace leeboard::catalog {

/// The columns of a table, in this order: name kind ingredients form_route classes oud_role rxcui source status.
const std::vector<std::string>& medicine_columns();

/// Legal words of `oud_role`.
const std::vector<std::string>& medicine_roles();

/// Reads one table; a row that cannot be is a diagnostic with its line, and a name given twice in it. Never throws for content.
std::vector<Medicine> read_medicine_table(std::string_view text, const std::string& source, bool site, const MedicineWords& words,
                                          Diagnostics& diagnostics);

}  // namespace leeboard::catalog
