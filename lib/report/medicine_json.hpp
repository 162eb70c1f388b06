// A medicine as read, as JSON and for people.
#pragma once

#include <string>

#include "catalog/medicine.hpp"
#include "catalog/read_medicine.hpp"

namespace leeboard::report {

/// One line of leeboard.medicine/1: what a written medicine is.
std::string render_medicine_json(const catalog::MedicineReading& reading);

/// One line of leeboard.medicine/1 for a row of the dictionary (`medicine list`).
std::string render_medicine_row_json(const catalog::Medicine& row);

/// The same as render_medicine_json on a few lines for people.
std::string render_medicine_text(const catalog::MedicineReading& reading);

}  // namespace leeboard::report
