// The library of coping strategies: every row exists, every domain has a way to meet what cannot be removed.
#include <doctest/doctest.h>

#include <set>

#include "catalog/catalog.hpp"
#include "catalog/coping.hpp"
#include "catalog/guideline.hpp"

using namespace leeboard;

TEST_CASE("coping strategies cite rows that exist and cover every domain") {
  catalog::Catalog catalog;
  const auto library = catalog::load_coping(catalog.definitions());
  CHECK(catalog::check_coping(library, catalog.guidelines()).empty());
  const std::set<std::string> domains{"people", "places", "things", "emotions", "times", "body", "thoughts", "conflict", "medical", "media", "system", "social_pressure"};
  std::set<std::string> met;
  for (const auto& strategy : library.strategies) {
    CHECK(domains.contains(strategy.domain));
    CHECK(strategy.within.minutes >= 1440);
    if (strategy.kind == "cope") met.insert(strategy.domain);
  }
  CHECK(met == domains);
}

TEST_CASE("a number in a strategy stands in a row that it cites") {
  catalog::Catalog catalog;
  for (const auto& strategy : catalog::load_coping(catalog.definitions()).strategies) {
    std::string number;
    for (const char c : strategy.text + " ") {
      if (c >= '0' && c <= '9') {
        number += c;
        continue;
      }
      bool found = number.empty();
      for (const auto& cite : strategy.cites) found = found || catalog.guidelines().find(cite)->statement.find(number) != std::string::npos;
      CAPTURE(strategy.id);
      CHECK(found);
      number.clear();
    }
  }
}
