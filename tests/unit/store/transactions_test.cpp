// Transactions, batches, dry runs, audit events, heads, opening.
#include <doctest/doctest.h>
#include <grp.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "base/error.hpp"
#include "store/backup.hpp"
#include "store/verify.hpp"
#include "unit/store/store_fixture.hpp"

using namespace leeboard;
using namespace leeboard::store;
using namespace leeboard::store::test;

namespace {
std::vector<LoggedEvent> log_of(const std::string& path) {
  std::vector<LoggedEvent> out;
  for_each_event(path, 100, 1, [&](const LoggedEvent& event) { return out.push_back(event), true; });
  return out;
}

enum class Child { good, failed, no_other_user };

/// Runs `act` in a child process that may not do everything: as root it becomes nobody, who is given the scratch folder.
template <typename Act>
Child as_ordinary_user(const Scratch& scratch, Act act) {
  constexpr unsigned nobody = 65534;
  const bool root = ::geteuid() == 0;
  if (root) {
    for (const auto& entry : std::filesystem::directory_iterator(scratch.folder)) REQUIRE(::chown(entry.path().c_str(), nobody, nobody) == 0);
    REQUIRE(::chown(scratch.folder.c_str(), nobody, nobody) == 0);
  }
  const auto child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    if (root && (::setgroups(0, nullptr) != 0 || ::setgid(nobody) != 0 || ::setuid(nobody) != 0 || ::access(scratch.folder.c_str(), W_OK) != 0))
      ::_exit(77);
    try {
      act();
    } catch (...) { ::_exit(1); }
    ::_exit(0);
  }
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  const int code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  return code == 0 ? Child::good : code == 77 ? Child::no_other_user : Child::failed;
}

void edit(const std::string& path, const char* sql) {
  sqlite3* db = nullptr;
  REQUIRE(sqlite3_open(path.c_str(), &db) == SQLITE_OK);
  CHECK(sqlite3_exec(db, sql, nullptr, nullptr, nullptr) == SQLITE_OK);
  sqlite3_close(db);
}

ErrorKind kind_of(const std::function<void()>& work) {
  try {
    work();
  } catch (const Error& error) { return error.kind(); }
  return ErrorKind::findings;
}
}  // namespace

TEST_SUITE_BEGIN("store");

TEST_CASE("opening says what is wrong") {
  const Scratch scratch;
  CHECK(kind_of([&] { Store::open(scratch.path("none.db"), Access::read, session()); }) == ErrorKind::no_store);
  std::ofstream(scratch.path("empty.db")).close();
  CHECK(kind_of([&] { Store::open(scratch.path("empty.db"), Access::read, session()); }) == ErrorKind::no_store);
  std::ofstream(scratch.path("text.db")) << std::string(8192, 'x');
  CHECK(kind_of([&] { Store::open(scratch.path("text.db"), Access::read, session()); }) == ErrorKind::damaged);
  edit(scratch.path("other.db"), "CREATE TABLE a (b)");
  CHECK(kind_of([&] { Store::open(scratch.path("other.db"), Access::write, session()); }) == ErrorKind::version);
  { Store store = Store::create(scratch.path("s.db"), session()); }
  struct stat info {};
  REQUIRE(::stat(scratch.path("s.db").c_str(), &info) == 0);
  CHECK((info.st_mode & 0777) == 0600);
  CHECK(kind_of([&] { Store::create(scratch.path("s.db"), session()); }) == ErrorKind::usage);
  std::filesystem::create_symlink(scratch.path("s.db"), scratch.path("link.db"));
  CHECK(kind_of([&] { Store::open(scratch.path("link.db"), Access::read, session()); }) == ErrorKind::usage);
  edit(scratch.path("s.db"), "PRAGMA journal_mode=WAL");
  {
    Store store = Store::open(scratch.path("s.db"), Access::write, session());
    CHECK(store.notices().size() == 1);
  }
  edit(scratch.path("s.db"), "PRAGMA user_version=99");
  CHECK(kind_of([&] { Store::open(scratch.path("s.db"), Access::read, session()); }) == ErrorKind::version);
}

