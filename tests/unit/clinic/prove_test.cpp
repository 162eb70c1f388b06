// Definitions are checked and laid beside each other without a program around it.
#include <doctest/doctest.h>

#include <map>

#include "care/impact_tally.hpp"
#include "catalog/care_template.hpp"
#include "catalog/catalog.hpp"
#include "clinic/prove/check_care.hpp"
#include "clinic/prove/check_instruments.hpp"
#include "clinic/prove/impact_pair.hpp"

using namespace leeboard;
using namespace leeboard::clinic;

namespace {
/// A shelf whose files stand in memory.
struct Files {
  catalog::Catalog catalog;
  std::map<std::string, std::string> texts;
  DefinitionShelf shelf() {
    return {catalog,
            [this](const std::string& path, std::size_t) {
              const auto found = texts.find(path);
              if (found == texts.end()) throw Error(ErrorKind::not_found, "no file " + path);
              return NamedText{path, found->second};
            },
            [](const std::string& word) { return word.ends_with(".yaml"); }};
  }
};
}  // namespace

TEST_CASE("a definition is found by its id, or read from a file with its faults") {
  Files files;
  files.texts["bad.yaml"] = "id: [\n";
  const auto bad = find_definition(files.shelf(), "bad.yaml");
  CHECK(bad.definition == nullptr);
  CHECK(bad.faults.size() == 1);
  CHECK(find_definition(files.shelf(), catalog::usual_template).kind == DefinitionKind::care_template);
  CHECK_THROWS_AS(find_definition(files.shelf(), "absent.yaml"), Error);
}

TEST_CASE("checks tell faults where they stand, and examples only where they were asked for") {
  Files files;
  files.texts["rules.yaml"] =
      "rules:\n  - id: mine\n    verdict: block\n    options: [nothing-such]\n    when: pregnant\n    text: x\n    cites: [G-SAF-01]\n";
  const auto checked = check_care(files.catalog, find_definitions(files.shelf(), {"rules.yaml"}), Proof::lint);
  REQUIRE(checked.size() == 1);
  CHECK(checked.front().kind == "safety rules");
  CHECK_FALSE(checked.front().faults.empty());
  CHECK_FALSE(checked.front().examples);
  const auto forms = check_instruments(find_instruments(files.shelf(), {"phq2"}), Proof::examples);
  REQUIRE(forms.size() == 1);
  CHECK(forms.front().faults.empty());
  REQUIRE(forms.front().proof);
  CHECK(forms.front().proof->examples > 0);
  CHECK_FALSE(check_instruments(find_instruments(files.shelf(), {"phq2"}), Proof::lint).front().proof);
}

TEST_CASE("a tally counts who is read, who changes, and who is left out") {
  care::ImpactTally tally;
  care::PersonImpact changed;
  changed.code = "P-1";
  changed.plan.appear = {"naloxone"};
  changed.plan.options = {{"methadone", "warn", "block"}};
  care::PersonImpact same, other;
  same.applies_unknown = true;
  other.applies = false;
  CHECK(tally.add(changed));
  CHECK_FALSE(tally.add(same));
  CHECK_FALSE(tally.add(other));
  tally.skip("died");
  CHECK(tally.read == 2);
  CHECK(tally.changed == 1);
  CHECK(tally.applies_unknown == 1);
  CHECK(tally.skipped == std::map<std::string, long long>{{"died", 1}, {"the template is not for them", 1}});
  CHECK(tally.lines.at("naloxone").appear == 1);
  CHECK(tally.verdicts.at("methadone: warn -> block") == 1);
  CHECK(tally.first == std::vector<std::string>{"P-1"});
}
