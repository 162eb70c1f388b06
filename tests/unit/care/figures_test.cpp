// Figures over the clinic, by hand.
#include "care/figures/month.hpp"

#include <doctest/doctest.h>

#include "base/zone.hpp"
#include "unit/care/figure_limits.hpp"

using namespace leeboard;
using namespace leeboard::care;

namespace {
std::optional<Date> on(const char* text) { return *text == '\0' ? std::nullopt : std::optional(parse_date(text).value()); }

CountedEpisode stay(const char* id, const char* admitted, const char* discharged = "", std::optional<DischargeCode> code = {}) {
  CountedEpisode out;
  out.id = id;
  out.admitted = on(admitted);
  out.discharged = on(discharged);
  out.discharge_said = out.discharged.has_value();
  out.code = code;
  return out;
}

CountedPerson person(std::vector<CountedEpisode> episodes, const char* died = "") {
  CountedPerson out;
  out.episodes = std::move(episodes);
  out.died = on(died);
  return out;
}

CountedVisit visit(const char* day, std::optional<VisitStatus> status) { return {on(day).value(), status, "follow-up"}; }

MonthFigures count(const char* period, const std::vector<CountedPerson>& people, const char* data_date = "") {
  const auto whole = parse_period(period).value();
  MonthFigures out(whole, on(data_date).value_or(whole.last), figure_limits());
  for (const auto& each : people) out.add(each);
  return out;
}

/// R-FIG-12: the nine stretches of care of the worked census of June 2026.
std::vector<CountedPerson> worked() {
  auto from_elsewhere = stay("E-4", "2026-06-10");
  from_elsewhere.transferred_in = true;
  auto no_day = stay("E-9", "2026-03-01");
  no_day.discharge_said = true;
  return {person({stay("E-1", "2026-05-31")}),
          person({stay("E-2", "2026-06-01", "2026-06-30", DischargeCode::completed)}),
          person({stay("E-3", "2026-05-02", "2026-05-31")}),
          person({from_elsewhere}),
          person({stay("E-5", "2026-06-15", "2026-06-15", DischargeCode::dropped_out)}),
          person({stay("E-6", "2026-04-01")}, "2026-06-20"),
          person({stay("E-7", "2026-05-05", "2026-06-12", DischargeCode::transferred_no_show), stay("E-10", "2026-06-12")}),
          person({stay("E-8", "2026-06-30")}),
          person({no_day})};
}
}  // namespace

TEST_CASE("A period is a month or two days, and nothing else") {
  CHECK(parse_period("2026-11") == Period{*on("2026-11-01"), *on("2026-11-30")});
  CHECK(parse_period("2028-02").value().days() == 29);
  CHECK(parse_period("2026-11-05..2026-11-05").value().days() == 1);
  for (const auto* text :
       {"", "2026", "2026-13", "2026-11-05", "2026-11-05..", "2026-11-05..2026-11-04", "2026-02-30..2026-03-01", "2026-11..2026-12", "11-2026"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_period(text));
    CHECK_FALSE(explain_period(text).empty());
  }
  CHECK(explain_period("2026-02-30..2026-03-01") == explain_date("2026-02-30"));
  CHECK(period_words(*parse_period("2026-11-01..2026-11-30")) == "November 2026");
  CHECK(period_words(*parse_period("2026-11-01..2026-11-29")) == "2026-11-01 to 2026-11-29");
  CHECK(format_period(*parse_period("2026-11")) == "2026-11");
}

TEST_CASE("A time belongs to the day of the clinic's clock, a day stays what it is") {
  const Zone zone("America/New_York");
  const auto day = [&](const char* text, const Zone* where) { return clinic_day(parse_partial_stamp(text, nullptr).value(), where); };
  CHECK(day("2026-12-01T04:30Z", &zone) == on("2026-11-30"));
  CHECK(day("2026-11-01T01:30-04:00", &zone) == on("2026-11-01"));
  CHECK(day("2026-11-01T01:30-05:00", &zone) == on("2026-11-01"));
  CHECK(day("2026-12-01T04:30Z", nullptr) == on("2026-12-01"));
  CHECK(day("2026-12-01", &zone) == on("2026-12-01"));
  CHECK_FALSE(day("2026-12", &zone));
  CHECK(on("2028-01-31")->plus_days(30) == on("2028-03-01"));
  CHECK(on("2027-01-31")->plus_days(30) == on("2027-03-02"));
}