TEST_CASE("a transaction has one event per patient, and none when it fails") {
  const Scratch scratch;
  Store store = Store::create(scratch.path("s.db"), session("store init"));
  store.write([&](Repositories& records) {
    const auto one = records.patients().add(person("A", "B"), {"", at("2026-11-23")});
    records.patients().add(person("C", "D"), {"", at("2026-11-23")});
    records.facts().add(one, "", {.key = "hcv", .content = Absent::declined, .at = at("2026-11-23"), .recorded = at("2026-11-23")});
    records.requests().remember("k", "c", "{}");
  });
  CHECK_THROWS(store.write([&](Repositories& records) {
    records.patients().add(person("E", "F"), {"", at("2026-11-23")});
    throw Error(ErrorKind::refused, "no");
  }));
  const auto log = log_of(store.path());
  REQUIRE(log.size() == 3);
  CHECK(log[0].action == "store init");
  CHECK(log[1].patient == "P-0001");
  CHECK(log[1].actor == "S-03");
  CHECK(log[1].detail.find("\"rows\":{\"person\":1,\"patient\":1,\"fact\":1}") != std::string::npos);
  CHECK(log[2].patient == "P-0002");
  CHECK_FALSE(store.read().patients().find("P-0003"));
  CHECK(verify_file(store.path(), 100).findings.empty());
}

TEST_CASE("a batch commits in chunks and a bad record falls alone") {
  const Scratch scratch;
  Store store = Store::create(scratch.path("s.db"), session());
  std::vector<long long> chunks;
  int failed = 0;
  Batch batch =
      store.batch({.records_per_chunk = 4, .ms_per_chunk = 1'000'000, .committed = [&](long long through, long long) { chunks.push_back(through); }});
  for (int i = 0; i < 10; ++i) {
    try {
      batch.record([&](Repositories& records) {
        const auto key = records.patients().add(person("A", "B"), {"", at("2026-11-23")});
        if (i % 3 == 1) throw Error(ErrorKind::bad_input, "bad");
        records.facts().add(key, "", {.key = "hcv", .content = Absent::declined, .at = at("2026-11-23"), .recorded = at("2026-11-23")});
      });
    } catch (const Error&) { ++failed; }
  }
  batch.finish();
  CHECK(failed == 3);
  CHECK(chunks == std::vector<long long>{4, 8, 10});
  CHECK(store.read().patients().count() == 7);
  CHECK(store.read().patients().find("P-0007"));
  const auto found = verify_file(store.path(), 100);
  CHECK(found.findings.empty());
  CHECK(found.events == 8);
}

TEST_CASE("a bad record of a person who is already in the chunk leaves the digests whole") {
  const Scratch scratch;
  Store store = Store::create(scratch.path("s.db"), session());
  const auto fact = [](const char* key) {
    return Fact{.key = key, .content = Absent::declined, .at = at("2026-11-23"), .recorded = at("2026-11-23")};
  };
  PersonKey known;
  store.write([&](Repositories& records) { known = records.patients().add(person("A", "B"), {"", at("2026-11-23")}); });
  Batch batch = store.batch({.ms_per_chunk = 1'000'000});
  const auto falls = [&](const char* key) {
    batch.record([&](Repositories& records) {
      records.facts().add(known, "", fact(key));
      records.patients().add(person("C", "D"), {"", at("2026-11-23")});
      throw Error(ErrorKind::bad_input, "bad");
    });
  };
  batch.record([&](Repositories& records) { records.note_read(known); });
  CHECK_THROWS_AS(falls("hiv"), Error);
  batch.record([&](Repositories& records) {
    records.definitions().keep(format_sha256(definition_text), definition_text);
    records.patients().add(person("E", "F"), {"", at("2026-11-23")});
  });
  batch.record([&](Repositories& records) { records.facts().add(known, "", fact("hcv")); });
  CHECK_THROWS_AS(falls("hbv"), Error);
  batch.record([&](Repositories& records) { records.facts().add(known, "", fact("tb")); });
  batch.finish();
  const auto facts = store.read().facts().of(known);
  REQUIRE(facts.size() == 2);
  CHECK(facts[0].fact.key == "hcv");
  CHECK(facts[1].fact.key == "tb");
  CHECK(store.read().patients().count() == 2);
  CHECK(verify_file(store.path(), 100).findings.empty());
  const auto log = log_of(store.path());
  REQUIRE(log.size() == 4);
  CHECK(log[2].patient == "P-0001");
  CHECK(log[2].detail.find("\"fact\":2") != std::string::npos);
}

