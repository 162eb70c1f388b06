// `leeboard plan why`: the row behind a line, or a safety rule with its condition.
#include <fmt/format.h>
#include "leeboard/arguments.hpp"

#include <algorithm>
#include <memory>

#include "base/error.hpp"
#include "base/nearest.hpp"
#include "catalog/catalog.hpp"
#include "catalog/guideline.hpp"
#include "catalog/safety_rule.hpp"
#include "io/json_writer.hpp"
#include "leeboard/context.hpp"
#include "leeboard/plan/verbs.hpp"
#include "report/wrap.hpp"

namespace leeboard::app {

namespace {
constexpr std::size_t width = 80;

std::string wrapped(const std::string& text, const std::string& first = "  ") {
  std::string out;
  const std::string rest(first.size(), ' ');
  for (const auto& line : report::wrap(text, width - first.size())) out += (out.empty() ? first : rest) + line + "\n";
  return out;
}

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const auto& word : words) out += (out.empty() ? "" : ", ") + word;
  return out;
}

void write_row(io::JsonWriter& json, const catalog::Guideline& row, const catalog::Guidelines& all) {
  json.begin_object().field("schema", "leeboard.why/1").field("type", "row").field("id", row.id).field("topic", row.topic);
  json.field("statement", row.statement).field("strength", row.strength).field("evidence", format_word(row.evidence));
  json.key("parts").begin_array();
  for (const auto& part : row.parts) json.begin_object().field("text", part.text).field("evidence", format_word(part.evidence)).end_object();
  json.end_array().key("sources").begin_array();
  for (const auto& id : row.sources) {
    const auto* source = all.find_source(id);
    json.begin_object().field("id", id).field("text", source ? source->text : std::string()).end_object();
  }
  json.end_array().end_object();
}

std::string row_text(const catalog::Guideline& row, const catalog::Guidelines& all) {
  std::string out = fmt::format("{}: {}\n", row.id, row.topic) + wrapped(row.statement);
  for (const auto& part : row.parts) out += wrapped(fmt::format("{} (evidence {})", part.text, format_word(part.evidence)), "  - ");
  out += fmt::format("  strength: {}\n  evidence: {}\n", row.strength, format_word(row.evidence));
  if (!row.effective_from.empty()) out += fmt::format("  in force from: {}\n", row.effective_from);
  for (const auto& id : row.sources) {
    const auto* source = all.find_source(id);
    out += wrapped(id + ": " + (source ? source->text : std::string("no text")), "  source ");
  }
  return out;
}

void write_rule(io::JsonWriter& json, const catalog::SafetyRule& rule) {
  json.begin_object().field("schema", "leeboard.why/1").field("type", "rule").field("id", rule.id);
  json.field("verdict", format_word(rule.verdict)).key("options").begin_array();
  for (const auto& option : rule.options) json.value(option);
  json.end_array().field("when", rule.when ? rules::format_condition(*rule.when) : std::string("always"));
  json.field("text", rule.text).field("mitigation", rule.mitigation).key("cites").begin_array();
  for (const auto& cite : rule.cites) json.value(cite);
  json.end_array().end_object();
}

std::string rule_text(const catalog::SafetyRule& rule) {
  std::string out = fmt::format("{}: {}", rule.id, format_word(rule.verdict));
  if (!rule.options.empty()) out += " of " + joined(rule.options);
  if (!rule.lines.empty()) out += " on line " + joined(rule.lines);
  out += "\n";
  if (!rule.text.empty()) out += wrapped(rule.text);
  if (!rule.mitigation.empty()) out += wrapped(rule.mitigation);
  if (rule.given) out += wrapped(rules::format_condition(*rule.given), "  given: ");
  out += wrapped(rule.when ? rules::format_condition(*rule.when) : std::string("always"), "  when: ");
  if (!rule.alternatives.empty()) out += "  safer: " + joined(rule.alternatives) + "\n";
  if (rule.override_by) out += fmt::format("  override: {}\n", format_word(*rule.override_by));
  return out + "  cites: " + joined(rule.cites) + "\n";
}

const catalog::SafetyRule* find_rule(const std::vector<catalog::SafetyRule>& rules, const std::string& id) {
  const auto at = std::ranges::find(rules, id, &catalog::SafetyRule::id);
  return at == rules.end() ? nullptr : &*at;
}

Outcome why(const std::string& id, Context& context) {
  auto& catalog = context.catalog();
  const auto& rows = catalog.guidelines();
  const auto& rules = catalog.safety_rules();
  const auto* row = rows.find(id.substr(0, id.find('#')));
  const auto* rule = row ? nullptr : find_rule(rules, id);
  if (!row && !rule) {
    auto known = rows.ids();
    for (const auto& each : rules) known.push_back(each.id);
    throw Error(ErrorKind::not_found, fmt::format("there is no row and no rule `{}`", id)).mend_with(did_you_mean(id, known));
  }
  if (context.json()) {
    io::JsonWriter json;
    if (row) write_row(json, *row, rows);
    else write_rule(json, *rule);
    context.print(json.take() + "\n");
    return {};
  }
  if (row) {
    context.print_text(row_text(*row, rows));
    return {};
  }
  std::string out = rule_text(*rule);
  for (const auto& cite : rule->cites)
    if (const auto* cited = rows.find(cite.substr(0, cite.find('#')))) out += "\n" + row_text(*cited, rows);
  context.print_text(out);
  return {};
}

Action declare(Arguments& app) {
  auto id = std::make_shared<std::string>();
  app.add_option("ID", *id, "row of the guidelines (G-NTX-04) or safety rule (naltrexone-too-soon)")->required();
  return [id](Context& context) { return why(*id, context); };
}
}  // namespace

Verb plan_why_verb() {
  return {"why",
          "print the guideline row or the safety rule behind a line",
          Access::none,
          declare,
          {{"A row with its sources", "leeboard plan why G-NTX-04"},
           {"A safety rule and all rows that it cites", "leeboard plan why naltrexone-too-soon"}},
          {"text", "json", "ndjson"}};
}

}  // namespace leeboard::app
