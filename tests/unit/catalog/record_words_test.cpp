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

bool is_in(const std::vector<std::string>& list, std::string_view text) { return std::ranges::find(list, catalog::fold_words(text)) != list.end(); }

bool is_so(const catalog::RecordWords& table, const catalog::RecordWordExample& example) {
  const auto& text = example.text;
  if (example.kind == "none") return table.says_none(text) || std::ranges::find(table.none_codes, text) != table.none_codes.end();
  if (example.kind == "denial") return table.denies(text);
  if (example.kind == "left_out") return table.says_left_out(text);
  if (example.kind == "left_out_code") return is_in(table.left_out_codes, text);
  if (example.kind == "female") return is_in(table.female, text);
  if (example.kind == "male") return is_in(table.male, text);
  if (example.kind == "declined") return is_in(table.declined, text);
  return std::ranges::any_of(table.sex_extensions, [&](const auto& end) { return text.ends_with("/" + end); });
}

bool holds(const catalog::RecordWords& table, const catalog::RecordWordExample& example) { return is_so(table, example) == example.expect; }

/// Whether an example fails when any word of the list is taken out.
void needs_each(std::vector<std::string> catalog::RecordWords::*list) {
  CHECK_FALSE((words().*list).empty());
  for (const auto& word : words().*list) {
    CAPTURE(word);
    auto without = words();
    std::erase(without.*list, word);
    CHECK_FALSE(std::ranges::all_of(words().examples, [&](const auto& example) { return holds(without, example); }));
  }
}
}  // namespace

TEST_CASE("every worked example of a word of records is read as it must be") {
  REQUIRE(words().examples.size() >= 40);
  for (const auto& example : words().examples) {
    CAPTURE(format_where(example.where));
    CHECK(holds(words(), example));
  }
}

TEST_CASE("a word that is taken out makes an example fail") {
  for (const auto list : {&catalog::RecordWords::none_words, &catalog::RecordWords::none_codes, &catalog::RecordWords::denials,
                          &catalog::RecordWords::sex_extensions, &catalog::RecordWords::female, &catalog::RecordWords::male,
                          &catalog::RecordWords::declined, &catalog::RecordWords::left_out_codes, &catalog::RecordWords::left_out_words})
    needs_each(list);
}

TEST_CASE("brackets, marks at the end, case and blanks do not count") {
  CHECK(catalog::fold_words("Neg. (see note)") == "neg");
  CHECK(catalog::fold_words("  POSITIVE *") == "positive");
  CHECK(catalog::fold_words("NOT  DETECTED (cutoff 50)") == "not detected");
  CHECK(words().says_left_out("Some results were withheld (break the glass)"));
  CHECK_FALSE(words().says_left_out("all results"));
}
