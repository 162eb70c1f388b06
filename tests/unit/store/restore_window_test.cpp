// Whoever opens a store that was restored meanwhile is told of it, once; an older file that came there by other means is found as before.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "base/error.hpp"
#include "store/adopt.hpp"
#include "store/backup.hpp"
#include "store/connection.hpp"
#include "store/doctor.hpp"
#include "store/remembered_heads.hpp"
#include "store/replaced_heads.hpp"
#include "store/restore.hpp"
#include "store/verify.hpp"
#include "unit/store/store_fixture.hpp"

using namespace leeboard;
using namespace leeboard::store;
using namespace leeboard::store::test;
namespace fs = std::filesystem;

namespace {
void copy_over(const std::string& from, const std::string& to) { fs::copy_file(from, to, fs::copy_options::overwrite_existing); }

/// What came of opening a store: damaged, or what was told.
struct Opened {
  bool damaged = false;
  std::vector<std::string> told;
  bool is_quiet() const { return !damaged && told.empty(); }
  bool tells_of_restore() const { return !damaged && told.size() == 1 && told.front().starts_with("the store was restored on 2027-01-15 by S-03"); }
};

/// A clinic whose people each have a state folder.
struct SharedStore {
  Scratch scratch;
  std::string db = scratch.path("s.db");

  SharedStore() { Store::create(db, session(), as("anna")); }
  OpenOptions as(const std::string& user) const { return {.state_dir = scratch.path("state-" + user)}; }
  void write(const std::string& user, int times = 1) const {
    for (int i = 0; i < times; ++i) {
      Store store = Store::open(db, Access::write, session(), as(user));
      store.write([&](Repositories& records) { records.patients().add(person("A", "B"), {"", at("2026-11-23")}); });
    }
  }
  Opened open(const std::string& user, const std::string& path = {}) const {
    Opened out;
    auto options = as(user);
    options.tell = [&](const std::string& notice) { out.told.push_back(notice); };
    try {
      Store store = Store::open(path.empty() ? db : path, Access::read, session(), options);
      out.told.insert(out.told.end(), store.notices().begin(), store.notices().end());
    } catch (const Error& error) {
      CHECK(error.kind() == ErrorKind::damaged);
      out.damaged = true;
    }
    return out;
  }
  std::string back_up(const std::string& name) const {
    write_backup(db, scratch.path(name), 100, false, {}, "2027-01-15T08:00:00.000Z");
    return scratch.path(name);
  }
  std::string keep_copy(const std::string& name) const {
    copy_over(db, scratch.path(name));
    return scratch.path(name);
  }
  void restore(const std::string& user, const std::string& backup) const { restore_backup(backup, db, session("store restore"), as(user), true); }
  /// As far as a kill behind the exchange of the names lets it come: what the user remembers is as before.
  void restore_and_die(const std::string& user, const std::string& backup) const {
    const auto state = scratch.path("state-" + user), kept = scratch.path("kept");
    fs::remove_all(kept);
    fs::copy(state, kept, fs::copy_options::recursive);
    restore(user, backup);
    fs::remove_all(state);
    fs::rename(kept, state);
  }
};
}  // namespace

TEST_SUITE_BEGIN("store");

TEST_CASE("a restore that is killed before its head is remembered is told by the next command, once") {
  const SharedStore clinic;
  clinic.write("anna");
  const auto backup = clinic.back_up("b.db");
  clinic.write("anna", 3);
  clinic.restore_and_die("anna", backup);
  const auto health = examine(clinic.db, clinic.as("anna").state_dir, 100);
  CHECK(health.head_state == HeadState::restored);
  const auto first = clinic.open("anna");
  REQUIRE(first.tells_of_restore());
  CHECK(first.told.front().find("ended at event 2; you had seen event 5") != std::string::npos);
  CHECK(first.told.front().find("put aside as s.db.replaced-1;") != std::string::npos);
  CHECK(clinic.open("anna").is_quiet());
  CHECK(examine(clinic.db, clinic.as("anna").state_dir, 100).head_state == HeadState::same);
  clinic.write("anna");
  CHECK(clinic.open("anna").is_quiet());
  CHECK_FALSE(verify_file(clinic.db, 100).damaged());
}

