// Results of signing and deciding.
#include "report/plan_result.hpp"

#include <fmt/format.h>

#include "base/words.hpp"
#include "record/stored.hpp"
#include "report/json_parts.hpp"

namespace leeboard::report {

std::string signed_json(const SignedPlan& plan) {
  io::JsonWriter json;
  json.begin_object().field("schema", "leeboard.plan-signature/1").field("id", plan.id).field("revision", plan.revision);
  json.field("status", format_word(plan.status)).field("by", plan.signature.by).field("at", format_stamp(plan.signature.at));
  write_texts(json, "held", plan.held);
  json.key("to_sign").begin_array();
  for (const auto& each : plan.to_sign) {
    json.begin_object().field("kind", format_word(each.kind));
    write_texts(json, "roles", each.roles);
    json.end_object();
  }
  json.end_array();
  return json.field("stored", format_word(plan.again ? Stored::unchanged : Stored::created)).end_object().take();
}

std::string signed_text(const SignedPlan& plan, const WriteState& state) {
  auto out = fmt::format("{} revision {} {}signed by {}{}\n", plan.id, plan.revision,
                         plan.again      ? "is "
                         : state.dry_run ? "would be "
                                         : "",
                         plan.signature.by, plan.again ? " already: nothing changed" : "");
  for (const auto& each : plan.to_sign) out += fmt::format("  still to sign: {} ({})\n", format_word(each.kind), join_words(each.roles, " or "));
  for (const auto& line : plan.held) out += fmt::format("  signed as held: {}\n", line);
  return out;
}

std::string decided_json(const DecidedLine& decided) {
  io::JsonWriter json;
  json.begin_object().field("schema", "leeboard.plan-decision/1").field("id", decided.id).field("revision", decided.revision);
  json.field("line", decided.line).field("number", decided.number).key("decision");
  if (const auto& decision = decided.decision) {
    json.value(format_word(decision->decision)).field("reason", decision->signature.reason);
    json.field("by", decision->signature.by).field("at", format_stamp(decision->signature.at));
    for (const auto& [name, day] : {std::pair{"ask", &decision->ask}, {"due", &decision->due}})
      write_text_or_null(json, name, *day ? format_date(**day) : std::string());
    write_texts(json, "wrote", decision->wrote);
  } else {
    json.null();
  }
  write_texts(json, "taken_back", decided.taken_back);
  return json.field("stored", format_word(decided.again ? Stored::unchanged : Stored::created)).end_object().take();
}

std::string decided_text(const DecidedLine& decided, const WriteState& state) {
  std::string out = decided.line + ": ";
  if (!decided.decision) {
    out += decided.again ? "nothing is decided" : "open again";
  } else {
    const auto& decision = *decided.decision;
    out += format_word(decision.decision);
    if (decision.ask) out += ", ask again on " + format_date(*decision.ask);
    if (decision.due) out += ", by " + format_date(*decision.due);
    if (!decision.wrote.empty()) out += "; recorded " + join_words(decision.wrote, ", ");
  }
  if (!decided.taken_back.empty()) out += "; taken back " + join_words(decided.taken_back, ", ");
  return out +
         (state.replayed  ? " (stored before with this key)"
          : state.dry_run ? " (would be stored)"
          : decided.again ? " already: nothing changed"
                          : "") +
         "\n";
}

}  // namespace leeboard::report
