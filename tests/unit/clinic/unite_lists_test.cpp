// Lists of records that are read as one.
#include "clinic/identity/unite_lists.hpp"

#include <doctest/doctest.h>

#include <optional>

#include "unit/clinic/clinic_fixture.hpp"

using namespace leeboard;
using leeboard::clinic::test::at;

namespace {
/// The list of one record: its words, none where it is not known; and its day.
struct Side {
  std::optional<std::vector<const char*>> words;
  const char* day;
};

struct Case {
  const char* what;
  std::vector<Side> sides;
  std::optional<const char*> expected;  ///< nothing: no fact
  const char* day;
};

Fact fact(const Side& side) {
  Fact out;
  out.key = "allergies";
  out.at = out.recorded = at(side.day);
  if (!side.words) {
    out.content = Absent::unknown;
    return out;
  }
  std::vector<Code> codes;
  for (const char* word : *side.words) codes.push_back(Code{word});
  out.content = FactValue(std::move(codes));
  return out;
}

std::string listed(const Fact& fact) {
  std::string out;
  for (const auto& code : std::get<std::vector<Code>>(std::get<FactValue>(fact.content))) out += (out.empty() ? "" : " ") + code.word;
  return out;
}
}  // namespace

TEST_CASE("what stands on one list stands on all of them; what one does not know stays open") {
  const Case table[] = {
      {"one record has a list", {{{{"penicillin"}}, "2026-11-01"}}, std::nullopt, ""},
      {"equal lists", {{{{"penicillin"}}, "2026-11-01"}, {{{"penicillin"}}, "2026-11-03"}}, "penicillin", "2026-11-03"},
      {"each has its own", {{{{"penicillin"}}, "2026-11-01"}, {{{"latex"}}, "2026-11-03"}}, "latex penicillin", "2026-11-03"},
      {"none beside one", {{{{"none"}}, "2026-11-05"}, {{{"latex"}}, "2026-11-03"}}, "latex", "2026-11-05"},
      {"none on both", {{{{"none"}}, "2026-11-01"}, {{{"none"}}, "2026-11-03"}}, "none", "2026-11-03"},
      {"one is not known", {{{{"latex"}}, "2026-11-01"}, {std::nullopt, "2026-11-03"}}, "latex unresolved", "2026-11-03"},
      {"none, and one is not known", {{{{"none"}}, "2026-11-01"}, {std::nullopt, "2026-11-03"}}, "none unresolved", "2026-11-03"},
      {"neither is known", {{std::nullopt, "2026-11-01"}, {std::nullopt, "2026-11-03"}}, std::nullopt, ""},
      {"one is too old", {{{{"latex"}}, "2015-11-01"}, {{{"penicillin"}}, "2026-11-03"}}, "latex penicillin unresolved", "2026-11-03"},
      {"an empty list says nothing new", {{{std::vector<const char*>{}}, "2026-11-01"}, {{{"latex"}}, "2026-11-03"}}, "latex", "2026-11-03"},
      {"three records",
       {{{{"latex"}}, "2026-11-01"}, {{{"penicillin", "latex"}}, "2026-11-02"}, {{{"none"}}, "2026-11-03"}},
       "latex penicillin",
       "2026-11-03"},
  };
  const auto& vocabulary = clinic::test::definitions().vocabulary();
  for (const auto& one : table) {
    CAPTURE(one.what);
    clinic::ListsByRecord lists;
    std::int64_t number = 0;
    for (const auto& side : one.sides) lists["allergies"].emplace(store::PersonKey{++number}, fact(side));
    const auto united = clinic::unite_lists(lists, vocabulary, at("2026-12-01"));
    REQUIRE(united.size() == (one.expected ? 1 : 0));
    if (!one.expected) continue;
    CHECK(listed(united[0]) == *one.expected);
    CHECK(format_stamp(united[0].at) == one.day);
  }
}

TEST_CASE("medicines are united as records; a fact that the vocabulary does not know is left alone") {
  const auto medicine = [](const char* drug, const char* day) {
    Fact out;
    out.key = "meds";
    out.at = out.recorded = at(day);
    out.content = FactValue(std::vector<FactRecord>{FactRecord{{{"drug", FieldValue(Code{drug})}}}});
    return out;
  };
  clinic::ListsByRecord lists;
  lists["meds"] = {{store::PersonKey{1}, medicine("buprenorphine", "2026-11-01")}, {store::PersonKey{2}, medicine("sertraline", "2026-11-02")}};
  auto strange = medicine("x", "2026-11-01");
  strange.key = "no-such-fact";
  lists["no-such-fact"] = {{store::PersonKey{1}, strange}, {store::PersonKey{2}, strange}};
  const auto united = clinic::unite_lists(lists, clinic::test::definitions().vocabulary(), at("2026-11-03"));
  REQUIRE(united.size() == 1);
  CHECK(std::get<std::vector<FactRecord>>(std::get<FactValue>(united[0].content)).size() == 2);
  // Long after nobody knows whether there is more.
  const auto later = clinic::unite_lists(lists, clinic::test::definitions().vocabulary(), at("2031-11-03"));
  REQUIRE(later.size() == 1);
  CHECK(std::get<std::vector<FactRecord>>(std::get<FactValue>(later[0].content)).size() == 3);
}
