// Remembered heads: what is noticed of a rollback, and what is not taken for one.
#include "store/remembered_heads.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "base/error.hpp"
#include "store/adopt.hpp"
#include "store/backup.hpp"
#include "store/restore.hpp"
#include "store/verify.hpp"
#include "unit/store/store_fixture.hpp"

using namespace leeboard;
using namespace leeboard::store;
using namespace leeboard::store::test;
namespace fs = std::filesystem;

namespace {
const std::string one_id(32, 'a'), other_id(32, 'b');

Head head(long long seq, char letter) { return {.seq = seq, .hash = std::string(64, letter)}; }

std::string text_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

void copy_over(const std::string& from, const std::string& to) { fs::copy_file(from, to, fs::copy_options::overwrite_existing); }

/// A clinic's store and a user who has a state folder.
struct Clinic {
  Scratch scratch;
  std::string db = scratch.path("s.db");
  OpenOptions options{.state_dir = scratch.path("state")};

  Clinic() { Store::create(db, session(), options); }
  void add_person(const std::string& path) const {
    Store store = Store::open(path, Access::write, session(), options);
    store.write([&](Repositories& records) { records.patients().add(person("A", "B"), {"", at("2026-11-23")}); });
  }
  /// Whether the store opens for this user; every other fault than a rollback fails the test.
  bool opens(const std::string& path) const {
    try {
      Store::open(path, Access::read, session(), options);
      return true;
    } catch (const Error& error) {
      CHECK(error.kind() == ErrorKind::damaged);
      return false;
    }
  }
};
}  // namespace

TEST_SUITE_BEGIN("store");

TEST_CASE("a head moves forward only, unless it is meant") {
  const Scratch scratch;
  const RememberedHeads heads(scratch.path("state"), scratch.path("s.db"));
  CHECK(heads.available());
  CHECK_FALSE(heads.find(one_id));
  heads.remember(one_id, head(7, 'c'));
  heads.remember(other_id, head(2, 'd'));
  heads.remember(one_id, head(6, 'e'));
  heads.remember(one_id, head(7, 'e'));
  CHECK(heads.find(one_id) == head(7, 'c'));
  heads.remember(one_id, head(8, 'f'));
  CHECK(heads.find(one_id) == head(8, 'f'));
  heads.remember(one_id, head(3, 'a'), true);
  CHECK(heads.find(one_id) == head(3, 'a'));
  CHECK(heads.find(other_id) == head(2, 'd'));
  // One line a store, rewritten in place, and nobody else's to read.
  const auto text = text_of(scratch.path("state/heads"));
  CHECK(std::ranges::count(text, '\n') == 2);
  struct stat status {};
  REQUIRE(::stat(scratch.path("state/heads").c_str(), &status) == 0);
  CHECK((status.st_mode & 0777) == 0600);
}

TEST_CASE("without a state folder nothing is remembered and nothing fails") {
  const Scratch scratch;
  const RememberedHeads none("", scratch.path("s.db"));
  CHECK_FALSE(none.available());
  none.remember(one_id, head(1, 'a'));
  none.branch(one_id, head(1, 'a'));
  CHECK_FALSE(none.find(one_id));
  CHECK_FALSE(none.is_branch(one_id));
  // A file stands where the folder should be.
  std::ofstream(scratch.path("state")) << "no folder";
  const RememberedHeads blocked(scratch.path("state"), scratch.path("s.db"));
  blocked.remember(one_id, head(1, 'a'));
  CHECK_FALSE(blocked.find(one_id));
  CHECK(text_of(scratch.path("state")) == "no folder");
}

TEST_CASE("a link in the place of the heads is not followed") {
  const Scratch scratch;
  fs::create_directory(scratch.path("state"));
  std::ofstream(scratch.path("precious")) << "keep me";
  fs::create_symlink(scratch.path("precious"), scratch.path("state/heads"));
  const RememberedHeads heads(scratch.path("state"), scratch.path("s.db"));
  heads.remember(one_id, head(1, 'a'));
  CHECK_FALSE(heads.find(one_id));
  CHECK(text_of(scratch.path("precious")) == "keep me");
}

