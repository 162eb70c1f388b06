// A store of an earlier layout: backed up, brought to this layout by the next write, and every row still as its digest says.
#include <doctest/doctest.h>
#include <sqlite3.h>

#include "base/digest.hpp"
#include "store/connection.hpp"
#include "store/migrations.hpp"
#include "store/statement.hpp"
#include "store/verify.hpp"
#include "unit/store/store_fixture.hpp"

using namespace leeboard;
using namespace leeboard::store;
using namespace leeboard::store::test;

namespace {
void run_sql(const std::string& path, const char* sql) {
  sqlite3* db = nullptr;
  REQUIRE(sqlite3_open(path.c_str(), &db) == SQLITE_OK);
  char* error = nullptr;
  const int code = sqlite3_exec(db, sql, nullptr, nullptr, &error);
  CAPTURE(std::string(error ? error : ""));
  sqlite3_close(db);
  REQUIRE(code == SQLITE_OK);
}

// As layout 1 was: every episode one of care, nothing held, nothing taken back, no corrections in the trigger log, and the views of then.
std::string to_layout_1() {
  std::string sql =
      "DROP VIEW v1_answers; DROP VIEW v1_assessments; DROP VIEW v1_episodes; DROP VIEW v1_facts; DROP VIEW v1_events; DROP VIEW v1_triggers; "
      "DROP VIEW v1_plans; DROP VIEW v1_plan_revisions; DROP TABLE plan_piece; DROP VIEW v1_trigger_log; DROP VIEW v1_withdrawn; DROP VIEW "
      "v1_conflicts; DROP TABLE settlement; DROP TABLE held_record; DROP TABLE conflict; "
      "DROP TABLE withdrawal; DROP INDEX trigger_event_corrects; "
      "ALTER TABLE acknowledgement DROP COLUMN decision; DROP TABLE person_draft; ALTER TABLE draft DROP COLUMN digest; "
      "ALTER TABLE plan DROP COLUMN part; ALTER TABLE decision DROP COLUMN ask; ALTER TABLE decision DROP COLUMN due; "
      "ALTER TABLE trigger_event DROP COLUMN reason; ALTER TABLE trigger_event DROP COLUMN corrects; ALTER TABLE episode DROP COLUMN kind; ";
  Connection then(":memory:", {.mode = Mode::create, .known_only = false});
  then.begin_immediate();
  run_migration(then, 1);
  then.commit();
  for (const char* view : {"v1_episodes", "v1_facts", "v1_assessments", "v1_answers", "v1_events", "v1_triggers", "v1_trigger_log", "v1_plans"}) {
    Statement& row = then.prepared("SELECT sql FROM sqlite_schema WHERE name = ?");
    const Reset reset(row);
    row.bind(1, std::string_view(view));
    REQUIRE(row.step());
    sql += row.string(0) + "; ";
  }
  return sql + "PRAGMA user_version = 1;";
}
}  // namespace

TEST_SUITE_BEGIN("store");

