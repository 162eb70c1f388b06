// Words around names of medicines (data/medicines/reading.yaml): every worked example, and that no word can be taken out.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "catalog/catalog.hpp"
#include "catalog/medicine_dictionary.hpp"
#include "catalog/medicine_name.hpp"
#include "catalog/name_medicine.hpp"
#include "catalog/read_medicine.hpp"
#include "catalog/read_scalar.hpp"
#include "interop/fhir/dosage_text.hpp"
#include "io/map_reader.hpp"
#include "io/utf8.hpp"

using namespace leeboard;
using namespace leeboard::catalog;

namespace {
struct Example {
  std::string text, dosage, timing, denied, state, form, drug, each_mg, times;
  std::vector<std::string> ingredients, with, without;
  bool as_needed = false;
  Where where;
};

Catalog& the_catalog() {
  static Catalog catalog;
  return catalog;
}

const MedicineDictionary& dictionary() {
  static const auto loaded = load_medicines(the_catalog().definitions());
  return loaded;
}

std::vector<Example> read_examples() {
  std::vector<Example> out;
  Diagnostics problems;
  for (const auto& file : the_catalog().definitions().list("medicines/reading"))
    for (const auto node : the_catalog().definitions().open(file).root().find("examples")->items()) {
      io::MapReader map(node, problems);
      auto& one = out.emplace_back();
      one.where = node.where();
      for (auto [key, to] : std::initializer_list<std::pair<std::string_view, std::string*>>{{"text", &one.text},
                                                                                             {"dosage", &one.dosage},
                                                                                             {"timing", &one.timing},
                                                                                             {"denied", &one.denied},
                                                                                             {"state", &one.state},
                                                                                             {"form", &one.form},
                                                                                             {"drug", &one.drug},
                                                                                             {"each_mg", &one.each_mg},
                                                                                             {"times", &one.times}})
        *to = read_text(map, key);
      one.ingredients = read_texts(map, "ingredients");
      one.with = read_texts(map, "with");
      one.without = read_texts(map, "without");
      one.as_needed = read_yes_no(map, "as_needed", false);
      map.finish();
      std::ranges::sort(one.ingredients);
    }
  problems.throw_if_any("the examples hold faults");
  return out;
}

const std::vector<Example>& examples() {
  static const auto all = read_examples();
  return all;
}

std::string number(const std::optional<Range>& range) { return range ? format_range(*range) : std::string(); }

bool holds(const MedicineDictionary& from, const Example& one) {
  if (!one.denied.empty()) return name_medicine(the_catalog().vocabulary(), one.denied).told() == "negated";
  if (!one.timing.empty()) {
    const auto times = from.words().times_of(normal_medicine_name(one.timing));
    return times && format_number(*times) == one.times;
  }
  if (!one.dosage.empty()) {
    const auto read = interop::read_dosage_text(one.dosage, from.words());
    return number(read.each_mg) == one.each_mg && number(read.times) == one.times && read.as_needed == one.as_needed;
  }
  const auto read = read_medicine(from, the_catalog().vocabulary(), one.text);
  auto ingredients = read.ingredients;
  std::ranges::sort(ingredients);
  return format_medicine_state(read.state) == (one.state.empty() ? "recognised" : one.state) &&
         (one.ingredients.empty() || ingredients == one.ingredients) && (one.form.empty() || read.form_route == one.form) &&
         (one.drug.empty() || read.drug == one.drug) && std::ranges::all_of(one.with, [&](const auto& word) { return read.has_class(word); }) &&
         std::ranges::none_of(one.without, [&](const auto& word) { return read.has_class(word); });
}

/// Whether an example of those that `concerns` picks fails with these words. Only the rows that such an example rests on are looked at.
template <class Concerns>
bool one_fails(const MedicineWords& words, Concerns concerns) {
  std::vector<const Example*> picked;
  std::set<std::string> ingredients;
  for (const auto& one : examples())
    if (one.denied.empty() && concerns(one)) {
      picked.push_back(&one);
      ingredients.insert(one.ingredients.begin(), one.ingredients.end());
    }
  std::vector<Medicine> rows;
  for (const auto& row : dictionary().rows())
    if (std::ranges::all_of(row.ingredients, [&](const auto& each) { return ingredients.contains(each); })) rows.push_back(row);
  const MedicineDictionary changed(std::move(rows), words);
  return std::ranges::any_of(picked, [&](const auto* one) { return !holds(changed, *one); });
}

/// Only a text that holds the word can be read in another way without it.
auto holds_word(const std::string& word) {
  return [word](const Example& one) { return io::fold_name(one.text + one.dosage + one.timing).find(io::fold_name(word)) != std::string::npos; };
}

void needs_each(std::vector<std::string> MedicineWords::*list) {
  for (const auto& word : dictionary().words().*list) {
    CAPTURE(word);
    auto words = dictionary().words();
    std::erase(words.*list, word);
    CHECK(one_fails(words, holds_word(word)));
  }
}

template <class Entry>
void needs_each_word(std::vector<Entry> MedicineWords::*list) {
  const auto& entries = dictionary().words().*list;
  for (std::size_t i = 0; i < entries.size(); ++i)
    for (const auto& word : entries[i].words) {
      CAPTURE(word);
      auto words = dictionary().words();
      std::erase((words.*list)[i].words, word);
      CHECK(one_fails(words, holds_word(word)));
    }
}

template <class Entry>
void needs_each_row(std::vector<Entry> MedicineWords::*list) {
  for (std::size_t i = 0; i < (dictionary().words().*list).size(); ++i) {
    CAPTURE(i);
    auto words = dictionary().words();
    (words.*list).erase((words.*list).begin() + static_cast<std::ptrdiff_t>(i));
    CHECK(one_fails(words, [](const Example& one) { return !one.text.empty(); }));
  }
}
}  // namespace

