// A person's triggers and log as lists: JSON lines that can be imported elsewhere, rows, and tables for reading.
#pragma once

#include <string>
#include <vector>

#include "record/trigger.hpp"
#include "report/look.hpp"

namespace leeboard::report {

/// One revision of a trigger.
struct ListedTrigger {
  Trigger trigger;
  int revision = 1;
  std::string reason;  ///< why it was revised, or empty
};

/// One entry of the log and what became of it.
struct ListedTriggerEvent {
  TriggerEvent event;
  bool safety = false;
  bool corrected = false;  ///< another entry stands in its place
};

/// Which revisions a list shows: with all of them, corrections and reasons stand in it too.
enum class Revisions { newest, all };

/// The inventory, one trigger a line, with a summary behind it.
std::string inventory_json(const std::vector<ListedTrigger>& triggers, const std::string& patient, Revisions shown);
/// Heading and rows.
std::vector<std::vector<std::string>> inventory_rows(const std::vector<ListedTrigger>& triggers);
/// The inventory for reading.
std::string inventory_text(const std::vector<ListedTrigger>& triggers, const std::string& patient, Revisions shown, const Look& look);

/// The log, one entry a line, with a summary behind it.
std::string log_json(const std::vector<ListedTriggerEvent>& log, const std::string& patient, Revisions shown);
/// Heading and rows.
std::vector<std::vector<std::string>> log_rows(const std::vector<ListedTriggerEvent>& log, const std::string& patient, Revisions shown);
/// The log for reading.
std::string log_text(const std::vector<ListedTriggerEvent>& log, const std::string& patient, Revisions shown, const Look& look);

}  // namespace leeboard::report
