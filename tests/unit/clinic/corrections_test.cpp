// Taking back and moving without a terminal: who may, all or none, what stands again, what plans rest on.
#include <doctest/doctest.h>

#include "base/error.hpp"
#include "clinic/correct/correctable.hpp"
#include "clinic/correct/move.hpp"
#include "clinic/correct/moved.hpp"
#include "clinic/correct/rests_on.hpp"
#include "clinic/correct/withdraw.hpp"
#include "clinic/gather_record.hpp"
#include "clinic/plan_desk.hpp"
#include "store/store.hpp"
#include "unit/clinic/clinic_fixture.hpp"

using namespace leeboard;
using namespace leeboard::clinic;
using leeboard::clinic::test::Clinic;
using store::test::at;

namespace {
/// What a correction came to, or the kind of the error that stopped it.
template <class Work>
std::pair<Corrections, std::optional<ErrorKind>> correct(Clinic& clinic, const Work& work) {
  std::pair<Corrections, std::optional<ErrorKind>> out;
  try {
    clinic.store.write([&](store::Repositories& records) { out.first = work(records); });
  } catch (const Error& error) { out.second = error.kind(); }
  return out;
}

Desk desk_of(Clinic& clinic, const std::string& actor, const char* time) {
  auto desk = clinic.desk(time);
  return {desk.as_of, false, actor, desk.catalog, clinic.site, nullptr};
}

auto withdraw(Clinic& clinic, const std::string& actor, const char* time, const std::vector<std::string>& ids) {
  return correct(clinic, [&](auto& records) { return withdraw_objects(desk_of(clinic, actor, time), records, ids, "wrong chart"); });
}

/// The audit chain of the fixture names whoever its session names.
std::string recorder(Clinic& clinic, const std::string& object) { return clinic.store.read().withdrawals().rows_of(object).at(0).actor; }
}  // namespace

TEST_CASE("own entries of the day by any role, all others by the roles of the settings") {
  Clinic clinic;
  const auto person = clinic.admit("Ada", "2026-12-01");
  const auto fact = clinic.note(person, "housing", Code{"stable"}, "2026-12-01");
  const auto own = recorder(clinic, fact);
  REQUIRE(!own.empty());
  clinic.site.staff = {{"S-03", {}, {}, "nurse", {}}, {"S-04", {}, {}, "prescriber", {}}, {"S-07", {}, {}, "counsellor", {}}};
  if (clinic.site.find_staff(own) == nullptr) clinic.site.staff.push_back({own, {}, {}, "clerk", {}});
  for (auto& one : clinic.site.staff)
    if (one.id == own) one.role = "clerk";
  struct Row {
    std::string actor;
    const char* time;
    std::vector<std::string> roles;
    bool may;
  };
  const std::vector<std::string> usual{"prescriber", "nurse"};
  for (const auto& [actor, time, roles, may] :
       {Row{own, "2026-12-01", usual, true}, Row{own, "2026-12-01T23:00Z", {}, true}, Row{own, "2026-12-02", usual, false},
        Row{"S-07", "2026-12-01", usual, false}, Row{"S-07", "2026-12-02", {"counsellor"}, true}, Row{"", "2026-12-01", usual, false}}) {
    CAPTURE(actor);
    CAPTURE(time);
    clinic.site.correct = roles;
    const auto [done, error] = withdraw(clinic, actor, time, {fact});
    CHECK(!error == may);
    if (error) CHECK(*error == ErrorKind::refused);
    if (error) continue;
    CHECK(done.each.at(0).fate == CorrectionFate::withdrawn);
    const auto back = correct(clinic, [&](auto& records) { return restore_objects(desk_of(clinic, actor, time), records, {fact}, "it was right"); });
    CHECK(back.first.each.at(0).fate == CorrectionFate::restored);
  }
}

TEST_CASE("all or none, what is no id and what is not there, and twice is once") {
  Clinic clinic;
  clinic.site.staff = {{"S-04", {}, {}, "prescriber", {}}};
  const auto person = clinic.admit("Ada", "2026-12-01");
  const auto fact = clinic.note(person, "housing", Code{"stable"}, "2026-12-01");
  for (const auto& [id, kind] : {std::pair{"E-1", ErrorKind::usage},
                                 {"PL-1", ErrorKind::usage},
                                 {"T-1", ErrorKind::usage},
                                 {"nothing", ErrorKind::usage},
                                 {"F-99", ErrorKind::not_found},
                                 {"V-1", ErrorKind::not_found},
                                 {"P-0001/T-1", ErrorKind::not_found}}) {
    CAPTURE(id);
    const auto [done, error] = withdraw(clinic, "S-04", "2026-12-01", {fact, id});
    REQUIRE(error);
    CHECK(*error == kind);
    CHECK_FALSE(clinic.store.read().withdrawals().find(fact));
  }
  CHECK(withdraw(clinic, "S-04", "2026-11-30", {fact}).second == ErrorKind::not_found);
  CHECK(withdraw(clinic, "S-04", "2026-12-01", {fact}).first.each.at(0).fate == CorrectionFate::withdrawn);
  CHECK(withdraw(clinic, "S-04", "2026-12-03", {fact}).first.each.at(0).fate == CorrectionFate::unchanged);
  // Twice in one run is once too.
  const auto other = clinic.note(person, "hiv", Code{"positive"}, "2026-12-01");
  const auto both = withdraw(clinic, "S-04", "2026-12-01", {other, other}).first;
  CHECK(both.each.at(0).fate == CorrectionFate::withdrawn);
  CHECK(both.each.at(1).fate == CorrectionFate::unchanged);
}