TEST_CASE("a whole restore is not told to whoever did it") {
  const SharedStore clinic;
  const auto backup = clinic.back_up("b.db");
  clinic.write("anna", 2);
  clinic.restore("anna", backup);
  CHECK(clinic.open("anna").is_quiet());
}

TEST_CASE("the other users of a restored store are told, whichever event each of them saw last") {
  const SharedStore clinic;
  CHECK(clinic.open("dora").is_quiet());
  const auto backup = clinic.back_up("b.db");
  clinic.write("bert");
  clinic.write("anna");
  clinic.write("cleo");
  clinic.restore("anna", backup);
  CHECK(clinic.open("cleo").tells_of_restore());  // the newest event of all
  CHECK(clinic.open("bert").tells_of_restore());  // one before it: the store that was put aside proves it
  CHECK(clinic.open("dora").is_quiet());          // one that is in the backup
  for (const auto* user : {"anna", "bert", "cleo", "dora"}) {
    clinic.write(user);
    CHECK(clinic.open(user).is_quiet());
  }
}

TEST_CASE("without the store that was put aside, or with another file under its name, an event in between proves nothing") {
  const SharedStore clinic;
  const auto backup = clinic.back_up("b.db");
  clinic.write("bert");
  clinic.write("cleo", 2);
  clinic.restore("anna", backup);
  const auto aside = clinic.scratch.path("s.db.replaced-1"), whole = clinic.scratch.path("whole.db");
  fs::rename(aside, whole);
  CHECK(clinic.open("bert").damaged);
  copy_over(backup, aside);
  CHECK(clinic.open("bert").damaged);
  fs::create_symlink(whole, clinic.scratch.path("link"));
  fs::rename(clinic.scratch.path("link"), aside);
  CHECK(clinic.open("bert").damaged);
  fs::remove(aside);
  fs::rename(whole, aside);
  CHECK(clinic.open("bert").tells_of_restore());
}

TEST_CASE("an older file that came in the place by other means is found, also where the log tells of a restore") {
  const SharedStore clinic;
  const auto backup = clinic.back_up("b.db");
  clinic.write("anna", 2);
  clinic.write("bert");
  const auto before = clinic.keep_copy("before.db");
  clinic.restore("anna", backup);
  CHECK(clinic.open("bert").tells_of_restore());
  const auto young = clinic.keep_copy("young.db");
  const auto marked = clinic.back_up("young-backup.db");
  clinic.write("anna", 12);  // beyond what was replaced
  CHECK(clinic.open("bert").is_quiet());
  for (const auto& old : {before, young, marked, backup}) {
    copy_over(old, clinic.db);
    CHECK(clinic.open("anna").damaged);
    CHECK(clinic.open("bert").damaged);
    CHECK(clinic.open("bert").damaged);  // being told does not wear off
  }
}

TEST_CASE("a backup that still says that it is one is no restored store, whatever its log tells") {
  const SharedStore clinic;
  const auto backup = clinic.back_up("b.db");
  clinic.write("anna");
  clinic.write("bert", 2);
  clinic.restore("anna", backup);
  copy_over(clinic.back_up("later.db"), clinic.db);
  CHECK(clinic.open("bert").damaged);
  CHECK(examine(clinic.db, clinic.as("bert").state_dir, 100).head_state == HeadState::rolled_back);
}

TEST_CASE("restored twice, and back again: nobody is kept out, and each is told once") {
  const SharedStore clinic;
  const auto backup = clinic.back_up("b.db");
  clinic.write("bert");
  clinic.write("cleo");
  clinic.write("anna", 2);
  clinic.restore_and_die("anna", backup);
  clinic.write("dora", 2);
  clinic.restore_and_die("anna", backup);
  // The log of the first restore went with the store that the second one replaced.
  for (const auto* user : {"anna", "bert", "cleo", "dora"}) {
    CHECK(clinic.open(user).tells_of_restore());
    CHECK(clinic.open(user).is_quiet());
  }
  clinic.restore_and_die("anna", clinic.scratch.path("s.db.replaced-1"));
  for (const auto* user : {"anna", "bert", "cleo", "dora"}) {
    CHECK(clinic.open(user).tells_of_restore());
    CHECK(clinic.open(user).is_quiet());
  }
  CHECK_FALSE(verify_file(clinic.db, 100).damaged());
}

