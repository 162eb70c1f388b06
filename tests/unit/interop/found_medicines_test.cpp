// Medicines as records of other systems say them (tests/samples/medicines): what each becomes, and that none is lost without a word.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include "catalog/catalog.hpp"
#include "catalog/name_medicine.hpp"
#include "catalog/read_medicine.hpp"
#include "catalog/told_medicine.hpp"
#include "catalog/vocabulary.hpp"
#include "interop/fhir/coding.hpp"
#include "interop/fhir/resource.hpp"
#include "io/read_json.hpp"

using namespace leeboard;
using namespace leeboard::interop;
namespace fs = std::filesystem;

namespace {
std::vector<io::Node> resources_of(io::Node root) {
  std::vector<io::Node> out;
  const auto entries = root.find("entry");
  if (!entries) return {root};
  for (const io::Node entry : entries->items())
    if (const auto resource = entry.find("resource")) out.push_back(*resource);
  return out;
}

std::string words_of(const FhirRecord& record, const catalog::Vocabulary& vocabulary) {
  if (record.outcome == FhirOutcome::rejected) return "rejected: " + record.reason;
  if (record.outcome == FhirOutcome::kept) return "kept: " + record.reason;
  std::string out;
  for (const auto& event : record.document.events) {
    if (event.kind == EventKind::medication_stop) continue;
    out += (out.empty() ? "" : "; ") + std::string(event.detail("drug").empty() ? "-" : event.detail("drug"));
    for (const auto& word : catalog::told_words(vocabulary, event)) out += " (" + word + ")";
  }
  return out;
}

/// Every medicine of a file, in order.
std::string read_file(const fs::path& path) {
  catalog::Catalog catalog;
  FhirConverter converter(catalog, nullptr, *parse_date("2026-12-01"));
  std::stringstream text;
  text << std::ifstream(path).rdbuf();
  const auto document = io::read_json(text.str(), path.filename().string());
  const auto resources = resources_of(document.root());
  for (const auto& resource : resources)
    if (text_at(resource, "resourceType") == "Medication") converter.note_medication("Medication/" + std::string(text_at(resource, "id")), resource);
  if (const auto entries = document.root().find("entry"))
    for (const io::Node entry : entries->items())
      if (const auto resource = entry.find("resource"); resource && text_at(*resource, "resourceType") == "Medication")
        converter.note_medication(text_at(entry, "fullUrl"), *resource);
  std::string out;
  FhirRecord record;
  for (const auto& resource : resources) {
    if (!text_at(resource, "resourceType").starts_with("Medication") || text_at(resource, "resourceType") == "Medication") continue;
    converter.convert(resource, record);
    out += (out.empty() ? "" : " | ") + words_of(record, catalog.vocabulary());
  }
  return out;
}
}  // namespace

TEST_CASE("every medicine that was found in a record is named, or told, or kept with its reason") {
  std::ifstream table(std::string(LEEBOARD_SOURCE_DIR) + "/tests/samples/medicines/expected.tsv");
  std::map<std::string, std::string> expected;
  for (std::string line; std::getline(table, line);)
    if (const auto tab = line.find('\t'); tab != std::string::npos) expected[line.substr(0, tab)] = line.substr(tab + 1);
  std::size_t files = 0;
  for (const auto& entry : fs::directory_iterator(std::string(LEEBOARD_SOURCE_DIR) + "/tests/samples/medicines")) {
    if (entry.path().extension() != ".json") continue;
    ++files;
    const auto name = entry.path().filename().string();
    CAPTURE(name);
    const auto got = read_file(entry.path());
    CHECK_FALSE(got.empty());
    // Those without a row are about something else: their states and times.
    if (const auto row = expected.find(name); row != expected.end()) CHECK(got == row->second);
  }
  CHECK(files == 43);
  CHECK(expected.size() > 30);
}

TEST_CASE("every name of a medicine in what was found and in the samples is recognised or told, and none becomes another") {
  catalog::Catalog catalog;
  const auto& vocabulary = catalog.vocabulary();
  std::ifstream table(std::string(LEEBOARD_SOURCE_DIR) + "/tests/tables/found-medicines.tsv");
  std::size_t known = 0, told = 0;
  for (std::string line; std::getline(table, line);) {
    if (line.starts_with("# ")) continue;
    std::istringstream cells(line);
    std::string name, state, ingredients;
    for (auto* cell : {&name, &state, &ingredients}) std::getline(cells, *cell, '\t');
    CAPTURE(name);
    const auto reading = catalog::read_medicine(*vocabulary.medicines(), vocabulary, name);
    CHECK(catalog::format_medicine_state(reading.state) == state);
    auto got = reading.ingredients;
    std::ranges::sort(got);
    std::string joined;
    for (const auto& one : got) joined += (joined.empty() ? "" : "+") + one;
    CHECK(joined == ingredients);
    const auto named = catalog::name_medicine(vocabulary, name);
    CHECK(named.text == name);
    CHECK(named.told() == (state == "recognised" ? "" : "unknown-medicine"));
    ++(state == "recognised" ? known : told);
  }
  CHECK(known + told == 133);
  CHECK(known > 100);
}
