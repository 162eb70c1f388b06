// Facts that follow from forms, events, the trigger inventory and the record itself.
#pragma once

#include <optional>
#include <vector>

#include "catalog/vocabulary.hpp"
#include "record/assessment.hpp"
#include "record/event.hpp"
#include "record/fact.hpp"
#include "record/patient.hpp"
#include "record/trigger.hpp"

namespace leeboard::care {

/// What is on record of one person, as seen from a time.
struct RecordOnFile {
  Patient patient;
  std::optional<Episode> episode;
  std::vector<Fact> facts;  ///< entered by hand: of the person, and of this episode
  std::vector<Assessment> assessments;
  std::vector<Event> events;
  std::vector<TriggerEvent> log;
  std::vector<Trigger> triggers;  ///< the inventory
};

/// The entered facts behind the derived ones, so that at the same time what was entered wins (see make_fact_sheet).
std::vector<Fact> derive_facts(const catalog::Vocabulary& vocabulary, const RecordOnFile& record, const Stamp& as_of);

}  // namespace leeboard::care
