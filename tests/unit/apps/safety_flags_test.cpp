// Every safety flag of every instrument, from a stored form to plan, visit and caseload: until somebody has seen it, and until it is
// answered.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>

#include "catalog/catalog.hpp"
#include "catalog/instrument.hpp"
#include "unit/apps/clinic.hpp"

using namespace leeboard;
using test::has;

namespace {
constexpr const char* person = R"(patient: {code: P-1, name: {given: [Marisol], family: Quandt}, birth_date: 1992-03-11, sex_at_birth: female}
episode: {admitted: 2026-11-30}
)";
constexpr const char* settings = "schema: leeboard.site/1\nrules: {decide: [nurse]}\n";

std::vector<std::string> answers_of(const catalog::InstrumentExample& example) {
  std::vector<std::string> out;
  for (const auto& answer : example.answers) {
    if (const auto* number = std::get_if<double>(&answer.value)) out.push_back(fmt::format("{}={}", answer.item, *number));
    else if (const auto* word = std::get_if<std::string>(&answer.value)) out.push_back(answer.item + "=" + *word);
  }
  return out;
}

/// The first worked example in which the flag is yes.
const catalog::InstrumentExample* example_of(const catalog::Instrument& instrument, const std::string& flag) {
  for (const auto& example : instrument.examples)
    if (example.error.empty() && example.flags && std::ranges::find(*example.flags, flag) != example.flags->end()) return &example;
  return nullptr;
}

/// Without line breaks, as a report wraps where the page ends.
std::string unwrapped(std::string text) {
  std::string out;
  for (const char c : text) {
    const char put = c == '\n' || c == '!' ? ' ' : c;
    if (put != ' ' || out.empty() || out.back() != ' ') out += put;
  }
  return out;
}

void follow(const catalog::Instrument& instrument, const catalog::InstrumentFlag& flag, const catalog::InstrumentExample& example) {
  test::Clinic clinic(person, settings);
  std::vector<std::string> add{"assess", "add", "P-1", instrument.id};
  for (auto& answer : answers_of(example)) add.push_back(std::move(answer));
  CHECK(clinic.run(add).exit == 9);

  const auto visit = clinic.run({"report", "visit", "P-1"});
  CHECK(visit.exit == 9);
  CHECK(has(unwrapped(visit.out), "Not acknowledged: A-1"));
  CHECK(has(unwrapped(visit.out), flag.text));
  CHECK(has(clinic.run({"report", "caseload", "--format", "json"}).out, "\"safety_open\":1"));
  const auto plan = clinic.run({"plan", "draft", "P-1", "--json"});
  CHECK(plan.exit == 9);
  CHECK(has(plan.out, "\"unanswered\":[{\"object\":\"A-1\""));
  CHECK(has(plan.out, "\"source\":\"A-1\""));
  CHECK(has(clinic.run({"plan", "show", "P-1", "--json"}).out, "\"id\":\"suicide-safety-plan\""));

  CHECK(clinic.run({"assess", "ack", "A-1", "--reason", "seen"}).exit == 0);
  const auto later = "2027-02-20";  // long after what any of them is fresh for
  const auto seen = clinic.run({"report", "visit", "P-1"}, {}, true, later);
  CHECK(seen.exit == 0);
  CHECK(has(unwrapped(seen.out), "Seen, not answered yet: A-1"));
  CHECK(has(clinic.run({"report", "caseload", "--format", "json"}, {}, true, later).out, "\"safety_unanswered\":1"));
  CHECK(has(clinic.run({"plan", "draft", "P-1", "--json"}, {}, true, later).out, "\"unanswered\":[{\"object\":\"A-1\""));

  CHECK(clinic.run({"assess", "ack", "A-1", "--decision", "looked at, safe"}, {}, true, later).exit == 0);
  CHECK_FALSE(has(clinic.run({"report", "visit", "P-1"}, {}, true, later).out, "not answered"));
  CHECK(has(clinic.run({"report", "caseload", "--format", "json"}, {}, true, later).out, "\"safety_unanswered\":0"));
  CHECK_FALSE(has(clinic.run({"plan", "draft", "P-1", "--json"}, {}, true, later).out, "\"unanswered\""));
}
}  // namespace

TEST_CASE("every safety flag of every instrument stands on plan, visit and caseload until it is answered") {
  catalog::Catalog catalog;
  int followed = 0;
  for (const auto& id : catalog.instrument_ids()) {
    const auto& instrument = catalog.instrument(id);
    for (const auto& flag : instrument.flags) {
      if (!flag.safety) continue;
      CAPTURE(id);
      CAPTURE(flag.id);
      const auto* example = example_of(instrument, flag.id);
      REQUIRE(example);
      follow(instrument, flag, *example);
      ++followed;
    }
  }
  CHECK(followed >= 4);
}
