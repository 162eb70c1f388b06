// Looks for holes and overlaps.
#include "catalog/lint_schedule_rows.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "catalog/schedule_rows.hpp"

namespace leeboard::catalog {
namespace {

constexpr const char* mend = "let each row begin where the one before it ends";

void check_rows(const Schedule& schedule, Diagnostics& faults) {
  for (std::size_t i = 1; i < schedule.rows.size(); ++i) {
    const auto& before = schedule.rows[i - 1];
    const auto& row = schedule.rows[i];
    const auto next = before.at.high + (row.whole ? 1 : 0);
    // Of rows that count both their ends in, two must not share one.
    const bool overlap = row.whole || row.above ? row.at.low < next : row.at.low <= before.at.high;
    const bool hole = row.at.low > next && !schedule.gaps_asked;
    if (row.whole != before.whole)
      faults.add(row.where, fmt::format("broken-schedule: rows of `{}` count in days and in amounts", schedule.id), mend);
    else if (overlap || hole)
      faults.add(row.where,
                 fmt::format("broken-schedule: in `{}` there is {} between {} and {}", schedule.id, overlap ? "an overlap" : "a hole",
                             format_number(before.at.high), format_number(row.at.low)),
                 hole ? "add the row, or say `gaps: ask`" : mend);
  }
}

void check_depot(const Schedule& schedule, Diagnostics& faults) {
  for (const auto& row : schedule.depot) {
    auto last = row.window_to;
    bool rising = row.not_due_before <= row.window_to;
    for (const auto& end : {row.late1_to, row.late2_to})
      if (end) {
        rising = rising && *end > last;
        last = *end;
      }
    if (!rising || row.beyond_from != last + 1)
      faults.add(row.where, fmt::format("broken-schedule: the bands of a row of `{}` have a hole or an overlap", schedule.id),
                 "the days rise, and `beyond_from` is the day after the last band");
  }
  if (schedule.depot.empty()) return;
  for (const auto& id : band_ids()) {
    const auto count = std::ranges::count(schedule.bands, id, &BandVerdict::band);
    if (count != 1)
      faults.add(schedule.where, fmt::format("broken-schedule: `{}` says {} verdicts of the band `{}`", schedule.id, count, id), "each band has one");
  }
}

/// Days of the steps from the first to the last, none left out: a day without a dose has to be said.
void check_days(const Schedule& schedule, Diagnostics& faults) {
  double covered = 0;
  for (const auto& step : schedule.steps) {
    if (step.day.low > covered + 1)
      faults.add(step.where, fmt::format("broken-schedule: `{}` has no step for day {}", schedule.id, format_number(covered + 1)), "add the step");
    covered = std::max(covered, step.day.high);
  }
  for (const auto& total : schedule.totals)
    if (total.day.high > covered && !schedule.steps.empty())
      faults.add(total.where, fmt::format("broken-schedule: `{}` has a total for a day without a step", schedule.id),
                 "add the step, or leave the total out");
  // A ceiling bounds each day; where totals are given, they are given for all days.
  if (!schedule.of.empty() || (schedule.ceiling && schedule.totals.empty())) return;
  for (double day = 1; day <= covered; ++day) {
    const bool said = std::ranges::any_of(schedule.totals, [&](const DayTotal& total) { return total.day.low <= day && day <= total.day.high; });
    if (!said)
      faults.add(schedule.where, fmt::format("uncapped-dose: `{}` does not say what the doses of day {} come to", schedule.id, format_number(day)),
                 "add it to `day_total`");
  }
}

bool covers(const Range& days, double day) { return days.low <= day && day <= days.high; }

bool is_plain(const std::optional<DoseAmount>& amount) { return amount && amount->kind == DoseAmount::Kind::number; }

/// What the steps of a day come to: those that are always taken, and all of them.
struct DaySum {
  Range always, all;
  bool countable = true, open = false;  ///< only plain numbers; repeated without a number of times, or rising
  std::optional<Range> rises_to;
};

DaySum sum_of(const Schedule& schedule, double day) {
  DaySum out;
  for (const auto& step : schedule.steps) {
    if (!covers(step.day, day)) continue;
    out.countable = out.countable && is_plain(step.dose);
    if (!out.countable) return out;
    const Range dose{step.dose->number.low * step.times, step.dose->number.high * step.times};
    out.open = out.open || step.to || (step.every && step.times == 1);
    if (is_plain(step.to)) out.rises_to = step.to->number;
    if (step.condition.empty() && !step.to) out.always = {out.always.low + dose.low, out.always.high + dose.high};
    out.all = {out.all.low + dose.low, out.all.high + dose.high};
  }
  return out;
}

void check_totals(const Schedule& schedule, Diagnostics& faults) {
  for (const auto& total : schedule.totals) {
    const auto fault = [&](const std::string& found) {
      faults.add(total.where,
                 fmt::format("broken-schedule: the doses of day {} of `{}` come to {}, and `day_total` says {}", format_number(total.day.low),
                             schedule.id, found, format_range(total.usual->number)),
                 "mend the steps or the total");
    };
    if (!is_plain(total.usual)) continue;
    const auto& said = total.usual->number;
    if (is_plain(total.most) && total.most->number.high < said.high) fault("at most " + format_range(total.most->number));
    const auto sum = sum_of(schedule, total.day.low);
    if (!sum.countable || schedule.steps.empty()) continue;
    const bool fixed = sum.always == sum.all && !sum.open;
    const bool outside = fixed ? said != sum.all : said.low < sum.always.low || (!sum.open && said.high > sum.all.high);
    if (outside) fault(format_range(fixed ? sum.all : Range{sum.always.low, sum.all.high}));
    const bool bounded = !is_plain(total.most) || total.most->number.high == said.high;
    if (sum.rises_to && (said != *sum.rises_to || !bounded)) fault(format_range(*sum.rises_to));
  }
}

void check_ceiling(const Schedule& schedule, Diagnostics& faults) {
  if (!schedule.ceiling) return;
  const auto check = [&](const std::optional<DoseAmount>& amount, const Where& where) {
    if (!amount) return;
    for (const auto* part : all_parts(*amount))
      if (part->kind == DoseAmount::Kind::number && part->number.high > *schedule.ceiling)
        faults.add(where, fmt::format("uncapped-dose: {} in `{}` is above its ceiling", format_range(part->number), schedule.id),
                   "mend the dose or the ceiling");
  };
  for (const auto& step : schedule.steps) {
    check(step.dose, step.where);
    check(step.to, step.where);
  }
  for (const auto& total : schedule.totals) {
    check(total.usual, total.where);
    check(total.most, total.where);
  }
}

}  // namespace

void lint_schedule_rows(const Schedule& schedule, Diagnostics& faults) {
  check_rows(schedule, faults);
  check_depot(schedule, faults);
  check_days(schedule, faults);
  check_totals(schedule, faults);
  check_ceiling(schedule, faults);
}

}  // namespace leeboard::catalog
