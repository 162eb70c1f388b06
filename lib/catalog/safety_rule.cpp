// Reads safety rules.
#include "catalog/safety_rule.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/nearest.hpp"
#include "catalog/definitions.hpp"
#include "catalog/lay_by_id.hpp"
#include "catalog/read_condition.hpp"
#include "catalog/read_scalar.hpp"

namespace leeboard::catalog {
namespace {

std::vector<std::string> read_options(io::MapReader& map, std::string_view key, const std::vector<std::string>& known) {
  const auto node = map.optional(key);
  if (!node) return {};
  auto out = read_texts(*node, map.diagnostics());
  for (const auto& option : out)
    if (std::ranges::find(known, option) == known.end())
      io::report(map.diagnostics(), *node, fmt::format("there is no option `{}`", option), did_you_mean(option, known));
  return out;
}

std::optional<Recheck> read_recheck(io::MapReader& map, const FactTypes& types) {
  const auto node = map.optional("recheck");
  if (!node) return std::nullopt;
  auto& diagnostics = map.diagnostics();
  io::MapReader inner(*node, diagnostics);
  Recheck out;
  if (const auto from = inner.required("from")) {
    out.from = read_fact_name(*from, types, diagnostics);
    const auto* type = types.find_type(out.from);
    const bool hours = type && type->kind == ValueKind::number && (type->unit == "h" || type->unit == "d");
    if (hours && type->unit == "d") out.unit_minutes = 1440;
    if (type && !hours && type->kind != ValueKind::date)
      io::report(diagnostics, *from, "looking again is counted from a date, or from a number of hours or days ago");
  }
  if (const auto add = inner.required("add")) {
    if (add->is_sequence()) {
      for (const auto item : add->items())
        if (const auto length = read_duration(item, diagnostics)) out.add.push_back(*length);
    } else if (const auto length = read_duration(*add, diagnostics)) {
      out.add.push_back(*length);
    }
  }
  inner.finish();
  if (out.add.empty()) return std::nullopt;
  return out;
}

void check_shape(const SafetyRule& rule, io::MapReader& map) {
  using enum SafetyVerdict;
  const auto fault = [&](std::string message) { io::report(map.diagnostics(), map.node(), std::move(message)); };
  const bool on_options = rule.verdict == block || rule.verdict == ask;
  if (on_options && rule.options.empty()) fault(fmt::format("the rule `{}` names no options", rule.id));
  if (rule.verdict == warn && rule.options.empty() && rule.lines.empty())
    fault(fmt::format("the rule `{}` names neither options nor lines", rule.id));
  if (rule.verdict == must && rule.lines.empty()) fault(fmt::format("the rule `{}` names no line", rule.id));
  if (rule.verdict == block && rule.alternatives.empty()) fault(fmt::format("the block `{}` names no alternative", rule.id));
  if (rule.verdict == warn && rule.mitigation.empty()) fault(fmt::format("the warning `{}` names no mitigation", rule.id));
  if (rule.verdict != must && rule.text.empty()) fault(fmt::format("the rule `{}` gives no reason", rule.id));
  if (rule.if_unknown == IfUnknown::block && rule.verdict != block)
    fault(fmt::format("the rule `{}` is no block, so an unknown fact cannot block", rule.id));
  if (rule.verdict == escalate && (!rule.options.empty() || !rule.alternatives.empty()))
    fault(fmt::format("the escalation `{}` stands on no option: what it holds stands under `holds`", rule.id));
  if (!rule.until.empty() && rule.verdict != block) fault(fmt::format("the rule `{}` is no block that could hold until something is known", rule.id));
  if (rule.cites.empty()) fault(fmt::format("uncited-rule: the rule `{}` cites no row", rule.id));
}

SafetyRule read_rule(io::Node node, const FactTypes& types, const std::vector<std::string>& options, Diagnostics& diagnostics) {
  io::MapReader map(node, diagnostics);
  SafetyRule out;
  out.where = node.where();
  out.id = read_id(map, "id");
  out.options = read_options(map, "options", options);
  out.unless_state = read_texts(map, "unless_state");
  out.lines = read_texts(map, "line");
  for (auto& line : read_texts(map, "lines")) out.lines.push_back(std::move(line));
  if (const auto verdict = map.required("verdict"))
    if (const auto word = read_word<SafetyVerdict>(*verdict, diagnostics)) out.verdict = *word;
  const auto tests = out.verdict == SafetyVerdict::escalate ? UnknownTests::allowed : UnknownTests::refused;
  out.given = read_condition(map, "given", types, tests);
  out.when = read_condition(map, "when", types, tests);
  // What only warns leaves the verdict as it is while its facts are not known, and names them.
  out.if_unknown = out.verdict == SafetyVerdict::warn ? IfUnknown::note : IfUnknown::ask;
  if (const auto unknown = map.optional("if_unknown"))
    if (const auto word = read_word(*unknown, {"block", "ask", "note"}, diagnostics))
      out.if_unknown = *word == "block" ? IfUnknown::block : *word == "note" ? IfUnknown::note : IfUnknown::ask;
  out.max_ages = read_max_ages(map, types);
  if (out.verdict == SafetyVerdict::escalate) out.escalation = read_escalation(map, types, options);
  out.text = read_text(map, "reason");
  if (auto text = read_text(map, "text"); !text.empty()) out.text = std::move(text);
  out.mitigation = read_text(map, "mitigation");
  out.mark = read_text(map, "mark");
  out.alternatives = read_options(map, "alternatives", options);
  out.recheck = read_recheck(map, types);
  if (const auto by = map.optional("override")) out.override_by = read_word<Override>(*by, diagnostics);
  out.cites = read_texts(map, "cites");
  if (const auto asks = map.optional("asks"))
    for (const auto fact : asks->items()) out.asks.push_back(read_fact_name(fact, types, diagnostics));
  if (const auto until = map.optional("until"))
    for (const auto fact : until->items()) out.until.push_back(read_fact_name(fact, types, diagnostics));
  out.examples = map.optional("examples");
  map.allow("title");
  map.finish();
  check_shape(out, map);
  return out;
}

}  // namespace

std::vector<SafetyRule> read_safety_rules(io::Node root, const FactTypes& types, const std::vector<std::string>& options, Diagnostics& diagnostics) {
  std::vector<SafetyRule> out;
  io::MapReader map(root, diagnostics);
  map.allow("schema");
  const auto list = map.required("rules");
  map.finish();
  if (!list) return out;
  for (const auto item : list->items()) lay_by_id(out, read_rule(item, types, options, diagnostics), false, diagnostics);
  return out;
}

std::vector<SafetyRule> load_safety_rules(const Definitions& definitions, const FactTypes& types, const std::vector<std::string>& options) {
  std::vector<SafetyRule> out;
  Diagnostics diagnostics;
  for (const auto& file : definitions.list("safety/"))
    for (auto& rule : read_safety_rules(definitions.open(file).root(), types, options, diagnostics))
      lay_by_id(out, std::move(rule), file.site, diagnostics);
  diagnostics.throw_if_any("the safety rules cannot be used");
  return out;
}

}  // namespace leeboard::catalog
