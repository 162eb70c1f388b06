// Closed lists of words of triggers.
#include "record/trigger_words.hpp"

namespace leeboard {

using Words = std::vector<std::string>;

const Words& trigger_domains() {
  static const Words words{"people",   "places",   "things",  "emotions", "times",  "body",
                           "thoughts", "conflict", "medical", "media",    "system", "social_pressure"};
  return words;
}

const Words& trigger_event_kinds() {
  static const Words words{"craving", "exposure", "coped", "lapse", "use", "overdose", "none"};
  return words;
}

const Words& correcting_kinds() {
  static const Words words = [] {
    auto all = trigger_event_kinds();
    all.emplace_back("withdrawn");
    return all;
  }();
  return words;
}

const Words& overdose_answers() {
  static const Words words{"yes", "no", "unknown", "declined", "not-asked", "not-applicable"};
  return words;
}

const Words& day_parts() {
  static const Words words{"night", "morning", "afternoon", "evening"};
  return words;
}

const Words& avoidable_words() {
  static const Words words{"yes", "partly", "no"};
  return words;
}

const Words& trigger_strategies() {
  static const Words words{"remove", "avoid", "cope", "ask-for-help"};
  return words;
}

const Words& trigger_tones() {
  static const Words words{"positive", "negative"};
  return words;
}

const Words& trigger_states() {
  static const Words words{"open", "met", "removed"};
  return words;
}

}  // namespace leeboard
