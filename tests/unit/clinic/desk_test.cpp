// What a run may see.
#include "clinic/desk.hpp"

#include <doctest/doctest.h>

#include "catalog/catalog.hpp"
#include "catalog/site_settings.hpp"

using namespace leeboard;

TEST_CASE("a run that looks back sees what had happened and was known by then, any other sees all") {
  catalog::Catalog catalog;
  const catalog::SiteSettings site;
  const auto at = [](const char* text) { return *parse_stamp(text, nullptr); };
  clinic::Desk desk{at("2026-12-01"), false, {}, catalog, site, nullptr};
  CHECK(desk.seen().covers(at("2027-01-01T09:00Z"), at("2027-01-01T09:00Z")));
  desk.look_back = true;
  CHECK(desk.seen().covers(at("2026-11-01T09:00Z"), at("2026-12-01T08:00Z")));
  CHECK_FALSE(desk.seen().covers(at("2026-11-01T09:00Z"), at("2026-12-02T08:00Z")));
  CHECK_FALSE(desk.seen().covers(at("2026-12-02T09:00Z"), at("2026-11-02T08:00Z")));
  CHECK_FALSE(desk.seen().all_revisions);
  CHECK(desk.seen_with_revisions().all_revisions);
  CHECK(desk.seen_with_revisions().as_of == desk.seen().as_of);
}