TEST_CASE("a torn or foreign line is no head, and the next run writes a good one") {
  const Scratch scratch;
  const RememberedHeads heads(scratch.path("state"), scratch.path("s.db"));
  heads.remember(one_id, head(5, 'a'));
  const auto file = scratch.path("state/heads");
  fs::resize_file(file, fs::file_size(file) - 20);
  CHECK_FALSE(heads.find(one_id));
  heads.remember(one_id, head(6, 'b'));
  CHECK(heads.find(one_id) == head(6, 'b'));
  {
    std::fstream bad(file, std::ios::in | std::ios::out);
    bad.seekp(40);
    bad << 'x';
  }
  CHECK_FALSE(heads.find(one_id));
  heads.remember(one_id, head(7, 'c'));
  CHECK(heads.find(one_id) == head(7, 'c'));
}

TEST_CASE("an older copy in the store's place is noticed until it is accepted") {
  const Clinic clinic;
  copy_over(clinic.db, clinic.scratch.path("old.db"));
  clinic.add_person(clinic.db);
  CHECK(clinic.opens(clinic.db));
  copy_over(clinic.scratch.path("old.db"), clinic.db);
  CHECK_FALSE(clinic.opens(clinic.db));
  CHECK_FALSE(clinic.opens(clinic.db));  // being told does not wear off
  accept_rollback(clinic.db, "the disk of Monday", session(), clinic.options);
  CHECK(clinic.opens(clinic.db));
  clinic.add_person(clinic.db);
  CHECK(clinic.opens(clinic.db));
}

TEST_CASE("another history of the same length is noticed") {
  const Clinic clinic;
  copy_over(clinic.db, clinic.scratch.path("twin.db"));
  clinic.add_person(clinic.db);
  const OpenOptions stranger{.state_dir = clinic.scratch.path("another-user")};
  for (int i = 0; i < 3; ++i) {
    Store store = Store::open(clinic.scratch.path("twin.db"), Access::write, session(), stranger);
    store.write([&](Repositories& records) { records.patients().add(person("C", "D"), {"", at("2026-11-24")}); });
  }
  copy_over(clinic.scratch.path("twin.db"), clinic.db);
  CHECK_FALSE(clinic.opens(clinic.db));
}

TEST_CASE("a copy in another place is read, not written, and never locks the store") {
  const Clinic clinic;
  clinic.add_person(clinic.db);
  const auto copy = clinic.scratch.path("copy.db"), twin = clinic.scratch.path("twin.db");
  copy_over(clinic.db, copy);
  // One that holds all of the store may go on by itself, with a head of its own.
  copy_over(clinic.db, twin);
  clinic.add_person(twin);
  clinic.add_person(twin);
  CHECK(clinic.opens(clinic.db));
  CHECK(clinic.opens(twin));
  clinic.add_person(clinic.db);
  const auto read = [&] {
    Store store = Store::open(copy, Access::read, session(), clinic.options);
    store.log_read("intake show", PersonKey{});
    return store.notices();
  };
  CHECK(read().size() == 1);
  CHECK(read().front().find("is an older copy of the store") != std::string::npos);
  CHECK_THROWS_AS(clinic.add_person(copy), Error);
  CHECK(clinic.opens(clinic.db));
  // Adopted it is a store of its own: each goes on by itself.
  const auto adopted = adopt_store(copy, session(), clinic.options);
  CHECK(adopted.from != adopted.store_id);
  CHECK(Store::open(copy, Access::read, session(), clinic.options).identity().store_id == adopted.store_id);
  clinic.add_person(copy);
  clinic.add_person(clinic.db);
  CHECK(clinic.opens(copy));
  CHECK(clinic.opens(clinic.db));
  CHECK_FALSE(verify_file(copy, 100).damaged());
  // The store itself is no copy.
  CHECK_THROWS_AS(adopt_store(clinic.db, session(), clinic.options), Error);
}

TEST_CASE("a store that was moved by hand is the store; another one in its place is not") {
  const Clinic clinic;
  clinic.add_person(clinic.db);
  const auto moved = clinic.scratch.path("moved.db");
  REQUIRE(::rename(clinic.db.c_str(), moved.c_str()) == 0);
  clinic.add_person(moved);
  CHECK(clinic.opens(moved));
  { Store::create(clinic.scratch.path("new.db"), session()); }
  copy_over(clinic.scratch.path("new.db"), moved);
  CHECK_FALSE(clinic.opens(moved));
  adopt_store(moved, session(), clinic.options);
  CHECK(clinic.opens(moved));
}

