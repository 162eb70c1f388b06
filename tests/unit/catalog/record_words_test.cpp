// Words that turn the meaning of a record: every worked example, and every word in one of them.
#include "catalog/record_words.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "catalog/catalog.hpp"

using namespace leeboard;

namespace {
const catalog::RecordWords& words() {
  static catalog::Catalog catalog;
  static const auto loaded = catalog::load_record_words(catalog.definitions());
  return loaded;
}

bool holds(const catalog::RecordWords& table, const catalog::RecordWordExample& example) {
  const bool none = table.says_none(example.text) || std::ranges::find(table.none_codes, example.text) != table.none_codes.end();
  return (example.kind == "none" ? none : table.denies(example.text)) == example.expect;
}

/// Whether an example fails when any word of the list is taken out.
void needs_each(std::vector<std::string> catalog::RecordWords::*list) {
  for (const auto& word : words().*list) {
    CAPTURE(word);
    auto without = words();
    std::erase(without.*list, word);
    CHECK_FALSE(std::ranges::all_of(words().examples, [&](const auto& example) { return holds(without, example); }));
  }
}
}  // namespace

TEST_CASE("every worked example of a word of records is read as it must be") {
  REQUIRE(words().examples.size() >= 15);
  for (const auto& example : words().examples) {
    CAPTURE(format_where(example.where));
    CHECK(holds(words(), example));
  }
}

TEST_CASE("a word that is taken out makes an example fail") {
  needs_each(&catalog::RecordWords::none_words);
  needs_each(&catalog::RecordWords::none_codes);
  needs_each(&catalog::RecordWords::denials);
}

TEST_CASE("brackets, marks at the end, case and blanks do not count") {
  CHECK(catalog::fold_words("Neg. (see note)") == "neg");
  CHECK(catalog::fold_words("  POSITIVE *") == "positive");
  CHECK(catalog::fold_words("NOT  DETECTED (cutoff 50)") == "not detected");
  CHECK(words().says_left_out("Some results were withheld (break the glass)"));
  CHECK_FALSE(words().says_left_out("all results"));
}
