// The library of coping strategies: every row exists, every domain has a way to meet what cannot be removed.
#include <doctest/doctest.h>

#include <set>

#include "catalog/catalog.hpp"
#include "catalog/coping.hpp"
#include "catalog/guideline.hpp"
#include "catalog/lint_template.hpp"
#include "catalog/treatment_option.hpp"
#include "catalog/vocabulary.hpp"
#include "record/trigger_words.hpp"

using namespace leeboard;

TEST_CASE("coping strategies cite rows that exist and cover every domain") {
  catalog::Catalog catalog;
  const auto library = catalog::load_coping(catalog.definitions());
  Diagnostics faults;
  const auto words = catalog::load_harmful_words(catalog.definitions());
  catalog::lint_coping(library, {catalog.vocabulary(), catalog.guidelines(), catalog.treatment_options(), words}, faults);
  CHECK(faults.empty());
  CHECK(library.domains.size() == 12);
  const std::set<TriggerDomain> domains = [] {
    std::set<TriggerDomain> all;
    for (const auto& word : words_of<TriggerDomain>) all.insert(word.value);
    return all;
  }();
  std::set<TriggerDomain> met;
  for (const auto& strategy : library.strategies) {
    CHECK(domains.contains(strategy.domain));
    CHECK(strategy.within.minutes >= 1440);
    if (strategy.kind == Strategy::cope) met.insert(strategy.domain);
  }
  CHECK(met == domains);
}

TEST_CASE("the domains are asked about in the order of the closed list, each with examples; feelings say which kind they are") {
  catalog::Catalog catalog;
  const auto library = catalog::load_coping(catalog.definitions());
  REQUIRE(library.domains.size() == words_of<TriggerDomain>.size());
  for (std::size_t i = 0; i < library.domains.size(); ++i) {
    const auto& domain = library.domains[i];
    CAPTURE(domain.title);
    CHECK(domain.id == words_of<TriggerDomain>[i].value);
    CHECK(domain.examples.size() >= 3);
    for (const auto& example : domain.examples) CHECK(example.tone.has_value() == (domain.id == TriggerDomain::emotions));
  }
}
