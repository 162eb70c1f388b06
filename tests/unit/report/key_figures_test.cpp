// KeyFigures that reports share.
#include <doctest/doctest.h>

#include "report/due_items.hpp"
#include "report/event_words.hpp"
#include "report/key_figures.hpp"
#include "report/medication_course.hpp"
#include "report/medication_words.hpp"
#include "report/name_words.hpp"
#include "report/patient.hpp"
#include "report/score_words.hpp"
#include "report/text_words.hpp"
#include "report/views.hpp"
#include "report/visit.hpp"
#include "unit/report/sample_file.hpp"

using namespace leeboard;
using namespace leeboard::report;

TEST_CASE("figures of a person in care") {
  const auto clinic = sample_clinic();
  const auto file = sample_file();
  const auto figures = count_key_figures(file, clinic);
  CHECK(figures.status == PersonStatus::active);
  CHECK(figures.age == 34);
  CHECK(figures.days_in_care == 8);
  CHECK(format_stamp(*figures.last_contact) == "2026-12-01");
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
  const auto figures = count_key_figures(file, clinic);
  REQUIRE(figures.due.size() == 4);
  CHECK(figures.due[0].object == "naloxone");
  CHECK(figures.due[1].object == "V-4");
  CHECK(figures.due[2].object == "V-5");
  CHECK(figures.due[3].kind == DueKind::plan_review);
  CHECK(figures.overdue == 2);
}

TEST_CASE("a repeated line is due from its newest date that is not done") {
  const auto clinic = sample_clinic();
  auto file = sample_file();
  auto& line = file.signed_plan->lines.front();
  line.repeat = "every 7d to 2027-02-23";
  CHECK(count_key_figures(file, clinic).due[1].day == *parse_date("2026-12-08"));
  line.decision = LineDecision{Decision::done, {"S-03", *parse_stamp("2026-12-08", nullptr)}};
  CHECK(count_key_figures(file, clinic).due[2].day == *parse_date("2026-12-15"));
  line.decision->decision = Decision::declined;
  CHECK(count_key_figures(file, clinic).due.size() == 3);
}

TEST_CASE("changes are told only as far as they are known") {
  const auto clinic = sample_clinic();
  auto file = sample_file();
  auto figures = count_key_figures(file, clinic);
  REQUIRE(figures.scores.size() == 1);
  CHECK(change_words(figures.scores[0]) == "down from 14 on 2026-12-01");
  CHECK(score_words(*figures.scores[0].score, figures.scores[0].scale) == "8 to 12, mild or less to moderate or more");
  file.assessments.pop_back();
  CHECK(change_words(count_key_figures(file, clinic).scores[0]) == "down 6 from 20 on 2026-11-30");
  file.assessments.pop_back();
  CHECK(change_words(count_key_figures(file, clinic).scores[0]) == "first score");
}

TEST_CASE("a person who left has nothing due; one without a stretch of care says so") {
  const auto clinic = sample_clinic();
  auto file = sample_file();
  file.episode->discharged = parse_stamp("2026-12-05", nullptr);
  auto figures = count_key_figures(file, clinic);
  CHECK(figures.status == PersonStatus::discharged);
  CHECK(figures.days_in_care == 5);
  CHECK(figures.due.empty());
  file.episode.reset();
  CHECK(count_key_figures(file, clinic).status == PersonStatus::no_episode);
}

TEST_CASE("shorten keeps whole words") {
  CHECK(shorten("One sentence. Another.", 40) == "One sentence.");
  CHECK(shorten("a longer text that does not fit", 16) == "a longer text…");
}

TEST_CASE("of a person who died: the day and the age then, nothing due, no question") {
  const auto clinic = sample_clinic();
  auto file = sample_file();
  file.episode->discharged = parse_stamp("2026-12-05", nullptr);
  file.episode->discharge_reason = std::string("died");
  file.death = Death{file.episode->discharged};
  const auto figures = count_key_figures(file, clinic);
  REQUIRE(figures.death);
  CHECK(figures.age == 34);
  CHECK(figures.due.empty());
  CHECK(death_words(figures) == "died on 2026-12-05, aged 34");
  const auto visit = render_text(visit_report(file, clinic)), whole = render_text(patient_report(file, clinic));
  for (const auto* text : {&visit, &whole}) {
    CAPTURE(*text);
    CHECK(text->find("died on 2026-12-05, aged 34") != std::string::npos);
    CHECK(text->find("34 years") == std::string::npos);
    CHECK(text->find("Still unknown") == std::string::npos);
    CHECK(text->find("Emergency") == std::string::npos);
  }
}

