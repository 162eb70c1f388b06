// --where key=value: which patients a list or batch is about.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "report/key_figures.hpp"

namespace leeboard::app {

/// Conditions that must all hold.
class Selection {
 public:
  /// Reads "status=active", "programme=...", "clinician=...", "due-before=2026-12-08". Throws usage with the nearest key.
  explicit Selection(const std::vector<std::string>& conditions);

  bool empty() const { return conditions_.empty(); }
  bool holds(const report::PatientFile& file, const report::KeyFigures& figures) const;
  /// As given, in order: for the heading and the manifest.
  const std::vector<std::string>& conditions() const { return conditions_; }
  std::string words() const;

 private:
  std::vector<std::string> conditions_;
  std::optional<std::string> status_, programme_, clinician_;
  std::optional<Date> due_before_;
};

}  // namespace leeboard::app
