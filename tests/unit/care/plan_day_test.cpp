// Days of a plan: none before it, none behind the day that makes it pointless.
#include "care/plan_day.hpp"

#include <doctest/doctest.h>

#include "io/read_yaml.hpp"
#include "unit/care/plan_support.hpp"

using namespace leeboard;
using namespace leeboard::testing;

namespace {
CarePlan plan_from(const std::string& facts, const std::string& template_id) {
  const auto document = io::read_yaml(facts, "facts");
  return plan_of(sheet_of({document.root()}), template_id);
}

std::string due(const CarePlan& plan, std::string_view id) {
  const auto* line = proposed(plan, id);
  if (!line) return "not proposed";
  const auto& day = line->goal ? line->goal->by : line->due;
  return day ? format_date(*day) : "no day";
}
}  // namespace

TEST_CASE("what belongs before the gate is due before it, and never before the plan") {
  const auto soon =
      plan_from("{custody: {now: yes, release_date: 2026-12-05}, setting: jail, opioid: {class: methadone, daily_mg: 80}}", "oud-custody");
  CHECK(due(soon, "gate-bag") == "2026-12-05");
  CHECK(due(soon, "cover-before-release") == "2026-12-01");  // a week before the gate is over
  CHECK(due(soon, "records-across") == "2026-12-01");
  CHECK(due(soon, "custody-bridge") == "2026-12-05");
  CHECK(due(soon, "goal-medicine-at-release") == "2026-12-05");
  CHECK(due(soon, "release-appointment") == "2026-12-12");

  const auto later = plan_from("{custody: {now: yes, release_date: 2027-01-10}, setting: jail, opioid: {class: methadone}}", "oud-custody");
  CHECK(due(later, "custody-bridge") == "2026-12-08");
  CHECK(due(later, "cover-before-release") == "2027-01-03");

  const auto over = plan_from("{custody: {now: no, release_date: 2026-11-25}, released_from: jail, released_date: 2026-11-25}", "oud-custody");
  for (const auto* line : {"gate-bag", "cover-before-release", "records-across", "goal-medicine-at-release", "release-day"})
    CHECK(due(over, line) == "not proposed");
  CHECK(due(over, "custody-bridge") == "2026-12-08");
}

TEST_CASE("the end of a legal period caps a day; when it is over the line is overdue, today") {
  const std::string facts = "{setting: telehealth, opioid: {class: buprenorphine, daily_mg: 16}, in_person_eval: none, ";
  const auto of = [&](const std::string& more) { return plan_from(facts + more + "}", "oud-telehealth"); };
  CHECK(due(of("first_tele_rx_date: 2026-11-15, telehealth_path: six_month"), "tele-in-person") == "2027-03-15");
  CHECK(due(of("first_tele_rx_date: 2026-07-10, telehealth_path: six_month"), "tele-in-person") == "2026-12-01");
  CHECK(due(of("first_tele_rx_date: 2026-02-01, telehealth_path: six_month"), "tele-in-person") == "2026-12-01");
  CHECK(due(of("first_tele_rx_date: 2026-11-15, telehealth_path: flexibility_2026"), "tele-in-person") == "2026-12-31");
  CHECK(due(of("first_tele_rx_date: 2026-07-10, telehealth_path: six_month"), "goal-in-person") == "2027-01-10");
  CHECK(due(of("first_tele_rx_date: 2026-11-15, telehealth_path: va"), "goal-in-person") == "2027-03-31");
}

TEST_CASE("a line keeps the earliest of its ends, and comes back no longer than that") {
  catalog::TemplateLine line;
  line.phase = "stabilise";
  line.repeat = catalog::TemplateRepeat{.every = Duration{7 * 1440}, .until = catalog::TemplateRepeat::Until::day, .until_day = 28};
  const auto sheet = sheet_of({io::read_yaml("{custody.release_date: 2026-12-10, legal_deadline: 2026-12-20}", "facts").root()});
  const auto repeat = [&] { return care::repeat_of(line, {}, care::end_of(line, sheet), sheet); };
  CHECK(repeat() == "every 1w to 2026-12-29");
  const auto add = [&](const std::string& fact) {
    line.not_after.push_back({.day = {.from = catalog::DateFrom::fact, .fact = fact}, .on = {}, .when = {}, .overdue = false});
  };
  add("surgery.date");  // not known: no end
  CHECK(repeat() == "every 1w to 2026-12-29");
  add("legal_deadline");
  CHECK(repeat() == "every 1w to 2026-12-20");
  add("custody.release_date");
  CHECK(repeat() == "every 1w to 2026-12-10");
  line.repeat->until = catalog::TemplateRepeat::Until::open;
  CHECK(repeat() == "every 1w to 2026-12-10");

  const auto today = *parse_date("2026-12-01");
  CHECK(care::within(*parse_date("2026-11-20"), {}, today) == today);
  CHECK(care::within(*parse_date("2026-12-24"), care::end_of(line, sheet), today) == parse_date("2026-12-10"));
  CHECK_FALSE(care::within(std::nullopt, {}, today));
}
