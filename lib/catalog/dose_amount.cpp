// Reads amounts of schedules.
#include "catalog/dose_amount.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "catalog/read_condition.hpp"
#include "catalog/read_scalar.hpp"

namespace leeboard::catalog {
namespace {

using Kind = DoseAmount::Kind;

constexpr std::string_view ways = "a number, {low, high}, {share}, {lower_of}, {higher_of}, {column}, not-stated or a list with `when`";

std::optional<double> read_positive(io::Node node, Diagnostics& diagnostics) {
  const auto number = node.is_scalar() ? parse_number(node.text()) : std::nullopt;
  if (number && *number > 0) return number;
  io::report(diagnostics, node, fmt::format("`{}` is no dose", node.text()), "a dose is a number above 0");
  return std::nullopt;
}

std::vector<DoseAmount> read_parts(io::Node list, const FactTypes& types, Diagnostics& diagnostics) {
  std::vector<DoseAmount> out;
  if (!list.is_sequence() || list.size() < 2) io::report(diagnostics, list, "here stand two amounts or more");
  for (const auto item : list.items())
    if (auto part = read_amount(item, types, diagnostics)) out.push_back(std::move(*part));
  return out;
}

void read_bounds(io::MapReader& map, DoseAmount& out) {
  const auto low = map.required("low"), high = map.required("high");
  if (!low || !high) return;
  const auto from = read_positive(*low, map.diagnostics()), to = read_positive(*high, map.diagnostics());
  if (!from || !to) return;
  if (*to < *from) io::report(map.diagnostics(), *high, "the upper bound is below the lower one");
  else out.number = {*from, *to};
}

std::optional<DoseAmount> read_map(io::Node node, const FactTypes& types, Diagnostics& diagnostics) {
  io::MapReader map(node, diagnostics);
  DoseAmount out;
  out.where = node.where();
  out.when = read_condition(map, "when", types);
  int forms = 0;
  if (map.has("low") || map.has("high")) {
    ++forms;
    read_bounds(map, out);
  }
  if (const auto dose = map.optional("dose")) {
    ++forms;
    if (const auto number = read_positive(*dose, diagnostics)) out.number = {*number, *number};
  }
  if (const auto share = map.optional("share")) {
    ++forms;
    out.kind = Kind::share;
    const auto number = read_positive(*share, diagnostics);
    if (number && *number > 1) io::report(diagnostics, *share, "a share is at most 1, the whole usual dose");
    out.share = number.value_or(1);
  }
  for (const auto& [key, kind] : {std::pair{"lower_of", Kind::lower_of}, std::pair{"higher_of", Kind::higher_of}})
    if (const auto list = map.optional(key)) {
      ++forms;
      out.kind = kind;
      out.parts = read_parts(*list, types, diagnostics);
    }
  if (const auto column = map.optional("column")) {
    ++forms;
    out.kind = Kind::column;
    out.column = read_text(*column, diagnostics).value_or("");
  }
  map.finish();
  if (forms == 1) return out;
  io::report(diagnostics, node, forms == 0 ? "this is no amount" : "an amount has one form, and here are several", std::string(ways));
  return std::nullopt;
}

std::optional<DoseAmount> read_choice(io::Node node, const FactTypes& types, Diagnostics& diagnostics) {
  DoseAmount out;
  out.kind = Kind::choice;
  out.where = node.where();
  for (const auto item : node.items())
    if (auto part = read_amount(item, types, diagnostics)) out.parts.push_back(std::move(*part));
  const auto bare = std::ranges::count_if(out.parts, [](const DoseAmount& part) { return !part.when; });
  if (out.parts.size() < 2 || bare > 1 || (bare == 1 && out.parts.back().when))
    io::report(diagnostics, node, "a list of amounts has a `when` in each but the last", "put the amount that holds otherwise last");
  return out;
}

}  // namespace

std::optional<DoseAmount> read_amount(io::Node node, const FactTypes& types, Diagnostics& diagnostics) {
  if (node.is_map()) return read_map(node, types, diagnostics);
  if (node.is_sequence()) return read_choice(node, types, diagnostics);
  DoseAmount out;
  out.where = node.where();
  if (node.text() == "not-stated") {
    out.kind = Kind::not_stated;
    return out;
  }
  const auto number = read_positive(node, diagnostics);
  if (!number) return std::nullopt;
  out.number = {*number, *number};
  return out;
}

std::optional<DoseAmount> read_amount(io::MapReader& map, std::string_view key, const FactTypes& types) {
  const auto node = map.optional(key);
  return node ? read_amount(*node, types, map.diagnostics()) : std::nullopt;
}

std::optional<Wait> read_wait(io::Node node, Diagnostics& diagnostics) {
  if (!node.is_map()) {
    const auto length = read_duration(node, diagnostics);
    return length ? std::optional(Wait{*length, *length}) : std::nullopt;
  }
  io::MapReader map(node, diagnostics);
  const auto low = map.required("low"), high = map.required("high");
  map.finish();
  const auto from = low ? read_duration(*low, diagnostics) : std::nullopt;
  const auto to = high ? read_duration(*high, diagnostics) : std::nullopt;
  if (!from || !to) return std::nullopt;
  if (*to < *from) io::report(diagnostics, node, "the longer time comes last");
  return Wait{*from, *to};
}

std::optional<Wait> read_wait(io::MapReader& map, std::string_view key) {
  const auto node = map.optional(key);
  return node ? read_wait(*node, map.diagnostics()) : std::nullopt;
}

std::vector<const DoseAmount*> all_parts(const DoseAmount& amount) {
  std::vector<const DoseAmount*> out{&amount};
  for (const auto& part : amount.parts)
    for (const auto* each : all_parts(part)) out.push_back(each);
  return out;
}

bool uses_share(const DoseAmount& amount) {
  return std::ranges::any_of(all_parts(amount), [](const DoseAmount* part) { return part->kind == Kind::share; });
}

}  // namespace leeboard::catalog
