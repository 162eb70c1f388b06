// The closed lists of words of trigger inventories and logs (schemas.md section 4), in the order in which they are shown.
#pragma once

#include <string>
#include <vector>

namespace leeboard {

/// What a trigger is about: people, places, things ... social_pressure.
const std::vector<std::string>& trigger_domains();
/// What a log entry tells: craving, exposure ... none.
const std::vector<std::string>& trigger_event_kinds();
/// The same, and `withdrawn`: what may stand in the place of an entry that is corrected.
const std::vector<std::string>& correcting_kinds();
/// yes, no, or a word of absence: whether naloxone was given, whether help was called.
const std::vector<std::string>& overdose_answers();
/// night (from 0 h), morning (6), afternoon (12), evening (18).
const std::vector<std::string>& day_parts();
/// yes, partly, no.
const std::vector<std::string>& avoidable_words();
/// remove, avoid, cope, ask-for-help.
const std::vector<std::string>& trigger_strategies();
/// positive, negative: which feelings a trigger of the domain `emotions` is about.
const std::vector<std::string>& trigger_tones();
/// open, met, removed.
const std::vector<std::string>& trigger_states();

}  // namespace leeboard
