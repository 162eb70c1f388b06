// The figures of one patient that several reports show: computed in one place, so that they always agree.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "care/death.hpp"
#include "record/words.hpp"
#include "report/inputs.hpp"

namespace leeboard::report {

/// Whether a person is in care now.
enum class CareStatus : std::uint8_t { active, discharged, no_episode };

enum class DueKind : std::uint8_t { contact, instrument, plan_review, plan_line };

/// Something with a date by which it should happen.
struct DueItem {
  Date day{};
  DueKind kind{};
  std::string object;  ///< line id, plan, event id, instrument
  std::string text;
  bool operator==(const DueItem&) const = default;
};

/// The medicine for opioid use disorder that the record speaks of last.
struct Medication {
  enum class State { not_recorded, none, taking, stopped };
  State state = State::not_recorded;
  std::string drug;
  std::optional<Date> since;       ///< start, or the stop when stopped
  std::optional<Date> last_given;  ///< newest dose or supply
  std::string dose;                ///< of the newest dose, or empty
  std::string why_missing = "not-asked";
  std::optional<Date> known_until;  ///< not known now: the day of the last list of medicines; `drug` is what stood on it, or empty
};

/// One scale's newest score with the one before it.
struct ScoreTrend {
  const ShownInstrument* look = nullptr;
  const ShownScale* scale = nullptr;
  const Assessment* newest = nullptr;
  const ScaleScore* score = nullptr;
  const Assessment* before = nullptr;
  const ScaleScore* score_before = nullptr;
};

/// Lines of a plan by what became of them; the parts add up to `all`.
struct PlanProgress {
  int all = 0, done = 0, accepted = 0, declined = 0, open = 0, held = 0, blocked = 0;
};

/// Days that the trigger log covers, counted back from the as-of day; the rest of the days is unknown.
struct LogDays {
  int window = 0, logged = 0;
};

struct KeyFigures {
  CareStatus status = CareStatus::no_episode;
  std::optional<care::Death> death;  ///< no age of today, nothing due, nothing to ask
  std::optional<int> age;            ///< of who died: at death
  std::optional<long long> days_in_care;
  std::optional<Date> last_contact, next_contact;
  Medication medication;
  std::vector<ScoreTrend> scores;  ///< one a scale that was ever scored, in the clinic's order
  int safety_open = 0;
  std::optional<int> overdose_open;  ///< safety lines that are in the plan and not done; nothing without a plan
  const CarePlan* plan = nullptr;    ///< the signed one, else the newest draft
  std::optional<Date> review;        ///< of a signed plan
  PlanProgress progress;
  std::vector<DueItem> due;  ///< by day; only of people in care
  int overdue = 0;
  LogDays log_days;
  const TriggerEvent* last_use = nullptr;  ///< newest lapse, use or overdose of the log
};

/// All of it. The result points into `file` and `clinic`.
KeyFigures count_key_figures(const PatientFile& file, const ReportSetting& clinic);

// the parts, each in a file of its own
Medication find_medication(const PatientFile& file, const ReportSetting& clinic);
std::vector<DueItem> list_due(const PatientFile& file, const ReportSetting& clinic, std::optional<Date> review);
std::vector<ScoreTrend> find_trends(const PatientFile& file, const ReportSetting& clinic);
PlanProgress count_progress(const CarePlan& plan);

/// Whether a line still waits for somebody: proposed, and neither done nor declined.
bool is_open(const PlanLine& line);

}  // namespace leeboard::report

namespace leeboard {
template <>
inline constexpr auto words_of<report::CareStatus> = word_table<report::CareStatus>({{report::CareStatus::active, "active"},
                                                                                     {report::CareStatus::discharged, "discharged"},
                                                                                     {report::CareStatus::no_episode, "no-episode"}});
template <>
inline constexpr auto words_of<report::DueKind> = word_table<report::DueKind>({{report::DueKind::contact, "contact"},
                                                                               {report::DueKind::instrument, "instrument"},
                                                                               {report::DueKind::plan_review, "plan-review"},
                                                                               {report::DueKind::plan_line, "plan-line"}});
}  // namespace leeboard
