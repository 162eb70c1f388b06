// Words by which tables, units and answers are read: every worked example of data/interop, and no word that can be taken out.
#include "catalog/table_words.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "catalog/catalog.hpp"
#include "catalog/form_rules.hpp"
#include "catalog/read_scalar.hpp"
#include "catalog/unit_aliases.hpp"
#include "interop/column_forms.hpp"
#include "interop/guess_map.hpp"
#include "interop/totals_row.hpp"
#include "io/map_reader.hpp"
#include "io/utf8.hpp"

using namespace leeboard;
using namespace leeboard::catalog;

namespace {
Catalog& the_catalog() {
  static Catalog catalog;
  return catalog;
}

io::Node root(std::string_view file) {
  const auto& definitions = the_catalog().definitions();
  return definitions.open(definitions.list(file).front()).root();
}

/// `kind` is the key under which the text stands.
struct Example {
  std::string kind, text, of, expect;
  Where where;
};

std::vector<Example> read_examples(io::Node list, const std::vector<std::string>& kinds, std::string_view expect) {
  std::vector<Example> out;
  Diagnostics problems;
  for (const auto node : list.items()) {
    io::MapReader map(node, problems);
    auto& one = out.emplace_back();
    one.where = node.where();
    for (const auto& kind : kinds)
      if (map.has(kind)) {
        one.kind = kind;
        one.text = read_text(map, kind, true);
      }
    one.of = read_text(map, "of");
    one.expect = read_text(map, expect);
    map.finish();
  }
  problems.throw_if_any("the examples hold faults");
  return out;
}

/// The map that is guessed for one column.
std::string guessed(const TableWords& words, const std::string& heading, std::string_view cell) {
  const std::vector<std::string> header{heading};
  interop::MapGuess guess(header, ',', words, the_catalog().vocabulary());
  const std::vector<std::string_view> row{cell};
  guess.take(row);
  return guess.yaml();
}

bool holds(const TableWords& words, const Example& one) {
  if (one.kind == "heading") {
    const auto map = guessed(words, one.text, "");
    return one.expect.empty()
               ? map.find("kept as it stands") != std::string::npos
               : map.find("{to: " + one.expect + "}") != std::string::npos || map.find("{to: " + one.expect + ",") != std::string::npos;
  }
  if (one.kind == "sex") {
    const auto map = guessed(words, "patient.sex_at_birth", one.text);
    return one.expect.empty() ? map.find("values:") == std::string::npos : map.find("\": " + one.expect + "}") != std::string::npos;
  }
  interop::ColumnForms forms(words.date_formats);
  forms.take(one.text);
  return forms.dates() == "format: " + one.expect + " fits the whole column" || forms.dates().starts_with(one.expect + " fit the whole column");
}

const TableWords& table_words() {
  static const auto loaded = load_table_words(the_catalog().definitions());
  return loaded;
}

const std::vector<Example>& table_examples() {
  static const auto all = read_examples(*root("interop/tables").find("word_examples"), {"heading", "sex", "date"}, "to");
  return all;
}

/// Only a text that is the word can come out in another way without it.
bool one_fails(const TableWords& words, std::string_view kind, const std::string& word) {
  return std::ranges::any_of(table_examples(), [&](const auto& one) {
    return one.kind == kind && (word.empty() || squeeze_heading(one.text) == word) && !holds(words, one);
  });
}

void needs_each(std::map<std::string, std::vector<std::string>> TableWords::*lists, std::string_view kind) {
  for (const auto& [key, list] : table_words().*lists)
    for (const auto& word : list) {
      CAPTURE(key);
      CAPTURE(word);
      auto words = table_words();
      std::erase((words.*lists)[key], word);
      CHECK(one_fails(words, kind, word));
    }
}
}  // namespace

TEST_CASE("every worked example of headings, sexes and forms of dates comes out as it must") {
  REQUIRE(table_examples().size() >= 120);
  for (const auto& one : table_examples()) {
    CAPTURE(format_where(one.where));
    CAPTURE(one.text);
    CHECK(holds(table_words(), one));
  }
}

TEST_CASE("a heading, a sex, a form of dates or a word of totals that is taken out makes an example fail") {
  needs_each(&TableWords::headings, "heading");
  needs_each(&TableWords::sex_at_birth, "sex");
  for (const auto& format : table_words().date_formats) {
    CAPTURE(format);
    auto words = table_words();
    std::erase(words.date_formats, format);
    CHECK(one_fails(words, "date", ""));
  }
  for (const auto& word : table_words().totals) {
    CAPTURE(word);
    auto words = table_words();
    std::erase(words.totals, word);
    CHECK(std::ranges::any_of(words.examples, [&](const auto& example) {
      const std::vector<std::string_view> cells(example.cells.begin(), example.cells.end());
      return interop::is_totals_row(cells, words) != example.totals;
    }));
  }
}

