// States of treatment: their worked examples, each needed by one of them, and what they do to treatments.
#include "care/state_review.hpp"

#include <doctest/doctest.h>

#include "care/option_verdict.hpp"
#include "care/prove_states.hpp"
#include "catalog/lint_context.hpp"
#include "catalog/lint_plan_states.hpp"
#include "catalog/vocabulary.hpp"
#include "unit/care/plan_support.hpp"

using namespace leeboard;
using namespace leeboard::testing;

namespace {
std::size_t failing(const catalog::PlanStates& states) {
  Diagnostics faults;
  care::prove_plan_states(built_in().plan_states(), states, built_in().vocabulary(), faults);
  return faults.sorted().size();
}
}  // namespace

TEST_CASE("the states hold together, and their examples come out") {
  const std::vector<catalog::HarmfulWord> words;
  const catalog::LintContext context{built_in().vocabulary(),  built_in().guidelines(), built_in().treatment_options(), words, {},
                                     built_in().template_ids()};
  std::vector<std::string> lines;
  for (const auto& id : built_in().template_ids())
    for (const auto& line : built_in().care_template(id).lines) lines.push_back(line.id);
  Diagnostics faults;
  catalog::lint_plan_states(built_in().plan_states(), built_in().plan_states(), lines, context, faults);
  CHECK(care::prove_plan_states(built_in().plan_states(), built_in().plan_states(), built_in().vocabulary(), faults) > 100);
  for (const auto& fault : faults.sorted()) FAIL_CHECK(format_where(fault.where), ": ", fault.message);
}

TEST_CASE("each state, band and overlay that is taken out makes an example fail") {
  const auto& all = built_in().plan_states();
  for (std::size_t i = 0; i < all.states.size(); ++i) {
    const auto& state = all.states[i];
    CAPTURE(state.id);
    if (!state.escalation.empty()) continue;  // made by an emergency: the plan cases prove it
    auto less = all;
    less.states.erase(less.states.begin() + static_cast<std::ptrdiff_t>(i));
    CHECK(failing(less) > 0);
    for (std::size_t band = 0; band < state.bands.size(); ++band) {
      CAPTURE(state.bands[band].id);
      auto holed = all;
      holed.states[i].bands.erase(holed.states[i].bands.begin() + static_cast<std::ptrdiff_t>(band));
      CHECK(failing(holed) > 0);
    }
  }
  for (std::size_t i = 0; i < all.overlays.size(); ++i) {
    CAPTURE(all.overlays[i].id);
    auto less = all;
    less.overlays.erase(less.overlays.begin() + static_cast<std::ptrdiff_t>(i));
    CHECK(failing(less) > 0);
  }
}

TEST_CASE("what a state shuts is blocked with its reason, and nobody is sent to a treatment that is blocked") {
  for (const auto& state : built_in().plan_states().states) {
    care::StateFound found;
    found.state = &state;
    for (const auto& shut : state.shut) {
      CAPTURE(state.id);
      CAPTURE(shut.option);
      const catalog::StateBand* band = nullptr;
      for (const auto& each : state.bands)
        if (!shut.bands.empty() && each.id == shut.bands.front()) band = &each;
      found.band = band;
      const FactSheet sheet(stamp_of(make_date(2026, 12, 1).value()));
      catalog::TreatmentOptions one;
      one.options.push_back(*built_in().treatment_options().find(shut.option));
      one.options.front().always = true;
      const auto options = care::review_options(one, {}, found, sheet, built_in().guidelines());
      REQUIRE(options.size() == 1);
      CHECK(options.front().verdict == Verdict::block);
      CHECK(options.front().reasons.front().from == state.id);
      CHECK(options.front().nothing_open);
    }
  }
}

TEST_CASE("no treatment with buprenorphine or methadone is open to somebody who does not breathe or is not awake") {
  std::string proposed = "proposed: [";
  for (const auto& option : built_in().treatment_options().options) proposed += "{option: " + option.id + "}, ";
  proposed += "]\nopioid: {class: fentanyl_analogue, last_use_hours: 20}\ncows: {total: 20, objective_signs: [mydriasis]}\nmissed_days: 4\n";
  for (const auto* state : {"sedation: sedated\n", "sedation: none\nresp_rate: 6\n", "sedation: none\nresp_rate: 14\nspo2: 80\n"}) {
    CAPTURE(state);
    const auto plan = plan_of_text(proposed + state);
    int looked_at = 0;
    for (const auto& option : built_in().treatment_options().options) {
      if (option.keeps_well != "buprenorphine" && option.keeps_well != "methadone") continue;
      CAPTURE(option.id);
      const auto* found = option_of(plan, option.id);
      REQUIRE(found);
      CHECK(found->verdict == Verdict::block);
      CHECK_FALSE(found->schedule);
      ++looked_at;
    }
    CHECK(looked_at >= 12);
  }
}
