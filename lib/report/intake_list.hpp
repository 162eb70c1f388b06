// Who is in care, as a list: JSON lines, rows, and a table for reading.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "record/patient.hpp"
#include "report/look.hpp"

namespace leeboard::report {

/// One line of the list.
struct ListedPatient {
  Patient patient;
  std::optional<Episode> episode;
  std::string_view status;
  std::optional<Stamp> next;  ///< next booked visit
};

/// leeboard.intake-list/1: one patient a line, with a summary behind them.
std::string intake_list_json(const std::vector<ListedPatient>& people, long long left_out);
/// Heading and rows.
std::vector<std::vector<std::string>> intake_list_rows(const std::vector<ListedPatient>& people);
/// `left_out`: who fits but for a status that nobody asked for. `on_screen`: long names are cut.
std::string intake_list_text(const std::vector<ListedPatient>& people, long long left_out, const Look& look);

}  // namespace leeboard::report