TEST_CASE("a backup restored beside its store has a head of its own") {
  const Clinic clinic;
  clinic.add_person(clinic.db);
  write_backup(clinic.db, clinic.scratch.path("b.db"), 100, false);
  clinic.add_person(clinic.db);
  const auto drill = clinic.scratch.path("drill.db");
  restore_backup(clinic.scratch.path("b.db"), drill, session(), clinic.options, false);
  CHECK(clinic.opens(drill));
  CHECK(clinic.opens(clinic.db));
  // Both go on, each by itself, and a rollback of either is noticed.
  copy_over(drill, clinic.scratch.path("drill-old.db"));
  clinic.add_person(drill);
  clinic.add_person(drill);
  clinic.add_person(clinic.db);
  CHECK(clinic.opens(drill));
  CHECK(clinic.opens(clinic.db));
  copy_over(clinic.scratch.path("drill-old.db"), drill);
  CHECK_FALSE(clinic.opens(drill));
  CHECK(clinic.opens(clinic.db));
}

TEST_CASE("a backup restored in the store's place is what is remembered from then on") {
  const Clinic clinic;
  clinic.add_person(clinic.db);
  write_backup(clinic.db, clinic.scratch.path("b.db"), 100, false);
  clinic.add_person(clinic.db);
  clinic.add_person(clinic.db);
  restore_backup(clinic.scratch.path("b.db"), clinic.db, session(), clinic.options, true);
  CHECK(clinic.opens(clinic.db));
  clinic.add_person(clinic.db);
  CHECK(clinic.opens(clinic.db));
}

TEST_CASE("a user whose heads are gone is not kept out") {
  const Clinic clinic;
  copy_over(clinic.db, clinic.scratch.path("old.db"));
  clinic.add_person(clinic.db);
  fs::remove_all(clinic.scratch.path("state"));
  copy_over(clinic.scratch.path("old.db"), clinic.db);
  CHECK(clinic.opens(clinic.db));
  clinic.add_person(clinic.db);
  copy_over(clinic.scratch.path("old.db"), clinic.db);
  CHECK_FALSE(clinic.opens(clinic.db));
}

TEST_CASE("a moved store keeps its head") {
  const Clinic clinic;
  clinic.add_person(clinic.db);
  copy_over(clinic.db, clinic.scratch.path("old.db"));
  const auto moved = clinic.scratch.path("moved.db");
  move_store(clinic.db, moved, session(), clinic.options);
  CHECK(clinic.opens(moved));
  clinic.add_person(moved);
  copy_over(clinic.scratch.path("old.db"), moved);
  CHECK_FALSE(clinic.opens(moved));
}

TEST_SUITE_END();

TEST_CASE("a line that is half old and half new, as a power cut leaves it, is no head; lines of older versions are") {
  const Scratch scratch;
  const RememberedHeads heads(scratch.path("state"), scratch.path("s.db"));
  const auto file = scratch.path("state/heads");
  heads.remember(one_id, head(5, 'a'));
  const auto before = text_of(file);
  heads.remember(one_id, head(6, 'b'));
  const auto after = text_of(file);
  REQUIRE(before.size() == after.size());
  for (std::size_t cut = 0; cut <= after.size(); ++cut) {
    std::ofstream(file) << after.substr(0, cut) << before.substr(cut);
    const auto found = heads.find(one_id);
    CHECK((!found || found == head(5, 'a') || found == head(6, 'b')));
  }
  std::ofstream(file) << one_id << " 00000000000000000009 " << std::string(64, 'c') << '\n';
  CHECK(heads.find(one_id) == head(9, 'c'));
}

TEST_CASE("a place whose id is mixed from two is no place of a store") {
  const Scratch scratch;
  const RememberedHeads heads(scratch.path("state"), scratch.path("s.db"));
  heads.remember(one_id, head(5, 'a'));
  heads.settle(one_id);
  CHECK(heads.id_here() == one_id);
  const auto file = scratch.path("state/heads.places");
  auto text = text_of(file);
  std::ofstream(file) << std::string(7, 'f') << text.substr(7);
  CHECK_FALSE(heads.id_here());
}
