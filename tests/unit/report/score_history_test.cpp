// Changes between scores: exact, within bounds, never from a form that says nothing; figures of the definition in three values.
#include <doctest/doctest.h>

#include "report/chart_geometry.hpp"
#include "report/score_history.hpp"
#include "unit/report/sample_file.hpp"

using namespace leeboard;
using namespace leeboard::report;

namespace {
struct Forms {
  std::vector<Assessment> forms;
  ShownInstrument look{"phq9", "PHQ-9", "PHQ-9, depression", {{"total", "total", 0, 27, {}, {}}}, 5};

  Forms& add(const char* taken, double low, double high, int answered = 9) {
    Assessment form;
    form.id = "A-" + std::to_string(forms.size() + 1);
    form.answers.taken_at = *parse_stamp(taken, nullptr);
    form.score.instrument = "phq9";
    form.score.answered = answered;
    ScaleScore score{"total", low, high, std::nullopt, std::nullopt, {}};
    if (low == high) score.value = low;
    form.score.scales.push_back(score);
    forms.push_back(form);
    return *this;
  }
  ScoreHistory history() const { return make_history(forms, look, look.scales.front()); }
  std::string change(std::size_t place) const {
    const auto change = change_at(history(), place);
    return change ? change_text(*change) : "none";
  }
};
}  // namespace

TEST_CASE("a change is exact between whole forms, within bounds otherwise, and skips forms that say nothing") {
  Forms f;
  f.add("2026-09-01", 16, 16)
      .add("2026-09-15", 0, 27, 0)
      .add("2026-10-01", 10, 10)
      .add("2026-11-01", 7, 10, 8)
      .add("2026-12-01", 3, 3)
      .add("2026-12-02", 1, 7, 7);
  CHECK(f.history().points.size() == 5);
  CHECK(f.change(0) == "none");
  CHECK(f.change(1) == "down 6 (important)");
  CHECK(f.change(2) == "down 0 to 3");
  CHECK(f.change(3) == "down 4 to 7 (perhaps important)");
  CHECK(f.change(4) == "down 2 to up 4");
  CHECK(f.change(5) == "none");
  CHECK(sparkline(make_chart(f.history())) == "▅▃?▁?");
  CHECK(sparkline(make_chart(f.history()), SparkSigns::digits) == "53?1?");
}

TEST_CASE("reliable outranks important, and without a figure nothing is claimed") {
  Forms f;
  f.add("2026-09-01", 4, 4).add("2026-10-01", 20, 20);
  f.look.reliable = 15;
  f.look.change_source = "a study";
  CHECK(f.change(1) == "up 16 (reliable)");
  CHECK(change_source_text(f.look) == "a change of 5 points or more is important, of 15 points or more reliable (a study)");
  f.look.reliable.reset();
  f.look.important.reset();
  CHECK(f.change(1) == "up 16");
  CHECK(change_source_text(f.look).empty());
}

TEST_CASE("names are no amounts") {
  Forms f;
  f.add("2026-09-01", 1, 1).add("2026-10-01", 2, 2);
  f.look.scales.front().category = true;
  CHECK(f.change(1) == "none");
}

TEST_CASE("property: the bounds of a change hold every change that two forms within their bounds can have") {
  for (int a = 0; a <= 27; a += 3)
    for (int b = a; b <= 27; b += 4)
      for (int c = 0; c <= 27; c += 3)
        for (int d = c; d <= 27; d += 4) {
          if ((a == 0 && b == 27) || (c == 0 && d == 27)) continue;
          Forms f;
          f.add("2026-09-01", a, b).add("2026-10-01", c, d);
          const auto change = change_at(f.history(), 1);
          REQUIRE(change);
          CHECK(change->points == Range{static_cast<double>(c - b), static_cast<double>(d - a)});
          if (change->important == Truth::yes) CHECK((c - b >= 5 || d - a <= -5));
          if (change->important == Truth::no) CHECK((c - b > -5 && d - a < 5));
        }
}
