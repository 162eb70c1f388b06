// Bounds of what a site may set.
#include "catalog/site_settings.hpp"

#include <doctest/doctest.h>

#include <cstdio>
#include <fstream>
#include <string>

#include "base/error.hpp"

using namespace leeboard;

namespace {
int read_min_cell(const std::string& text) {
  const std::string file = "min_cell.yaml";
  std::ofstream(file) << "schema: leeboard.site/1\nrules: {min_cell: " << text << "}\n";
  return catalog::read_site_settings(file, {}).min_cell;
}
}  // namespace

TEST_CASE("the smallest count that may be shown is 2 or more") {
  CHECK(read_min_cell("2") == 2);
  CHECK(read_min_cell("1000") == 1000);
  for (const auto* text : {"1", "0", "-5", "1001", "2.5", "few"}) {
    INFO(text);
    try {
      read_min_cell(text);
      FAIL_CHECK("was taken");
    } catch (const Error& error) {
      REQUIRE(error.problems().size() == 1);
      CHECK(error.problems()[0].message == "'min_cell' must be a whole number from 2 to 1000");
    }
  }
  std::remove("min_cell.yaml");
}
