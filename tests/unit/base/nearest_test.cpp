// Suggestions for mistyped names.
#include "base/nearest.hpp"

#include <doctest/doctest.h>

using namespace leeboard;

TEST_CASE("edit distance counts a swap of neighbours once") {
  CHECK(edit_distance("intake", "intake") == 0);
  CHECK(edit_distance("intkae", "intake") == 1);
  CHECK(edit_distance("asess", "assess") == 1);
  CHECK(edit_distance("", "plan") == 4);
  CHECK(edit_distance("kitten", "sitting") == 3);
}

TEST_CASE("at most three near names, nearest first") {
  const std::vector<std::string> known{"intake", "assess", "plan", "triggers", "report", "plans", "plane", "plant"};
  CHECK(nearest_names("pln", known) == std::vector<std::string>{"plan"});
  CHECK(nearest_names("plan", known).size() == 3);
  CHECK(nearest_names("zzzzzz", known).empty());
  CHECK(did_you_mean("asses", known) == "did you mean assess?");
  CHECK(did_you_mean("zzzzzz", known).empty());
}
