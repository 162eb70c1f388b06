// Where the figures of an important change come from.
#include <doctest/doctest.h>

#include "catalog/instrument.hpp"
#include "report/inputs.hpp"

using namespace leeboard;

namespace {
std::string source_of(std::string change_status, std::vector<std::pair<std::string, std::string>> checked) {
  catalog::Instrument instrument;
  instrument.change.status = std::move(change_status);
  instrument.status = std::move(checked);
  return report::show_instrument(instrument).change_source;
}
}  // namespace

TEST_CASE("a source of the change that the list of what was checked states stands; a mark there does not") {
  CHECK(source_of("about 1 point", {{"change", "V"}}) == "about 1 point");
  CHECK(source_of("conflict: see status", {{"items", "V"}, {"change", "one study; another says less"}}) == "one study; another says less");
  CHECK(source_of("no important change is known", {{"items", "V"}}) == "no important change is known");
  CHECK(source_of("", {}).empty());
}
