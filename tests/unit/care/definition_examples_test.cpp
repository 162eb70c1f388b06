// Every worked example of every safety rule and template runs and is true.
#include <doctest/doctest.h>

#include "care/prove_plan.hpp"
#include "catalog/safety_rule.hpp"
#include "catalog/vocabulary.hpp"
#include "unit/care/plan_support.hpp"

using namespace leeboard;
using namespace leeboard::testing;

namespace {
void fail_for(const Diagnostics& faults) {
  for (const auto& fault : faults.sorted()) FAIL_CHECK(format_where(fault.where), ": ", fault.message, " (", fault.mend, ")");
}
}  // namespace

TEST_CASE("examples of safety rules") {
  for (const auto& rule : built_in().safety_rules()) {
    CAPTURE(rule.id);
    Diagnostics faults;
    CHECK(care::prove_safety_rule(rule, built_in().vocabulary(), faults) > 0);
    fail_for(faults);
  }
}

TEST_CASE("examples of templates") {
  for (const auto& id : built_in().template_ids()) {
    CAPTURE(id);
    Diagnostics faults;
    CHECK(care::prove_template(built_in(), built_in().care_template(id), faults) > 0);
    fail_for(faults);
  }
}
