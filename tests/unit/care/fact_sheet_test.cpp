// Facts as of a time: growth, freshness, what another fact settles.
#include "care/fact_sheet.hpp"

#include <doctest/doctest.h>

#include "catalog/catalog.hpp"
#include "catalog/vocabulary.hpp"

using namespace leeboard;

namespace {
Stamp at(const char* text) { return *parse_stamp(text, nullptr); }

Fact fact(const char* key, FactContent content, const char* when) {
  Fact out;
  out.key = key;
  out.content = std::move(content);
  out.at = out.recorded = at(when);
  return out;
}

FactSheet sheet_of(const std::vector<Fact>& facts, const char* as_of) {
  static catalog::Catalog catalog;
  return care::make_fact_sheet(catalog.vocabulary(), facts, at(as_of));
}
}  // namespace

TEST_CASE("hours since the last use grow until the as-of time") {
  const auto sheet = sheet_of({fact("opioid.last_use_hours", FactValue{Range{9, 12}}, "2026-12-01T08:00-05:00")}, "2026-12-01T11:00-05:00");
  const auto* value = sheet.value("opioid.last_use_hours");
  REQUIRE(value);
  CHECK(std::get<Range>(*value) == Range{12, 15});
}

TEST_CASE("an old score is expired, not a value, and still printable") {
  const auto sheet = sheet_of({fact("cows.total", FactValue{Range{14, 14}}, "2026-12-01T08:00-05:00")}, "2026-12-01T12:00-05:00");
  const auto* finding = sheet.find("cows.total");
  REQUIRE(finding);
  CHECK_FALSE(finding->value);
  CHECK(finding->absent == Absent::expired);
  CHECK(finding->expired);
  // As of the day, ages are counted to the newest record of that day, so a score of this morning is not stale by midnight.
  CHECK(sheet_of({fact("cows.total", FactValue{Range{14, 14}}, "2026-12-01T08:00-05:00")}, "2026-12-01").value("cows.total"));
  // A later record cannot be seen from before it was known.
  CHECK_FALSE(sheet_of({fact("cows.total", FactValue{Range{14, 14}}, "2026-12-01T08:00-05:00")}, "2026-11-30").find("cows.total"));
}

TEST_CASE("nobody male at birth is asked about pregnancy; what was said comes first") {
  const auto male = fact("sex_at_birth", FactValue{Code{"male"}}, "2026-12-01");
  const auto female = fact("sex_at_birth", FactValue{Code{"female"}}, "2026-12-01");
  const auto yes = fact("pregnant", FactValue{true}, "2026-12-01");
  const auto unknown = fact("pregnant", Absent::unknown, "2026-12-01");
  CHECK(std::get<bool>(*sheet_of({male}, "2026-12-01").value("pregnant")) == false);
  CHECK(std::get<bool>(*sheet_of({male, unknown}, "2026-12-01").value("pregnant")) == false);
  CHECK(std::get<bool>(*sheet_of({male, yes}, "2026-12-01").value("pregnant")) == true);
  CHECK_FALSE(sheet_of({female}, "2026-12-01").value("pregnant"));
  CHECK_FALSE(sheet_of({}, "2026-12-01").value("pregnant"));
}
