// Every row of the dictionary by an instance of its own (tests/tables/medicines.tsv, from the clinical page), and that none can be taken out.
#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "catalog/catalog.hpp"
#include "catalog/medicine_dictionary.hpp"
#include "catalog/medicine_name.hpp"
#include "catalog/read_medicine.hpp"
#include "catalog/vocabulary.hpp"

using namespace leeboard;
using namespace leeboard::catalog;

namespace {
Catalog& the_catalog() {
  static Catalog catalog;
  return catalog;
}

const MedicineDictionary& dictionary() {
  static const auto loaded = load_medicines(the_catalog().definitions());
  return loaded;
}

/// What the page says of one name.
struct Instance {
  std::string name, kind, ingredients, form_route, classes, role, rxcui, status, drug;
  std::string covered;  ///< "covered" where the words around another name, or its parts, say the same without a row of its own
};

const std::vector<Instance>& instances() {
  static const auto all = [] {
    std::vector<Instance> out;
    std::ifstream file(std::string(LEEBOARD_SOURCE_DIR) + "/tests/tables/medicines.tsv");
    for (std::string line; std::getline(file, line);) {
      if (line.starts_with("# ")) continue;
      std::istringstream cells(line);
      auto& one = out.emplace_back();
      for (auto* cell :
           {&one.name, &one.kind, &one.ingredients, &one.form_route, &one.classes, &one.role, &one.rxcui, &one.status, &one.drug, &one.covered})
        std::getline(cells, *cell, '\t');
    }
    return out;
  }();
  return all;
}

std::string joined(const std::vector<std::string>& words, char mark) {
  std::string out;
  for (const auto& word : words) out += (out.empty() ? "" : std::string(1, mark)) + word;
  return out;
}

std::string_view state_of(const Instance& one) {
  if (one.kind == "device") return "device";
  return one.kind == "ambiguous" || (";" + one.classes + ";").find(";unresolved;") != std::string::npos ? "unresolved" : "recognised";
}

/// Whether the name is read as the page says. A form that only a word of the name says is not the row's.
bool holds(const MedicineReading& reading, const Instance& one) {
  return format_medicine_state(reading.state) == state_of(one) && joined(reading.ingredients, '+') == one.ingredients &&
         joined(reading.classes, ';') == one.classes && reading.oud_role == one.role && reading.drug == one.drug &&
         (one.form_route.empty() || reading.form_route == one.form_route);
}

MedicineReading read(const MedicineDictionary& from, const std::string& name) { return read_medicine(from, the_catalog().vocabulary(), name); }

/// Whether the letters of one stand in the other, in their order: only such a row may be what is left of a name.
bool stands_in(const std::string& a, const std::string& b) {
  std::size_t at = 0;
  for (const char c : b) at += at < a.size() && a[at] == c ? 1 : 0;
  return at == a.size();
}

/// Rows that can be taken out together: none may be what another's name is read as without its own row (same ingredients, or a name within it).
std::vector<std::vector<std::size_t>> independent_groups(const std::vector<Medicine>& rows) {
  std::vector<std::string> names, ingredients;
  for (const auto& row : rows) {
    names.push_back(squeezed_medicine_name(normal_medicine_name(row.name)));
    auto sorted = row.ingredients;
    std::ranges::sort(sorted);
    ingredients.push_back(joined(sorted, '+'));
  }
  std::vector<std::vector<std::size_t>> groups;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const auto tied = [&](std::size_t j) {
      return ingredients[i] == ingredients[j] || stands_in(names[i], names[j]) || stands_in(names[j], names[i]);
    };
    auto group = std::ranges::find_if(groups, [&](const auto& others) { return std::ranges::none_of(others, tied); });
    if (group == groups.end()) group = groups.insert(groups.end(), std::vector<std::size_t>{});
    group->push_back(i);
  }
  return groups;
}
}  // namespace

TEST_CASE("every name of the clinical page is a row, and is read as the page says") {
  CHECK(instances().size() == dictionary().rows().size());
  for (const auto& one : instances()) {
    CAPTURE(one.name);
    const auto* row = dictionary().find(normal_medicine_name(one.name));
    REQUIRE(row != nullptr);
    CHECK(row->name == one.name);
    CHECK(format_medicine_kind(row->kind) == one.kind);
    CHECK(format_word(row->evidence) == one.status);
    CHECK(row->rxcui == one.rxcui);
    CHECK(holds(read(dictionary(), one.name), one));
    if (one.rxcui.empty()) continue;
    const auto* numbered = dictionary().find_rxcui(one.rxcui);
    REQUIRE(numbered != nullptr);
    CHECK(std::set(numbered->ingredients.begin(), numbered->ingredients.end()) == std::set(row->ingredients.begin(), row->ingredients.end()));
  }
}

TEST_CASE("every class stands in a row: a class that is taken out makes the table's row a fault") {
  std::set<std::string> used;
  for (const auto& one : instances()) {
    std::istringstream classes(one.classes);
    for (std::string word; std::getline(classes, word, ';');) used.insert(word);
  }
  const auto& listed = dictionary().words().classes;
  CHECK(std::set(listed.begin(), listed.end()) == used);
  CHECK(listed.size() == used.size());
}

TEST_CASE("a row that is taken out makes its instance fail, but where another is known to say the same") {
  std::map<std::string, const Instance*> by_name;
  for (const auto& one : instances()) by_name[one.name] = &one;
  const auto& rows = dictionary().rows();
  std::size_t taken = 0;
  for (const auto& group : independent_groups(rows)) {
    std::vector<Medicine> rest;
    for (std::size_t i = 0; i < rows.size(); ++i)
      if (!std::ranges::binary_search(group, i)) rest.push_back(rows[i]);
    const MedicineDictionary without(std::move(rest), dictionary().words());
    for (const auto i : group) {
      CAPTURE(rows[i].name);
      const auto& one = *by_name.at(rows[i].name);
      CHECK(holds(read(without, one.name), one) == (one.covered == "covered"));
      ++taken;
    }
  }
  CHECK(taken == rows.size());
}
