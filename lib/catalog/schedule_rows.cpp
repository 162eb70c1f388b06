// Reads tables of schedules.
#include "catalog/schedule_rows.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/nearest.hpp"
#include "catalog/read_condition.hpp"
#include "catalog/read_scalar.hpp"
#include "catalog/schedule_steps.hpp"

namespace leeboard::catalog {
namespace {

std::optional<Range> read_ends(io::Node node, bool whole, Diagnostics& diagnostics) {
  std::vector<double> ends;
  for (const auto item : node.items())
    if (const auto number = parse_number(item.text()); number && *number >= 0) ends.push_back(*number);
  const bool fits = node.is_sequence() && node.size() == 2 && ends.size() == 2 && ends[0] <= ends[1];
  if (fits && (!whole ||
               (ends[0] == static_cast<double>(static_cast<long long>(ends[0])) && ends[1] == static_cast<double>(static_cast<long long>(ends[1])))))
    return Range{ends[0], ends[1]};
  io::report(diagnostics, node, whole ? "a row of days is [first, last] in whole days" : "a row is [from, to]");
  return std::nullopt;
}

void read_place(io::MapReader& map, DoseRow& out) {
  auto& diagnostics = map.diagnostics();
  if (const auto days = map.optional("days")) {
    out.whole = true;
    out.at = read_ends(*days, true, diagnostics).value_or(Range{});
  } else if (const auto amount = map.optional("amount")) {
    out.at = read_ends(*amount, false, diagnostics).value_or(Range{});
  } else {
    out.above = true;
    const auto above = map.required("above");
    const auto to = read_positive(map, "to");
    const auto from = above ? parse_number(above->text()) : std::nullopt;
    if (!from || !to || *to <= *from) io::report(diagnostics, map.node(), "a row says `days: [0, 2]`, `amount: [8, 10]`, or `above: 6` with `to: 8`");
    else out.at = {*from, *to};
  }
}

DoseRow read_row(io::Node node, const Schedule& of, const FactTypes& types, Diagnostics& diagnostics) {
  io::MapReader map(node, diagnostics);
  DoseRow out;
  out.where = node.where();
  read_place(map, out);
  for (const auto& column : of.columns) {
    if (const auto amount = map.required(column.id))
      if (auto read = read_amount(*amount, types, diagnostics)) out.amounts.emplace_back(column.id, std::move(*read));
  }
  if (const auto reach = map.optional("may_reach")) {
    io::MapReader inner(*reach, diagnostics);
    out.may_reach = read_text(inner, "column", true);
    out.reach_after = read_wait(inner, "after");
    out.reach_if = read_text(inner, "if", true);
    inner.finish();
    if (std::ranges::find(of.columns, out.may_reach, &DoseColumn::id) == of.columns.end())
      io::report(diagnostics, *reach, fmt::format("there is no column `{}`", out.may_reach));
  }
  out.note = read_text(map, "note");
  map.finish();
  return out;
}

DepotRow read_depot(io::Node node, const FactTypes& types, Diagnostics& diagnostics) {
  io::MapReader map(node, diagnostics);
  DepotRow out;
  out.where = node.where();
  out.products = read_texts(map, "product");
  const auto* known = types.find_type("last_xr_injection.drug");
  for (const auto& product : out.products)
    if (known && !known->values.empty() && std::ranges::find(known->values, product) == known->values.end())
      io::report(diagnostics, node, fmt::format("no injection is called `{}`", product), did_you_mean(product, known->values));
  out.dose_mg = read_positive(map, "dose_mg");
  if (const auto count = map.optional("prior_count")) out.prior_count = read_day_word(*count, count->text(), diagnostics);
  const auto day = [&](std::string_view key) {
    const auto node_of = map.required(key);
    const auto number = node_of ? parse_integer(node_of->text()) : std::nullopt;
    if (node_of && (!number || *number < 1)) io::report(diagnostics, *node_of, fmt::format("`{}` is a day after the injection", key));
    return static_cast<double>(number.value_or(1));
  };
  out.not_due_before = day("not_due_before");
  out.window_to = day("window_to");
  out.late1_to = read_positive(map, "late1_to");
  out.late2_to = read_positive(map, "late2_to");
  out.beyond_from = day("beyond_from");
  if (const auto next = map.required("next")) {
    io::MapReader inner(*next, diagnostics);
    out.next = read_length(inner, "in").value_or(Duration{});
    out.next_earliest = read_length(inner, "not_before").value_or(out.next);
    out.next_latest = read_length(inner, "to").value_or(out.next);
    inner.finish();
    if (out.next.minutes == 0 || out.next < out.next_earliest || out.next_latest < out.next)
      io::report(diagnostics, *next, "`next` says `not_before`, `in` and `to`, from early to late");
  }
  map.finish();
  return out;
}

}  // namespace

const std::vector<std::string>& band_ids() {
  static const std::vector<std::string> ids{"not_due", "window", "late1", "late2", "beyond"};
  return ids;
}

std::vector<DoseColumn> read_dose_columns(io::MapReader& map) {
  std::vector<DoseColumn> out;
  const auto node = map.optional("columns");
  if (!node) return out;
  auto& diagnostics = map.diagnostics();
  for (const auto entry : node->entries()) {
    io::MapReader inner(entry.value, diagnostics);
    DoseColumn column;
    column.id = std::string(entry.key);
    column.title = read_text(inner, "title", true);
    column.source = read_text(inner, "source");
    if (const auto evidence = inner.required("evidence"))
      column.evidence = read_word<Evidence>(*evidence, diagnostics).value_or(Evidence::unverified);
    inner.finish();
    out.push_back(std::move(column));
  }
  return out;
}

void read_dose_rows(io::MapReader& map, const FactTypes& types, Schedule& to) {
  const auto list = map.optional("rows");
  if (!list) return;
  for (const auto item : list->items()) {
    if (item.find("product")) to.depot.push_back(read_depot(item, types, map.diagnostics()));
    else to.rows.push_back(read_row(item, to, types, map.diagnostics()));
  }
}

std::vector<BandVerdict> read_band_verdicts(io::MapReader& map, const FactTypes& types) {
  std::vector<BandVerdict> out;
  const auto list = map.optional("bands");
  if (!list) return out;
  auto& diagnostics = map.diagnostics();
  for (const auto item : list->items()) {
    io::MapReader inner(item, diagnostics);
    BandVerdict band;
    band.where = item.where();
    if (const auto id = inner.required("id")) band.band = read_word(*id, band_ids(), diagnostics).value_or("");
    band.title = read_text(inner, "title", true);
    band.text = read_text(inner, "text", true);
    if (const auto verdict = inner.required("verdict")) {
      if (verdict->is_sequence()) {
        for (const auto each : verdict->items()) {
          io::MapReader entry(each, diagnostics);
          const auto word = entry.required("is");
          const auto read = word ? read_word<Verdict>(*word, diagnostics) : std::nullopt;
          auto when = read_condition(entry, "when", types);
          entry.finish();
          if (read) band.verdicts.emplace_back(*read, std::move(when));
        }
      } else if (const auto read = read_word<Verdict>(*verdict, diagnostics)) {
        band.verdicts.emplace_back(*read, std::nullopt);
      }
      if (band.verdicts.empty() || band.verdicts.back().second)
        io::report(diagnostics, *verdict, "the last verdict of a band has no `when`: it holds otherwise");
    }
    inner.finish();
    out.push_back(std::move(band));
  }
  return out;
}

}  // namespace leeboard::catalog
