// Reads what figures count by.
#include "catalog/figure_rules.hpp"

#include <algorithm>

#include "base/nearest.hpp"
#include "base/range.hpp"
#include "catalog/definitions.hpp"
#include "catalog/read_scalar.hpp"
#include "catalog/vocabulary.hpp"

namespace leeboard::catalog {

namespace {
constexpr long long minutes_of_day = 1440;
constexpr int most_limit = 3650;

void require_cites(io::MapReader& row, Diagnostics& diagnostics) {
  if (read_texts(row, "cites").empty()) io::report(diagnostics, row.node(), "the row cites no rule", "add `cites:` with the rule that it follows");
  row.finish();
}

void read_cover(io::Node node, const Vocabulary& vocabulary, FigureRules& out, Diagnostics& diagnostics) {
  io::MapReader row(node, diagnostics);
  const auto drug = read_id(row, "drug");
  CoverRule rule{1, row.has("as") ? read_id(row, "as") : drug};
  for (const auto& id : {drug, rule.as})
    if (!id.empty() && vocabulary.find_drug(id) == nullptr) io::report(diagnostics, node, "the vocabulary knows no drug `" + id + "`");
  if (const auto days = row.optional("days")) {
    const auto length = read_duration(*days, diagnostics);
    if (length && (length->minutes < minutes_of_day || length->minutes % minutes_of_day != 0))
      io::report(diagnostics, *days, "whole days must stand here", "write e.g. 28d");
    else if (length) rule.days = length->minutes / minutes_of_day;
  }
  require_cites(row, diagnostics);
  out.cover[drug] = std::move(rule);
}

void read_asked(io::Node node, const Vocabulary& vocabulary, FigureRules& out, Diagnostics& diagnostics) {
  io::MapReader row(node, diagnostics);
  const auto fact = read_text(row, "fact", true);
  if (!fact.empty() && vocabulary.find(fact) == nullptr)
    io::report(diagnostics, node, "there is no fact `" + fact + "`", did_you_mean(fact, vocabulary.names()));
  require_cites(row, diagnostics);
  const auto name = vocabulary.canonical(fact);
  if (std::ranges::find(out.asked, name) == out.asked.end()) out.asked.push_back(name);
}

std::vector<int> read_days(io::MapReader& row, Diagnostics& diagnostics) {
  std::vector<int> out;
  for (const auto& text : read_texts(row, "days")) {
    const auto number = parse_number(text);
    if (!number || *number < 1 || *number > most_limit || *number != static_cast<int>(*number) || (!out.empty() && out.back() >= *number)) {
      io::report(diagnostics, row.node(), "`days` are whole numbers from 1 to 3650, each larger than the one before", "write e.g. [30]");
      return {};
    }
    out.push_back(static_cast<int>(*number));
  }
  return out;
}

void read_limit(io::Node node, FigureLimits& out, Diagnostics& diagnostics) {
  io::MapReader row(node, diagnostics);
  const auto id = read_id(row, "id");
  const auto days = read_days(row, diagnostics);
  require_cites(row, diagnostics);
  if (days.empty()) return;
  if (id == "retention") {
    out.retention = days;
    return;
  }
  const std::map<std::string_view, int FigureLimits::*> known{{"returning", &FigureLimits::returning},
                                                              {"answered", &FigureLimits::answered},
                                                              {"contact", &FigureLimits::contact},
                                                              {"headline", &FigureLimits::headline},
                                                              {"year-before", &FigureLimits::year_before}};
  const auto at = known.find(id);
  if (at == known.end()) io::report(diagnostics, node, "no figure has a limit `" + id + "`", "see data/figures.yaml for those that there are");
  else if (days.size() > 1) io::report(diagnostics, node, "the limit `" + id + "` is one number of days");
  else out.*at->second = days.front();
}
}  // namespace

FigureRules load_figure_rules(const Definitions& definitions, const Vocabulary& vocabulary) {
  FigureRules out;
  Diagnostics diagnostics;
  for (const auto& file : definitions.list("figures.yaml")) {
    io::MapReader map(definitions.open(file).root(), diagnostics);
    if (const auto list = map.optional("cover"))
      for (const auto node : list->items()) read_cover(node, vocabulary, out, diagnostics);
    if (const auto list = map.optional("asked"))
      for (const auto node : list->items()) read_asked(node, vocabulary, out, diagnostics);
    if (const auto list = map.optional("limits"))
      for (const auto node : list->items()) read_limit(node, out.limits, diagnostics);
    if (!out.limits.retention.empty() && std::ranges::find(out.limits.retention, out.limits.headline) == out.limits.retention.end())
      io::report(diagnostics, map.node(), "the limit `headline` is none of the days of `retention`");
  }
  diagnostics.throw_if_any("what figures count by cannot be used");
  return out;
}

}  // namespace leeboard::catalog
