// Goes through the states from the top.
#include "care/state_review.hpp"

#include <algorithm>

#include "care/because.hpp"
#include "care/fill_text.hpp"
#include "rules/evaluate.hpp"

namespace leeboard::care {
namespace {

using catalog::TreatmentState;
using Counts = catalog::StateUnknown::Counts;

/// Whether one state holds, and what is missing where that is open.
struct Standing {
  Truth given = Truth::yes, truth = Truth::yes;
  std::vector<std::string> missing;
  std::vector<Because> because;
};

Standing standing_of(const TreatmentState& state, const FactSheet& sheet) {
  Standing out;
  for (const auto* condition : {state.given ? &*state.given : nullptr, state.when ? &*state.when : nullptr}) {
    if (!condition) continue;
    const auto evaluation = rules::evaluate(*condition, sheet);
    if (condition == (state.given ? &*state.given : nullptr)) out.given = evaluation.truth;
    out.truth = both(out.truth, evaluation.truth);
    if (evaluation.truth != Truth::no) add_because(out.because, because_of(evaluation, sheet));
    add_once(out.missing, evaluation.missing);
  }
  return out;
}

/// What an open state comes to: yes, no, or unknown for "go on and name the fact".
Truth settle(const TreatmentState& state, const Standing& standing, const FactSheet& sheet) {
  if (standing.given != Truth::yes) return state.unknown.counts == Counts::no ? Truth::no : Truth::unknown;
  if (state.unknown.unless && rules::evaluate(*state.unknown.unless, sheet).truth == Truth::yes) return Truth::yes;
  switch (state.unknown.counts) {
    case Counts::yes: return Truth::yes;
    case Counts::no: return Truth::no;
    case Counts::next: break;
  }
  return Truth::unknown;
}

const catalog::StateBand* band_of(const TreatmentState& state, const FactSheet& sheet, std::vector<std::string>& missing) {
  std::vector<std::string> open;
  for (const auto& band : state.bands) {
    const auto evaluation = rules::evaluate(band.when, sheet);
    if (evaluation.truth == Truth::yes) return &band;
    add_once(open, evaluation.missing);
  }
  add_once(missing, open);
  return nullptr;
}

std::vector<std::string> offered_in(const TreatmentState& state, const catalog::StateBand* band, const FactSheet& sheet) {
  std::vector<std::string> out;
  for (const auto& offered : state.exist) {
    const bool here = offered.bands.empty() || (band && std::ranges::find(offered.bands, band->id) != offered.bands.end());
    if (here && (!offered.when || rules::evaluate(*offered.when, sheet).truth == Truth::yes)) out.push_back(offered.option);
  }
  return out;
}

StateFound find_state(const catalog::PlanStates& states, TreatmentState::Takes takes, const FactSheet& sheet,
                      const std::vector<std::string>& levels) {
  StateFound out;
  for (const auto& state : states.states) {
    if (state.takes != takes) continue;
    if (!state.escalation.empty() && std::ranges::find(levels, state.escalation) == levels.end()) continue;
    auto standing = standing_of(state, sheet);
    auto truth = standing.truth;
    if (truth == Truth::unknown) {
      truth = settle(state, standing, sheet);
      if (truth == Truth::unknown) {
        add_once(out.missing, standing.missing);
        out.open.push_back({&state, standing.missing});
      }
    }
    if (truth != Truth::yes) continue;
    out.state = &state;
    out.unsure = standing.truth == Truth::unknown;
    if (out.unsure) {
      add_once(out.missing, standing.missing);
      add_once(out.missing, state.unknown.until_known);
    }
    out.band = band_of(state, sheet, out.missing);
    out.exist = offered_in(state, out.band, sheet);
    out.because = std::move(standing.because);
    break;
  }
  return out;
}

}  // namespace

StateReview review_states(const catalog::PlanStates& states, const FactSheet& sheet, const std::vector<std::string>& levels) {
  StateReview out;
  out.page = find_state(states, TreatmentState::Takes::page, sheet, levels);
  out.treatment = find_state(states, TreatmentState::Takes::treatment, sheet, levels);
  for (const auto& overlay : states.overlays) {
    const auto evaluation = rules::evaluate(overlay.when, sheet);
    if (evaluation.truth == Truth::yes) out.overlays.push_back({&overlay, because_of(evaluation, sheet)});
  }
  return out;
}

std::vector<std::string> options_in(const StateFound& found, const FactSheet& sheet) {
  auto out = found.exist;
  if (!found.state || found.band || found.state->bands.empty()) return out;
  for (const auto& offered : found.state->exist)
    if (!offered.when || rules::evaluate(*offered.when, sheet).truth == Truth::yes) add_once(out, offered.option);
  return out;
}

std::optional<std::vector<catalog::Schedule>> schedules_in(const StateReview& review, const std::vector<catalog::Schedule>& all) {
  std::vector<std::string> own, laid_over;
  if (const auto* state = review.treatment.state; state && !review.treatment.unsure) own = state->schedules;
  for (const auto& found : review.overlays) add_once(laid_over, found.overlay->schedules);
  if (own.empty() && laid_over.empty()) return std::nullopt;
  const auto has = [](const std::vector<std::string>& list, const std::string& id) { return std::ranges::find(list, id) != list.end(); };
  auto out = all;
  if (!own.empty())
    for (auto& schedule : out)
      if (!has(own, schedule.id)) std::erase_if(schedule.options, [&](const std::string& option) { return has(review.treatment.exist, option); });
  std::ranges::stable_partition(out, [&](const catalog::Schedule& schedule) { return has(laid_over, schedule.id); });
  return out;
}

std::vector<const catalog::ShutOption*> shut_options(const StateFound& found) {
  std::vector<const catalog::ShutOption*> out;
  if (!found.state) return out;
  for (const auto& shut : found.state->shut) {
    const auto all_bands = shut.bands.empty() || shut.bands.size() == found.state->bands.size();
    if (all_bands || (found.band && std::ranges::find(shut.bands, found.band->id) != shut.bands.end())) out.push_back(&shut);
  }
  return out;
}

std::vector<std::string> could_shut(const StateFound& found, const std::string& option, const FactSheet& sheet) {
  const auto shuts = [&](const TreatmentState& state) {
    return std::ranges::any_of(state.shut, [&](const auto& shut) { return shut.option == option; });
  };
  std::vector<std::string> out;
  for (const auto& open : found.open)
    if (shuts(*open.state)) add_once(out, open.missing);
  if (found.state && !found.band && shuts(*found.state)) (void)band_of(*found.state, sheet, out);
  return out;
}

PlanState summarize_state(const StateReview& review, const FactSheet& sheet, const catalog::TreatmentOptions& titles) {
  const auto title_of = [&](const catalog::TreatmentState& state) {
    const bool whole = std::ranges::all_of(catalog::placeholders(state.title_text), [&](const auto& fact) { return sheet.value(fact) != nullptr; });
    return state.title_text.empty() || !whole ? state.title : fill_text(state.title_text, {}, sheet, titles, {});
  };
  PlanState out;
  if (const auto* page = review.page.state) {
    out.page = page->id;
    out.page_title = title_of(*page);
    if (review.page.unsure) out.ask = page->unknown.ask;
  }
  if (const auto* treatment = review.treatment.state) {
    out.treatment = treatment->id;
    out.treatment_title = title_of(*treatment);
    out.unsure = review.treatment.unsure;
    if (review.treatment.unsure && out.ask.empty()) out.ask = treatment->unknown.ask;
  }
  if (review.treatment.band) out.band = review.treatment.band->id;
  for (const auto& found : review.overlays) {
    out.overlays.push_back(found.overlay->id);
    out.overlay_titles.push_back(found.overlay->title);
  }
  out.missing = review.treatment.missing;
  if (review.page.unsure) add_once(out.missing, review.page.missing);
  return out;
}

}  // namespace leeboard::care
