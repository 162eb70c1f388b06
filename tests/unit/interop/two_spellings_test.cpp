// One source written in YAML and in JSON is the same source.
#include <doctest/doctest.h>

#include "catalog/catalog.hpp"
#include "catalog/vocabulary.hpp"
#include "interop/answers.hpp"
#include "interop/read_intake.hpp"
#include "io/read_document.hpp"

using namespace leeboard;

namespace {

constexpr std::string_view in_yaml = R"(
patient: {code: P-7, x_deceased: true, x_ward: B, x_bed: 12, x_key: "12", x_said: 'true', x_more: {paid: false, due: ~, parts: [1, 2.50]}}
episode: {admitted: 2026-11-30, x_pilot: false}
facts: {willing_to_start: true, opioid: {last_use_hours: 13, x_seen: true}, x_form: 3}
events: [{kind: dose, on: 2026-11-30, drug: buprenorphine, dose_mg: 7.50, x_watched: true}]
x_batch: 0071
)";

constexpr std::string_view in_json = R"({
  "patient": {"code": "P-7", "x_deceased": true, "x_ward": "B", "x_bed": 12, "x_key": "12", "x_said": "true",
              "x_more": {"paid": false, "due": null, "parts": [1, 2.50]}},
  "episode": {"admitted": "2026-11-30", "x_pilot": false},
  "facts": {"willing_to_start": true, "opioid": {"last_use_hours": 13, "x_seen": true}, "x_form": 3},
  "events": [{"kind": "dose", "on": "2026-11-30", "drug": "buprenorphine", "dose_mg": 7.50, "x_watched": true}],
  "x_batch": "0071"
})";

interop::IntakeDocument read(std::string_view text, const std::string& name) {
  static catalog::Catalog catalog;
  const interop::IntakeSetting setting{catalog.vocabulary(), nullptr, *parse_stamp("2026-12-01", nullptr), false};
  const auto document = io::read_document(text, name);
  Diagnostics problems;
  auto read = interop::read_intake(document.root(), setting, problems);
  for (const auto& fault : problems.sorted()) FAIL_CHECK(name << ": " << fault.message);
  return read;
}

}  // namespace

TEST_CASE("an intake document keeps the same of its x_ keys in either spelling") {
  const auto yaml = read(in_yaml, "a.yaml"), json = read(in_json, "a.json");
  CHECK(yaml.patient.extensions == json.patient.extensions);
  REQUIRE(yaml.episode);
  CHECK(yaml.episode->extensions == json.episode->extensions);
  REQUIRE(yaml.events.size() == 1);
  CHECK(yaml.events.front().details == json.events.front().details);
  CHECK(yaml.facts == json.facts);
  CHECK(yaml.patient.extensions.front() == std::pair<std::string, std::string>{"x_deceased", "true"});
}

TEST_CASE("a form carries the same in either spelling") {
  Diagnostics problems;
  const auto yaml = io::read_document("instrument: cows\nroom: {floor: 2, open: true, name: 'true'}\nbed: 07\nanswers: {tremor: 1}\n", "a.yaml");
  const auto json =
      io::read_document(R"({"instrument":"cows","room":{ "floor": 2, "open": true, "name": "true" },"bed":"07","answers":{"tremor":1}})", "a.json");
  const auto of_yaml = interop::read_answers(yaml.root(), {}, problems), of_json = interop::read_answers(json.root(), {}, problems);
  CHECK(problems.empty());
  CHECK(of_yaml.carried == of_json.carried);
  CHECK(of_yaml.answers == of_json.answers);
}
