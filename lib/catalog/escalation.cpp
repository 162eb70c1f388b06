// Reads the part of a rule that escalates.
#include "catalog/escalation.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/nearest.hpp"
#include "base/range.hpp"
#include "catalog/read_condition.hpp"
#include "catalog/read_scalar.hpp"

namespace leeboard::catalog {
namespace {

std::vector<EscalationLevel> read_levels(io::MapReader& map, const FactTypes& types) {
  auto& diagnostics = map.diagnostics();
  std::vector<EscalationLevel> out;
  const auto node = map.optional("level");
  if (!node) return {EscalationLevel{}};
  if (!node->is_sequence()) {
    if (const auto level = read_word<Urgency>(*node, diagnostics)) out.push_back({*level, {}});
    return out;
  }
  for (const auto item : node->items()) {
    io::MapReader inner(item, diagnostics);
    EscalationLevel each;
    if (const auto level = inner.required("level")) each.level = read_word<Urgency>(*level, diagnostics).value_or(Urgency::now);
    each.when = read_condition(inner, "when", types, UnknownTests::allowed);
    inner.finish();
    if (!out.empty() && !out.back().when) io::report(diagnostics, item, "no level is reached behind one without `when`");
    if (!out.empty() && each.level <= out.back().level) io::report(diagnostics, item, "levels stand from the most urgent to the least: E, T, W");
    out.push_back(std::move(each));
  }
  if (out.empty() || out.back().when)
    io::report(diagnostics, *node, "the last level needs no `when`: what escalates has a level",
               "end the list with a level alone, such as {level: T}");
  return out;
}

std::vector<std::string> read_options(io::MapReader& map, std::string_view key, const std::vector<std::string>& known) {
  auto out = read_texts(map, key);
  for (const auto& option : out)
    if (std::ranges::find(known, option) == known.end())
      io::report(map.diagnostics(), map.node(), fmt::format("there is no option `{}`", option), did_you_mean(option, known));
  return out;
}

void read_holds(EscalationTerms& out, io::MapReader& map, const std::vector<std::string>& options) {
  const auto node = map.optional("holds");
  if (!node) return;
  io::MapReader inner(*node, map.diagnostics());
  out.holds = read_options(inner, "options", options);
  for (const auto& left : read_options(inner, "but", options)) std::erase(out.holds, left);
  out.holds_reason = read_text(inner, "reason");
  inner.finish();
}

}  // namespace

Urgency EscalationTerms::most_urgent() const { return levels.empty() ? Urgency::now : levels.front().level; }

EscalationTerms read_escalation(io::MapReader& map, const FactTypes& types, const std::vector<std::string>& options) {
  EscalationTerms out;
  out.levels = read_levels(map, types);
  out.block = read_text(map, "block");
  out.act = read_texts(map, "act");
  read_holds(out, map, options);
  out.when_blocked = read_options(map, "when_blocked", options);
  out.goes_on = read_texts(map, "goes_on");
  if (const auto node = map.optional("supply")) out.supply = read_duration(*node, map.diagnostics());
  if (const auto node = map.optional("lines_today")) {
    const auto number = parse_integer(node->text());
    if (number && *number > 0) out.lines_today = static_cast<int>(*number);
    else io::report(map.diagnostics(), *node, "`lines_today` is a number of lines, 1 or more");
  }
  if (const auto node = map.optional("sign_off")) out.sign_off = read_word<Evidence>(*node, map.diagnostics());
  const bool held = out.most_urgent() == Urgency::now;
  if (!held && (out.supply || !out.holds.empty() || !out.goes_on.empty() || out.lines_today > 0))
    io::report(map.diagnostics(), map.node(), "only an emergency (level E) holds options, says what goes on and shortens the plan");
  return out;
}

}  // namespace leeboard::catalog
