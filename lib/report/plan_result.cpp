// Results of signing and deciding.
#include "report/plan_result.hpp"

#include <fmt/format.h>

#include "record/stored.hpp"
#include "report/json_parts.hpp"

namespace leeboard::report {

std::string signed_json(const SignedPlan& plan) {
  io::JsonWriter json;
  json.begin_object().field("schema", "leeboard.plan-signature/1").field("id", plan.id).field("revision", plan.revision);
  json.field("status", format_word(plan.status)).field("by", plan.signature.by).field("at", format_stamp(plan.signature.at));
  write_texts(json, "held", plan.held);
  return json.field("stored", format_word(plan.again ? Stored::unchanged : Stored::created)).end_object().take();
}

std::string signed_text(const SignedPlan& plan, const WriteState& state) {
  auto out = fmt::format("{} revision {} {}signed by {}{}\n", plan.id, plan.revision,
                         plan.again      ? "is "
                         : state.dry_run ? "would be "
                                         : "",
                         plan.signature.by, plan.again ? " already: nothing changed" : "");
  for (const auto& line : plan.held) out += fmt::format("  signed as held: {}\n", line);
  return out;
}

std::string decided_json(const DecidedLine& decided) {
  io::JsonWriter json;
  json.begin_object().field("schema", "leeboard.plan-decision/1").field("id", decided.id).field("revision", decided.revision);
  json.field("line", decided.line).field("decision", format_word(decided.decision)).field("reason", decided.signature.reason);
  return json.field("by", decided.signature.by).field("at", format_stamp(decided.signature.at)).end_object().take();
}

std::string decided_text(const std::string& line, Decision decision, const WriteState& state) {
  return fmt::format("{}: {}{}\n", line, format_word(decision),
                     state.replayed  ? " (stored before with this key)"
                     : state.dry_run ? " (would be stored)"
                                     : "");
}

}  // namespace leeboard::report