TEST_CASE("a dry run changes nothing but the log") {
  const Scratch scratch;
  { Store store = Store::create(scratch.path("s.db"), session()); }
  Store store = Store::open(scratch.path("s.db"), Access::write, session("intake add"), {.dry_run = true});
  store.write([&](Repositories& records) { records.patients().add(person("A", "B"), {"", at("2026-11-23")}); });
  Batch batch = store.batch({.records_per_chunk = 1});
  for (int i = 0; i < 3; ++i) batch.record([&](Repositories& records) { records.patients().add(person("A", "B"), {"", at("2026-11-23")}); });
  CHECK(batch.records().patients().count() == 3);
  batch.finish();
  CHECK(store.read().patients().count() == 0);
  const auto log = log_of(store.path());
  REQUIRE(log.size() == 3);
  CHECK(log[1].detail.find("\"kind\":\"dry_run\"") != std::string::npos);
}

TEST_CASE("reads are logged first, and go to the spool when the store cannot be written") {
  const Scratch scratch;
  {
    Store store = Store::create(scratch.path("s.db"), session());
    store.write([&](Repositories& records) { records.patients().add(person("A", "B"), {"", at("2026-11-23")}); });
  }
  {
    Store store = Store::open(scratch.path("s.db"), Access::read, session("intake show"));
    store.log_read("P-0001", {1});
    CHECK(store.read().patients().get({1}));
    store.log_list(std::vector<std::string>{"P-0001"});
    CHECK_THROWS(store.write([](Repositories&) {}));
  }
  const auto log = log_of(scratch.path("s.db"));
  REQUIRE(log.size() == 4);
  CHECK(log[2].patient == "P-0001");
  CHECK(log[2].after_digest.empty());
}

TEST_CASE("reads of a store that may not be written go to the spool") {
  const Scratch scratch;
  {
    Store store = Store::create(scratch.path("s.db"), session());
    store.write([&](Repositories& records) { records.patients().add(person("A", "B"), {"", at("2026-11-23")}); });
  }
  ::chmod(scratch.path("s.db").c_str(), 0400);
  const auto how = as_ordinary_user(scratch, [&] {
    Store store = Store::open(scratch.path("s.db"), Access::read, session("intake show"), {.audit_to = scratch.path("spool")});
    store.log_read("P-0001", {1});
  });
  if (how == Child::no_other_user) {
    MESSAGE("skipped: root may write everything, and here it cannot become another user");
    return;
  }
  CHECK(how == Child::good);
  CHECK(std::filesystem::file_size(scratch.path("spool")) > 0);
}

TEST_CASE("a rollback and a cut log are noticed from the remembered head") {
  const Scratch scratch;
  const OpenOptions options{.state_dir = scratch.path("state")};
  { Store store = Store::create(scratch.path("s.db"), session(), options); }
  std::filesystem::copy_file(scratch.path("s.db"), scratch.path("old.db"));
  {
    Store store = Store::open(scratch.path("s.db"), Access::write, session(), options);
    store.write([&](Repositories& records) { records.patients().add(person("A", "B"), {"", at("2026-11-23")}); });
  }
  std::filesystem::copy_file(scratch.path("old.db"), scratch.path("s.db"), std::filesystem::copy_options::overwrite_existing);
  CHECK(kind_of([&] { Store::open(scratch.path("s.db"), Access::read, session(), options); }) == ErrorKind::damaged);
  CHECK_NOTHROW(Store::open(scratch.path("s.db"), Access::read, session()));
}

