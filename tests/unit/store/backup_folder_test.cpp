// Which backups rules of keeping keep.
#include "store/backup_folder.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "base/error.hpp"

using namespace leeboard;
using namespace leeboard::store;

namespace {
FolderBackup backup(const std::string& time, FolderBackup::State state = FolderBackup::State::ours) {
  return {.path = time, .made = *parse_instant(time + ":00.000Z"), .state = state, .proof = {}, .behind = {}};
}

std::vector<FolderBackup> some() {
  // Newest first; 2026-11-30 is a Monday.
  return {backup("2026-11-30T20:00"), backup("2026-11-30T08:00"), backup("2026-11-29T20:00"), backup("2026-11-24T20:00"), backup("2026-11-23T20:00"),
          backup("2026-11-22T20:00"), backup("2026-10-31T20:00"), backup("2026-10-01T20:00"), backup("2025-12-31T20:00")};
}

std::vector<std::string> kept(const std::string& rules) {
  const auto gone = outside_rules(some(), read_keep_rules(rules));
  std::vector<std::string> out;
  for (const auto& one : some())
    if (std::ranges::find(gone, one.path) == gone.end()) out.push_back(one.path);
  return out;
}
}  // namespace

TEST_SUITE_BEGIN("store");

TEST_CASE("rules of keeping keep the newest of each day, week and month") {
  using Times = std::vector<std::string>;
  CHECK(kept("daily=1") == Times{"2026-11-30T20:00"});
  CHECK(kept("daily=3") == Times{"2026-11-30T20:00", "2026-11-29T20:00", "2026-11-24T20:00"});
  // Weeks begin on Monday: the 30th, the 29th (of the week before), the 22nd.
  CHECK(kept("weekly=3") == Times{"2026-11-30T20:00", "2026-11-29T20:00", "2026-11-22T20:00"});
  CHECK(kept("monthly=3") == Times{"2026-11-30T20:00", "2026-10-31T20:00", "2025-12-31T20:00"});
  CHECK(kept("daily=2,weekly=2,monthly=2") == Times{"2026-11-30T20:00", "2026-11-29T20:00", "2026-10-31T20:00"});
  CHECK(kept("daily=0,monthly=12").front() == "2026-11-30T20:00");
}

TEST_CASE("what is damaged or of another store goes by no rule and fills none") {
  const std::vector<FolderBackup> all{backup("2026-11-30T20:00", FolderBackup::State::damaged), backup("2026-11-29T20:00"),
                                      backup("2026-11-28T20:00", FolderBackup::State::other_store), backup("2026-11-27T20:00")};
  CHECK(outside_rules(all, read_keep_rules("daily=1")) == std::vector<std::string>{"2026-11-27T20:00"});
}

TEST_CASE("rules that say nothing, or what is not understood, are refused") {
  for (const char* text : {"", "daily", "daily=", "daily=x", "daily=-1", "hourly=3", "daily=0", "daily=7;weekly=4", "daily=99999"})
    CHECK_THROWS_AS(read_keep_rules(text), Error);
}

TEST_CASE("a backup's name says whose it is and when it was made") {
  CHECK(backup_name(std::string(32, 'a'), *parse_instant("2026-12-01T08:30:05.123Z")) == "leeboard-aaaaaaaa-2026-12-01T08-30-05Z.db");
}

TEST_SUITE_END();
