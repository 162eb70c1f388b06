// What a person reads who goes through a plan line by line, and what came of it.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "record/plan.hpp"

namespace leeboard::report {

/// "PL-1.r3, signed, of P-0412".
std::string work_head(const CarePlan& plan);

/// A line behind its place ("[3/27] ") with its number, who and by when, what was decided and noted before, and what doing it records or
/// waits for; in lines of at most 80 columns.
std::string work_line(const std::string& place, const PlanLine& line, Date day, const std::vector<std::string>& writes);

/// "done; recorded F-17, V-8".
std::string answered_words(const PlanLine& line, const std::vector<std::string>& wrote, const std::vector<std::string>& taken_back, bool decided,
                           bool dry_run);

/// One run: the answers in their order (nothing: a note), and how many lines still wait.
struct PlanWork {
  std::string id;
  int revision = 0;
  std::vector<std::pair<std::string, std::optional<Decision>>> answers;
  std::size_t open = 0;
};

/// leeboard.plan-work/1.
std::string work_json(const PlanWork& work);
std::string work_text(const PlanWork& work);

}  // namespace leeboard::report
