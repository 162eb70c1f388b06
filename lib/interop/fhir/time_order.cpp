// Compares the two ends of the periods that a resource says of itself.
#include "interop/fhir/time_order.hpp"

#include <array>

#include "interop/fhir/conversion.hpp"
#include "record/days_of.hpp"

namespace leeboard::interop {

namespace {
constexpr std::array<std::string_view, 8> periods{"period",          "actualPeriod",     "effectivePeriod", "performedPeriod",
                                                  "occurencePeriod", "occurrencePeriod", "onsetPeriod",     "abatementPeriod"};

/// A day or a part of one is compared as far as both are told.
bool in_order(const Stamp& start, const Stamp& end) {
  if (start.has_time() && end.has_time()) return start.utc_seconds() <= end.utc_seconds();
  return days_of(start).first <= days_of(end).last;
}

void require(const Conversion& c, const std::optional<Stamp>& start, const std::optional<Stamp>& end) {
  if (!start || !end || in_order(*start, *end)) return;
  c.reject("it ends on " + format_stamp(*end) + ", before it starts on " + format_stamp(*start) + "; correct one of the two");
}
}  // namespace

void require_time_order(const Conversion& c) {
  for (const auto key : periods) require(c, c.time(key, "start"), c.time(key, "end"));
  auto onset = c.time("onsetDateTime"), abated = c.time("abatementDateTime");
  if (!onset) onset = c.time("onsetPeriod", "start");
  if (!abated) abated = c.time("abatementPeriod", "end");
  require(c, onset, abated);
}

}  // namespace leeboard::interop
