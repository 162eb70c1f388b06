// Plans in pieces: whatever the text is it comes back byte for byte, what is alike is stored once, and what is missing is found.
#include "store/plan_text.hpp"

#include <doctest/doctest.h>
#include <sqlite3.h>

#include <random>

#include "base/digest.hpp"
#include "base/error.hpp"
#include "store/connection.hpp"
#include "store/export.hpp"
#include "store/salvage.hpp"
#include "store/verify.hpp"
#include "unit/store/store_fixture.hpp"

using namespace leeboard;
using namespace leeboard::store;
using namespace leeboard::store::test;

namespace {
using Random = std::minstd_rand;

std::string random_text(Random& random) {
  constexpr const char* parts[] = {"a", "pain", ",", "\\\"", "\\\\", "{", "}", "[", "]", " ", "é", "李", ":", "\\u00e9"};
  std::string out = "\"";
  for (auto left = random() % 40; left > 0; --left) out += parts[random() % std::size(parts)];
  return out + '"';
}

std::string random_json(Random& random, int depth) {
  switch (depth > 7 ? random() % 3 : random() % 6) {
    case 0: return std::to_string(static_cast<int>(random() % 1000));
    case 1: return random_text(random);
    case 2: return "null";
    default: break;
  }
  const bool map = random() % 2 == 0;
  std::string out = map ? "{" : "[";
  for (auto left = random() % 9; left > 0; --left) {
    if (out.size() > 1) out += ',';
    if (map) out += random_text(random) + ':';
    out += random_json(random, depth + 1);
  }
  return out + (map ? '}' : ']');
}

std::string joined(const std::vector<std::string_view>& pieces) {
  std::string out;
  for (const auto piece : pieces) out += piece;
  return out;
}

PlanRevision plan_of(PersonKey who, std::string document) {
  PlanRevision out;
  out.person = who;
  out.as_of = at("2026-11-20");
  out.template_id = "oud-core";
  out.template_version = "1";
  out.template_digest = out.content_digest = format_sha256(document);
  out.document = std::move(document);
  out.signature = {"S-04", at("2026-11-20")};
  return out;
}

/// A plan of many lines, all alike but one.
std::string plan_text(int lines, int changed) {
  std::string out = R"({"schema":"leeboard.plan/1","lines":[)";
  for (int line = 0; line < lines; ++line) {
    if (line > 0) out += ',';
    out += R"({"id":"line-)" + std::to_string(line) + R"(","status":"proposed","text":")" + std::string(150, static_cast<char>('a' + line % 26)) +
           R"(","decision":)" + (line == changed ? R"({"decision":"accepted"})" : "null") + '}';
  }
  return out + "]}";
}

void change_anyway(const std::string& path, const std::string& sql) {
  sqlite3* db = nullptr;
  REQUIRE(sqlite3_open(path.c_str(), &db) == SQLITE_OK);
  const std::string all = "DROP TRIGGER plan_piece_no_update; DROP TRIGGER plan_piece_no_delete; " + sql +
                          "; CREATE TRIGGER plan_piece_no_update BEFORE UPDATE ON plan_piece BEGIN SELECT RAISE(ABORT, 'plan_piece only grows'); END;"
                          "CREATE TRIGGER plan_piece_no_delete BEFORE DELETE ON plan_piece BEGIN SELECT RAISE(ABORT, 'plan_piece only grows'); END;";
  CHECK(sqlite3_exec(db, all.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK);
  sqlite3_close(db);
}

std::string one_text(const std::string& path, const char* sql) {
  Connection connection(path, {.mode = Mode::read_only});
  return connection.text(sql);
}

struct TwoPeople {
  Scratch scratch;
  std::string path = scratch.path("s.db");
  PersonKey one, other;
  std::string first = plan_text(40, -1), second = plan_text(40, 7), of_other = plan_text(41, 40);
  TwoPeople() {
    Store store = Store::create(path, session());
    store.write([&](Repositories& records) {
      one = records.patients().add(person("A", "B"), {"", at("2026-11-20")});
      other = records.patients().add(person("C", "D"), {"", at("2026-11-20")});
      const auto draft = records.plans().add(plan_of(one, first));
      auto decided = plan_of(one, second);
      decided.id = draft.id;
      records.plans().add(decided);
      records.plans().add(plan_of(other, of_other));
    });
  }
};
}  // namespace

TEST_SUITE_BEGIN("store");

TEST_CASE("pieces put together are the text, whatever it is") {
  Random random(12);
  for (int round = 0; round < 300; ++round) {
    const auto text = random_json(random, 0);
    const auto pieces = cut_plan_text(text);
    REQUIRE(joined(pieces) == text);
    for (std::size_t i = 0; i + 1 < pieces.size(); ++i) {
      REQUIRE(pieces[i].size() >= 128);
      REQUIRE(pieces[i].back() == ',');
    }
  }
  for (int round = 0; round < 300; ++round) {
    std::string text(random() % 700, ' ');
    for (auto& c : text) c = static_cast<char>("\\\",{}[]x\0"[random() % 9]);
    REQUIRE(joined(cut_plan_text(text)) == text);
  }
  CHECK(cut_plan_text("").empty());
}

