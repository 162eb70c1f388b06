// Rows come back by event, whole and in their order, in as many passes as the bound asks for.
#include <doctest/doctest.h>

#include <algorithm>

#include "store/event_rows.hpp"

using namespace leeboard;
using namespace leeboard::store;

namespace {
Blake256 digest_of(std::int64_t number) {
  Blake256 out{};
  for (int byte = 0; byte < 8; ++byte) out[static_cast<std::size_t>(byte)] = static_cast<std::uint8_t>(number >> (8 * byte));
  return out;
}
}  // namespace

TEST_SUITE_BEGIN("store");

TEST_CASE("more rows than fit at once are gathered in passes, each event whole and in order") {
  constexpr std::int64_t events = 70'000, tables = 10;
  EventRows rows;
  rows.begin(INT64_MIN);
  std::int64_t passes = 0, next = 1, largest = 0;
  while (true) {
    // Backwards within a table, as revisions come, but each event has one row in each.
    for (std::int64_t table = 0; table < tables; ++table)
      for (std::int64_t event = events; event > 0; --event) rows.add(event, digest_of(table * events + event));
    const auto& sorted = rows.sorted();
    largest = std::max(largest, static_cast<std::int64_t>(sorted.size()));
    REQUIRE(sorted.size() % tables == 0);
    for (std::size_t at = 0; at < sorted.size(); ++at) {
      const auto table = static_cast<std::int64_t>(at) % tables;
      if (sorted[at].seq != next || sorted[at].digest != digest_of(table * events + next)) FAIL("row " << at << " of event " << next);
      if (table == tables - 1) ++next;
    }
    ++passes;
    if (rows.until() == INT64_MAX) break;
    REQUIRE(rows.until() == next);
    rows.begin(rows.until());
  }
  CHECK(next == events + 1);
  CHECK(passes > 1);
  CHECK(largest < events * tables / 2);
}

TEST_CASE("one event that is larger than the bound is kept whole") {
  EventRows rows;
  rows.begin(INT64_MIN);
  constexpr std::int64_t count = 600'000;
  for (std::int64_t at = 0; at < count; ++at) rows.add(at % 3 == 0 ? 2 : 1, digest_of(at));
  CHECK(rows.sorted().size() == 400'000);
  CHECK(rows.until() == 2);
  rows.begin(2);
  for (std::int64_t at = 0; at < count; ++at) rows.add(at % 3 == 0 ? 2 : 1, digest_of(at));
  CHECK(rows.sorted().size() == 200'000);
  CHECK(rows.until() == INT64_MAX);
}

TEST_SUITE_END();