TEST_CASE("a store of layout 1 is as good as before, and the next write brings it here with a proven backup") {
  const Scratch scratch;
  const auto path = scratch.path("s.db");
  PersonKey who;
  TriggerEvent craving{.kind = TriggerEventKind::craving, .at = at("2026-11-20T10:00Z"), .intensity = 7, .recorded = at("2026-11-20T10:00Z")};
  {
    Store store = Store::create(path, session());
    store.write([&](Repositories& records) {
      who = records.patients().add(person("A", "B"), {"", at("2026-11-20")});
      records.trigger_log().add(who, craving, {"S-03", craving.recorded, craving.reason}, false);
      TriggerEvent overdose{.kind = TriggerEventKind::overdose, .at = at("2026-11-20T11:00Z"), .recorded = at("2026-11-20T11:00Z")};
      records.trigger_log().add(who, overdose, {"S-03", overdose.recorded, ""}, true);
      records.acknowledgements().add({"V-2", {"S-04", at("2026-11-20T12:00Z"), "seen"}, std::nullopt});
      records.episodes().add(who, {.admitted = at("2026-11-20")}, {"S-03", at("2026-11-20")});
    });
  }
  run_sql(path, to_layout_1().c_str());
  const auto before = verify_file(path, 100);
  CHECK_FALSE(before.damaged());
  CHECK(before.findings.empty());

  {
    Store store = Store::open(path, Access::write, session());
    store.write([&](Repositories& records) {
      auto mended = craving;
      mended.intensity = 5;
      mended.corrects = "V-1";
      mended.reason = "typed wrong";
      CHECK(records.trigger_log().add(who, mended, {"S-03", mended.recorded, mended.reason}, false).second == Stored::revised);
    });
    const auto log = store.read().trigger_log().of(who, {});
    REQUIRE(log.size() == 2);
    CHECK(log[0].event.intensity == 5);
    // What was acknowledged then holds no decision, not even that there was none.
    auto& known = store.read().acknowledgements();
    REQUIRE(known.find("V-2"));
    CHECK_FALSE(known.find("V-2")->decision);
    CHECK_FALSE(known.find_decision("V-2"));
    store.write([&](Repositories& records) {
      CHECK(records.acknowledgements().add({"V-2", {"S-04", at("2026-11-21"), "seen"}, "plan made"}) == Stored::created);
      CHECK(records.acknowledgements().add({"V-2", {"S-04", at("2026-11-22"), "seen"}, "plan made"}) == Stored::unchanged);
      CHECK(records.acknowledgements().add({"V-2", {"S-04", at("2026-11-22"), "seen"}, "plan changed"}) == Stored::created);
    });
    CHECK(store.read().acknowledgements().find("V-2")->signature.at == at("2026-11-20T12:00Z"));
    CHECK(store.read().acknowledgements().find_decision("V-2")->decision == "plan changed");
    // What was stored before there were kinds is care, and says so when it becomes another.
    auto episode = *store.read().episodes().get("E-1");
    CHECK(episode.episode.kind == EpisodeKind::care);
    episode.episode.kind = EpisodeKind::collateral;
    store.write([&](Repositories& records) {
      CHECK(records.episodes().revise("E-1", episode.episode, {"S-03", at("2026-11-22"), "his sister"}) == Stored::revised);
    });
    const auto revisions = store.read().episodes().revisions("E-1");
    REQUIRE(revisions.size() == 2);
    CHECK(revisions[0].episode.kind == EpisodeKind::care);
    CHECK(revisions[1].episode.kind == EpisodeKind::collateral);
  }
  const auto after = verify_file(path, 100);
  CHECK_FALSE(after.damaged());
  CHECK(after.rows > before.rows);
  // The old state stands beside it, whole.
  CHECK_FALSE(verify_file(path + ".layout-1.backup", 100).damaged());
}

TEST_CASE("a row without what a migration added has the digest that it had, and a changed one is found") {
  const Scratch scratch;
  const auto path = scratch.path("s.db");
  {
    Store store = Store::create(path, session());
    store.write([&](Repositories& records) {
      const auto who = records.patients().add(person("A", "B"), {"", at("2026-11-20")});
      records.trigger_log().add(who, {.kind = TriggerEventKind::none, .at = at("2026-11-20"), .recorded = at("2026-11-20")},
                                {"S-03", at("2026-11-20")}, false);
    });
  }
  run_sql(path,
          "DROP TRIGGER trigger_event_no_update; UPDATE trigger_event SET reason = 'slipped in'; "
          "CREATE TRIGGER trigger_event_no_update BEFORE UPDATE ON trigger_event BEGIN SELECT RAISE(ABORT, 'trigger_event only grows'); END;");
  CHECK(verify_file(path, 100).damaged());
}

TEST_CASE("a kind of episode that was slipped in is found, and none but the known ones is taken") {
  const Scratch scratch;
  const auto path = scratch.path("s.db");
  {
    Store store = Store::create(path, session());
    store.write([&](Repositories& records) {
      const auto who = records.patients().add(person("A", "B"), {"", at("2026-11-20")});
      records.episodes().add(who, {.admitted = at("2026-11-20"), .kind = EpisodeKind::inquiry}, {"S-03", at("2026-11-20")});
    });
  }
  CHECK_FALSE(verify_file(path, 100).damaged());
  run_sql(path,
          "DROP TRIGGER episode_no_update; UPDATE episode SET kind = NULL; "
          "CREATE TRIGGER episode_no_update BEFORE UPDATE ON episode BEGIN SELECT RAISE(ABORT, 'episode only grows'); END;");
  CHECK(verify_file(path, 100).damaged());
}

TEST_CASE("what each opening compares with is the layout that the migrations make") {
  CHECK(sha256_hex(expected_schema_text(newest_schema())) == newest_schema_digest());
}
