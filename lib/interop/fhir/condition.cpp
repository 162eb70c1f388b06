// Condition: facts of diagnosis, overdoses, and an event for everything that was diagnosed.
#include "interop/fhir/conversion.hpp"
#include "interop/fhir/fact_word.hpp"

namespace leeboard::interop {

namespace {

std::optional<Stamp> onset(const Conversion& c) {
  if (auto at = c.time("onsetDateTime")) return at;
  if (auto at = c.time("onsetPeriod", "start")) return at;
  return c.into.recorded;
}

}  // namespace

void convert_condition(const Conversion& c) {
  if (is_refuted(c.node)) return c.keep("it is refuted or entered in error");
  const auto concept_node = c.node.find("code");
  if (!concept_node || concept_text(*concept_node).empty()) return c.keep("it has no code and no text");
  c.into.recorded = c.time("recordedDate");
  const auto at = onset(c);
  if (!at) return c.keep("it says no time");

  const auto status = first_code(c.node, "clinicalStatus");
  const bool ended =
      c.node.find("abatementDateTime") || c.node.find("abatementPeriod") || c.node.find("abatementAge") || c.node.find("abatementString");
  const bool stands = !ended && (status.empty() || status == "active" || status == "recurrence" || status == "relapse");
  const auto verification = first_code(c.node, "verificationStatus");
  const bool sure = verification.empty() || verification == "confirmed";

  Event& event = c.add_event(EventKind::condition, *at);
  add_concept(event, "text", *concept_node);
  add_detail(event, "status", status.empty() ? (ended ? "resolved" : "") : status);
  if (!sure) add_detail(event, "verification", verification);
  if (const auto end = c.time("abatementDateTime")) add_detail(event, "ended", format_stamp(*end));

  bool overdose = false;
  Coding which;
  any_coding(*concept_node, [&](const Coding& coding) {
    overdose = c.map.is_overdose(coding);
    which = coding;
    return overdose;
  });
  if (overdose && sure) {
    Event& happened = c.add_event(EventKind::overdose, *at, "overdose");
    add_detail(happened, "code", which.code);
    add_detail(happened, "system", format_system(which.system));
    if (which.system == CodeSystem::icd10cm)
      add_detail(happened, "intent", which.code[6] == '1' ? "unintended" : which.code[6] == '2' ? "intended" : "");
  }

  const CodeRule* rule = c.map.conditions.find(*concept_node);
  if (rule == nullptr || rule->fact == nullptr || !sure) return;
  if (rule->list) {
    // Put together from all of the person's conditions at the end of the import; the event carries its word.
    Event& own = c.into.document.events.front();
    add_detail(own, "fact", rule->fact->key);
    add_detail(own, "word", rule->value);
    return;
  }
  if (!stands && !(rule->remission && status == "remission")) return;
  if (auto value = fact_word(rule->fact->type, rule->value)) c.add_fact(rule->fact->key, std::move(*value), *at);
}

}  // namespace leeboard::interop