TEST_CASE("each spelling of a unit has an example, and none can be taken out") {
  const auto units = load_unit_aliases(the_catalog().definitions());
  const auto examples = read_examples(*root("interop/units").find("examples"), {"said"}, "unit");
  const auto right = [](const UnitAliases& aliases, const Example& one) { return aliases.unit_of(one.text, one.of) == one.expect; };
  for (const auto& one : examples) {
    CAPTURE(one.text);
    CHECK(right(units, one));
  }
  for (std::size_t i = 0; i < units.units.size(); ++i) {
    for (const auto& spelling : units.units[i].same) {
      CAPTURE(spelling);
      auto without = units;
      std::erase(without.units[i].same, spelling);
      CHECK_FALSE(std::ranges::all_of(examples, [&](const auto& one) { return right(without, one); }));
    }
    if (units.units[i].facts.empty()) continue;
    auto anywhere = units;
    anywhere.units[i].facts.clear();
    CHECK_FALSE(std::ranges::all_of(examples, [&](const auto& one) { return right(anywhere, one); }));
  }
}

TEST_CASE("each word of an answer has an example, and none can be taken out") {
  const auto rules = load_form_rules(the_catalog());
  const auto examples = read_examples(*root("interop/forms").find("word_examples"), {"said"}, "option");
  const auto right = [](const FormRules& words, const Example& one) {
    const auto found = words.words.find(io::fold_name(one.text));
    return (found == words.words.end() ? std::string() : found->second) == one.expect;
  };
  for (const auto& one : examples) {
    CAPTURE(one.text);
    CHECK(right(rules, one));
  }
  for (const auto& [word, option] : rules.words) {
    CAPTURE(word);
    auto without = rules;
    without.words.erase(word);
    CHECK_FALSE(std::ranges::all_of(examples, [&](const auto& one) { return right(without, one); }));
  }
}

namespace {
/// The guessed map of one table.
std::string map_of(const std::vector<std::string>& header, const std::vector<std::vector<std::string>>& rows, bool workbook = false) {
  interop::MapGuess guess(header, ',', table_words(), the_catalog().vocabulary());
  if (workbook) guess.real_days();
  for (const auto& row : rows) guess.take(std::vector<std::string_view>(row.begin(), row.end()));
  return guess.yaml();
}
bool says(const std::string& map, const std::string& words) { return map.find(words) != std::string::npos; }
}  // namespace

TEST_CASE("a heading that means something only beside another") {
  for (const auto& [path, beside] : table_words().beside)
    for (const auto& heading : beside.headings) {
      CAPTURE(heading);
      CHECK(says(map_of({heading, beside.path}, {{"A", "B"}}), "\"" + heading + "\": {to: " + path + "}"));
      CHECK_FALSE(says(map_of({heading}, {{"A B"}}), "{to: " + path + "}"));
    }
  CHECK_FALSE(table_words().beside.empty());
}

TEST_CASE("what cells say of a column of dates") {
  const std::vector<std::string> header{"DOB"};
  // A few that fit nothing do not hide the form of the others; words of absence are no dates at all.
  CHECK(says(map_of(header, {{"12/31/1985"}, {"03/25/1990"}, {"unknown"}, {"about 1970"}}), "format: MM/DD/YYYY"));
  CHECK(says(map_of(header, {{"12/31/1985"}, {"03/25/1990"}, {"about 1970"}}), "rows with the others are rejected"));
  CHECK_FALSE(says(map_of(header, {{"12/31/1985"}, {"unknown"}}), "rejected"));
  // Two orders: no form is assumed, whichever is the commoner.
  const auto mixed = map_of(header, {{"12/31/1985"}, {"11/30/1984"}, {"10/29/1983"}, {"25/03/1990"}});
  CHECK_FALSE(says(mixed, "format:"));
  CHECK(says(mixed, "some of its dates have the day first"));
  // Real days of a workbook take any form; in a text file they are one of their own.
  CHECK(says(map_of(header, {{"1985-12-31"}, {"1990-03-25"}, {"02/29/1996"}}, true), "format: MM/DD/YYYY"));
  CHECK_FALSE(says(map_of(header, {{"1985-12-31"}, {"1990-03-25"}, {"02/29/1996"}}), "format: MM/DD/YYYY"));
}

TEST_CASE("what a person says of a column takes the place from a guess") {
  const std::vector<std::string> header{"DOB", "Born on"};
  interop::MapGuess guess(header, ',', table_words(), the_catalog().vocabulary());
  CHECK(guess.columns()[0].path == "patient.birth_date");
  guess.place(1, "patient.birth_date");
  CHECK(guess.columns()[0].path.empty());
  CHECK(guess.columns()[1].path == "patient.birth_date");
  guess.place(0, "");
  CHECK(guess.columns()[0].left_out);
}
