// Growth, freshness, corrections and derived facts on a sheet.
#include "care/fact_sheet.hpp"

#include <doctest/doctest.h>

#include "care/derive_facts.hpp"
#include "unit/care/plan_support.hpp"

using namespace leeboard;

namespace {

Stamp at(std::string_view text) { return parse_stamp(text, nullptr).value(); }

Fact fact(std::string key, FactValue value, std::string_view when, std::string id = {}) {
  Fact out;
  out.key = std::move(key);
  out.content = std::move(value);
  out.at = out.recorded = at(when);
  out.id = std::move(id);
  return out;
}

const catalog::Vocabulary& vocabulary() { return testing::built_in().vocabulary(); }

FactSheet sheet(const std::vector<Fact>& facts, std::string_view as_of) { return care::make_fact_sheet(vocabulary(), facts, at(as_of)); }

}  // namespace

TEST_CASE("hours since a dose grow, a score expires, the newest counts") {
  const std::vector<Fact> facts{fact("opioid.last_use_hours", Range{10, 12}, "2026-12-01T08:00Z"),
                                fact("cows.total", Range{14, 14}, "2026-12-01T08:00Z"), fact("phq9", Range{9, 9}, "2026-11-01"),
                                fact("phq9", Range{12, 12}, "2026-11-20")};
  const auto soon = sheet(facts, "2026-12-01T09:30Z");
  CHECK(std::get<Range>(*soon.value("opioid.last_use_hours")) == Range{11.5, 13.5});
  CHECK(soon.value("cows.total"));
  CHECK(std::get<Range>(*soon.value("phq9")) == Range{12, 12});
  const auto later = sheet(facts, "2026-12-01T10:01Z");
  CHECK_FALSE(later.value("cows.total"));
  CHECK(later.find("cows.total")->absent == Absent::expired);
  CHECK(later.find("cows.total")->expired);
  // A day sees all of the day, and a score of its morning is not stale by midnight.
  CHECK(sheet(facts, "2026-12-01").value("cows.total"));
  CHECK_FALSE(sheet(facts, "2026-12-02").value("cows.total"));
  CHECK_FALSE(sheet(facts, "2026-11-30").find("cows.total"));
  CHECK(sheet(facts, "2026-12-20").value("phq9"));
  CHECK_FALSE(sheet(facts, "2026-12-21").value("phq9"));
}

TEST_CASE("an absence that was said later takes the value back, a correction hides what it corrects") {
  auto declined = fact("phq9", Range{1, 1}, "2026-11-25");
  declined.content = Absent::declined;
  const auto taken_back = sheet({fact("phq9", Range{12, 12}, "2026-11-20"), declined}, "2026-12-01");
  CHECK(taken_back.find("phq9")->absent == Absent::declined);
  auto right = fact("phq9", Range{10, 10}, "2026-11-19", "F-2");
  right.corrects = "F-1";
  CHECK(std::get<Range>(*sheet({fact("phq9", Range{21, 21}, "2026-11-20", "F-1"), right}, "2026-12-01").value("phq9")) == Range{10, 10});
}

TEST_CASE("facts that follow from the record") {
  care::RecordOnFile record;
  record.patient.birth_date = at("1992-12-02");
  record.patient.sex_at_birth = std::string("female");
  Assessment form;
  form.id = "A-1";
  form.recorded = at("2026-12-01T09:00Z");
  form.answers.taken_at = at("2026-12-01T09:00Z");
  form.score.instrument = "cows";
  form.score.scales.push_back({"total", 9, 12, {}, {}, {}});
  record.assessments.push_back(form);
  record.events.push_back({"V-1", "", "test", at("2026-11-28"), "", "", {{"analyte", "fentanyl"}, {"result", "positive"}}});
  record.log.push_back({.id = "V-2", .kind = "overdose", .at = at("2026-09-20")});
  record.triggers.push_back({.id = "T-1", .domain = "times", .text = "payday", .strength = 8});
  const auto derived = care::make_fact_sheet(vocabulary(), care::derive_facts(vocabulary(), record, at("2026-12-01T09:30Z")), at("2026-12-01T09:30Z"));
  CHECK(std::get<Range>(*derived.value("age_years")) == Range{33, 33});
  CHECK(std::get<Code>(*derived.value("sex_at_birth")).word == "female");
  CHECK(std::get<Range>(*derived.value("cows.total")) == Range{9, 12});
  CHECK(derived.find("cows.total")->source == "A-1");
  CHECK(std::get<Code>(*derived.value("udt.fentanyl")).word == "positive");
  CHECK(std::get<Range>(*derived.value("overdose.count")) == Range{1, 1});
  CHECK(std::get<std::vector<FactRecord>>(*derived.value("triggers")).size() == 1);
  // Nothing on record of a lapse is not the same as none.
  CHECK_FALSE(derived.find("lapse_date"));
}
