// A schedule that is taken out, a row that is taken out, a number that is changed: some example fails each time.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "care/prove_schedule.hpp"
#include "catalog/guideline.hpp"
#include "catalog/harmful_words.hpp"
#include "catalog/lint_schedules.hpp"
#include "catalog/schedule.hpp"
#include "catalog/treatment_option.hpp"
#include "catalog/vocabulary.hpp"
#include "io/read_yaml.hpp"
#include "unit/care/plan_support.hpp"

using namespace leeboard;
using namespace leeboard::testing;

namespace {
using catalog::Schedule;

/// Keys whose numbers are no figures: what is read by people, names, and the examples themselves.
const std::set<std::string, std::less<>> not_figures{"id",       "title",  "rank",    "examples", "text",    "stop",       "too_little",
                                                     "too_much", "cites",  "sources", "owner",    "note",    "drug",       "product",
                                                     "evidence", "guards", "sets",    "source",   "route",   "unit",       "if",
                                                     "form",     "print",  "from",    "schema",   "ceiling", "prior_count"};

struct Number {
  std::size_t line, column;
  std::string text;
};

void collect(io::Node node, std::vector<Number>& out) {
  if (node.is_map()) {
    for (const auto entry : node.entries())
      if (!not_figures.contains(std::string(entry.key))) collect(entry.value, out);
    return;
  }
  if (node.is_sequence()) {
    for (const auto item : node.items()) collect(item, out);
    return;
  }
  const auto text = std::string(node.text());
  if (std::ranges::any_of(text, [](char c) { return c >= '0' && c <= '9'; })) out.push_back({node.mark().line, node.mark().column, text});
}

std::size_t offset_of(std::string_view text, std::size_t line, std::size_t column) {
  std::size_t at = 0;
  for (std::size_t i = 1; i < line; ++i) at = text.find('\n', at) + 1;
  return at + column - 1;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The text with the last number of that scalar one larger (or the days of a length of time).
std::string changed(std::string_view text, const Number& number) {
  auto at = offset_of(text, number.line, number.column);
  const auto end = text.find(number.text, at) + number.text.size();
  auto last = end;
  while (last > at && !is_digit(text[last - 1])) --last;
  auto first = last;
  while (first > at && (is_digit(text[first - 1]) || text[first - 1] == '.')) --first;
  const auto value = parse_number(text.substr(first, last - first)).value();
  return std::string(text.substr(0, first)) + format_number(value < 1 ? value + 0.07 : value + 1) + std::string(text.substr(last));
}

std::vector<Schedule> with(const std::vector<Schedule>& all, std::vector<Schedule> own) {
  auto out = all;
  for (auto& schedule : own) {
    std::erase_if(out, [&](const auto& other) { return other.id == schedule.id; });
    out.push_back(std::move(schedule));
  }
  std::ranges::stable_sort(out, {}, &Schedule::rank);
  return out;
}

/// What the linter finds without looking at the rows: holes, overlaps, doses that do not add up, no bound.
bool breaks_its_shape(const std::vector<Schedule>& own, const std::vector<Schedule>& all) {
  static const auto words = catalog::load_harmful_words(built_in().definitions());
  Diagnostics faults;
  catalog::lint_schedules(own, all, {built_in().vocabulary(), built_in().guidelines(), built_in().treatment_options(), words}, faults);
  return std::ranges::any_of(faults.sorted(), [](const Diagnostic& fault) {
    return fault.message.starts_with("broken-schedule") || fault.message.starts_with("uncapped-dose");
  });
}

bool some_example_fails(const std::vector<Schedule>& prove, const std::vector<Schedule>& all) {
  for (const auto& schedule : prove) {
    Diagnostics faults;
    care::prove_schedule(schedule, all, built_in().vocabulary(), faults);
    if (!faults.empty()) return true;
  }
  return false;
}
}  // namespace

TEST_CASE("a schedule that is taken out makes an example fail" * doctest::test_suite("long")) {
  for (const auto& schedule : built_in().schedules()) {
    CAPTURE(schedule.id);
    auto rest = built_in().schedules();
    std::erase_if(rest, [&](const auto& other) { return other.id == schedule.id; });
    // A set without an option is counted by itself.
    if (!schedule.options.empty()) CHECK(some_example_fails({schedule}, rest));
  }
}

TEST_CASE("a row that is taken out makes an example fail" * doctest::test_suite("long")) {
  for (const auto& schedule : built_in().schedules()) {
    const auto check = [&](auto member, std::size_t count) {
      for (std::size_t i = 0; i < count; ++i) {
        CAPTURE(schedule.id);
        CAPTURE(i);
        auto without = schedule;
        auto& list = without.*member;
        list.erase(list.begin() + static_cast<std::ptrdiff_t>(i));
        const auto all = with(built_in().schedules(), {without});
        CHECK((breaks_its_shape({without}, all) || some_example_fails({without}, all)));
      }
    };
    check(&Schedule::rows, schedule.rows.size());
    check(&Schedule::depot, schedule.depot.size());
    check(&Schedule::steps, schedule.steps.size());
    check(&Schedule::items, schedule.items.size());
    check(&Schedule::totals, schedule.totals.size());
    check(&Schedule::bands, schedule.bands.size());
  }
}

TEST_CASE("a number that is changed makes an example fail" * doctest::test_suite("long")) {
  const auto options = built_in().treatment_options().ids();
  std::size_t numbers = 0;
  for (const auto& file : built_in().definitions().list("schedules/")) {
    const auto& definition = built_in().definitions().open(file);
    std::vector<Number> found;
    collect(definition.root(), found);
    numbers += found.size();
    for (const auto& number : found) {
      CAPTURE(definition.source);
      CAPTURE(number.line);
      CAPTURE(number.text);
      const auto text = changed(definition.text, number);
      const auto document = io::read_yaml(text, "changed");
      Diagnostics faults;
      const auto own = catalog::read_schedules(document.root(), built_in().vocabulary(), options, faults);
      // A number that cannot be read any more is found by the reader.
      if (!faults.empty()) continue;
      const auto all = with(built_in().schedules(), own);
      CHECK((breaks_its_shape(own, all) || some_example_fails(own, all)));
    }
  }
  CHECK(numbers > 300);
}
