// What reasons of a discharge say: every worked example, and every word in one of them.
#include "catalog/discharge_words.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "catalog/catalog.hpp"

using namespace leeboard;

TEST_CASE("every worked example of a reason says death, or not, as it must; each word is needed") {
  const catalog::Catalog catalog;
  const auto words = catalog::load_discharge_words(catalog.definitions());
  REQUIRE_FALSE(words.died.empty());
  for (const auto& example : words.examples) {
    CAPTURE(example.reason);
    CHECK(words.says_died(example.reason) == example.died);
  }
  for (const auto& word : words.died) {
    CAPTURE(word);
    auto without = words;
    std::erase(without.died, word);
    CHECK_FALSE(std::ranges::all_of(words.examples, [&](const auto& example) { return without.says_died(example.reason) == example.died; }));
  }
}
