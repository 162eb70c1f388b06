// Correcting a log entry: another one stands in its place, and the old one stays readable.
#pragma once

#include <string>
#include <vector>

#include "record/trigger.hpp"
#include "store/repositories.hpp"

namespace leeboard::clinic {

struct Desk;

/// What is told of an entry; nothing said is empty, or an intensity below 0.
struct LogAnswers {
  std::string kind, at, on, part, substance, note, naloxone_given, emergency_called, before, did, after;
  std::string source_id;  ///< the source's own id, kept when an entry is corrected
  int intensity = -1;
  std::vector<std::string> triggers, tried, helped;
};

/// The entry of this person that is to be corrected, among those that the desk sees. Throws not_found.
TriggerEvent entry_to_correct(store::Repositories& records, const Desk& desk, store::PersonKey person, const std::string& id,
                              const std::string& code);

/// Whatever was not given anew is taken from the old entry; what the new kind cannot have is left out.
void take_over(LogAnswers& answers, const TriggerEvent& old);

/// An overdose that somebody has acknowledged needs no second acknowledgement because its time or a word of it was corrected.
void carry_acknowledgement(store::Repositories& records, const TriggerEvent& correction, const std::string& id, bool safety);

}  // namespace leeboard::clinic
