// Correcting a log entry: another one stands in its place, and the old one stays readable.
#pragma once

#include <string>

#include "leeboard/triggers/guided_log.hpp"
#include "store/repositories.hpp"

namespace leeboard::app {

/// The entry of this person that is to be corrected. Throws not_found.
TriggerEvent entry_to_correct(store::Repositories& records, store::PersonKey person, const std::string& id, const std::string& code);

/// Whatever was not given anew is taken from the old entry; what the new kind cannot have is left out.
void take_over(LogAnswers& answers, const TriggerEvent& old);

/// An overdose that somebody has acknowledged needs no second acknowledgement because its time or a word of it was corrected.
void carry_acknowledgement(store::Repositories& records, const TriggerEvent& correction, const std::string& id, bool safety);

}  // namespace leeboard::app
