// Words of closed lists in stored rows: what was written is never read as something else.
#include <doctest/doctest.h>
#include <sqlite3.h>

#include "base/error.hpp"
#include "unit/store/store_fixture.hpp"

using namespace leeboard;
using namespace leeboard::store;
using namespace leeboard::store::test;

namespace {
bool refuses(const std::string& path, PersonKey person) {
  Store store = Store::open(path, Access::read, session());
  try {
    store.read().events().of(person);
  } catch (const Error& error) { return error.kind() == ErrorKind::damaged; }
  return false;
}
}  // namespace

TEST_SUITE_BEGIN("store");

TEST_CASE("a stored word that no list has is damage, not a default") {
  const Scratch scratch;
  PersonKey key;
  {
    Store store = Store::create(scratch.path("s.db"), session());
    store.write([&](Repositories& records) {
      key = records.patients().add(person("A", "B"), {"", at("2026-11-23")});
      records.events().add(key, "", {.kind = EventKind::contact, .at = at("2026-11-24")}, at("2026-11-24"));
    });
  }
  CHECK(!refuses(scratch.path("s.db"), key));
  sqlite3* db = nullptr;
  REQUIRE(sqlite3_open(scratch.path("s.db").c_str(), &db) == SQLITE_OK);
  // The guard is put back as it was: each opening looks for it.
  std::string guard;
  const auto keep = [](void* to, int, char** cells, char**) { return *static_cast<std::string*>(to) = cells[0], 0; };
  CHECK(sqlite3_exec(db, "SELECT sql FROM sqlite_schema WHERE name = 'event_no_update'", keep, &guard, nullptr) == SQLITE_OK);
  CHECK(sqlite3_exec(db, ("DROP TRIGGER event_no_update; UPDATE event SET kind = 'telepathy'; " + guard).c_str(), nullptr, nullptr, nullptr) ==
        SQLITE_OK);
  sqlite3_close(db);
  CHECK(refuses(scratch.path("s.db"), key));
}

TEST_SUITE_END();
