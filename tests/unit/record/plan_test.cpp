// Which trigger a line of a plan is for.
#include "record/plan.hpp"

#include <doctest/doctest.h>

using namespace leeboard;

TEST_CASE("a line is for the trigger whose id it carries; lines from before begin with its words") {
  struct Row {
    const char* what;
    PlanLine line;
    bool plans;
    const char* words;
  };
  const Trigger payday{.id = "T-2", .text = "payday"};
  const auto line = [](LineKind kind, const char* trigger, const char* text) {
    PlanLine out;
    out.kind = kind;
    out.trigger = trigger;
    out.text = text;
    return out;
  };
  auto declined = line(LineKind::triggers, "T-2", "payday: call");
  declined.decision = LineDecision{Decision::declined, {}};
  const Row rows[] = {
      {"by its id", line(LineKind::triggers, "T-2", "payday: call"), true, "call"},
      {"by its id, though it is worded anew", line(LineKind::triggers, "T-2", "the day of money: call"), true, "the day of money: call"},
      {"of another with the same words", line(LineKind::triggers, "T-9", "payday: call"), false, "call"},
      {"from before, by its words", line(LineKind::triggers, "", "payday: call"), true, "call"},
      {"from before, of another", line(LineKind::triggers, "", "pay: call"), false, "pay: call"},
      {"of another kind", line(LineKind::education, "", "payday: call"), false, "call"},
      {"that was declined", declined, false, "call"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.what);
    CHECK(plans_for(row.line, payday) == row.plans);
    CHECK(words_for_trigger(row.line, payday) == row.words);
  }
}