TEST_CASE("the fact before counts, what replaced one is named, and a moved fact goes back") {
  Clinic clinic;
  clinic.site.staff = {{"S-04", {}, {}, "prescriber", {}}};
  const auto ada = clinic.admit("Ada", "2026-12-01"), ben = clinic.admit("Ben", "2026-12-01");
  const auto first = clinic.note(ada, "housing", Code{"stable"}, "2026-12-01");
  std::string second;
  clinic.store.write([&](store::Repositories& records) {
    Fact fact{.id = {},
              .key = "housing",
              .content = FactValue{Code{"unsheltered"}},
              .at = at("2026-12-01"),
              .recorded = at("2026-12-02"),
              .by = "S-03",
              .source = "entered",
              .corrects = first};
    second = records.facts().add(ada, {}, fact);
  });
  const auto housing = [&](store::PersonKey person) {
    const auto record = *gather_record(clinic.store.read(), clinic.desk("2026-12-04"), person);
    const auto* value = record.sheet.value("housing");
    return value ? format_value(*value) : std::string("-");
  };
  CHECK(withdraw(clinic, "S-04", "2026-12-03", {first}).second == ErrorKind::bad_input);
  CHECK(housing(ada) == "unsheltered");
  const auto code = clinic.store.read().patients().code_of(ben);
  const auto desk = desk_of(clinic, "S-04", "2026-12-03");
  const auto moved = correct(clinic, [&](auto& records) { return move_objects(desk, records, {second}, code, "his"); }).first;
  CHECK(moved.each.at(0).fate == CorrectionFate::moved);
  CHECK(housing(ada) == "stable");
  CHECK(housing(ben) == "unsheltered");
  CHECK(moved_from(clinic.store.read(), moved.each.at(0).to) == second);
  // What stands at the other person is theirs: it is no second one, and moving back leaves it.
  CHECK(correct(clinic, [&](auto& records) { return move_objects(desk, records, {first}, "P-0001", "hers"); }).second == ErrorKind::usage);
  CHECK(correct(clinic, [&](auto& records) { return move_back(desk, records, {second}, "hers"); }).first.each.at(0).fate ==
        CorrectionFate::moved_back);
  CHECK(housing(ada) == "unsheltered");
  CHECK(housing(ben) == "-");
  CHECK_FALSE(moved_to(clinic.store.read(), second));
}

TEST_CASE("a signed plan says what it rests on that was withdrawn, from that day on; a draft is made anew") {
  Clinic clinic;
  clinic.site.staff = {{"S-04", {}, {}, "prescriber", {}}};
  const auto person = clinic.admit("Ada", "2026-12-01");
  const auto fact = clinic.note(person, "dsm5_criteria_count", Range{7, 7}, "2026-12-01");
  const auto other = clinic.note(person, "x_site_word", Text{"old"}, "2026-12-01");
  clinic.store.write([&](store::Repositories& records) { draft_plan(records, clinic.desk("2026-12-01"), {"P-0001", {}, {}}); });
  CHECK(withdraw(clinic, "S-04", "2026-12-02", {other}).first.redrafted.empty());
  const auto redrafted = withdraw(clinic, "S-04", "2026-12-02", {fact}).first.redrafted;
  CHECK(redrafted == std::vector<std::string>{"PL-1.r2"});
  const auto stale = [&](const char* plan) {
    auto& records = clinic.store.read();
    return is_stale(records, clinic.desk("2026-12-02"), *records.plans().get(plan));
  };
  CHECK(stale("PL-1.r1"));
  CHECK_FALSE(stale("PL-1.r2"));
  correct(clinic, [&](auto& records) { return restore_objects(desk_of(clinic, "S-04", "2026-12-02"), records, {fact}, "right"); });
  CHECK_FALSE(stale("PL-1.r1"));
  clinic.store.write([&](store::Repositories& records) { sign_plan(records, clinic.desk("2026-12-02"), {"P-0001", 0, {}}); });
  CHECK(withdraw(clinic, "S-04", "2026-12-04", {fact}).first.redrafted.empty());
  const auto rests = [&](const char* day) { return gather_record(clinic.store.read(), clinic.desk(day, true), person)->signed_plan->withdrawn; };
  CHECK(rests("2026-12-03").empty());
  REQUIRE(rests("2026-12-04").size() == 1);
  CHECK(ground_words(rests("2026-12-04")[0]) == "rests on " + fact + ", withdrawn on 2026-12-04");
}