TEST_CASE("steps that only wait for an answer are not counted as open") {
  const auto clinic = sample_clinic();
  auto file = sample_file();
  file.signed_plan->lines[1].kind = LineKind::safety;
  CHECK(count_key_figures(file, clinic).overdose_open == 1);
}

TEST_CASE("events in words, without codes and long decimals") {
  const auto words = [](std::string_view kind, std::vector<std::pair<std::string, std::string>> details) {
    return event_words({"V-1", "", *parse_word<EventKind>(kind), *parse_stamp("2019-04-22T04:04Z", nullptr), "", "", std::move(details)});
  };
  CHECK(words("observation", {{"text", "Body Weight"}, {"code", "29463-7"}, {"system", "loinc"}, {"result", "62.07029416517507"}, {"unit", "kg"}}) ==
        "Body Weight: 62.1 kg");
  CHECK(words("observation", {{"text", "Pain severity"}, {"result", "3.997444079885199"}, {"unit", "{score}"}}) == "Pain severity: 4");
  CHECK(words("encounter", {{"type", "Encounter for symptom"},
                            {"code", "185345009"},
                            {"system", "snomed"},
                            {"status", "kept"},
                            {"class", "AMB"},
                            {"ended", "2019-04-22T04:19:23Z"},
                            {"reason", "Acute viral pharyngitis (disorder)"}}) == "visit: Encounter for symptom, kept, for Acute viral pharyngitis");
  CHECK(words("condition", {{"text", "Acute viral pharyngitis (disorder)"}, {"status", "resolved"}, {"ended", "2019-04-29T04:04:23Z"}}) ==
        "condition: Acute viral pharyngitis, resolved, until 2019-04-29");
  CHECK(words("dose", {{"drug", "buprenorphine"}, {"dose_mg", "8"}}) == "dose of buprenorphine 8 mg");
  CHECK(words("test", {{"analyte", "fentanyl"}, {"result", "positive"}, {"expected", "no"}}) == "test: fentanyl positive, not expected");
  CHECK(words("release", {{"place", "hospital"}}) == "release: hospital");
}

TEST_CASE("a trigger with lines in the plan has a plan") {
  const auto clinic = sample_clinic();
  auto file = sample_file();
  CHECK(render_text(full_visit_report(file, clinic)).find("lonely after calls (5 of 10); no plan for it yet") != std::string::npos);
  PlanLine line;
  line.id = "trigger-emotions.2";
  line.kind = LineKind::triggers;
  line.status = LineStatus::proposed;
  line.phase = "now";
  line.text = "lonely after calls: ring somebody, then walk.";
  file.signed_plan->lines.push_back(line);
  CHECK(render_text(visit_report(file, clinic)).find("no plan for it yet") == std::string::npos);
  CHECK(render_text(patient_report(file, clinic)).find("In the care plan: ring somebody, then walk.") != std::string::npos);
}

TEST_CASE("an old list of medicines still names the last known one") {
  Medication medication;
  medication.why_missing = "expired";
  medication.known_until = parse_stamp("2014-12-31", nullptr);
  medication.drug = "buprenorphine";
  CHECK(format_shown(medication_words(medication, true)) == "not known now; last known buprenorphine, 2014-12-31");
  CHECK(format_shown(medication_value(medication, true)) == "expired");
}

TEST_CASE("a list folds what is long: HTML keeps it, text counts it") {
  List list{"ask", {}, {}, 1, "more questions"};
  for (const auto* text : {"one", "two", "three"}) list.items.push_back({text, {}, {}, Tone::plain});
  Document document;
  document.sections.push_back({"ask", "Ask", {list}});
  const auto html = render_html(document), text = render_text(document);
  CHECK(html.find("<summary>2 more questions</summary>") != std::string::npos);
  CHECK(html.find("three") != std::string::npos);
  CHECK(text.find("and 2 more questions") != std::string::npos);
  CHECK(text.find("three") == std::string::npos);
}
