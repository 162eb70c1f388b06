// Where the figures of an important change come from.
#include <doctest/doctest.h>

#include "catalog/instrument.hpp"
#include "report/shown_instrument.hpp"

using namespace leeboard;

namespace {
std::string source_of(std::string change_status, std::vector<std::pair<std::string, std::string>> checked) {
  catalog::Instrument instrument;
  instrument.change.status = std::move(change_status);
  instrument.status = std::move(checked);
  return report::show_instrument(instrument).change_source;
}
}  // namespace

TEST_CASE("a change names its own source; without one the list of what was checked does") {
  CHECK(source_of("about 1 point", {{"change", "V"}}) == "about 1 point");
  CHECK(source_of("one study", {{"items", "V"}, {"change", "another says less"}}) == "one study");
  CHECK(source_of("", {{"items", "V"}, {"change", "one study; another says less"}}) == "one study; another says less");
  CHECK(source_of("no important change is known", {{"items", "V"}}) == "no important change is known");
  CHECK(source_of("", {}).empty());
}