TEST_CASE("The worked census of June 2026 balances, day by day and at its ends") {
  const auto june = count("2026-06", worked());
  CHECK(june.census.all() == CensusLine{4, 4, 1, 2, 1, 1, 5, 160});
  CHECK(june.census.persons() == CensusLine{4, 4, 1, 2, 1, 1, 5, 160});
  CHECK(june.census.balances());
  CHECK(june.census.open_ended() == std::vector<std::string>{"E-9"});
  CHECK(june.census.died_open() == std::vector<std::string>{"E-6"});
  CHECK(mean_tenths({june.census.all().patient_days, june.counted.days()}) == 53);
  CHECK(june.admissions.episodes == AdmissionCounts{3, 0, 1, 0, 1});
  CHECK(june.admissions.persons == AdmissionCounts{3, 0, 1, 0, 1});
  CHECK(june.discharges.episodes.all() == 4);
  CHECK(june.discharges.episodes.of(DischargeCode::died) == 1);
  const auto planned = planned_share(june.discharges.episodes);
  CHECK(planned.low == Share{1, 3});
  CHECK(planned.high == Share{1, 3});
}

TEST_CASE("A period that is not over is counted to the data date") {
  const auto half = count("2026-06", worked(), "2026-06-15");
  // In by then: 1 4 6 7 (again) 9 and 2; 5 came and went on the day.
  CHECK(half.census.all() == CensusLine{4, 3, 1, 1, 1, 0, 6, 15 + 15 + 6 + 15 + 11 + 4 + 15});
  CHECK(half.census.balances());
  CHECK(half.counted.days() == 15);
}

TEST_CASE("What breaks the balance is named") {
  const auto backwards = count("2026-06", {person({stay("E-1", "2026-07-02", "2026-06-15")})});
  CHECK_FALSE(backwards.census.balances());
  REQUIRE(backwards.census.breaks().size() == 1);
  CHECK(backwards.census.breaks()[0].fault == CensusFault::ends_before_it_begins);
  // In June in and out the wrong way round: the line adds up by chance.
  CHECK_FALSE(count("2026-06", {person({stay("E-1", "2026-06-20", "2026-06-10")})}).census.balances());
  // Long before the period it breaks nothing.
  CHECK(count("2026-06", {person({stay("E-1", "2026-02-20", "2026-02-10")})}).census.balances());
  CHECK_FALSE(count("2026-06", {person({stay("E-1", "2026-06-20")}, "2026-06-19")}).census.balances());

  const auto twice = count("2026-06", {person({stay("E-1", "2026-05-01", "2026-06-05"), stay("E-2", "2026-06-04")})});
  REQUIRE(twice.census.breaks().size() == 1);
  CHECK(twice.census.breaks()[0].episode == "E-1");
  CHECK(twice.census.breaks()[0].other == "E-2");
  // Out and in again on one day: both lines, and one in that day's census.
  const auto again = count("2026-06", {person({stay("E-1", "2026-05-01", "2026-06-04"), stay("E-2", "2026-06-04")})});
  CHECK(again.census.balances());
  CHECK(again.census.all() == CensusLine{1, 1, 0, 1, 0, 0, 1, 30});
  // Two at once that were over before the day that the line starts from, or begin after it ends.
  CHECK(count("2026-06", {person({stay("E-1", "2026-04-01", "2026-05-31"), stay("E-2", "2026-04-04", "2026-05-20")})}).census.balances());
  CHECK_FALSE(count("2026-06", {person({stay("E-1", "2026-04-01", "2026-06-01"), stay("E-2", "2026-04-04", "2026-06-01")})}).census.balances());
  CHECK(count("2026-06", {person({stay("E-1", "2026-04-01"), stay("E-2", "2026-07-01")})}).census.balances());
}

TEST_CASE("Who only asks, and of whom the first day is not known, is counted apart") {
  auto asked = stay("E-1", "2026-06-03"), other = stay("E-2", "2026-06-30"), before = stay("E-3", "2026-05-31");
  asked.kind = before.kind = EpisodeKind::inquiry;
  other.kind = EpisodeKind::collateral;
  auto undated_asked = stay("E-5", "");
  undated_asked.kind = EpisodeKind::inquiry;
  const auto june =
      count("2026-06", {person({asked}), person({other}), person({before}), person({stay("E-4", "", "2026-06-09")}), person({undated_asked})});
  CHECK(june.census.all() == CensusLine{});
  CHECK(june.census.by_programme().empty());
  CHECK(june.census.inquiries() == 1);
  CHECK(june.census.collaterals() == 1);
  CHECK(june.census.undated() == 1);
  CHECK(june.census.undated_others() == 1);
  CHECK(june.admissions.episodes.all() == 0);
  CHECK(june.discharges.episodes.all() == 0);
}

TEST_CASE("By programme each stretch of care stands in one row, and each row adds up") {
  auto one = stay("E-1", "2026-05-31"), two = stay("E-2", "2026-06-10", "2026-06-12", DischargeCode::incarcerated);
  one.programme = "otp";
  const auto june = count("2026-06", {person({one}), person({two})});
  REQUIRE(june.census.by_programme().size() == 2);
  CHECK(june.census.by_programme().at("otp") == CensusLine{1, 0, 0, 0, 0, 0, 1, 30});
  CHECK(june.census.by_programme().at("") == CensusLine{0, 1, 0, 1, 0, 0, 0, 2});
}

