// The figures of one patient that several reports show: computed in one place, so that they always agree.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "record/person_record.hpp"
#include "report/due_items.hpp"
#include "report/medication_course.hpp"
#include "report/plan_progress.hpp"
#include "report/report_setting.hpp"
#include "report/score_trend.hpp"

namespace leeboard::report {

/// Days that the trigger log covers, counted back from the as-of day; the rest of the days is unknown.
struct LogDays {
  int window = 0, logged = 0;
};

/// What several reports say of one person, counted once.
struct KeyFigures {
  PersonStatus status = PersonStatus::no_episode;
  std::optional<Death> death;  ///< no age of today, nothing due, nothing to ask
  std::optional<int> age;      ///< of who died: at death
  std::optional<long long> days_in_care;
  std::optional<Stamp> last_contact;
  std::optional<Date> next_contact;
  Medication medication;
  std::vector<ScoreTrend> scores;    ///< one a scale that was ever scored, in the clinic's order
  int safety_open = 0;               ///< safety items that nobody has acknowledged
  int safety_unanswered = 0;         ///< safety items without an answer, seen or not
  std::optional<int> overdose_open;  ///< safety lines that are in the plan and not done; nothing without a plan
  const CarePlan* plan = nullptr;    ///< the signed one, else the newest draft
  std::optional<Date> review;        ///< of a signed plan
  PlanProgress progress;
  std::vector<DueItem> due;  ///< by day; only of people in care
  int overdue = 0;
  LogDays log_days;
  const TriggerEvent* last_use = nullptr;  ///< newest lapse, use or overdose of the log
};

/// Whether something is for a role or a member of the staff: of that role, or of anybody where the person is theirs.
bool is_for(const DueItem& item, const PersonRecord& record, std::string_view who);

/// Whether a list for `who` has this person: theirs, or something up to that day is for them. Everybody where `who` is empty.
bool is_on_list_of(const KeyFigures& figures, const PersonRecord& record, std::string_view who, Date until);

/// All of it. The result points into `file` and `clinic`.
KeyFigures count_key_figures(const PersonRecord& record, const ReportSetting& setting);

}  // namespace leeboard::report
