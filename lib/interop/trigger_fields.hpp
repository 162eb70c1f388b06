// The fields that a trigger and an entry of its log have, whether they come from a document or from a row of a table.
#pragma once

#include "record/trigger.hpp"

namespace leeboard::interop {

/// All of an entry but its kind and time. `Fields` gives text, word, whole and texts by name, and tells faults itself.
template <typename Fields>
void read_log_fields(Fields& from, TriggerEvent& event) {
  event.source_id = from.text("id");
  event.patient = from.text("patient");
  event.corrects = from.text("corrects");
  event.reason = from.text("reason");
  event.part = from.template word<DayPart>("part");
  event.intensity = from.whole("intensity", 0, 10);
  event.triggers = from.texts("triggers");
  event.tried = from.texts("tried");
  event.helped = from.texts("helped");
  event.substance = from.text("substance");
  event.note = from.text("note");
  event.naloxone_given = from.template word<OverdoseAnswer>("naloxone_given");
  event.emergency_called = from.template word<OverdoseAnswer>("emergency_called");
}

/// All of a trigger but its domain, words and steps; as above.
template <typename Fields>
void read_inventory_fields(Fields& from, Trigger& trigger) {
  trigger.patient = from.text("patient");
  trigger.strength = from.whole("strength", 0, 10);
  trigger.avoidable = from.template word<Avoidable>("avoidable");
  trigger.marlatt = from.whole("marlatt", 1, 8);
  trigger.tone = from.template word<TriggerTone>("tone");
  trigger.strategy = from.template word<Strategy>("strategy");
  trigger.status = from.template word<TriggerStatus>("status").value_or(trigger.status);
}

}  // namespace leeboard::interop
