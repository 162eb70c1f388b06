// Faults: order, places, and the error that holds them.
#include "base/diagnostic.hpp"

#include <doctest/doctest.h>

#include "base/error.hpp"
#include "base/id.hpp"

using namespace leeboard;

TEST_CASE("faults come in order of place, equal ones once") {
  Diagnostics faults;
  faults.add({"b.yaml", 2, 1}, "second");
  faults.add({"a.yaml", 9, 4}, "first");
  faults.add({"b.yaml", 2, 1}, "second");
  const auto sorted = faults.sorted();
  REQUIRE(sorted.size() == 2);
  CHECK(sorted[0].message == "first");
  CHECK(format_where(sorted[0].where) == "a.yaml:9:4");
  CHECK(format_where({"a.yaml", 0, 0}) == "a.yaml");
  try {
    faults.throw_if_any("two faults");
    FAIL("must throw");
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::bad_input);
    CHECK(std::string(error.what()) == "two faults");
    CHECK(error.problems().size() == 2);
  }
  CHECK_NOTHROW(Diagnostics{}.throw_if_any("none"));
}

TEST_CASE("ids and slugs") {
  for (const char* good : {"P-0412", "a", "A.b_c-9", "..."}) CHECK(is_id(good));
  for (const char* bad : {"", ".", "..", "a b", "a/b", "ä", "a\nb"}) CHECK_FALSE(is_id(bad));
  CHECK_FALSE(is_id(std::string(65, 'a')));
  CHECK(is_slug("naltrexone_xr"));
  CHECK(is_slug("not-asked"));
  CHECK_FALSE(is_slug("9a"));
  CHECK_FALSE(is_slug("Abc"));
}
