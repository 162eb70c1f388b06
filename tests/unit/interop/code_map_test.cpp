// Codes and words of FHIR resources (data/interop/fhir.yaml): every worked example, each row in one, and no row that can be taken out.
#include "interop/fhir/code_map.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>

#include "base/range.hpp"
#include "catalog/catalog.hpp"
#include "catalog/read_scalar.hpp"
#include "interop/fhir/resource.hpp"
#include "io/json_writer.hpp"
#include "io/map_reader.hpp"
#include "io/read_json.hpp"

using namespace leeboard;
using namespace leeboard::interop;
namespace fs = std::filesystem;

namespace {
constexpr std::string_view kinds[] = {"condition", "overdose", "observation", "procedure", "place", "answer", "not_item", "result"};

/// `kind` is the key of the example, `code` what stands there: "snomed 75544000", or a word of a result.
struct Example {
  std::string kind, code, status, fact, value, number, unit, upper, said;
  bool expect = false;
  Where where;
};

struct Bench {
  catalog::Catalog catalog;
  FhirMap map{catalog};
  FhirConverter converter{catalog, nullptr};
  FhirRecord record;
  explicit Bench(std::string site = {}) : catalog(std::move(site)) {}

  std::string fact(const std::string& json, const std::string& key) {
    const auto document = io::read_json(json, "test");
    converter.convert(document.root(), record);
    const auto& facts = record.document.facts;
    const auto found = std::ranges::find(facts, key, &Fact::key);
    if (found != facts.end()) return format_value(std::get<FactValue>(found->content));
    // A word of a list is told by the event until all of the person's conditions are put together.
    for (const auto& event : record.document.events)
      if (event.detail("fact") == key) return std::string(event.detail("word"));
    return {};
  }
};

Bench& bench() {
  static Bench one;
  return one;
}

const io::Node root() {
  const auto& definitions = bench().catalog.definitions();
  return definitions.open(definitions.list("interop/fhir.yaml").front()).root();
}

const std::vector<Example>& examples() {
  static const auto all = [] {
    std::vector<Example> out;
    Diagnostics problems;
    for (const auto node : root().find("examples")->items()) {
      io::MapReader map(node, problems);
      auto& one = out.emplace_back();
      one.where = node.where();
      for (const auto kind : kinds)
        if (map.has(kind)) {
          one.kind = kind;
          one.code = catalog::read_text(map, kind, true);
        }
      for (const auto& [key, to] : std::initializer_list<std::pair<std::string_view, std::string*>>{{"status", &one.status},
                                                                                                    {"fact", &one.fact},
                                                                                                    {"value", &one.value},
                                                                                                    {"number", &one.number},
                                                                                                    {"unit", &one.unit},
                                                                                                    {"upper", &one.upper},
                                                                                                    {"said", &one.said}})
        *to = catalog::read_text(map, key);
      one.expect = catalog::read_yes_no(map, "expect", false);
      map.finish();
    }
    problems.throw_if_any("the examples hold faults");
    return out;
  }();
  return all;
}

Coding coding_of(const Example& one) {
  const auto blank = one.code.find(' ');
  return {parse_system_word(one.code.substr(0, blank)), std::string_view(one.code).substr(blank + 1), {}};
}

void put_code(io::JsonWriter& json, const Coding& coding) {
  const std::map<CodeSystem, std::string> uris{{CodeSystem::loinc, "http://loinc.org"},
                                               {CodeSystem::snomed, "http://snomed.info/sct"},
                                               {CodeSystem::icd10cm, "http://hl7.org/fhir/sid/icd-10-cm"},
                                               {CodeSystem::icd10, "http://hl7.org/fhir/sid/icd-10"},
                                               {CodeSystem::icd9cm, "http://hl7.org/fhir/sid/icd-9-cm"}};
  const auto& uri = uris.at(coding.system);
  json.begin_object()
      .key("coding")
      .begin_array()
      .begin_object()
      .field("system", uri)
      .field("code", coding.code)
      .end_object()
      .end_array()
      .end_object();
}

std::string condition(const Example& one) {
  io::JsonWriter json;
  json.begin_object().field("resourceType", "Condition").field("id", "c").field("onsetDateTime", "2026-11-20").key("code");
  put_code(json, coding_of(one));
  if (!one.status.empty()) json.key("clinicalStatus").begin_object().field("text", one.status).end_object();
  json.key("subject").begin_object().field("reference", "Patient/1").end_object();
  return json.end_object().take();
}

std::string observation(const Example& one) {
  io::JsonWriter json;
  json.begin_object()
      .field("resourceType", "Observation")
      .field("id", "o")
      .field("status", "final")
      .field("effectiveDateTime", "2026-11-20")
      .key("code");
  put_code(json, coding_of(one));
  json.key("subject").begin_object().field("reference", "Patient/1").end_object();
  const auto quantity = [&](std::string_view key, const std::string& number) {
    json.key(key).begin_object().key("value").raw(number).field("unit", one.unit).end_object();
  };
  if (!one.number.empty()) quantity("valueQuantity", one.number);
  if (!one.upper.empty()) {
    json.key("referenceRange").begin_array().begin_object();
    quantity("high", one.upper);
    json.end_object().end_array();
  }
  const bool code = !one.said.empty() && one.said.find_first_not_of("0123456789") == std::string::npos;
  if (code) {
    json.key("valueCodeableConcept");
    put_code(json, {CodeSystem::snomed, one.said, {}});
  } else if (!one.said.empty()) {
    json.field("valueString", one.said);
  }
  return json.end_object().take();
}

bool holds(Bench& with, const Example& one) {
  const auto word = [&](const CodeTable& table, std::string CodeRule::*of) {
    const auto* rule = table.find(coding_of(one));
    return rule != nullptr && rule->*of == one.value;
  };
  if (one.kind == "condition") return with.fact(condition(one), one.fact.empty() ? "icd10cm" : one.fact) == one.value;
  if (one.kind == "observation") return with.fact(observation(one), one.fact) == one.value;
  if (one.kind == "overdose") return with.map.is_overdose(coding_of(one)) == one.expect;
  if (one.kind == "procedure") return word(with.map.procedures, &CodeRule::value);
  if (one.kind == "place") return word(with.map.places, &CodeRule::place);
  if (one.kind == "answer") return word(with.map.answers, &CodeRule::value);
  if (one.kind == "not_item") return word(with.map.not_items, &CodeRule::instrument);
  const int sign = with.map.result_sign(one.code);
  return (sign > 0 ? "positive" : sign < 0 ? "negative" : "") == one.value;
}

/// The map without one of its sections, as a site would lay it over.
std::string without(const std::string& text, const std::string& section) {
  const auto from = text.find("\n" + section + ":\n");
  REQUIRE(from != std::string::npos);
  auto to = from + 1;
  do to = text.find('\n', to + 1);
  while (to != std::string::npos && (to + 1 >= text.size() || text[to + 1] < 'a' || text[to + 1] > 'z'));
  return text.substr(0, from) + (to == std::string::npos ? "\n" : text.substr(to));
}

/// Codes and prefixes of a row with their system.
std::vector<std::string> codes_of(io::Node row) {
  std::vector<std::string> out;
  for (const char* key : {"codes", "prefixes"})
    if (const auto codes = row.find(key))
      for (const auto code : codes->items()) out.push_back(std::string(row.find("system")->text()) + " " + std::string(code.text()));
  return out;
}

/// All that a section lists.
std::vector<std::string> listed(const std::string& section) {
  std::vector<std::string> out;
  if (section == "results") {
    for (const char* sign : {"positive", "negative"})
      for (const auto word : root().find(section)->find(sign)->items()) out.emplace_back(word.text());
    return out;
  }
  for (const auto row : root().find(section)->items())
    for (auto& code : codes_of(row)) out.push_back(std::move(code));
  return out;
}
}  // namespace

