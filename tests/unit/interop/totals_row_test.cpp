// Blank rows and rows of totals: the examples of the data, and what is near them.
#include "interop/totals_row.hpp"

#include <doctest/doctest.h>

#include "catalog/catalog.hpp"
#include "catalog/table_words.hpp"

using namespace leeboard;

namespace {
catalog::TableWords table_words() { return catalog::load_table_words(catalog::Catalog().definitions()); }
}  // namespace

TEST_CASE("the worked examples of totals") {
  const auto words = table_words();
  REQUIRE(words.examples.size() >= 10);
  for (const auto& example : words.examples) {
    CAPTURE(example.where.line);
    const std::vector<std::string_view> cells(example.cells.begin(), example.cells.end());
    CHECK(interop::is_totals_row(cells, words) == example.totals);
  }
}

TEST_CASE("every word of the list is found in any case, and none makes a person a total") {
  const auto words = table_words();
  for (const auto& word : words.totals) {
    CAPTURE(word);
    const std::vector<std::string_view> row{"", word, "12", ""}, person{"0077", word, "Anna"};
    CHECK(interop::is_totals_row(row, words));
    CHECK_FALSE(interop::is_totals_row(person, words));
  }
}

TEST_CASE("a row is blank when no cell says anything") {
  const std::vector<std::string_view> none, blank{"", " \t", ""}, said{"", "0"};
  CHECK(interop::is_blank_row(none));
  CHECK(interop::is_blank_row(blank));
  CHECK_FALSE(interop::is_blank_row(said));
}
