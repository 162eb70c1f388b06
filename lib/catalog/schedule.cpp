// Reads schedules.
#include "catalog/schedule.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/nearest.hpp"
#include "catalog/definitions.hpp"
#include "catalog/lay_by_id.hpp"
#include "catalog/read_condition.hpp"
#include "catalog/read_scalar.hpp"
#include "catalog/schedule_rows.hpp"
#include "catalog/schedule_steps.hpp"

namespace leeboard::catalog {
namespace {

std::vector<std::string> read_option_names(io::MapReader& map, const std::vector<std::string>& known) {
  const auto node = map.optional("option");
  if (!node) return {};
  auto out = read_texts(*node, map.diagnostics());
  for (const auto& option : out)
    if (std::ranges::find(known, option) == known.end())
      io::report(map.diagnostics(), *node, fmt::format("there is no option `{}`", option), did_you_mean(option, known));
  return out;
}

std::string read_number_fact(io::MapReader& map, std::string_view key, const FactTypes& types) {
  const auto node = map.optional(key);
  if (!node || node->is_null()) return {};
  auto out = read_fact_name(*node, types, map.diagnostics());
  if (const auto* type = types.find_type(out); type && type->kind != ValueKind::number)
    io::report(map.diagnostics(), *node, fmt::format("`{}` is no number", out));
  return out;
}

void read_limits(io::MapReader& map, Schedule& out) {
  auto& diagnostics = map.diagnostics();
  if (const auto ceiling = map.optional("ceiling")) {
    out.has_ceiling = true;
    if (!ceiling->is_null()) out.ceiling = read_positive(map, "ceiling");
  }
  if (const auto round = map.optional("round")) {
    io::MapReader inner(*round, diagnostics);
    out.round_to = read_positive(inner, "to").value_or(0);
    if (const auto way = inner.required("way")) (void)read_word(*way, {"down"}, diagnostics);
    inner.finish();
  }
  if (const auto next = map.optional("next_step")) {
    io::MapReader inner(*next, diagnostics);
    if (const auto from = inner.required("from")) (void)read_word(*from, {"plan"}, diagnostics);
    out.next_step = read_length(inner, "add");
    inner.finish();
  }
  if (const auto look = map.optional("second_look")) {
    io::MapReader inner(*look, diagnostics);
    const auto after = read_length(inner, "after"), to = read_length(inner, "to");
    inner.finish();
    if (after && to && *after <= *to) out.second_look = Wait{*after, *to};
    else io::report(diagnostics, *look, "`second_look` says `after` and `to`");
  }
}

void check_shape(const Schedule& schedule, io::MapReader& map) {
  const auto fault = [&](std::string message, std::string mend = {}) {
    io::report(map.diagnostics(), map.node(), fmt::format("the schedule `{}` {}", schedule.id, message), std::move(mend));
  };
  const bool table = !schedule.rows.empty() || !schedule.depot.empty();
  if (schedule.steps.empty() && !table && schedule.items.empty()) fault("has no steps, rows or items");
  if (table && schedule.by.empty()) fault("has rows and no `by`", "name the fact that chooses the row");
  if (!schedule.rows.empty() && schedule.columns.empty()) fault("has rows and no `columns`");
  if (!schedule.depot.empty() && schedule.bands.empty()) fault("has late bands and no `bands` with their verdicts");
  if (schedule.cites.empty()) fault("cites no row", "add `cites:`");
  for (const auto* amount : amounts_of(schedule))
    for (const auto* part : all_parts(*amount)) {
      if (part->kind == DoseAmount::Kind::share && schedule.of.empty())
        fault("takes a share and says not of what", "add `of:` with the fact of the usual dose");
      if (part->kind != DoseAmount::Kind::column) continue;
      if (std::ranges::find(schedule.columns, part->column, &DoseColumn::id) == schedule.columns.end())
        fault(fmt::format("names the column `{}`, which is not there", part->column));
    }
}

Schedule read_schedule(io::Node node, const FactTypes& types, const std::vector<std::string>& options, Diagnostics& diagnostics) {
  io::MapReader map(node, diagnostics);
  Schedule out;
  out.where = node.where();
  out.id = read_id(map, "id");
  out.title = read_text(map, "title", true);
  out.options = read_option_names(map, options);
  out.rank = read_count(map, "rank").value_or(0);
  out.beside = read_yes_no(map, "beside", false);
  out.leads = read_condition(map, "leads", types, UnknownTests::allowed);
  out.given = read_condition(map, "given", types);
  out.when = read_condition(map, "when", types);
  if (const auto unknown = map.optional("if_unknown"))
    if (const auto word = read_word(*unknown, {"ask", "note", "stands"}, diagnostics))
      out.if_unknown = *word == "note" ? FitUnknown::note : *word == "stands" ? FitUnknown::stands : FitUnknown::ask;
  out.guards = read_texts(map, "guards");
  out.sets = read_texts(map, "sets");
  out.form = read_dose_form(map);
  out.steps = read_dose_steps(map, types);
  out.totals = read_day_totals(map, types);
  out.supply = read_dose_supply(map, types);
  out.by = read_number_fact(map, "by", types);
  out.of = read_number_fact(map, "of", types);
  out.cap = read_number_fact(map, "cap", types);
  out.columns = read_dose_columns(map);
  if (const auto gaps = map.optional("gaps")) out.gaps_asked = read_word(*gaps, {"ask"}, diagnostics).has_value();
  read_dose_rows(map, types, out);
  out.bands = read_band_verdicts(map, types);
  out.items = read_dose_items(map, types);
  read_limits(map, out);
  out.lasts = read_wait(map, "lasts");
  out.owner = read_text(map, "owner");
  out.stop = read_text(map, "stop");
  out.too_little = read_text(map, "too_little");
  out.too_much = read_text(map, "too_much");
  out.text = read_text(map, "text", true);
  out.cites = read_texts(map, "cites");
  out.sources = read_texts(map, "sources");
  out.examples = map.optional("examples");
  map.finish();
  check_shape(out, map);
  return out;
}

}  // namespace

std::vector<const DoseAmount*> amounts_of(const Schedule& schedule) {
  std::vector<const DoseAmount*> out;
  const auto put = [&](const std::optional<DoseAmount>& amount) {
    if (amount) out.push_back(&*amount);
  };
  for (const auto& step : schedule.steps)
    for (const auto* each : {&step.dose, &step.to}) put(*each);
  for (const auto& total : schedule.totals)
    for (const auto* each : {&total.usual, &total.most}) put(*each);
  if (schedule.supply) put(schedule.supply->dose);
  for (const auto& row : schedule.rows)
    for (const auto& [column, amount] : row.amounts) out.push_back(&amount);
  for (const auto& item : schedule.items)
    for (const auto* each : {&item.dose, &item.then, &item.max_day}) put(*each);
  return out;
}

const Schedule* find_schedule(const std::vector<Schedule>& schedules, std::string_view id) {
  const auto at = std::ranges::find(schedules, id, &Schedule::id);
  return at == schedules.end() ? nullptr : &*at;
}

std::vector<Schedule> read_schedules(io::Node root, const FactTypes& types, const std::vector<std::string>& options, Diagnostics& diagnostics) {
  std::vector<Schedule> out;
  io::MapReader map(root, diagnostics);
  map.allow("schema");
  const auto list = map.required("schedules");
  map.finish();
  if (!list) return out;
  for (const auto item : list->items()) lay_by_id(out, read_schedule(item, types, options, diagnostics), false, diagnostics);
  return out;
}

std::vector<Schedule> load_schedules(const Definitions& definitions, const FactTypes& types, const std::vector<std::string>& options) {
  std::vector<Schedule> out;
  Diagnostics diagnostics;
  for (const auto& file : definitions.list("schedules/"))
    for (auto& schedule : read_schedules(definitions.open(file).root(), types, options, diagnostics))
      lay_by_id(out, std::move(schedule), file.site, diagnostics);
  diagnostics.throw_if_any("the schedules cannot be used");
  std::ranges::stable_sort(out, {}, &Schedule::rank);
  return out;
}

}  // namespace leeboard::catalog
