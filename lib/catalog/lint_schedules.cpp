// Lints schedules.
#include "catalog/lint_schedules.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/nearest.hpp"
#include "catalog/lint_cites.hpp"
#include "catalog/lint_schedule_rows.hpp"
#include "catalog/schedule.hpp"
#include "rules/reach.hpp"

namespace leeboard::catalog {
namespace {

/// A length of time in the unit in which rows state it.
std::string length_number(Duration length) {
  for (const long long unit : {1440LL, 60LL})
    if (length.minutes % unit == 0 && length.minutes > unit * (unit == 60 ? 1 : 2)) return format_number(static_cast<double>(length.minutes / unit));
  return format_number(length.minutes % 60 == 0 && length.minutes > 90 ? static_cast<double>(length.minutes / 60)
                                                                       : static_cast<double>(length.minutes));
}

/// The same length in days, hours and weeks: any of them may stand in the row.
std::vector<std::string> spellings(Duration length) {
  std::vector<std::string> out{length_number(length)};
  for (const long long unit : {10080LL, 1440LL, 60LL, 1LL})
    if (length.minutes % unit == 0) out.push_back(format_number(static_cast<double>(length.minutes / unit)));
  return out;
}

/// A number and how else a row may write it.
struct Stated {
  std::vector<std::string> spellings;
};

void add_amount(std::vector<Stated>& out, const DoseAmount& amount) {
  for (const auto* part : all_parts(amount)) {
    if (part->kind == DoseAmount::Kind::number)
      for (const auto end : {part->number.low, part->number.high}) out.push_back({{format_number(end)}});
    if (part->kind == DoseAmount::Kind::share && part->share != 1)
      out.push_back({{format_number(part->share), format_number(part->share * 100), part->share == 0.5 ? "half" : "-"}});
  }
}

void add_wait(std::vector<Stated>& out, const std::optional<Wait>& wait) {
  if (!wait) return;
  for (const auto end : {wait->low, wait->high}) out.push_back({spellings(end)});
}

void add_length(std::vector<Stated>& out, const std::optional<Duration>& length) {
  if (length && length->minutes > 1440) out.push_back({spellings(*length)});
}

void add_day(std::vector<Stated>& out, const Range& day) {
  for (const auto end : {day.low, day.high})
    if (end > 2) out.push_back({{format_number(end)}});
}

void add_tables(std::vector<Stated>& out, const Schedule& schedule) {
  for (const auto& row : schedule.rows) {
    for (const auto end : {row.at.low, row.at.high})
      if (end > 1) out.push_back({{format_number(end), format_number(end - 1), format_number(end + 1)}});
    add_wait(out, row.reach_after);
  }
  for (const auto& row : schedule.depot) {
    if (row.dose_mg) out.push_back({{format_number(*row.dose_mg)}});
    for (const auto end :
         {row.not_due_before, row.window_to, row.late1_to.value_or(row.window_to), row.late2_to.value_or(row.window_to), row.beyond_from})
      out.push_back({{format_number(end)}});
    for (const auto length : {row.next, row.next_earliest, row.next_latest}) add_length(out, length);
  }
}

std::vector<Stated> stated_numbers(const Schedule& schedule) {
  std::vector<Stated> out;
  for (const auto* amount : amounts_of(schedule)) add_amount(out, *amount);
  for (const auto& step : schedule.steps) {
    add_wait(out, step.at);
    add_wait(out, step.every);
    add_day(out, step.day);
  }
  for (const auto& total : schedule.totals) add_day(out, total.day);
  for (const auto& item : schedule.items) {
    add_wait(out, item.every);
    if (item.count) out.push_back({{format_number(static_cast<double>(*item.count))}});
  }
  if (schedule.supply) {
    add_length(out, schedule.supply->otherwise);
    add_length(out, schedule.supply->most);
  }
  if (schedule.ceiling) out.push_back({{format_number(*schedule.ceiling)}});
  for (const auto strength : schedule.form.strengths) out.push_back({{format_number(strength)}});
  add_length(out, schedule.next_step);
  add_wait(out, schedule.second_look);
  add_wait(out, schedule.lasts);
  add_tables(out, schedule);
  return out;
}

std::vector<std::string> all_cites(const Schedule& schedule) {
  auto out = schedule.cites;
  for (const auto& step : schedule.steps) out.insert(out.end(), step.cites.begin(), step.cites.end());
  for (const auto& item : schedule.items) out.insert(out.end(), item.cites.begin(), item.cites.end());
  return out;
}

std::string text_of_rows(const Guidelines& rows, const std::vector<std::string>& cites) {
  std::string out;
  for (const auto& cite : cites)
    if (const auto* row = rows.find(std::string_view(cite).substr(0, cite.find('#')))) {
      out += row->statement + " ";
      for (const auto& part : row->parts) out += part.text + " ";
    }
  return out;
}

void check_numbers(const Schedule& schedule, const LintContext& context, Diagnostics& faults) {
  const auto cites = all_cites(schedule);
  const auto text = text_of_rows(context.rows, cites);
  const auto known = numbers_in(text);
  const auto fault = [&](const std::string& number, const Where& where) {
    faults.add(where, fmt::format("number-without-source: the schedule `{}` says {}, which no row that it cites states", schedule.id, number),
               "cite the row that has it, or mend the number");
  };
  for (const auto& number : stated_numbers(schedule)) {
    const bool found = std::ranges::any_of(number.spellings, [&](const std::string& word) {
      return known.contains(word) || (word == "half" && text.find("half") != std::string::npos);
    });
    if (!found) fault(number.spellings.front(), schedule.where);
  }
  std::vector<std::string> texts{schedule.text, schedule.too_much, schedule.stop};
  for (const auto& band : schedule.bands) texts.push_back(band.text);
  for (const auto& item : schedule.items) texts.push_back(item.note + " " + item.condition);
  for (const auto& step : schedule.steps) texts.push_back(step.note + " " + step.condition);
  for (const auto& each : texts)
    for (const auto& number : unsourced_numbers(context.rows, cites, each)) fault(number, schedule.where);
}

void check_references(const Schedule& schedule, const std::vector<Schedule>& all, const LintContext& context, Diagnostics& faults) {
  std::vector<std::string> ids;
  for (const auto& other : all) ids.push_back(other.id);
  const auto known = [&](const std::string& id) { return std::ranges::find(ids, id) != ids.end(); };
  for (const auto& set : schedule.sets)
    if (!known(set) || set == schedule.id)
      faults.add(schedule.where, fmt::format("the schedule `{}` names the set `{}`, which is not there", schedule.id, set), did_you_mean(set, ids));
  if (schedule.too_little.starts_with("SCH-") && !known(schedule.too_little))
    faults.add(schedule.where, fmt::format("the schedule `{}` names `{}`, which is not there", schedule.id, schedule.too_little),
               did_you_mean(schedule.too_little, ids));
  std::vector<std::string> guards;
  for (const auto& id : context.rows.ids())
    if (id.starts_with("GRD-")) guards.push_back(id);
  for (const auto& guard : schedule.guards)
    if (!guard.starts_with("GRD-") || (!guards.empty() && std::ranges::find(guards, guard) == guards.end()))
      faults.add(schedule.where, fmt::format("the schedule `{}` names the guard `{}`, which is not there", schedule.id, guard),
                 did_you_mean(guard, guards));
  for (const auto& source : schedule.sources)
    if (!context.rows.find_source(source))
      faults.add(schedule.where, fmt::format("the schedule `{}` names the source `{}`, which is not listed", schedule.id, source), "");
  for (const auto& column : schedule.columns)
    if (!column.source.empty() && !context.rows.find_source(column.source))
      faults.add(schedule.where, fmt::format("the column `{}` names the source `{}`, which is not listed", column.id, column.source), "");
}

void check_whole(const Schedule& schedule, Diagnostics& faults) {
  const auto fault = [&](std::string what, std::string mend) { faults.add(schedule.where, std::move(what), std::move(mend)); };
  if (schedule.owner.empty()) fault(fmt::format("broken-schedule: `{}` has no owner", schedule.id), "add `owner:` with who gives or orders it");
  if (schedule.stop.empty()) fault(fmt::format("broken-schedule: `{}` does not say where it ends", schedule.id), "add `stop:`");
  const bool share = std::ranges::any_of(amounts_of(schedule), [](const DoseAmount* amount) { return uses_share(*amount); });
  if (share && schedule.cap.empty())
    fault(fmt::format("uncapped-dose: `{}` takes a share and has no cap", schedule.id), "add `cap:` with the fact of the usual dose");
  for (const auto& item : schedule.items)
    if (!item.max_day && item.times == 0 && !item.count && item.dose && item.dose->kind != DoseAmount::Kind::choice)
      faults.add(item.where, fmt::format("uncapped-dose: `{}` in `{}` has no bound for a day", item.drug, schedule.id),
                 "add `max_day:`, `times:` or `count:`");
  if (const auto& supply = schedule.supply) {
    if (supply->most && *supply->most < supply->otherwise)
      faults.add(supply->where, fmt::format("broken-schedule: `{}` hands out for longer than its `most`", schedule.id), "mend `default` or `most`");
    const auto& strengths = schedule.form.strengths;
    if (supply->strength && std::ranges::find(strengths, *supply->strength) == strengths.end())
      faults.add(supply->where, fmt::format("broken-schedule: `{}` counts a strength that its form has not", schedule.id), "add it to `strengths`");
  }
}

}  // namespace

void lint_schedules(const std::vector<Schedule>& own, const std::vector<Schedule>& all, const LintContext& context, Diagnostics& faults) {
  for (const auto& schedule : own) {
    const auto of = fmt::format("the schedule `{}`", schedule.id);
    check_cites(context.rows, schedule.where, schedule.id, all_cites(schedule), faults);
    for (const auto* text : {&schedule.text, &schedule.too_much, &schedule.stop, &schedule.title})
      check_words(context.words, schedule.where, of, *text, faults);
    check_references(schedule, all, context, faults);
    check_whole(schedule, faults);
    lint_schedule_rows(schedule, faults);
    check_numbers(schedule, context, faults);
    if (schedule.when && !rules::can_hold({{&*schedule.when, true}}, context.types))
      faults.add(schedule.where, fmt::format("unreachable-schedule: {} can never fit: its condition contradicts itself", of), "mend `when`");
    if (!schedule.examples || schedule.examples->empty())
      faults.add(schedule.where, fmt::format("no-example: {} has no worked example", of),
                 "add `examples:` with facts and the figures that come of them");
  }
}

}  // namespace leeboard::catalog
