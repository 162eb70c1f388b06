// Runs one worked example of a definition.
#include "care/run_example.hpp"

#include <algorithm>
#include <cmath>

#include "base/range.hpp"
#include "base/words.hpp"
#include "care/score.hpp"

namespace leeboard::care {

namespace {
std::string kind_name(catalog::AnswerProblem::Kind kind) {
  using Kind = catalog::AnswerProblem::Kind;
  switch (kind) {
    case Kind::illegal: return "invalid_option";
    case Kind::inconsistent: return "inconsistent";
    case Kind::disagreement: return "disagreement";
    case Kind::unknown_key: return "unknown_item";
    case Kind::repeated: return "repeated";
    case Kind::ambiguous: return "ambiguous";
  }
  return {};
}

std::string listed(const std::vector<std::string>& words) { return words.empty() ? "none" : join_words(words, ", "); }

struct Run {
  const catalog::InstrumentExample& example;
  std::vector<std::string> shortfalls{};

  void expect(const std::string& what, const std::string& expected, const std::string& found) {
    if (expected != found) shortfalls.push_back(what + " is " + found + ", not " + expected);
  }

  void expect_number(const std::string& what, const std::optional<double>& expected, const std::optional<double>& found) {
    if (!expected || (found && std::abs(*expected - *found) < 1e-9)) return;
    shortfalls.push_back(what + " is " + (found ? format_number(*found) : "none") + ", not " + format_number(*expected));
  }

  void refusal(const std::vector<catalog::AnswerProblem>& problems) {
    if (problems.empty()) {
      shortfalls.push_back("the form is accepted, not refused as " + example.error);
      return;
    }
    expect("the refusal", example.error, kind_name(problems.front().kind));
    expect("what is refused", listed(example.error_items), listed(problems.front().items));
    if (problems.size() > 1) shortfalls.push_back("there are " + std::to_string(problems.size()) + " faults in the form, not one");
  }

  void scale(const Score& score, const catalog::InstrumentExample::ScaleExpectation& expected) {
    const auto* found = score.scale(expected.scale);
    if (found == nullptr) {
      shortfalls.push_back(expected.scale + " is a hidden scale");
      return;
    }
    if (expected.left_out == found->asked) shortfalls.push_back(expected.scale + (found->asked ? " is in the result" : " is left out of the result"));
    expect_number(expected.scale, expected.value, found->value);
    expect_number(expected.scale + " low", expected.low, found->low);
    expect_number(expected.scale + " high", expected.high, found->high);
    expect_number(expected.scale + " prorated", expected.prorated, found->prorated);
    if (expected.band) expect(expected.scale + " band", *expected.band, found->band.value_or("undecided"));
    if (expected.bands) expect(expected.scale + " bands", listed(*expected.bands), listed(found->bands));
  }

  void result(const Score& score) {
    for (const auto& each : example.scales) scale(score, each);
    if (example.complete) expect("complete", *example.complete ? "yes" : "no", score.complete ? "yes" : "no");
    if (example.missing) expect("missing", listed(*example.missing), listed(score.missing));
    if (example.skipped) expect("skipped", listed(*example.skipped), listed(score.skipped));
    if (!example.flags) return;
    std::vector<std::string> positive;
    for (const auto& flag : score.flags)
      if (flag.state == Truth::yes) positive.push_back(flag.id);
    auto expected = *example.flags;
    std::ranges::sort(expected);
    std::ranges::sort(positive);
    expect("flags that are yes", listed(expected), listed(positive));
  }
};
}  // namespace

std::vector<std::string> example_shortfalls(const catalog::Instrument& instrument, const catalog::InstrumentExample& example) {
  Run run{example};
  Answers answers;
  answers.instrument = instrument.id;
  answers.sex_at_birth = example.sex;
  answers.answers = example.answers;
  answers.form_numbers = example.form_numbers;
  const auto scored = score_answers(instrument, Scorer(instrument, example.band_set), answers);
  if (!example.error.empty()) {
    run.refusal(scored.problems);
    return std::move(run.shortfalls);
  }
  for (const auto& problem : scored.problems) run.shortfalls.push_back("the form is refused: " + problem.message);
  if (!run.shortfalls.empty()) return std::move(run.shortfalls);
  run.result(scored.score);
  std::vector<catalog::AnswerProblem> none;
  const auto form = catalog::fill_form(instrument, example.answers, catalog::parse_sex(example.sex), example.form_numbers, true, none);
  for (const auto& [item, points] : example.points) {
    const auto place = instrument.find_item(item);
    const auto code = place ? form.codes[*place] : catalog::FilledForm::not_asked;
    run.expect_number(
        "points of " + item, points,
        place && code >= 0 ? std::optional(instrument.items[*place].options[static_cast<std::size_t>(code)].points_of(form.sex)) : std::nullopt);
  }
  return std::move(run.shortfalls);
}

}  // namespace leeboard::care
