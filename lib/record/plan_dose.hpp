// The dose that a plan prints for a treatment: steps, day totals, quantity, columns of sources, late bands, comfort medicines.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/range.hpp"
#include "record/plan_words.hpp"

namespace leeboard {

/// One step, in words where it is a time.
struct PlanDoseStep {
  Range day;
  std::string at;  ///< "now", "after 60 min", or empty
  Range dose;
  std::optional<Range> to;  ///< of a rise on each day: where it ends
  int times = 1;
  std::string every, condition, note;
};

/// The figure of one source; none where it states none.
struct PlanDoseColumn {
  std::string id, title, source;
  std::optional<Range> dose;
  Evidence evidence = Evidence::unverified;
};

/// What becomes of one medicine of a set.
enum class ItemState : std::uint8_t { given, held, left_out };
template <>
inline constexpr auto words_of<ItemState> =
    word_table<ItemState>({{ItemState::given, "given"}, {ItemState::held, "held"}, {ItemState::left_out, "left-out"}});

/// One medicine of a set; `held` waits for the facts in `missing`.
struct PlanDoseItem {
  std::string drug, text, group;
  ItemState state = ItemState::held;
  std::vector<std::string> missing;
};

/// The band of a late injection, with its dates.
struct PlanDoseBand {
  std::string id, title, text;
  Verdict verdict = Verdict::block;
  Range days;                                   ///< since the last injection
  std::string span = {};                        ///< the days that the band covers: "56-69", "70 and more"; empty in older plans
  std::optional<Date> not_before, window_to;    ///< of the injection that is due; where the day of the last one is known
  Date next{}, next_earliest{}, next_latest{};  ///< of the one after it, when given on the plan's day
};

/// What is handed out.
struct DoseQuantity {
  long long count = 0;
  double strength = 0;
  std::string product;
};

/// The dose of one schedule for one person. Without figures when `until_known` names a fact.
struct PlanDose {
  std::string schedule, title, drug, unit, route;
  std::vector<PlanDoseStep> steps;
  std::optional<Range> day_total, day_most, day2;  ///< of day 1 and its upper bound, of day 2
  std::optional<DoseQuantity> quantity;
  std::optional<Date> last_day;
  std::vector<PlanDoseColumn> columns;
  std::vector<PlanDoseItem> items;
  std::optional<PlanDoseBand> band;
  std::vector<std::string> until_known, missing;  ///< facts
  std::string may_reach, second_look, lasts;      ///< words, or empty
  std::optional<Date> next_step;
  std::string owner, text, too_little, too_much, stop;
  std::vector<std::string> cites;
  std::optional<Evidence> evidence;
  std::vector<PlanDose> beside;  ///< other schedules, by the prescriber's choice
};

}  // namespace leeboard
