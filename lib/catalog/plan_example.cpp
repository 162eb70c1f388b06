// Reads worked examples.
#include "catalog/plan_example.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/nearest.hpp"
#include "catalog/read_scalar.hpp"
#include "record/plan_words.hpp"

namespace leeboard::catalog {
namespace {

constexpr std::array<std::string_view, 9> of_one{"options", "levels", "choice",       "until_known", "not_before",
                                                 "dates",   "goals",  "option_cites", "alternatives"};
constexpr std::array<std::string_view, 14> of_all{"escalations", "lines",          "not_lines", "not_options",  "ask",
                                                  "not_ask",     "problems",       "text",      "not_text",     "today",
                                                  "today_text",  "not_today_text", "page_text", "not_page_text"};

std::vector<std::string> words_of(io::Node node, Diagnostics& diagnostics) {
  if (node.is_sequence() && node.empty()) return {};
  return read_texts(node, diagnostics);
}

// Name, day and facts; what is expected is read by the caller.
PlanExample read_common(io::MapReader& map, const Vocabulary& vocabulary) {
  PlanExample out;
  out.where = map.node().where();
  out.name = read_text(map, "name");
  FactReading how;
  how.as_of = stamp_of(make_date(2026, 12, 1).value());
  if (const auto node = map.optional("as_of")) {
    const auto at = parse_stamp(node->text(), nullptr);
    if (at) how.as_of = *at;
    else io::report(map.diagnostics(), *node, "`as_of` is no date or time", explain_stamp(node->text(), nullptr));
  }
  out.as_of = how.as_of;
  if (const auto facts = map.required("facts")) out.facts = read_facts(*facts, vocabulary, how, map.diagnostics());
  return out;
}

// {level: E}: the rule escalates, at that level.
void read_level(io::Node node, PlanExample& out, Diagnostics& diagnostics) {
  io::MapReader map(node, diagnostics);
  if (const auto level = map.required("level"))
    if (const auto word = read_word<Urgency>(*level, diagnostics))
      out.expect.push_back({"level", {}, {std::string(format_word(*word))}, level->where()});
  map.finish();
}

}  // namespace

std::vector<Expectation> read_expectations(io::Node node, Diagnostics& diagnostics) {
  std::vector<Expectation> out;
  if (!node.is_map()) io::report(diagnostics, node, "`expect` is a map: lines, not_lines, options, ask, dates, ...");
  for (const auto entry : node.entries()) {
    const auto what = std::string(entry.key);
    if (std::ranges::find(of_one, entry.key) != of_one.end()) {
      if (!entry.value.is_map()) io::report(diagnostics, entry.value, fmt::format("`{}` is a map", what));
      for (const auto each : entry.value.entries())
        out.push_back({what, std::string(each.key), words_of(each.value, diagnostics), each.value.where()});
    } else if (std::ranges::find(of_all, entry.key) != of_all.end()) {
      out.push_back({what, {}, words_of(entry.value, diagnostics), entry.value.where()});
    } else if (what == "cites_any") {
      for (const auto group : entry.value.items()) out.push_back({what, {}, words_of(group, diagnostics), group.where()});
    } else if (!what.starts_with("x_")) {
      std::vector<std::string> known(of_one.begin(), of_one.end());
      known.insert(known.end(), of_all.begin(), of_all.end());
      known.emplace_back("cites_any");
      io::report_key(diagnostics, entry.value, fmt::format("nothing called `{}` can be expected", what), did_you_mean(what, known));
    }
  }
  return out;
}

PlanExample read_plan_example(io::Node node, const Vocabulary& vocabulary, Diagnostics& diagnostics) {
  io::MapReader map(node, diagnostics);
  auto out = read_common(map, vocabulary);
  if (const auto expect = map.required("expect")) out.expect = read_expectations(*expect, diagnostics);
  map.finish();
  return out;
}

PlanExample read_rule_example(io::Node node, const Vocabulary& vocabulary, Diagnostics& diagnostics) {
  io::MapReader map(node, diagnostics);
  auto out = read_common(map, vocabulary);
  if (const auto expect = map.required("expect"); expect && expect->is_map()) read_level(*expect, out, diagnostics);
  else if (expect)
    if (const auto word = read_word(*expect, {"block", "warn", "ask", "must", "escalate", "info", "none"}, diagnostics))
      out.expect.push_back({"verdict", {}, {*word}, expect->where()});
  if (const auto until = map.optional("until_known")) out.expect.push_back({"until_known", {}, words_of(*until, diagnostics), until->where()});
  map.finish();
  return out;
}

PlanExample read_state_example(io::Node node, const Vocabulary& vocabulary, Diagnostics& diagnostics) {
  io::MapReader map(node, diagnostics);
  auto out = read_common(map, vocabulary);
  if (const auto expect = map.required("expect")) {
    io::MapReader inner(*expect, diagnostics);
    for (const auto* what : {"state", "band", "page", "overlays"})
      if (const auto found = inner.optional(what)) out.expect.push_back({what, {}, words_of(*found, diagnostics), found->where()});
    inner.finish();
    if (out.expect.empty()) io::report(diagnostics, *expect, "the example expects nothing");
  }
  map.finish();
  return out;
}

}  // namespace leeboard::catalog
