// Flipped bits: whatever changes what is stored must be found.
#include <doctest/doctest.h>
#include <sqlite3.h>

#include <fstream>
#include <iterator>
#include <random>

#include "base/error.hpp"
#include "store/export.hpp"
#include "store/verify.hpp"
#include "unit/store/store_fixture.hpp"

using namespace leeboard;
using namespace leeboard::store;
using namespace leeboard::store::test;

namespace {
std::string read_bytes(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// Everything that can be read, or a word when it cannot.
std::string dump(const std::string& path) {
  std::string out;
  try {
    export_rows(path, 100, [&](std::string_view type, std::span<const ExportField> fields) {
      out += type;
      for (const auto& field : fields) out.append("|").append(field.text);
      out += '\n';
    });
    for_each_event(path, 100, 1, [&](const LoggedEvent& event) {
      out += event.hash + event.ts + event.actor + event.action + event.object + event.patient + event.detail + event.after_digest + "\n";
      return true;
    });
  } catch (const Error&) { return "unreadable"; }
  return out;
}

bool found(const std::string& path) {
  try {
    return verify_file(path, 100).damaged();
  } catch (const Error&) { return true; }
}
}  // namespace

TEST_SUITE_BEGIN("store");

TEST_CASE("no flipped bit changes the record unnoticed" * doctest::test_suite("long")) {
  const Scratch scratch;
  {
    Store store = Store::create(scratch.path("s.db"), session());
    store.write([&](Repositories& records) { records.definitions().keep(format_sha256(definition_text), definition_text); });
    for (int i = 0; i < 20; ++i)
      store.write([&](Repositories& records) {
        const auto key = records.patients().add(person("Okafor", "Teodor"), {"", at("2026-11-23")});
        const auto [answers, score] = form("2026-12-01T09:05-05:00", i % 4, i % 2);
        records.assessments().add(key, "", answers, score, at("2026-12-01"));
        records.facts().add(key, "", {.key = "hcv", .content = Absent::declined, .at = at("2026-11-23"), .recorded = at("2026-11-23")});
      });
  }
  const std::string good = read_bytes(scratch.path("s.db")), before = dump(scratch.path("s.db"));
  std::mt19937_64 random(7);
  int missed = 0, harmless = 0;
  for (int flip = 0; flip < 400; ++flip) {
    std::string bytes = good;
    const auto bit = random() % (bytes.size() * 8);
    bytes[bit / 8] = static_cast<char>(bytes[bit / 8] ^ (1 << (bit % 8)));
    std::ofstream(scratch.path("f.db"), std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (found(scratch.path("f.db"))) continue;
    if (dump(scratch.path("f.db")) == before) ++harmless;
    else ++missed;
  }
  MESSAGE("harmless flips: ", harmless);
  CHECK(missed == 0);
}

TEST_CASE("the views open with our settings") {
  const Scratch scratch;
  {
    Store store = Store::create(scratch.path("s.db"), session());
    store.write([&](Repositories& records) {
      records.definitions().keep(format_sha256(definition_text), definition_text);
      const auto key = records.patients().add(person("Okafor", "Teodor"), {"", at("2026-11-23")});
      const auto [answers, score] = form("2026-12-01T09:05-05:00", 2, 0);
      records.assessments().add(key, "", answers, score, at("2026-12-01"));
    });
  }
  sqlite3* db = nullptr;
  REQUIRE(sqlite3_open_v2(scratch.path("s.db").c_str(), &db, SQLITE_OPEN_READONLY, nullptr) == SQLITE_OK);
  REQUIRE(sqlite3_exec(db, "PRAGMA trusted_schema=OFF", nullptr, nullptr, nullptr) == SQLITE_OK);
  for (const char* sql : {"SELECT * FROM v1_patients", "SELECT * FROM v1_episodes", "SELECT * FROM v1_facts", "SELECT * FROM v1_assessments",
                          "SELECT * FROM v1_answers", "SELECT * FROM v1_events", "SELECT * FROM v1_triggers", "SELECT * FROM v1_trigger_log",
                          "SELECT * FROM v1_plans", "SELECT * FROM v1_plan_revisions"}) {
    CAPTURE(sql);
    CHECK(sqlite3_exec(db, sql, nullptr, nullptr, nullptr) == SQLITE_OK);
  }
  int answers = 0;
  sqlite3_exec(
      db, "SELECT * FROM v1_answers", [](void* count, int, char**, char**) { return ++*static_cast<int*>(count), 0; }, &answers, nullptr);
  CHECK(answers == 2);
  sqlite3_close(db);
}

TEST_SUITE_END();
