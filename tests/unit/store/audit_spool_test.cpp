// Reads that could not be logged in the store: spooled, then merged once.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include "base/error.hpp"
#include "store/verify.hpp"
#include "unit/store/store_fixture.hpp"

using namespace leeboard;
using namespace leeboard::store;
using namespace leeboard::store::test;

namespace {
std::string spool_line(const std::string& store_id, const std::string& ts, const std::string& patient) {
  return "{\"schema\":\"leeboard.audit-spool/1\",\"store_id\":\"" + store_id + "\",\"store\":\"s.db\",\"ts\":\"" + ts +
         "\",\"actor\":\"S-03\",\"role\":\"nurse\",\"purpose\":\"TREAT\",\"action\":\"intake show\",\"object\":\"" + patient + "\",\"patient\":\"" +
         patient + "\",\"recipient\":\"\",\"detail\":{\"kind\":\"read\",\"os\":\"1000:ines on desk\"}}\n";
}

std::vector<LoggedEvent> spooled(const std::string& path) {
  std::vector<LoggedEvent> out;
  for_each_event(path, 100, 1, [&](const LoggedEvent& event) {
    if (event.detail.find("\"kind\":\"spooled\"") != std::string::npos) out.push_back(event);
    return true;
  });
  return out;
}

struct Desk {
  Scratch scratch;
  std::string db = scratch.path("s.db"), spool = scratch.path("spool"), id;
  Desk() { id = Store::create(db, session()).identity().store_id; }
  void add(const std::string& line) const { std::ofstream(spool, std::ios::app) << line; }
  std::vector<std::string> open(Access access) const { return Store::open(db, access, session("intake list"), {.audit_to = spool}).notices(); }
};
}  // namespace

TEST_SUITE_BEGIN("store");

TEST_CASE("spooled reads are merged once, by a reader as by a writer, and the file is emptied") {
  for (const auto access : {Access::read, Access::write}) {
    const Desk desk;
    desk.add(spool_line(desk.id, "2026-12-01T08:00:00.000Z", "P-0001"));
    desk.add(spool_line(desk.id, "2026-12-01T08:00:00.001Z", "P-0002"));
    const auto copy = desk.scratch.path("copy");
    std::filesystem::copy_file(desk.spool, copy);
    CHECK(desk.open(access).size() == 1);
    CHECK(std::filesystem::file_size(desk.spool) == 0);
    const auto merged = spooled(desk.db);
    REQUIRE(merged.size() == 2);
    CHECK(merged[0].patient == "P-0001");
    CHECK(merged[1].patient == "P-0002");
    CHECK(merged[0].action == "intake show");
    CHECK(merged[0].detail.find("\"read\":\"2026-12-01T08:00:00.000Z\"") != std::string::npos);
    CHECK(merged[0].detail.find("1000:ines on desk") != std::string::npos);
    // The power went between the commit and the emptying: the same lines again.
    std::filesystem::copy_file(copy, desk.spool, std::filesystem::copy_options::overwrite_existing);
    desk.open(access);
    CHECK(spooled(desk.db).size() == 2);
    CHECK(std::filesystem::file_size(desk.spool) == 0);
    CHECK_FALSE(verify_file(desk.db, 100).damaged());
  }
}

TEST_CASE("lines of another store and broken lines stay, and the good ones are merged") {
  const Desk desk;
  desk.add(spool_line(std::string(32, 'f'), "2026-12-01T08:00:00.000Z", "P-0009"));
  desk.add(spool_line(desk.id, "2026-12-01T08:00:00.001Z", "P-0002"));
  desk.add("{\"schema\":\"leeboard.audit-spool/1\",\"store_id\":\"" + desk.id + "\",\"ts\":\"20");
  const auto size = std::filesystem::file_size(desk.spool);
  CHECK(desk.open(Access::read).size() == 2);
  CHECK(std::filesystem::file_size(desk.spool) == size);
  CHECK(spooled(desk.db).size() == 1);
  desk.open(Access::write);
  CHECK(spooled(desk.db).size() == 1);
  CHECK_FALSE(verify_file(desk.db, 100).damaged());
}

TEST_CASE("without a file, or with an empty one, nothing is written") {
  const Desk desk;
  CHECK(desk.open(Access::read).empty());
  CHECK_FALSE(std::filesystem::exists(desk.spool));
  desk.add("");
  CHECK(desk.open(Access::read).empty());
  CHECK(spooled(desk.db).empty());
}

TEST_SUITE_END();