TEST_CASE("a store that cannot be read any more is replaced as well: its head is the one that was remembered") {
  const SharedStore clinic;
  const auto backup = clinic.back_up("b.db");
  clinic.write("anna", 2);
  std::ofstream(clinic.db, std::ios::binary) << "no store at all";
  clinic.restore_and_die("anna", backup);
  CHECK(clinic.open("anna").tells_of_restore());
  CHECK(clinic.open("anna").is_quiet());
}

TEST_CASE("a restore into the place from which the store was moved away") {
  const SharedStore clinic;
  const auto backup = clinic.back_up("b.db");
  clinic.write("anna", 2);
  fs::rename(clinic.db, clinic.scratch.path("broken.db"));
  clinic.restore_and_die("anna", backup);
  CHECK(clinic.open("anna").tells_of_restore());
  CHECK(clinic.open("anna").is_quiet());
}

TEST_CASE("a restore by somebody who had never seen the store, and in place of another store") {
  const SharedStore clinic;
  const auto backup = clinic.back_up("b.db");
  clinic.write("anna", 2);
  clinic.restore("erik", backup);
  CHECK(clinic.open("erik").is_quiet());
  CHECK(clinic.open("anna").tells_of_restore());
  // A new machine: a store was made there before the backup was thought of.
  fs::remove(clinic.db);
  { Store::create(clinic.db, session(), clinic.as("fred")); }
  clinic.restore_and_die("fred", backup);
  CHECK(clinic.open("fred").tells_of_restore());
  CHECK(clinic.open("fred").is_quiet());
}

TEST_CASE("a drill beside the store names no head: its file in the store's place is an older file") {
  const SharedStore clinic;
  const auto backup = clinic.back_up("b.db");
  clinic.write("anna", 2);
  const auto drill = clinic.scratch.path("drill.db");
  restore_backup(backup, drill, session("store restore"), clinic.as("anna"), false);
  CHECK(clinic.open("anna", drill).is_quiet());
  CHECK(clinic.open("anna").is_quiet());
  copy_over(drill, clinic.db);
  CHECK(clinic.open("anna").damaged);
}

TEST_CASE("an event of a restore that was changed is none") {
  const SharedStore clinic;
  const auto backup = clinic.back_up("b.db");
  clinic.write("anna");
  clinic.write("bert", 2);
  clinic.restore("anna", backup);
  Connection forged(clinic.db, {.mode = Mode::read_write});
  REQUIRE(list_restores(forged).size() == 1);
  CHECK(list_restores(forged).front().from == 1);
  CHECK(list_restores(forged).front().replaced.size() == 2);  // the newest of all, and the newest that Anna saw
  const auto guard = forged.text("SELECT sql FROM sqlite_schema WHERE name = 'audit_no_update'");
  forged.exec("DROP TRIGGER audit_no_update");
  forged.exec("UPDATE audit SET actor = 'S-99' WHERE action = 'store restore'");
  forged.exec(guard.c_str());
  CHECK(list_restores(forged).empty());
  CHECK(clinic.open("bert").damaged);
}

TEST_CASE("whoever opened the store in the window keeps the head that it saw") {
  const Scratch scratch;
  const RememberedHeads heads(scratch.path("state"), scratch.path("s.db"));
  const std::string id(32, 'a');
  const Head old{.seq = 9, .hash = std::string(64, '1')}, restored{.seq = 3, .hash = std::string(64, '2')};
  const Head later{.seq = 4, .hash = std::string(64, '3')};
  heads.remember(id, old);
  heads.replace(id, old, later);
  CHECK(heads.find(id) == later);
  heads.replace(id, old, restored);
  CHECK(heads.find(id) == later);
  heads.replace(id, later, restored);
  CHECK(heads.find(id) == restored);
  heads.replace(id, std::nullopt, later);
  CHECK(heads.find(id) == later);
}

TEST_SUITE_END();