TEST_CASE("every worked example of a medicine's name or dosage is read as it must be") {
  REQUIRE(examples().size() >= 300);
  for (const auto& one : examples()) {
    CAPTURE(format_where(one.where));
    CAPTURE(one.text);
    CHECK(holds(dictionary(), one));
  }
}

TEST_CASE("a word around names that is taken out makes an example fail") {
  for (const auto list : {&MedicineWords::units, &MedicineWords::salts, &MedicineWords::slow_release, &MedicineWords::other_release,
                          &MedicineWords::directions, &MedicineWords::as_needed})
    needs_each(list);
  needs_each_word(&MedicineWords::forms);
  needs_each_word(&MedicineWords::routes);
  needs_each_word(&MedicineWords::times_a_day);
}

TEST_CASE("a product, a drug that rules know, or what it says, that is taken out makes an example fail") {
  needs_each_row(&MedicineWords::products);
  needs_each_row(&MedicineWords::drugs);
  const auto& all = dictionary().words();
  const auto names = [](const Example& one) { return !one.text.empty(); };
  for (std::size_t i = 0; i < all.products.size(); ++i)
    for (const auto list : {&ProductSign::names, &ProductSign::amounts, &ProductSign::units, &ProductSign::drop})
      for (const auto& word : all.products[i].*list) {
        CAPTURE(word);
        auto words = all;
        std::erase(words.products[i].*list, word);
        CHECK(one_fails(words, names));
      }
  for (std::size_t i = 0; i < all.drugs.size(); ++i)
    for (const auto& name : all.drugs[i].names) {
      CAPTURE(name);
      auto words = all;
      std::erase(words.drugs[i].names, name);
      CHECK(one_fails(words, names));
    }
  auto words = all;
  words.slow_opioids.forms.clear();
  CHECK(one_fails(words, names));
}

TEST_CASE("each word of a denial is in an example, and none says what a shorter one says already") {
  const auto& denials = dictionary().words().denials;
  for (const auto& word : denials) {
    CAPTURE(word);
    CHECK(std::ranges::any_of(examples(), [&](const auto& one) { return io::fold_name(one.denied).starts_with(word + " "); }));
    CHECK(std::ranges::none_of(denials, [&](const auto& other) { return word.starts_with(other + " "); }));
  }
}
