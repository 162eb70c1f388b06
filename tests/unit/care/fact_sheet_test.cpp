// Growth, freshness, corrections and derived facts on a sheet.
#include "care/fact_sheet.hpp"

#include <doctest/doctest.h>

#include "care/death.hpp"
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
  PersonRecord record;
  record.patient.birth_date = at("1992-12-02");
  record.patient.sex_at_birth = std::string("female");
  Assessment form;
  form.id = "A-1";
  form.recorded = at("2026-12-01T09:00Z");
  form.answers.taken_at = at("2026-12-01T09:00Z");
  form.score.instrument = "cows";
  form.score.scales.push_back({"total", 9, 12, {}, {}, {}});
  record.assessments.push_back(form);
  record.events.push_back({"V-1", "", EventKind::test, at("2026-11-28"), "", "", {{"analyte", "fentanyl"}, {"result", "positive"}}});
  record.log.push_back({.id = "V-2", .kind = TriggerEventKind::overdose, .at = at("2026-09-20")});
  record.triggers.push_back({.id = "T-1", .domain = TriggerDomain::times, .text = "payday", .strength = 8});
  const auto derived =
      care::make_fact_sheet(vocabulary(), care::derive_facts(vocabulary(), record, at("2026-12-01T09:30Z")), at("2026-12-01T09:30Z"));
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

TEST_CASE("what lasts does not run out: a count never falls, a positive result stays, a negative one does not") {
  const auto long_ago =
      sheet({fact("overdose.count", Range{2, 2}, "2001-05-11"), fact("hiv", Code{"positive"}, "2010-01-01"),
             fact("hcv", Code{"negative"}, "2010-01-01"), fact("respiratory.copd", true, "2012-01-01"), fact("trauma_history", false, "2012-01-01")},
            "2026-12-01");
  CHECK(std::get<Range>(*long_ago.value("overdose.count")) == Range{2, 200});
  CHECK(std::get<Code>(*long_ago.value("hiv")).word == "positive");
  CHECK(std::get<bool>(*long_ago.value("respiratory.copd")));
  CHECK_FALSE(long_ago.value("hcv"));
  CHECK(long_ago.find("hcv")->absent == Absent::expired);
  CHECK_FALSE(long_ago.value("trauma_history"));
  // None counted long ago says nothing of today.
  CHECK_FALSE(sheet({fact("overdose.count", Range{0, 0}, "2001-05-11")}, "2026-12-01").value("overdose.count"));
  // A newer word counts, also when it has run out since; a later "declined" takes nothing back.
  CHECK_FALSE(sheet({fact("hcv", Code{"positive_RNA"}, "2010-01-01"), fact("hcv", Code{"cured"}, "2011-01-01")}, "2026-12-01").value("hcv"));
  auto declined = fact("hiv", Code{"positive"}, "2026-11-01");
  declined.content = Absent::declined;
  CHECK(sheet({fact("hiv", Code{"positive"}, "2010-01-01"), declined}, "2026-12-01").value("hiv"));
  // A lower number beside a higher one is named, and the higher one counts.
  const auto fell = sheet({fact("overdose.count", Range{3, 3}, "2026-01-01"), fact("overdose.count", Range{1, 1}, "2026-11-20")}, "2026-12-01");
  CHECK(std::get<Range>(*fell.value("overdose.count")).low == 3);
  REQUIRE(fell.problems().size() == 1);
  CHECK(fell.problems()[0].fact == "overdose.count");
}

TEST_CASE("an overdose on record is at least one for ever") {
  PersonRecord record;
  record.log.push_back({.id = "V-2", .kind = TriggerEventKind::overdose, .at = at("2003-09-20")});
  const auto derived = care::make_fact_sheet(vocabulary(), care::derive_facts(vocabulary(), record, at("2026-12-01")), at("2026-12-01"));
  CHECK(std::get<Range>(*derived.value("overdose.count")).low == 1);
  CHECK(std::get<Range>(*derived.value("recorded.overdoses")) == Range{1, 1});
}

TEST_CASE("a death is read from what is said of it, and from the end of care") {
  const auto says_death = [](const std::string& reason) { return reason == "died"; };
  Patient patient;
  Episode ended;
  ended.discharged = at("2015-01-02T03:01Z");
  ended.discharge_reason = std::string("died");
  CHECK(care::find_death(patient, {ended}, at("2026-12-01"), says_death)->at->day == *parse_date("2015-01-02"));
  CHECK_FALSE(care::find_death(patient, {ended}, at("2015-01-01"), says_death));
  Episode later;
  later.admitted = at("2016-01-01");
  CHECK_FALSE(care::find_death(patient, {ended, later}, at("2026-12-01"), says_death));
  ended.discharge_reason = std::string("completed");
  CHECK_FALSE(care::find_death(patient, {ended}, at("2026-12-01"), says_death));
  patient.deceased = true;
  REQUIRE(care::find_death(patient, {}, at("2026-12-01"), says_death));
  CHECK_FALSE(care::find_death(patient, {}, at("2026-12-01"), says_death)->at);
  ended.discharge_reason = std::string("died");
  CHECK(care::find_death(patient, {ended}, at("2026-12-01"), says_death)->at->day == *parse_date("2015-01-02"));  // the day stands in the episode
  patient.deceased = *parse_partial_stamp("2026", nullptr);
  CHECK(death_time_words(*care::find_death(patient, {ended}, at("2026-12-01"), says_death)) == " in 2026");
  patient.deceased = false;  // said later, and by somebody who knows better than the end of care
  CHECK_FALSE(care::find_death(patient, {ended}, at("2026-12-01"), says_death));
}
