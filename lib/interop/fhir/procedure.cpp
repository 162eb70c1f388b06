// Procedure: an event; some say a fact.
#include "interop/fhir/procedure.hpp"

#include "interop/fhir/fact_word.hpp"

namespace leeboard::interop {

void convert_procedure(const Conversion& c) {
  const auto concept_node = c.node.find("code");
  if (!concept_node || concept_text(*concept_node).empty()) return c.keep("it has no code and no text");
  auto at = c.first_time({"performedDateTime", "occurrenceDateTime"});
  if (!at) at = c.time("performedPeriod", "start");
  if (!at) at = c.time("occurrencePeriod", "start");
  if (!at) return c.keep_undated();
  Event& event = c.add_event(EventKind::procedure, *at);
  add_concept(event, "text", *concept_node);
  add_detail(event, "status", c.state.status);
  if (const auto* rule = c.map.procedures.find(*concept_node); rule != nullptr && rule->fact != nullptr && c.stands())
    if (auto value = fact_word(rule->fact->type, rule->value)) c.add_fact(rule->fact->key, std::move(*value), *at);
}

}  // namespace leeboard::interop
