// Finds the states of examples.
#include "care/prove_states.hpp"

#include <algorithm>

#include "base/words.hpp"
#include "care/derive_facts.hpp"
#include "care/fact_sheet.hpp"
#include "care/state_review.hpp"
#include "catalog/plan_example.hpp"
#include "catalog/plan_state.hpp"
#include "catalog/vocabulary.hpp"

namespace leeboard::care {
namespace {

std::string found_words(const StateReview& review, const std::string& what) {
  if (what == "page") return review.page.state ? review.page.state->id : "none";
  if (what == "state") return review.treatment.state ? review.treatment.state->id : "none";
  if (what == "band") return review.treatment.band ? review.treatment.band->id : "none";
  std::vector<std::string> ids;
  for (const auto& found : review.overlays) ids.push_back(found.overlay->id);
  std::ranges::sort(ids);
  return ids.empty() ? "none" : join_words(ids, ", ");
}

int prove(const std::string& id, const io::Node& examples, const catalog::PlanStates& all, const catalog::Vocabulary& vocabulary,
          Diagnostics& faults) {
  int run = 0;
  for (const auto node : examples.items()) {
    Diagnostics read;
    const auto example = catalog::read_state_example(node, vocabulary, read);
    ++run;
    if (!read.empty()) {
      faults.append(std::move(read));
      continue;
    }
    const auto sheet = make_fact_sheet(vocabulary, example.facts.facts, example.as_of, example.facts.now);
    const auto review = review_states(all, sheet);
    for (const auto& expectation : example.expect) {
      auto words = expectation.words;
      std::ranges::sort(words);
      const auto wanted = words.empty() ? std::string("none") : join_words(words, ", ");
      const auto found = found_words(review, expectation.what);
      if (found != wanted)
        faults.add(expectation.where,
                   "`" + id + "`, example" + (example.name.empty() ? "" : " `" + example.name + "`") + ": the " + expectation.what + " is " + found +
                       ", not " + wanted,
                   "mend the example or the state");
    }
  }
  return run;
}

}  // namespace

int prove_plan_states(const catalog::PlanStates& own, const catalog::PlanStates& all, const catalog::Vocabulary& vocabulary, Diagnostics& faults) {
  int run = 0;
  for (const auto& state : own.states)
    if (state.examples) run += prove(state.id, *state.examples, all, vocabulary, faults);
  for (const auto& overlay : own.overlays)
    if (overlay.examples) run += prove(overlay.id, *overlay.examples, all, vocabulary, faults);
  return run;
}

}  // namespace leeboard::care
