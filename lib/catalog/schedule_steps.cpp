// Reads steps, day totals, supplies and sets of schedules.
#include "catalog/schedule_steps.hpp"

#include <fmt/format.h>

#include "catalog/read_condition.hpp"
#include "catalog/read_scalar.hpp"

namespace leeboard::catalog {
namespace {

std::optional<Range> read_day(io::Node node, Diagnostics& diagnostics) {
  if (!node.is_sequence()) return read_day_word(node, node.text(), diagnostics);
  std::vector<double> ends;
  for (const auto item : node.items())
    if (const auto number = parse_integer(item.text()); number && *number >= 1) ends.push_back(static_cast<double>(*number));
  if (ends.size() == 2 && node.size() == 2 && ends[0] <= ends[1]) return Range{ends[0], ends[1]};
  io::report(diagnostics, node, "a stretch of days is [first, last], counted from 1");
  return std::nullopt;
}

ScheduleStep read_step(io::Node node, const FactTypes& types, Diagnostics& diagnostics) {
  io::MapReader map(node, diagnostics);
  ScheduleStep out;
  out.where = node.where();
  if (const auto day = map.required("day")) out.day = read_day(*day, diagnostics).value_or(Range{1, 1});
  if (const auto at = map.optional("at")) {
    out.now = at->is_scalar() && at->text() == "now";
    if (!out.now) out.at = read_wait(*at, diagnostics);
  }
  out.every = read_wait(map, "every");
  if (const auto dose = map.required("dose")) out.dose = read_amount(*dose, types, diagnostics);
  out.to = read_amount(map, "to", types);
  out.times = static_cast<int>(read_count(map, "times").value_or(1));
  out.condition = read_text(map, "if");
  out.note = read_text(map, "note");
  if (const auto evidence = map.optional("evidence")) out.evidence = read_word<Evidence>(*evidence, diagnostics);
  out.cites = read_texts(map, "cites");
  map.finish();
  return out;
}

DoseItem read_item(io::Node node, const FactTypes& types, const std::string& group, Diagnostics& diagnostics) {
  io::MapReader map(node, diagnostics);
  DoseItem out;
  out.where = node.where();
  out.group = group;
  out.drug = read_text(map, "drug", true);
  out.form = read_text(map, "form");
  if (const auto dose = map.required("dose")) out.dose = read_amount(*dose, types, diagnostics);
  out.then = read_amount(map, "then", types);
  out.condition = read_text(map, "if");
  out.note = read_text(map, "note");
  out.every = read_wait(map, "every");
  out.times = static_cast<int>(read_count(map, "times").value_or(0));
  out.max_day = read_amount(map, "max_day", types);
  out.count = read_count(map, "count");
  out.when = read_condition(map, "when", types);
  out.not_when = read_condition(map, "not_when", types);
  out.cites = read_texts(map, "cites");
  map.finish();
  return out;
}

void read_group(io::Node node, const FactTypes& types, std::vector<DoseItem>& out, Diagnostics& diagnostics) {
  io::MapReader map(node, diagnostics);
  if (const auto choose = map.required("choose")) (void)read_word(*choose, {"one"}, diagnostics);
  const auto name = read_text(map, "title", true);
  const auto list = map.required("of");
  map.finish();
  if (!list) return;
  if (!list->is_sequence() || list->size() < 2) io::report(diagnostics, *list, "a group to choose from has two medicines or more");
  for (const auto item : list->items()) out.push_back(read_item(item, types, name, diagnostics));
}

}  // namespace

std::optional<Range> read_day_word(io::Node node, std::string_view word, Diagnostics& diagnostics) {
  const auto dash = word.find('-');
  const auto from = parse_integer(word.substr(0, dash));
  const auto to = dash == std::string_view::npos ? from : parse_integer(word.substr(dash + 1));
  if (from && to && *from >= 1 && *from <= *to) return Range{static_cast<double>(*from), static_cast<double>(*to)};
  io::report(diagnostics, node, fmt::format("`{}` is no day of a schedule", word), "days are counted from 1: `2`, `3-6`");
  return std::nullopt;
}

std::optional<double> read_positive(io::MapReader& map, std::string_view key) {
  const auto node = map.optional(key);
  if (!node) return std::nullopt;
  const auto number = node->is_scalar() ? parse_number(node->text()) : std::nullopt;
  if (number && *number > 0) return number;
  io::report(map.diagnostics(), *node, fmt::format("`{}` is a number above 0", key));
  return std::nullopt;
}

std::optional<long long> read_count(io::MapReader& map, std::string_view key) {
  const auto node = map.optional(key);
  if (!node) return std::nullopt;
  const auto number = node->is_scalar() ? parse_integer(node->text()) : std::nullopt;
  if (number && *number > 0 && *number <= 1000) return number;
  io::report(map.diagnostics(), *node, fmt::format("`{}` is a whole number from 1 to 1000", key));
  return std::nullopt;
}

std::optional<Duration> read_length(io::MapReader& map, std::string_view key) {
  const auto node = map.optional(key);
  return node ? read_duration(*node, map.diagnostics()) : std::nullopt;
}

DoseForm read_dose_form(io::MapReader& map) {
  DoseForm out;
  const auto node = map.optional("form");
  if (!node) return out;
  auto& diagnostics = map.diagnostics();
  io::MapReader inner(*node, diagnostics);
  out.drug = read_text(inner, "drug", true);
  out.product = read_text(inner, "product");
  out.unit = read_text(inner, "unit", true);
  out.route = read_text(inner, "route");
  if (const auto list = inner.optional("strengths"))
    for (const auto item : list->items()) {
      const auto number = parse_number(item.text());
      if (number && *number > 0) out.strengths.push_back(*number);
      else io::report(diagnostics, item, "a strength is a number above 0");
    }
  inner.finish();
  return out;
}

std::vector<ScheduleStep> read_dose_steps(io::MapReader& map, const FactTypes& types) {
  std::vector<ScheduleStep> out;
  if (const auto list = map.optional("steps"))
    for (const auto item : list->items()) out.push_back(read_step(item, types, map.diagnostics()));
  return out;
}

std::vector<DayTotal> read_day_totals(io::MapReader& map, const FactTypes& types) {
  std::vector<DayTotal> out;
  const auto node = map.optional("day_total");
  if (!node) return out;
  auto& diagnostics = map.diagnostics();
  if (!node->is_map()) io::report(diagnostics, *node, "`day_total` is a map by day");
  for (const auto entry : node->entries()) {
    const auto day = read_day_word(entry.value, entry.key, diagnostics);
    DayTotal total{.day = day.value_or(Range{1, 1}), .usual = {}, .most = {}, .where = entry.value.where()};
    if (entry.value.is_map() && (entry.value.find("usual") || entry.value.find("max"))) {
      io::MapReader inner(entry.value, diagnostics);
      if (const auto usual = inner.required("usual")) total.usual = read_amount(*usual, types, diagnostics);
      total.most = read_amount(inner, "max", types);
      inner.finish();
    } else {
      total.usual = read_amount(entry.value, types, diagnostics);
    }
    if (day) out.push_back(std::move(total));
  }
  return out;
}

std::optional<DoseSupply> read_dose_supply(io::MapReader& map, const FactTypes& types) {
  const auto node = map.optional("supply");
  if (!node) return std::nullopt;
  auto& diagnostics = map.diagnostics();
  io::MapReader inner(*node, diagnostics);
  DoseSupply out;
  out.where = node->where();
  if (const auto to = inner.optional("to")) {
    out.to = read_fact_name(*to, types, diagnostics);
    if (const auto* type = types.find_type(out.to); type && type->kind != ValueKind::date) io::report(diagnostics, *to, "a supply ends on a date");
  }
  out.add = read_length(inner, "add").value_or(Duration{});
  if (const auto length = inner.required("default")) out.otherwise = read_duration(*length, diagnostics).value_or(Duration{1440});
  out.most = read_length(inner, "most");
  if (const auto dose = inner.required("dose")) out.dose = read_amount(*dose, types, diagnostics);
  out.strength = read_positive(inner, "strength");
  if (const auto print = inner.optional("print")) (void)read_word(*print, {"count"}, diagnostics);
  inner.finish();
  return out;
}

std::vector<DoseItem> read_dose_items(io::MapReader& map, const FactTypes& types) {
  std::vector<DoseItem> out;
  if (const auto list = map.optional("items"))
    for (const auto item : list->items()) {
      if (item.find("choose")) read_group(item, types, out, map.diagnostics());
      else out.push_back(read_item(item, types, {}, map.diagnostics()));
    }
  return out;
}

}  // namespace leeboard::catalog
