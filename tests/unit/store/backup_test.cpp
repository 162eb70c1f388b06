// A backup appears with its line in the log or not at all.
#include <doctest/doctest.h>
#include <sys/stat.h>

#include <filesystem>

#include "base/error.hpp"
#include "store/backup.hpp"
#include "store/connection.hpp"
#include "unit/store/store_fixture.hpp"

using namespace leeboard;
using namespace leeboard::store;
using namespace leeboard::store::test;

namespace {
template <class Work>
ErrorKind kind_of(const Work& work) {
  try {
    work();
  } catch (const Error& error) { return error.kind(); }
  return ErrorKind::bug;
}
}  // namespace

TEST_SUITE_BEGIN("store");

TEST_CASE("a backup that cannot be logged leaves no copy behind") {
  const Scratch scratch;
  Store store = Store::create(scratch.path("s.db"), session());
  std::filesystem::create_directory(scratch.path("safe"));
  const auto refuse = [](const BackupProof&) { throw Error(ErrorKind::io, "the disk is full"); };
  CHECK(kind_of([&] { write_backup(store.path(), scratch.path("safe/b.db"), 100, false, refuse); }) == ErrorKind::io);
  CHECK(std::filesystem::is_empty(scratch.path("safe")));

  const auto first = write_backup(store.path(), scratch.path("safe/b.db"), 100, false);
  store.write([&](Repositories& records) { records.patients().add(person("A", "B"), {"", at("2026-11-23")}); });
  // An older copy is never replaced.
  protect_stores();
  CHECK(kind_of([&] { write_backup(store.path(), scratch.path("safe/b.db"), 100, true, {}); }) == ErrorKind::usage);
  CHECK(prove_backup(scratch.path("safe/b.db")).digest == first.digest);
}

TEST_CASE("what is logged of a backup is what then stands there") {
  const Scratch scratch;
  Store store = Store::create(scratch.path("s.db"), session());
  std::string logged, name;
  const auto proof = write_backup(store.path(), scratch.path("b.db"), 100, false, [&](const BackupProof& one) {
    CHECK(std::filesystem::exists(scratch.path("b.db")));  // no line of the log says more than there is
    logged = one.digest;
    name = one.path;
  });
  CHECK(logged == proof.digest);
  CHECK(name == scratch.path("b.db"));
  struct stat status {};
  REQUIRE(::stat(name.c_str(), &status) == 0);
  CHECK((status.st_mode & 0777) == 0600);
}

TEST_SUITE_END();