TEST_CASE("revisions come back byte for byte, here and in the views, and what they share is stored once") {
  TwoPeople made;
  Store store = Store::open(made.path, Access::read, session());
  auto& plans = store.read().plans();
  CHECK(plans.get("PL-1.r1")->document == made.first);
  CHECK(plans.get("PL-1")->document == made.second);
  CHECK(plans.newest(made.other, std::nullopt)->document == made.of_other);
  CHECK(plans.list(made.one).at(0).document.empty());
  CHECK(plans.of(made.one).at(0).document == made.first);
  CHECK(one_text(made.path, "SELECT document FROM v1_plan_revisions WHERE plan = 'PL-1' AND revision = 1") == made.first);
  CHECK(one_text(made.path, "SELECT document FROM v1_plans WHERE plan = 'PL-1'") == made.second);
  CHECK(one_text(made.path, "SELECT group_concat(plan || '.' || revision, ' ') FROM v1_plans") == "PL-1.2 PL-2.1");
  std::vector<std::string> exported;
  export_rows(made.path, 100, [&](std::string_view type, std::span<const ExportField> fields) {
    for (const auto& field : fields)
      if (type == "plan" && std::string_view(field.name) == "document") exported.push_back(field.text);
  });
  CHECK(exported == std::vector{made.first, made.second, made.of_other});
  const auto bytes = std::stoull(one_text(made.path, "SELECT sum(length(text)) FROM plan_piece"));
  CHECK(bytes >= made.first.size());
  CHECK(bytes < made.first.size() * 5 / 4);
  CHECK_FALSE(verify_file(made.path, 100).damaged());
}

TEST_CASE("a row from before there were pieces is its own text") {
  const Scratch scratch;
  Store store = Store::create(scratch.path("s.db"), session());
  store.write([&](Repositories& records) {
    const auto who = records.patients().add(person("A", "B"), {"", at("2026-11-20")});
    records.plans().add(plan_of(who, ""));
    CHECK(records.plans().newest(who, std::nullopt)->document.empty());
  });
  CHECK_FALSE(in_pieces(R"({"schema":"leeboard.plan/1"})"));
  CHECK(parse_pieces("[]").empty());
  CHECK(parse_pieces("[12,13,40]") == std::vector<std::int64_t>{12, 13, 40});
  for (const char* bad : {"[12", "[12,,13]", "[x]", "12]", "[1 2]"}) CHECK_THROWS_AS(parse_pieces(bad), Error);
}

TEST_CASE("a piece that is gone or differs is found, and its plan is not read as if it were whole") {
  for (const char* sql : {"DELETE FROM plan_piece WHERE id = 5", "UPDATE plan_piece SET text = replace(text, 'proposed', 'held') WHERE id = 5"}) {
    CAPTURE(sql);
    TwoPeople made;
    change_anyway(made.path, sql);
    CHECK(verify_file(made.path, 100).damaged());
    if (std::string_view(sql).starts_with("UPDATE")) continue;
    Store store = Store::open(made.path, Access::read, session());
    CHECK_THROWS_AS(store.read().plans().get("PL-1"), Error);
  }
}

TEST_CASE("salvage keeps whole plans, and of somebody who is left out not a piece that is theirs alone") {
  TwoPeople made;
  const auto rebuilt = made.scratch.path("t.db");
  const auto kept = salvage_store(made.path, rebuilt, "", session(), {}, "");
  CHECK(kept.lost.empty());
  CHECK(one_text(rebuilt, "SELECT document FROM v1_plan_revisions WHERE plan = 'PL-1' AND revision = 1") == made.first);
  CHECK_FALSE(verify_file(rebuilt, 100).damaged());
  const auto without = made.scratch.path("u.db");
  const auto code = one_text(made.path, "SELECT code FROM person WHERE id = 1");
  CHECK(salvage_store(made.path, without, code, session(), {}, "").lost.empty());
  CHECK(one_text(without, "SELECT group_concat(plan) FROM v1_plans") == "PL-2");
  CHECK(one_text(without, "SELECT document FROM v1_plans") == made.of_other);
  constexpr const char* theirs = "SELECT count(*) FROM plan_piece WHERE text LIKE '%accepted%line-8%'";
  CHECK(one_text(made.path, theirs) == "1");
  CHECK(one_text(without, theirs) == "0");
  CHECK_FALSE(verify_file(without, 100).damaged());
  change_anyway(made.path, "DELETE FROM plan_piece WHERE id = 1");
  const auto broken = made.scratch.path("v.db");
  CHECK_FALSE(salvage_store(made.path, broken, "", session(), {}, "").lost.empty());
  CHECK_FALSE(verify_file(broken, 100).damaged());
}
