// The definitions that come with the program hold together.
#include "catalog/check_definitions.hpp"

#include <doctest/doctest.h>

#include "catalog/catalog.hpp"

using namespace leeboard;

TEST_CASE("cites, lines, sources and numbers of the built-in definitions") {
  catalog::Catalog catalog;
  for (const auto& fault : catalog::check_definitions(catalog).sorted()) FAIL_CHECK(format_where(fault.where), ": ", fault.message, " ", fault.mend);
}
