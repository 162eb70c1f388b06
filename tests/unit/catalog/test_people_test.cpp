// What marks a record as one for tests: every worked example, and every word in one of them.
#include "catalog/test_people.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "catalog/catalog.hpp"

using namespace leeboard;

namespace {
const catalog::TestPeople& people() {
  static catalog::Catalog catalog;
  static const auto loaded = catalog::load_test_people(catalog.definitions());
  return loaded;
}

/// Whether an example fails when any word of the list is taken out.
void needs_each(std::vector<std::string> catalog::TestPeople::*list) {
  for (const auto& word : people().*list) {
    CAPTURE(word);
    auto without = people();
    std::erase(without.*list, word);
    CHECK_FALSE(std::ranges::all_of(people().examples, [&](const auto& example) { return without.is_test_name(example.name) == example.expect; }));
  }
}
}  // namespace

TEST_CASE("every worked example of a name of a test is told, or not, as it must be") {
  REQUIRE(people().examples.size() >= 15);
  for (const auto& example : people().examples) {
    CAPTURE(format_where(example.where));
    CHECK(people().is_test_name(example.name) == example.expect);
  }
  CHECK(people().tags == std::vector<std::string>{"HTEST"});
}

TEST_CASE("a word of test names that is taken out makes an example fail") {
  needs_each(&catalog::TestPeople::words);
  needs_each(&catalog::TestPeople::begins);
}
