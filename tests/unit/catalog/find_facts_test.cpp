// Facts are found by beginnings of words: by name first, then by title, then by question and values.
#include "catalog/find_facts.hpp"

#include <doctest/doctest.h>

#include "base/nearest.hpp"

using namespace leeboard;
using namespace leeboard::catalog;

namespace {

FactEntry fact(std::string key, std::string title, std::string question, std::vector<std::string> values = {}) {
  FactEntry entry;
  entry.key = std::move(key);
  entry.title = std::move(title);
  entry.question = std::move(question);
  entry.type.kind = ValueKind::code;
  entry.type.values = std::move(values);
  return entry;
}

std::vector<std::string> found(const Vocabulary& vocabulary, const std::vector<std::string>& words) {
  std::vector<std::string> keys;
  for (const auto* entry : find_facts(vocabulary, words)) keys.push_back(entry->key);
  return keys;
}

}  // namespace

TEST_CASE("facts are found by name, title, question and values, in this order") {
  auto use = fact("opioid.last_use_hours", "Hours since the last opioid", "When did you last take any?");
  use.also = {"opioid.last_dose_hours"};
  auto meds = fact("meds", "Medicines", "What else do you take?");
  meds.type.kind = ValueKind::records;
  meds.type.fields["drug"].values = {"sertraline"};
  const Vocabulary vocabulary({fact("alone", "Uses alone", "Is nobody near when you use opioids?"),
                               fact("hcv", "Hepatitis C", "Ever tested?", {"positive_RNA"}), std::move(use), std::move(meds)},
                              {});
  CHECK(found(vocabulary, {"opioid"}) == std::vector<std::string>{"opioid.last_use_hours", "alone"});
  CHECK(found(vocabulary, {"LAST", "use"}) == std::vector<std::string>{"opioid.last_use_hours"});
  CHECK(found(vocabulary, {"last_use"}) == std::vector<std::string>{"opioid.last_use_hours"});
  CHECK(found(vocabulary, {"last_dose"}) == std::vector<std::string>{"opioid.last_use_hours"});
  CHECK(found(vocabulary, {"hep"}) == std::vector<std::string>{"hcv"});
  CHECK(found(vocabulary, {"rna"}) == std::vector<std::string>{"hcv"});
  CHECK(found(vocabulary, {"sertr"}) == std::vector<std::string>{"meds"});
  // Only beginnings of words: "one" stands inside "alone".
  CHECK(found(vocabulary, {"lone"}).empty());
  CHECK(found(vocabulary, {"hep", "alone"}).empty());
  CHECK(did_you_mean("hepattis", searched_words(vocabulary)) == "did you mean hepatitis?");
}
