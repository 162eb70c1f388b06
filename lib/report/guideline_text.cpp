// Prints guideline rows and safety rules.
#include "report/guideline_text.hpp"

#include <fmt/format.h>

#include "base/words.hpp"
#include "catalog/guideline.hpp"
#include "catalog/safety_rule.hpp"
#include "io/json_writer.hpp"
#include "report/json_parts.hpp"
#include "report/wrap.hpp"

namespace leeboard::report {

std::string render_row(const catalog::Guideline& row, const catalog::Guidelines& all) {
  std::string out = fmt::format("{}: {}\n", row.id, row.topic) + hang("  ", row.statement);
  for (const auto& part : row.parts) out += hang("  - ", fmt::format("{} (evidence {})", part.text, format_word(part.evidence)));
  out += fmt::format("  strength: {}\n  evidence: {}\n", row.strength, format_word(row.evidence));
  if (!row.effective_from.empty()) out += fmt::format("  in force from: {}\n", row.effective_from);
  for (const auto& id : row.sources) {
    const auto* source = all.find_source(id);
    out += hang("  source ", id + (source && source->mirror ? " (mirror): " : ": ") + (source ? source->text : std::string("no text")));
  }
  return out;
}

std::string render_row_json(const catalog::Guideline& row, const catalog::Guidelines& all) {
  io::JsonWriter json;
  json.begin_object().field("schema", "leeboard.why/1").field("type", "row").field("id", row.id).field("topic", row.topic);
  json.field("statement", row.statement).field("strength", row.strength).field("evidence", format_word(row.evidence));
  json.key("parts").begin_array();
  for (const auto& part : row.parts) json.begin_object().field("text", part.text).field("evidence", format_word(part.evidence)).end_object();
  json.end_array().key("sources").begin_array();
  for (const auto& id : row.sources) {
    const auto* source = all.find_source(id);
    json.begin_object().field("id", id).field("text", source ? source->text : std::string()).field("mirror", source && source->mirror).end_object();
  }
  return json.end_array().end_object().take();
}

std::string render_rule(const catalog::SafetyRule& rule, const catalog::Guidelines& all) {
  std::string out = fmt::format("{}: {}", rule.id, format_word(rule.verdict));
  if (!rule.options.empty()) out += " of " + join_words(rule.options, ", ");
  if (!rule.lines.empty()) out += " on line " + join_words(rule.lines, ", ");
  out += "\n";
  if (!rule.text.empty()) out += hang("  ", rule.text);
  if (!rule.mitigation.empty()) out += hang("  ", rule.mitigation);
  if (rule.given) out += hang("  given: ", rules::format_condition(*rule.given));
  out += hang("  when: ", rule.when ? rules::format_condition(*rule.when) : std::string("always"));
  if (!rule.alternatives.empty()) out += "  safer: " + join_words(rule.alternatives, ", ") + "\n";
  if (rule.override_by) out += fmt::format("  override: {}\n", format_word(*rule.override_by));
  out += "  cites: " + join_words(rule.cites, ", ") + "\n";
  for (const auto& cite : rule.cites)
    if (const auto* cited = all.find(cite.substr(0, cite.find('#')))) out += "\n" + render_row(*cited, all);
  return out;
}

std::string render_rule_json(const catalog::SafetyRule& rule) {
  io::JsonWriter json;
  json.begin_object().field("schema", "leeboard.why/1").field("type", "rule").field("id", rule.id);
  json.field("verdict", format_word(rule.verdict));
  write_texts(json, "options", rule.options);
  json.field("when", rule.when ? rules::format_condition(*rule.when) : std::string("always"));
  json.field("text", rule.text).field("mitigation", rule.mitigation);
  write_texts(json, "cites", rule.cites);
  return json.end_object().take();
}

}  // namespace leeboard::report