TEST_CASE("every worked example of a code comes out as it must") {
  REQUIRE(examples().size() >= 130);
  for (const auto& one : examples()) {
    CAPTURE(format_where(one.where));
    CAPTURE(one.code);
    CHECK(holds(bench(), one));
  }
}

TEST_CASE("each answer of the map, and each row of a remission, stands in an example") {
  for (const auto row : root().find("observations")->items())
    if (const auto values = row.find("values"))
      for (const auto& code : codes_of(row))
        for (const auto& entry : values->entries())
          CHECK(std::ranges::any_of(examples(), [&](const auto& one) { return one.code == code && one.said == entry.key; }));
  for (const auto row : root().find("conditions")->items())
    if (row.find("remission"))
      for (const auto& code : codes_of(row))
        CHECK(std::ranges::any_of(examples(), [&](const auto& one) { return one.code == code && one.status == "remission"; }));
}

// A code is looked up as it stands and stands in one section: without its section, one of its examples must fail, and each of its answers'.
TEST_CASE("no row of the map can be taken out") {
  std::ifstream file(std::string(LEEBOARD_SOURCE_DIR) + "/data/interop/fhir.yaml");
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  const auto folder = fs::current_path() / "code-map-site";
  fs::create_directories(folder / "interop");
  for (const std::string section : {"conditions", "overdoses", "observations", "procedures", "places", "answers", "not_items", "results"}) {
    std::ofstream(folder / "interop" / "fhir.yaml") << without(text, section);
    Bench changed(folder.string());
    std::set<std::string> fails;
    for (const auto& one : examples())
      if (section == one.kind + "s" && !holds(changed, one)) fails.insert(one.code);
    for (const auto& code : listed(section)) {
      CAPTURE(section);
      CAPTURE(code);
      CHECK(std::ranges::any_of(fails, [&](const auto& failed) { return failed == code || (section == "overdoses" && failed.starts_with(code)); }));
    }
  }
  fs::remove_all(folder);
}

TEST_CASE("no answer of a row can be taken out") {
  for (const auto row : root().find("observations")->items()) {
    const auto values = row.find("values");
    if (!values) continue;
    CAPTURE(format_where(row.where()));
    for (const auto& entry : values->entries()) {
      CAPTURE(entry.key);
      // A row with this answer alone taken out says nothing of it, unless another answer or the words of results say the same.
      const int sign = bench().map.result_sign(entry.key);
      for (const auto& other : values->entries()) CHECK((other.key == entry.key || sign == 0 || bench().map.result_sign(other.key) != sign));
      if (sign != 0) CHECK(entry.value.text() != (sign > 0 ? "positive" : "negative"));
    }
  }
}
