// Condition: facts of diagnosis, overdoses, and an event for everything that was diagnosed.
#include "interop/fhir/condition.hpp"

#include <algorithm>

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
  const auto concept_node = c.node.find("code");
  if (!concept_node || concept_text(*concept_node).empty()) return c.keep("it has no code and no text");
  c.into.recorded = c.first_time({"recordedDate", "assertedDate", "dateRecorded"});
  auto at = onset(c);
  const bool undated = !at;
  const auto seen = c.seen_standing(at);
  if (!at) at = seen;
  if (!at) return c.keep_undated();
  c.into.observed = seen;

  using enum catalog::StateEffect;
  const auto effect = c.state.effect;
  const bool sure = effect != event;
  const auto status = c.state.word("clinicalStatus");

  Event& own = c.add_event(EventKind::condition, *at);
  add_concept(own, "text", *concept_node);
  add_detail(own, "status", effect == ended && c.state.status.empty() ? std::string_view("resolved") : status);
  if (!sure) add_detail(own, "verification", c.state.word("verificationStatus"));
  if (const auto end = c.time("abatementDateTime")) add_detail(own, "ended", format_stamp(*end));

  bool overdose = any_coding(*concept_node, [&](const Coding& coding) { return c.map.is_overdose(coding); });
  switch (c.denial(*concept_node, overdose || c.map.conditions.find(*concept_node) != nullptr)) {
    case Conversion::Denial::negated: return c.tell("negated");
    case Conversion::Denial::contradiction: return c.tell("contradiction");
    case Conversion::Denial::none: break;
  }
  overdose = false;
  Coding which;
  any_coding(*concept_node, [&](const Coding& coding) {
    overdose = c.map.is_overdose(coding);
    which = coding;
    return overdose;
  });
  if (overdose && sure && undated) {
    // It counts, and nobody can say when it was.
    for (const auto* entry : c.vocabulary.filled_entries())
      if (entry->derived && entry->derived->event == EventKind::overdose && entry->derived->take == catalog::EventTake::count && entry->type.legal &&
          std::ranges::find(entry->lasts, "at-least") != entry->lasts.end())
        c.add_fact(entry->key, Range{1, entry->type.legal->high}, *at);
  } else if (overdose && sure) {
    Event& happened = c.add_event(EventKind::overdose, *at, "overdose");
    add_detail(happened, "code", which.code);
    add_detail(happened, "system", format_system(which.system));
    if (which.system == CodeSystem::icd10cm)
      add_detail(happened, "intent", icd_code(which.code)[6] == '1' ? "unintended" : icd_code(which.code)[6] == '2' ? "intended" : "");
  }

  const CodeRule* rule = c.map.conditions.find(*concept_node);
  if (rule == nullptr || rule->fact == nullptr || !sure) return;
  if (rule->list) {
    // Put together from all of the person's conditions; the event carries its word.
    Event& listed = c.into.document.events.front();
    add_detail(listed, "fact", rule->fact->key);
    add_detail(listed, "word", rule->value);
    return;
  }
  if (effect != fact && !(rule->remission && effect == remission)) return;
  if (auto value = fact_word(rule->fact->type, rule->value)) c.add_fact(rule->fact->key, std::move(*value), seen.value_or(*at));
}

}  // namespace leeboard::interop
