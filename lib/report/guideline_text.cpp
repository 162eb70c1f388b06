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

namespace {
std::string level_words(const catalog::EscalationTerms& terms) {
  std::string out;
  for (const auto& each : terms.levels) {
    out += (out.empty() ? "" : "; ") + std::string(format_word(each.level));
    if (each.when) out += " when " + rules::format_condition(*each.when);
  }
  return out;
}

std::string render_escalation(const catalog::EscalationTerms& terms) {
  std::string out = hang("  level: ", level_words(terms));
  for (const auto& sentence : terms.act) out += hang("  - ", sentence);
  if (!terms.when_blocked.empty()) out += hang("  only where blocked: ", join_words(terms.when_blocked, ", "));
  if (!terms.holds.empty()) out += hang("  holds: ", join_words(terms.holds, ", "));
  if (!terms.goes_on.empty()) out += hang("  goes on: ", join_words(terms.goes_on, ", "));
  if (terms.sign_off) out += fmt::format("  to be signed off: {}\n", format_word(*terms.sign_off));
  return out;
}
}  // namespace

std::string render_rule(const catalog::SafetyRule& rule, const catalog::Guidelines& all) {
  std::string out = fmt::format("{}: {}", rule.id, format_word(rule.verdict));
  if (!rule.options.empty()) out += " of " + join_words(rule.options, ", ");
  if (!rule.lines.empty()) out += " on line " + join_words(rule.lines, ", ");
  out += "\n";
  if (!rule.text.empty()) out += hang("  ", rule.text);
  if (!rule.mitigation.empty()) out += hang("  ", rule.mitigation);
  if (rule.given) out += hang("  given: ", rules::format_condition(*rule.given));
  out += hang("  when: ", rule.when ? rules::format_condition(*rule.when) : std::string("always"));
  if (rule.escalation) out += render_escalation(*rule.escalation);
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
  if (const auto& terms = rule.escalation) {
    json.field("level", format_word(terms->most_urgent()));
    write_texts(json, "act", terms->act);
    write_texts(json, "holds", terms->holds);
  }
  return json.end_object().take();
}

}  // namespace leeboard::report
