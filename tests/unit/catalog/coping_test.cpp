// The library of coping strategies: every row exists, every domain has a way to meet what cannot be removed.
#include <doctest/doctest.h>

#include <set>

#include "catalog/catalog.hpp"
#include "catalog/coping.hpp"
#include "catalog/guideline.hpp"
#include "catalog/lint_coping.hpp"
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
  const std::set<std::string> domains(trigger_domains().begin(), trigger_domains().end());
  std::set<std::string> met;
  for (const auto& strategy : library.strategies) {
    CHECK(domains.contains(strategy.domain));
    CHECK(strategy.within.minutes >= 1440);
    if (strategy.kind == "cope") met.insert(strategy.domain);
  }
  CHECK(met == domains);
}

TEST_CASE("the domains are asked about in the order of the closed list, each with examples; feelings say which kind they are") {
  catalog::Catalog catalog;
  const auto library = catalog::load_coping(catalog.definitions());
  REQUIRE(library.domains.size() == trigger_domains().size());
  for (std::size_t i = 0; i < library.domains.size(); ++i) {
    const auto& domain = library.domains[i];
    CAPTURE(domain.id);
    CHECK(domain.id == trigger_domains()[i]);
    CHECK(domain.examples.size() >= 3);
    for (const auto& example : domain.examples) CHECK(example.tone.empty() == (domain.id != "emotions"));
  }
}
