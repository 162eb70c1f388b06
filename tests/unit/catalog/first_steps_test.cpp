// What is said first after an overdose: it is there, and every row and number of it stands.
#include "catalog/first_steps.hpp"

#include <doctest/doctest.h>

#include "catalog/catalog.hpp"
#include "catalog/lint_cites.hpp"

using namespace leeboard;

TEST_CASE("an overdose has first steps, each with a row that holds its numbers and no word that does harm") {
  catalog::Catalog catalog;
  const auto steps = catalog::load_first_steps(catalog.definitions(), TriggerEventKind::overdose);
  REQUIRE(steps.size() == 2);
  const auto words = catalog::load_harmful_words(catalog.definitions());
  Diagnostics faults;
  for (const auto& step : steps) {
    catalog::check_cites(catalog.guidelines(), step.where, "a step", step.cites, faults);
    catalog::check_words(words, step.where, "a step", step.text, faults);
    CAPTURE(step.text);
    CHECK(catalog::unsourced_numbers(catalog.guidelines(), step.cites, step.text).empty());
  }
  CHECK(faults.empty());
  CHECK(catalog::load_first_steps(catalog.definitions(), TriggerEventKind::craving).empty());
}