TEST_CASE("A return is one within 30 days of the last discharge, or a later one") {
  const auto returned = [](const char* out, const char* in) {
    return count("2026-06", {person({stay("E-1", "2026-01-02", out, DischargeCode::dropped_out), stay("E-2", in)})}).admissions.episodes;
  };
  CHECK(returned("2026-06-05", "2026-06-05") == AdmissionCounts{0, 0, 1, 0, 0});
  CHECK(returned("2026-05-06", "2026-06-05") == AdmissionCounts{0, 0, 1, 0, 0});
  CHECK(returned("2026-05-05", "2026-06-05") == AdmissionCounts{0, 1, 0, 0, 0});
  // Of an earlier stretch of care the first day is not known: a return where it was over by then, else nobody can tell.
  CHECK(count("2026-06", {person({stay("E-1", "", "2026-03-01"), stay("E-2", "2026-06-05")})}).admissions.episodes == AdmissionCounts{0, 1, 0, 0, 0});
  CHECK(count("2026-06", {person({stay("E-1", ""), stay("E-2", "2026-06-05")})}).admissions.episodes == AdmissionCounts{0, 0, 0, 1, 0});
  // Twice in the period is one person, classed by the first.
  const auto twice = count("2026-06", {person({stay("E-1", "2026-06-02", "2026-06-10"), stay("E-2", "2026-06-20")})}).admissions;
  CHECK(twice.episodes == AdmissionCounts{1, 0, 1, 0, 0});
  CHECK(twice.persons == AdmissionCounts{1, 0, 0, 0, 0});
}

TEST_CASE("The planned share is a range where ends have no code") {
  auto words = stay("E-1", "2026-01-01", "2026-06-03");
  words.reason_said = true;
  const auto june = count("2026-06", {person({words}), person({stay("E-2", "2026-01-01", "2026-06-04")}),
                                      person({stay("E-3", "2026-01-01", "2026-06-05", DischargeCode::completed)}),
                                      person({stay("E-4", "2026-01-01", "2026-06-05", DischargeCode::transferred)}),
                                      person({stay("E-5", "2026-01-01", "2026-06-05", DischargeCode::transferred_no_show)}),
                                      person({stay("E-6", "2026-01-01", "2026-06-05", DischargeCode::incarcerated)}),
                                      person({stay("E-7", "2026-01-01", "2026-06-05", DischargeCode::died)})});
  const auto& left = june.discharges.episodes;
  CHECK(left.not_coded == 1);
  CHECK(left.no_reason == 1);
  CHECK(left.all() == 7);
  CHECK(planned_share(left).low == Share{2, 5});
  CHECK(planned_share(left).high == Share{4, 5});
  CHECK_FALSE(percent_tenths(planned_share(count("2026-06", {}).discharges.episodes).low));
}

TEST_CASE("Visits count on days of care, and what nobody wrote down is outside the rate") {
  auto one = person({stay("E-1", "2026-06-05", "2026-06-20")});
  using enum VisitStatus;
  one.visits = {visit("2026-06-04", kept),   visit("2026-06-05", kept),      visit("2026-06-06", missed), visit("2026-06-07", cancelled_by_patient),
                visit("2026-06-08", booked), visit("2026-06-20", kept),      visit("2026-06-21", missed), visit("2026-06-09", cancelled_by_clinic),
                visit("2026-06-10", {}),     visit("2026-06-11", cancelled), visit("2026-07-01", kept)};
  const auto june = count("2026-06", {one});
  CHECK(june.visits.all == VisitCounts{2, 1, 1, 1, 1, 1, 1});
  CHECK(june.visits.all.missed_share() == Share{1, 3});
  CHECK(june.visits.outside_care == 2);
  CHECK(june.visits.by_type.at("follow-up") == june.visits.all);
  // A booking behind the data date waits for its day.
  CHECK(count("2026-06", {one}, "2026-06-07").visits.all == VisitCounts{1, 1, 1, 0, 0, 0, 0});
}

TEST_CASE("Shares are rounded from the counts, half away from zero") {
  CHECK(format_tenths(percent_tenths({1, 3}).value()) == "33.3");
  CHECK(format_tenths(percent_tenths({1, 2000}).value()) == "0.1");
  CHECK(format_tenths(percent_tenths({40, 40}).value()) == "100.0");
  CHECK(format_tenths(mean_tenths({5, 20}).value()) == "0.3");
  CHECK_FALSE(percent_tenths({0, 0}));
}
