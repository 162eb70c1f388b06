// Days with medicine, retention and the answers of safety items, by hand.
#include "care/figures/retention.hpp"

#include <doctest/doctest.h>

#include "care/figures/cover.hpp"
#include "care/figures/safety.hpp"
#include "unit/care/figure_limits.hpp"

using namespace leeboard;
using namespace leeboard::care;

namespace {
Date on(const char* text) { return parse_date(text).value(); }
Period span(const char* first, const char* last) { return {on(first), on(last)}; }

CountedPerson admitted(const char* day) {
  CountedPerson out;
  CountedEpisode episode;
  episode.id = "E-1";
  episode.admitted = on(day);
  out.episodes.push_back(episode);
  return out;
}

CountedPerson ended(const char* day, const char* end, std::optional<DischargeCode> code) {
  auto out = admitted(day);
  out.episodes[0].discharged = on(end);
  out.episodes[0].code = code;
  return out;
}

RetentionCounts at(int days, const CountedPerson& person, const char* period = "2026-06", const char* data_date = "2026-06-30") {
  Retention retention(parse_period(period).value(), on(data_date), figure_limits());
  retention.add(person);
  return retention.at().at(days);
}

constexpr RetentionCounts in_care{1, 0, 0, 0, 0, 1}, left{0, 1, 0, 0, 0, 1}, not_known{0, 0, 1, 0, 0, 1}, nobody{};
}  // namespace

TEST_CASE("Supplies add up: a switch goes on, a stop ends what is left") {
  // Methadone and six take-homes on 03-02, film for 14 days on 03-09, stopped 03-16, an injection the day after.
  const std::vector<Supply> before{{on("2026-03-02"), "methadone", 7}, {on("2026-03-09"), "film", 14}};
  const std::vector<SupplyStop> stop{{on("2026-03-16"), "film"}};
  auto switched = before;
  switched.push_back({on("2026-03-17"), "depot", 28});
  CHECK(covered_days(switched, stop) == std::vector{span("2026-03-02", "2026-04-13")});
  auto late = before;
  late.push_back({on("2026-03-18"), "depot", 28});
  CHECK(covered_days(late, stop) == std::vector{span("2026-03-02", "2026-03-16"), span("2026-03-18", "2026-04-14")});
}

TEST_CASE("Of one medicine an overlap runs on, of two it does not, and doses of a day are one") {
  CHECK(covered_days({{on("2026-03-01"), "film", 7}, {on("2026-03-05"), "film", 7}}, {}) == std::vector{span("2026-03-01", "2026-03-14")});
  CHECK(covered_days({{on("2026-03-01"), "film", 7}, {on("2026-03-05"), "methadone", 7}}, {}) == std::vector{span("2026-03-01", "2026-03-11")});
  CHECK(covered_days({{on("2026-03-01"), "methadone", 1}, {on("2026-03-01"), "methadone", 1}}, {}) == std::vector{span("2026-03-01", "2026-03-01")});
  CHECK(covered_days({{on("2026-03-01"), "film", 0}}, {}).empty());
  // What was left when it was stopped is not taken up by the next supply.
  CHECK(covered_days({{on("2026-03-01"), "film", 30}, {on("2026-03-05"), "film", 30}, {on("2026-03-20"), "film", 2}}, {{on("2026-03-10"), "film"}}) ==
        std::vector{span("2026-03-01", "2026-03-10"), span("2026-03-20", "2026-03-21")});
}

TEST_CASE("In care at day 30, 60 and 90 by a contact in the thirty days before; day 180 is not reached") {
  auto person = admitted("2026-01-10");
  for (const auto* day : {"2026-01-10", "2026-01-24", "2026-02-20", "2026-03-22", "2026-05-01"}) person.contacts.push_back(on(day));
  CHECK(at(30, person) == in_care);
  CHECK(at(60, person) == in_care);
  CHECK(at(90, person) == in_care);
  CHECK(at(180, person) == nobody);
  // Day 30 is 02-09 and its window begins on 01-11: the first day itself lies before it.
  person.contacts = {on("2026-01-10")};
  CHECK(at(30, person) == not_known);
  person.contacts = {on("2026-01-11")};
  CHECK(at(30, person) == in_care);
  person.contacts = {on("2026-02-09")};
  CHECK(at(30, person) == in_care);
  person.contacts = {on("2026-02-10")};
  CHECK(at(30, person) == not_known);
  person.contacts.clear();
  person.covered = {span("2026-01-01", "2026-01-11")};
  CHECK(at(30, person) == in_care);
}

