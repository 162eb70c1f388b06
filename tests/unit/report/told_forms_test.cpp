// What of forms is told as not taken as it stands.
#include "report/told_forms.hpp"

#include <doctest/doctest.h>

#include "record/form_state.hpp"

using namespace leeboard;

namespace {
Assessment scored(const std::string& id, double total) {
  Assessment form;
  form.id = id;
  form.answers.instrument = "phq9";
  ScaleScore scale;
  scale.scale = "total";
  scale.low = scale.high = total;
  form.score.scales.push_back(scale);
  return form;
}
}  // namespace

TEST_CASE("forms tell what of them does not stand as it was sent") {
  PersonRecord record;
  record.assessments.push_back(scored("A-1", 4));
  record.assessments.push_back(scored("A-2", 4));
  mark_unfinished(record.assessments.back().answers);
  record.assessments.push_back(scored("A-3", 4));
  mark_contradictory(record.assessments.back().answers, {"q2", "q4"});
  record.assessments.push_back(scored("A-4", 4));
  record.assessments.back().answers.taken_at = parse_stamp("2026-11-16", nullptr);
  record.assessments.back().answers.scales.emplace_back("total", Range{9, 9});
  record.assessments.push_back(scored("A-5", 4));
  record.assessments.back().answers.scales.emplace_back("total", Range{4, 4});
  const auto told = report::list_told_forms(record);
  REQUIRE(told.size() == 3);
  CHECK(told[0].what == "form-unfinished");
  CHECK(told[0].object == "A-2");
  CHECK(told[0].text == "phq9: was not finished");
  CHECK(told[1].what == "form-contradictory");
  CHECK(told[1].object == "A-3");
  CHECK(told[1].text == "phq9: answers that cannot stand together: q2, q4");
  CHECK(told[2].what == "contradiction");
  CHECK(told[2].object == "A-4");
  CHECK(told[2].text == "phq9 of 2026-11-16: states another total than its answers come to");
}
