// Figures that reports share.
#include <doctest/doctest.h>

#include "report/phrases.hpp"
#include "unit/report/sample_file.hpp"

using namespace leeboard;
using namespace leeboard::report;

TEST_CASE("figures of a person in care") {
  const auto clinic = sample_clinic();
  const auto file = sample_file();
  const auto figures = count_figures(file, clinic);
  CHECK(figures.status == "active");
  CHECK(figures.age == 34);
  CHECK(figures.days_in_care == 8);
  CHECK(format_date(*figures.last_contact) == "2026-12-01");
  CHECK(format_date(*figures.next_contact) == "2026-12-11");
  CHECK(figures.safety_open == 1);
  CHECK(figures.overdose_open == 1);
  CHECK(format_date(*figures.review) == "2027-03-01");
  const auto& p = figures.progress;
  CHECK(p.all == p.done + p.accepted + p.declined + p.open + p.held + p.blocked);
  CHECK(p.done == 1);
  CHECK(p.held == 1);
  CHECK(figures.log_days.window == 9);
  CHECK(figures.log_days.logged == 2);
  CHECK(figures.last_use->id == "V-2");
}

TEST_CASE("due: overdue lines first, a booking without outcome, what is done is not due") {
  const auto file = sample_file();
  const auto clinic = sample_clinic();
  const auto figures = count_figures(file, clinic);
  REQUIRE(figures.due.size() == 4);
  CHECK(figures.due[0].object == "naloxone");
  CHECK(figures.due[1].object == "V-4");
  CHECK(figures.due[2].object == "V-5");
  CHECK(figures.due[3].kind == "plan-review");
  CHECK(figures.overdue == 2);
}

TEST_CASE("a repeated line is due from its newest date that is not done") {
  const auto clinic = sample_clinic();
  auto file = sample_file();
  auto& line = file.signed_plan->lines.front();
  line.repeat = "every 7d to 2027-02-23";
  CHECK(count_figures(file, clinic).due[1].day == *parse_date("2026-12-08"));
  line.decision = LineDecision{"done", "", "S-03", *parse_stamp("2026-12-08", nullptr)};
  CHECK(count_figures(file, clinic).due[2].day == *parse_date("2026-12-15"));
  line.decision->decision = "declined";
  CHECK(count_figures(file, clinic).due.size() == 3);
}

TEST_CASE("changes are told only as far as they are known") {
  const auto clinic = sample_clinic();
  auto file = sample_file();
  auto figures = count_figures(file, clinic);
  REQUIRE(figures.scores.size() == 1);
  CHECK(change_words(figures.scores[0]) == "down from 14 on 2026-12-01");
  CHECK(score_words(*figures.scores[0].score, figures.scores[0].scale) == "8 to 12, mild or less to moderate or more");
  file.assessments.pop_back();
  CHECK(change_words(count_figures(file, clinic).scores[0]) == "down 6 from 20 on 2026-11-30");
  file.assessments.pop_back();
  CHECK(change_words(count_figures(file, clinic).scores[0]) == "first score");
}

TEST_CASE("a person who left has nothing due; one without a stretch of care says so") {
  const auto clinic = sample_clinic();
  auto file = sample_file();
  file.episode->discharged = parse_stamp("2026-12-05", nullptr);
  auto figures = count_figures(file, clinic);
  CHECK(figures.status == "discharged");
  CHECK(figures.days_in_care == 5);
  CHECK(figures.due.empty());
  file.episode.reset();
  CHECK(count_figures(file, clinic).status == "no-episode");
}

TEST_CASE("shorten keeps whole words") {
  CHECK(shorten("One sentence. Another.", 40) == "One sentence.");
  CHECK(shorten("a longer text that does not fit", 16) == "a longer text…");
}
