// Reads the words around a medicine's name.
#include "catalog/medicine_words.hpp"

#include <algorithm>

#include "base/diagnostic.hpp"
#include "base/range.hpp"
#include "catalog/definitions.hpp"
#include "catalog/read_scalar.hpp"
#include "io/map_reader.hpp"
#include "io/utf8.hpp"

namespace leeboard::catalog {

namespace {
void longest_first(std::vector<std::string>& words) {
  for (auto& word : words) word = io::fold_name(word);
  std::ranges::stable_sort(words, [](const auto& a, const auto& b) { return a.size() > b.size(); });
}

std::vector<std::string> phrases(io::MapReader& map, std::string_view key, std::vector<std::string> otherwise) {
  if (!map.has(key)) return otherwise;
  auto out = read_texts(map, key);
  longest_first(out);
  return out;
}

std::vector<FormWords> read_forms(io::Node list, Diagnostics& diagnostics) {
  std::vector<FormWords> out;
  for (const auto node : list.items()) {
    io::MapReader map(node, diagnostics);
    FormWords words{read_texts(map, "words"), read_text(map, "form", false), read_text(map, "route", false)};
    longest_first(words.words);
    map.finish();
    out.push_back(std::move(words));
  }
  return out;
}

std::vector<ProductSign> read_products(io::Node list, Diagnostics& diagnostics) {
  std::vector<ProductSign> out;
  for (const auto node : list.items()) {
    io::MapReader map(node, diagnostics);
    ProductSign sign;
    sign.ingredients = read_texts(map, "ingredients");
    std::ranges::sort(sign.ingredients);
    sign.names = read_texts(map, "names");
    sign.strength = read_text(map, "strength", false);
    sign.amounts = read_texts(map, "amounts");
    sign.units = read_texts(map, "units");
    for (auto& unit : sign.units) unit = io::fold_name(unit);
    sign.form = read_text(map, "form", false);
    sign.route = read_text(map, "route", false);
    sign.open = read_yes_no(map, "open", false);
    sign.is = read_text(map, "is", false);
    sign.drop = read_texts(map, "drop");
    sign.role = read_text(map, "role", false);
    if (read_texts(map, "cites").empty()) io::report(diagnostics, node, "this product cites no row", "add `cites:` with the row that it rests on");
    if (sign.ingredients.empty() && sign.names.empty())
      io::report(diagnostics, node, "this product names no medicine", "add `ingredients:` or `names:`");
    if (sign.is.empty() && sign.drop.empty()) io::report(diagnostics, node, "this product changes nothing", "add `is:` or `drop:`");
    map.finish();
    out.push_back(std::move(sign));
  }
  return out;
}

std::vector<KnownDrug> read_drugs(io::Node list, Diagnostics& diagnostics) {
  std::vector<KnownDrug> out;
  for (const auto node : list.items()) {
    io::MapReader map(node, diagnostics);
    KnownDrug drug;
    drug.ingredients = read_texts(map, "ingredients");
    std::ranges::sort(drug.ingredients);
    drug.names = read_texts(map, "names");
    drug.form_route = read_text(map, "form_route", false);
    drug.with_class = read_text(map, "class", false);
    drug.drug = read_text(map, "drug", true);
    map.finish();
    out.push_back(std::move(drug));
  }
  return out;
}

std::vector<TimesADay> read_times(io::Node list, Diagnostics& diagnostics) {
  std::vector<TimesADay> out;
  for (const auto node : list.items()) {
    io::MapReader map(node, diagnostics);
    TimesADay one;
    const auto number = map.required("times");
    const auto times = number ? parse_number(number->text()) : std::nullopt;
    if (times && *times > 0) one.times = *times;
    else if (number) io::report(diagnostics, *number, "`times` is a number above 0");
    one.words = read_texts(map, "words");
    longest_first(one.words);
    map.finish();
    out.push_back(std::move(one));
  }
  return out;
}

void read_file(io::Node root, MedicineWords& words, Diagnostics& diagnostics) {
  io::MapReader map(root, diagnostics);
  map.allow("schema");
  map.allow("examples");  // for the suite
  if (map.has("classes")) words.classes = read_texts(map, "classes");
  words.units = phrases(map, "units", std::move(words.units));
  words.salts = phrases(map, "salts", std::move(words.salts));
  words.slow_release = phrases(map, "slow_release", std::move(words.slow_release));
  words.other_release = phrases(map, "other_release", std::move(words.other_release));
  words.as_needed = phrases(map, "as_needed", std::move(words.as_needed));
  if (const auto times = map.optional("times_a_day")) words.times_a_day = read_times(*times, diagnostics);
  words.denials = phrases(map, "denials", std::move(words.denials));
  words.directions = phrases(map, "directions", std::move(words.directions));
  if (const auto forms = map.optional("forms")) words.forms = read_forms(*forms, diagnostics);
  if (const auto routes = map.optional("routes")) words.routes = read_forms(*routes, diagnostics);
  if (const auto products = map.optional("products")) words.products = read_products(*products, diagnostics);
  if (const auto drugs = map.optional("drugs")) words.drugs = read_drugs(*drugs, diagnostics);
  if (const auto formerly = map.optional("formerly"))
    for (const auto node : formerly->items()) {
      io::MapReader one(node, diagnostics);
      words.formerly.push_back({read_text(one, "drug", true), read_texts(one, "classes")});
      one.finish();
    }
  if (const auto slow = map.optional("slow_opioids")) {
    io::MapReader one(*slow, diagnostics);
    words.slow_opioids = {read_text(one, "of", true), read_text(one, "from", true), read_text(one, "to", true), read_texts(one, "forms")};
    one.finish();
  }
  map.finish();
}
}  // namespace

std::optional<double> MedicineWords::times_of(std::string_view word) const {
  for (const auto& entry : times_a_day)
    if (std::ranges::find(entry.words, word) != entry.words.end()) return entry.times;
  return std::nullopt;
}

MedicineWords load_medicine_words(const Definitions& definitions) {
  MedicineWords words;
  Diagnostics diagnostics;
  for (const auto& file : definitions.list("medicines/"))
    if (file.path.ends_with(".yaml") || file.path.ends_with(".yml")) read_file(definitions.open(file).root(), words, diagnostics);
  diagnostics.throw_if_any("the words around medicines hold faults");
  return words;
}

std::vector<std::string> load_medicine_classes(const Definitions& definitions) {
  std::vector<std::string> out;
  Diagnostics diagnostics;
  for (const auto& file : definitions.list("medicines/"))
    if (file.path.ends_with(".yaml") || file.path.ends_with(".yml"))
      if (const auto list = definitions.open(file).root().find("classes")) out = read_texts(*list, diagnostics);
  diagnostics.throw_if_any("the words around medicines hold faults");
  return out;
}

}  // namespace leeboard::catalog