TEST_CASE("Left, died and transferred are told apart, and a transfer that arrived nowhere is left") {
  using enum DischargeCode;
  CHECK(at(30, ended("2026-01-10", "2026-02-09", dropped_out)) == left);
  CHECK(at(30, ended("2026-01-10", "2026-02-10", dropped_out)) == not_known);
  CHECK(at(30, ended("2026-01-10", "2026-02-09", transferred_no_show)) == left);
  CHECK(at(30, ended("2026-01-10", "2026-02-09", died)) == RetentionCounts{0, 1, 0, 1, 0, 1});
  for (const auto code : {transferred, transferred_outside}) {
    CHECK(at(30, ended("2026-01-10", "2026-02-09", code)) == RetentionCounts{0, 0, 0, 0, 1, 0});
    // Who was transferred later was here at day 30.
    CHECK(at(30, ended("2026-01-10", "2026-02-10", code)) == not_known);
  }
  auto dead = admitted("2026-01-10");
  dead.died = on("2026-02-01");
  CHECK(at(30, dead) == RetentionCounts{0, 1, 0, 1, 0, 1});
}

TEST_CASE("The cohort is the twelve months that end with the period; at day 365 the twelve before") {
  const Retention june(parse_period("2026-06").value(), on("2026-06-30"), figure_limits());
  CHECK(june.cohort(30) == span("2025-07-01", "2026-06-30"));
  CHECK(june.cohort(365) == span("2024-07-01", "2025-06-30"));
  const Retention february(parse_period("2028-02").value(), on("2028-02-29"), figure_limits());
  CHECK(february.cohort(30) == span("2027-03-01", "2028-02-29"));
  CHECK(at(30, admitted("2025-06-30")) == nobody);
  CHECK(at(30, admitted("2025-07-01")) == not_known);
  CHECK(at(30, admitted("2026-05-31")) == not_known);
  CHECK(at(30, admitted("2026-06-01")) == nobody);
  CHECK(at(30, admitted("2026-05-31"), "2026-06", "2026-06-29") == nobody);
  CHECK(at(365, admitted("2025-06-30")) == not_known);
  CHECK(at(365, admitted("2025-07-01")) == nobody);
}

TEST_CASE("What counts as contact, and which days are asked, is what the limits say") {
  auto limits = figure_limits();
  auto person = admitted("2026-01-10");
  person.contacts = {on("2026-01-20")};
  limits.contact = 10;
  limits.retention = {19, 20};
  Retention narrow(parse_period("2026-06").value(), on("2026-06-30"), limits);
  narrow.add(person);
  CHECK(narrow.at().size() == 2);
  CHECK(narrow.at().at(19) == in_care);
  CHECK(narrow.at().at(20) == not_known);
}

TEST_CASE("A second admission is a line of its own, and one person") {
  auto person = ended("2026-01-10", "2026-01-20", DischargeCode::dropped_out);
  person.episodes.push_back(admitted("2026-01-21").episodes[0]);
  person.contacts = {on("2026-02-15")};
  CHECK(at(30, person) == RetentionCounts{1, 1, 0, 0, 0, 1});
  CHECK(at(30, person).low() == Share{1, 2});
  RetentionCounts of_the_mock{402, 5, 22};
  CHECK(percent_tenths(of_the_mock.low()) == 937);
  CHECK(percent_tenths(of_the_mock.high()) == 988);
}

TEST_CASE("Safety items by when they were answered, as of the data date") {
  CountedPerson person;
  const auto item = [&](const char* day, const char* what, bool answered, const char* when = "") {
    person.safety.push_back({on(day), what, answered, *when == '\0' ? std::nullopt : std::optional(on(when))});
  };
  item("2026-05-31", "phq9", false);
  item("2026-06-01", "phq9", true, "2026-06-01");
  item("2026-06-02", "phq9", true, "2026-06-03");
  item("2026-06-03", "phq9", true, "2026-06-05");
  item("2026-06-04", "phq9", true);
  item("2026-06-05", "overdose", false);
  item("2026-06-30", "phq9", true, "2026-07-01");
  SafetyAnswers answers;
  answers.add(person, parse_period("2026-06").value(), figure_limits().answered);
  CHECK(answers.by_what.at("phq9") == SafetyCounts{1, 2, 1, 1, 1});
  CHECK(answers.by_what.at("overdose") == SafetyCounts{1, 0, 0, 1, 0});
  CHECK(answers.all == SafetyCounts{1, 2, 1, 2, 1});
}
