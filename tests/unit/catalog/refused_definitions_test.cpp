// What a newer version refuses is found in every kind of definition, and one broken file hides no other.
#include "catalog/refused_definitions.hpp"

#include <doctest/doctest.h>

#include <unistd.h>
#include <algorithm>

#include <filesystem>
#include <fstream>
#include <memory>

#include "catalog/catalog.hpp"

using namespace leeboard;

TEST_CASE("refused definitions: nothing of what is built in") {
  CHECK(catalog::find_refused_definitions(*std::make_unique<catalog::Catalog>()).empty());
}

TEST_CASE("refused definitions: a broken file of each kind is named, all at once") {
  namespace fs = std::filesystem;
  const auto site = fs::temp_directory_path() / ("leeboard-refused-" + std::to_string(::getpid()));
  const std::vector<std::string> paths{
      "coping/a.yaml",         "guidelines/a.yaml",   "instruments/a.yaml",  "interop/forms.yaml", "interop/identifiers.yaml",
      "interop/matching.yaml", "interop/states.yaml", "interop/tables.yaml", "interop/words.yaml", "medicines/reading.yaml",
      "reports/a.yaml",        "safety/a.yaml",       "schedules/a.yaml",    "states/a.yaml",      "templates/a.yaml",
      "contradictions.yaml",   "figures.yaml",        "first-steps.yaml",    "options.yaml",       "safety-answers.yaml",
      "vocabulary.yaml",       "words.yaml"};
  for (const auto& path : paths) {
    CAPTURE(path);
    fs::create_directories((site / path).parent_path());
    std::ofstream(site / path) << "id: a\nkey_of_no_version: 1\n";
    catalog::Catalog alone{site.string()};
    const auto faults = catalog::find_refused_definitions(alone).sorted();
    CHECK(std::ranges::any_of(faults, [&](const auto& fault) { return fault.where.source.ends_with(path); }));
    fs::remove(site / path);
  }
  // A file that cannot be parsed, a part without an id, a folder that nothing reads: beside each other.
  std::ofstream(site / "templates/cut.yaml") << "{a: 1\n";
  std::ofstream(site / "instruments/no_id.yaml") << "schema: leeboard.instrument/1\n";
  std::ofstream(site / "reports/other.yaml") << "id: other\nkey_of_no_version: 1\n";
  fs::create_directories(site / "letters");
  std::ofstream(site / "letters/a.yaml") << "id: a\n";
  catalog::Catalog all{site.string()};
  const auto faults = catalog::find_refused_definitions(all).sorted();
  for (const auto* end : {"templates/cut.yaml", "instruments/no_id.yaml", "reports/other.yaml", "letters"}) {
    CAPTURE(end);
    CHECK(std::ranges::any_of(faults, [&](const auto& fault) { return fault.where.source.ends_with(end); }));
  }
  fs::remove_all(site);
}