TEST_CASE("a backup is proven, and a damaged one refused") {
  const Scratch scratch;
  Store store = Store::create(scratch.path("s.db"), session());
  store.write([&](Repositories& records) {
    for (int i = 0; i < 50; ++i) records.patients().add(person("A", "B"), {"", at("2026-11-23")});
  });
  const auto proof = write_backup(store.path(), scratch.path("b.db"), 100, false);
  CHECK(proof.head == store.head());
  CHECK(prove_backup(scratch.path("b.db")).digest == proof.digest);
  CHECK(kind_of([&] { write_backup(store.path(), scratch.path("b.db"), 100, false); }) == ErrorKind::io);
  std::filesystem::resize_file(scratch.path("b.db"), std::filesystem::file_size(scratch.path("b.db")) - 4096);
  CHECK(kind_of([&] { prove_backup(scratch.path("b.db")); }) == ErrorKind::damaged);
}

TEST_CASE("edits with another program are found") {
  const Scratch scratch;
  {
    Store store = Store::create(scratch.path("s.db"), session());
    for (int i = 0; i < 3; ++i) store.write([&](Repositories& records) { records.patients().add(person("A", "B"), {"", at("2026-11-23")}); });
  }
  const char* const edits[] = {
      "UPDATE patient SET family = 'X' WHERE key = 4097",
      "DELETE FROM patient WHERE key = 4097",
      "INSERT INTO person SELECT 9, 'P-9', 'P-9', seq, digest FROM person WHERE id = 1",
      "UPDATE audit SET actor = 'S-04' WHERE seq = 2",
      "DELETE FROM audit WHERE seq = 2",
      "DELETE FROM audit WHERE seq = 4",
      "UPDATE patient SET seq = 3 WHERE key = 4097",
      "DROP VIEW v1_facts",
  };
  for (const char* change : edits) {
    CAPTURE(change);
    std::filesystem::copy_file(scratch.path("s.db"), scratch.path("e.db"), std::filesystem::copy_options::overwrite_existing);
    edit(scratch.path("e.db"),
         "DROP TRIGGER patient_no_update; DROP TRIGGER patient_no_delete; DROP TRIGGER audit_no_update; DROP TRIGGER audit_no_delete;");
    edit(scratch.path("e.db"), change);
    CHECK(verify_file(scratch.path("e.db"), 100).damaged());
  }
  sqlite3* db = nullptr;
  REQUIRE(sqlite3_open(scratch.path("s.db").c_str(), &db) == SQLITE_OK);
  CHECK(sqlite3_exec(db, "UPDATE audit SET actor = 'S-04'", nullptr, nullptr, nullptr) == SQLITE_CONSTRAINT);
  CHECK(sqlite3_exec(db, "DELETE FROM fact", nullptr, nullptr, nullptr) == SQLITE_OK);  // no rows, no guard
  sqlite3_close(db);
}

TEST_CASE("a half-done interview stands under its digest: a changed letter is found by a check and by whoever goes on") {
  const Scratch scratch;
  const auto path = scratch.path("s.db");
  PersonKey who;
  {
    Store store = Store::create(path, session());
    store.write([&](Repositories& records) {
      who = records.patients().add(person("A", "B"), {"", at("2026-11-20")});
      records.drafts().put(who, "phq9", "S-03", R"({"answers":{"1":2}})");
      records.drafts().put_person("S-03", R"({"answers":{"patient.name.family":"Quandt"}})");
    });
  }
  CHECK(verify_file(path, 100).findings.empty());
  edit(path, "UPDATE draft SET content = replace(content, '2', '3')");
  auto found = verify_file(path, 100);
  REQUIRE(found.findings.size() == 1);
  CHECK(found.findings.front().where == "draft of phq9");
  edit(path, "UPDATE person_draft SET content = replace(content, 'Quandt', 'Quanta')");
  found = verify_file(path, 100);
  CHECK(found.findings.size() == 2);
  CHECK(found.damaged());
  Store store = Store::open(path, Access::read, session());
  auto& records = store.read();
  CHECK(kind_of([&] { (void)records.drafts().get(who, "phq9", "S-03"); }) == ErrorKind::damaged);
  CHECK(kind_of([&] { (void)records.drafts().get_person("S-03"); }) == ErrorKind::damaged);
  CHECK_FALSE(records.drafts().get(who, "phq9", "S-04"));
}

TEST_SUITE_END();
