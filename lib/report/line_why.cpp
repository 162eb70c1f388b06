// Explains one line of a plan.
#include "report/line_why.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/words.hpp"
#include "catalog/care_template.hpp"
#include "catalog/guideline.hpp"
#include "catalog/plan_json.hpp"
#include "catalog/vocabulary.hpp"
#include "record/days_of.hpp"
#include "report/fact_title.hpp"
#include "report/guideline_text.hpp"
#include "report/json_parts.hpp"
#include "report/plan_signatures.hpp"
#include "report/wrap.hpp"

namespace leeboard::report {

namespace {
std::string fact_words(const LineWhy& why, const Because& because) {
  const auto* value = std::get_if<FactValue>(&because.value);
  auto out = fact_title(&why.vocabulary, because.fact) + ": " +
             (value                             ? value_words(&why.vocabulary, because.fact, *value)
              : because.truth == Truth::unknown ? std::string(format_absent(std::get<Absent>(because.value)))
                                                : "nothing on record");
  if (because.observed) out += ", " + format_days(*because.observed);
  if (!because.source.empty()) out += ", " + because.source;
  return out + " [" + because.fact + "]";
}

/// The conditions of the template line as they are now; the facts above are those of the day of the plan.
std::string rule_words(const catalog::TemplateLine& source) {
  std::string out;
  const auto add = [&](const char* name, const std::optional<rules::Condition>& condition) {
    if (condition) out += hang("  ", fmt::format("{}: {}", name, rules::format_condition(*condition)));
  };
  add("given", source.given);
  add("when", source.when);
  add("unless", source.unless);
  add("left out when", source.left_out);
  return out.empty() ? "  for everyone\n" : out;
}

std::string decision_lines(const PlanLine& line) {
  std::string out;
  if (const auto& decision = line.decision) {
    auto words = fmt::format("{} ({}, {})", decision_words(*decision), decision->signature.by, format_stamp(decision->signature.at));
    if (!decision->signature.reason.empty()) words += ": " + decision->signature.reason;
    if (!decision->wrote.empty()) words += "; recorded " + join_words(decision->wrote, ", ");
    out += hang("  ", words);
  }
  for (const auto& note : line.notes) out += hang("  ", fmt::format("noted ({}, {}): {}", note.by, format_stamp(note.at), note.reason));
  return out.empty() ? "  nothing yet\n" : out;
}

std::vector<const catalog::Guideline*> rows_of(const LineWhy& why) {
  std::vector<const catalog::Guideline*> out;
  for (const auto& cite : why.line.cites) {
    const auto* row = why.rows.find(cite.substr(0, cite.find('#')));
    if (row && std::ranges::find(out, row) == out.end()) out.push_back(row);
  }
  return out;
}
}  // namespace

std::string render_line_why(const LineWhy& why) {
  const auto& line = why.line;
  const PlanWords words(&why.vocabulary, why.titles, why.plan.as_of);
  auto out = fmt::format("{}, line {}{}\n", plan_name(why.plan), line.number > 0 ? fmt::format("{} ", line.number) : std::string(), line.id) +
             hang("  ", line.text);
  std::string standing = fmt::format("{}, {}", format_word(line.status), line.phase);
  if (!line.owner.empty()) standing += ", " + line.owner;
  if (line.due) standing += ", by " + format_date(*line.due);
  if (!line.repeat.empty()) standing += ", " + line.repeat;
  out += hang("  ", standing);
  if (line.goal) out += hang("  ", words.goal(*line.goal));
  out += "\nBecause\n";
  for (const auto& because : line.because) out += hang("  ", fact_words(why, because));
  if (line.because.empty()) out += "  no fact about the person\n";
  if (!line.missing.empty()) {
    std::vector<std::string> missing;
    for (const auto& fact : line.missing) missing.push_back(fact_title(&why.vocabulary, fact) + " [" + fact + "]");
    out += hang("  ", "waits for: " + join_words(missing, ", "));
  }
  for (const auto& warning : line.warnings) out += hang("  ", fmt::format("take care: {} {} [{}]", warning.text, warning.mitigation, warning.rule));
  out += "\nRule\n" + (why.source ? rule_words(*why.source) : std::string("  no template in force has this line\n"));
  if (why.source)
    for (const auto& write : why.source->writes) out += hang("  ", "done " + catalog::write_words(write));
  out += "\nDecided\n" + decision_lines(line);
  for (const auto* row : rows_of(why)) out += "\n" + render_row(*row, why.rows);
  return out;
}

std::string render_line_why_json(const LineWhy& why) {
  io::JsonWriter json;
  json.begin_object().field("schema", "leeboard.why/1").field("type", "line").field("plan", why.plan.id).field("revision", why.plan.revision);
  json.field("status", format_word(why.plan.status)).key("line");
  catalog::write_plan_line(json, why.line, why.plan);
  json.key("rule");
  if (why.source) {
    json.begin_object();
    for (const auto& [name, condition] :
         {std::pair{"given", &why.source->given}, {"when", &why.source->when}, {"unless", &why.source->unless}, {"left_out", &why.source->left_out}})
      write_text_or_null(json, name, *condition ? rules::format_condition(**condition) : std::string());
    std::vector<std::string> writes;
    for (const auto& write : why.source->writes) writes.push_back(catalog::write_words(write));
    write_texts(json, "done", writes);
    json.end_object();
  } else {
    json.null();
  }
  json.key("rows").begin_array();
  for (const auto* row : rows_of(why)) {
    json.begin_object().field("id", row->id).field("statement", row->statement).field("evidence", format_word(row->evidence));
    write_texts(json, "sources", row->sources);
    json.end_object();
  }
  return json.end_array().end_object().take();
}

}  // namespace leeboard::report
