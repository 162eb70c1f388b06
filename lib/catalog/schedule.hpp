// Schedules of doses (data/schedules/*.yaml): what is taken when, for whom, and where it ends.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "catalog/dose_amount.hpp"
#include "io/node.hpp"
#include "record/plan_words.hpp"

namespace leeboard::catalog {

class Definitions;

/// What is taken: "combination film", mg, sublingual, the strengths that there are.
struct DoseForm {
  std::string drug, product, unit, route;
  std::vector<double> strengths;
};

/// One step, on one day or on each day of a stretch.
struct ScheduleStep {
  Range day;
  bool now = false;
  std::optional<Wait> at, every;   ///< after the first dose of the day; how far apart
  std::optional<DoseAmount> dose;  ///< never absent in what could be read
  std::optional<DoseAmount> to;    ///< of a rise on each day: where it ends
  int times = 1;                   ///< so often a day
  std::string condition;           ///< `if`: "still sick"
  std::string note;
  std::optional<Evidence> evidence;
  std::vector<std::string> cites;
  Where where;
};

/// What a day's doses come to; a day above 1 may stand for a stretch.
struct DayTotal {
  Range day;
  std::optional<DoseAmount> usual, most;
  Where where;
};

/// How much is handed out: to a date and some days, or for a length of time; never for longer than `most`.
struct DoseSupply {
  std::string to;
  Duration add{}, otherwise{};
  std::optional<Duration> most;
  std::optional<DoseAmount> dose;  ///< a day
  std::optional<double> strength;
  Where where;
};

/// A column of a table, with the country or the house that it is of.
struct DoseColumn {
  std::string id, title, source;
  Evidence evidence = Evidence::unverified;
};

/// One row of a table by a number: `days: [0, 2]` in whole days, `amount: [8, 10]`, or `above: 6, to: 8`.
struct DoseRow {
  Range at;
  bool above = false;  ///< the lower end is outside
  bool whole = false;  ///< counted in whole days
  std::vector<std::pair<std::string, DoseAmount>> amounts;
  std::string may_reach;  ///< a column that may be reached later
  std::optional<Wait> reach_after;
  std::string reach_if;
  std::string note;
  Where where;
};

/// The late bands of one injection: last days of each band, counted from the last injection.
struct DepotRow {
  std::vector<std::string> products;
  std::optional<double> dose_mg;
  std::optional<Range> prior_count;
  double not_due_before = 0, window_to = 0, beyond_from = 0;
  std::optional<double> late1_to, late2_to;
  Duration next{}, next_earliest{}, next_latest{};
  Where where;
};

/// The verdict of one band; the first whose condition is yes, the last has none.
struct BandVerdict {
  std::string band;  ///< not_due window late1 late2 beyond
  std::string title, text;
  std::vector<std::pair<Verdict, std::optional<rules::Condition>>> verdicts;
  Where where;
};

/// One medicine of a comfort set. Whose `not_when` is unknown is held, not printed.
struct DoseItem {
  std::string drug, form, condition, note, group;
  std::optional<DoseAmount> dose, then, max_day;
  std::optional<Wait> every;
  int times = 0;
  std::optional<long long> count;
  std::optional<rules::Condition> when, not_when;
  std::vector<std::string> cites;
  Where where;
};

/// What becomes of a schedule while its condition is not known: no dose and a question; the next one is tried; or it stands all the same.
enum class FitUnknown { ask, note, stands };

/// One schedule.
struct Schedule {
  std::string id, title;
  std::vector<std::string> options;       ///< none: a set that others name
  long long rank = 0;                     ///< the first that fits, lowest first
  bool beside = false;                    ///< by the prescriber's choice beside the one that fits
  std::optional<rules::Condition> leads;  ///< while this is yes it goes before all others
  std::optional<rules::Condition> given;  ///< whom it is about: while that is not known, the next schedule is tried
  std::optional<rules::Condition> when;
  FitUnknown if_unknown = FitUnknown::ask;  ///< with note and stands the facts are named with the dose
  std::vector<std::string> guards, sets;
  DoseForm form;
  std::vector<ScheduleStep> steps;
  std::vector<DayTotal> totals;
  bool has_ceiling = false;
  std::optional<double> ceiling;  ///< a day; nothing where there is none
  std::optional<DoseSupply> supply;
  std::string by, of, cap;  ///< facts
  std::vector<DoseColumn> columns;
  std::vector<DoseRow> rows;
  bool gaps_asked = false;  ///< what lies between rows is asked
  std::vector<DepotRow> depot;
  std::vector<BandVerdict> bands;
  std::vector<DoseItem> items;
  double round_to = 0;  ///< 0: not rounded; always down
  std::optional<Duration> next_step;
  std::optional<Wait> second_look, lasts;
  std::string owner, stop, too_little, too_much, text;
  std::vector<std::string> cites, sources;
  std::optional<io::Node> examples;  ///< lasts as long as Definitions
  Where where;
};

/// The schedules of one file by its tree. Faults are collected; schedules that could be read come back.
std::vector<Schedule> read_schedules(io::Node root, const FactTypes& types, const std::vector<std::string>& options, Diagnostics& diagnostics);

/// Reads schedules/ of both layers, a site's schedule in place of the built-in one of its id, by rank. Throws bad_input with all
/// problems of all files.
std::vector<Schedule> load_schedules(const Definitions& definitions, const FactTypes& types, const std::vector<std::string>& options);

/// The schedule of that id, or null.
const Schedule* find_schedule(const std::vector<Schedule>& schedules, std::string_view id);

/// Every amount of a schedule that is one of its own, with its place.
std::vector<const DoseAmount*> amounts_of(const Schedule& schedule);

}  // namespace leeboard::catalog
