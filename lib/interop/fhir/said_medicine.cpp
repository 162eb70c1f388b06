// Reads what a resource says of its medicine.
#include "interop/fhir/said_medicine.hpp"

#include <algorithm>

#include "base/range.hpp"
#include "interop/convert_unit.hpp"
#include "interop/fhir/coding.hpp"
#include "interop/fhir/state.hpp"

namespace leeboard::interop {

namespace {
void add_text(std::vector<std::string>& texts, std::string_view text) {
  if (!text.empty() && std::ranges::find(texts, text) == texts.end()) texts.emplace_back(text);
}

/// The name of a system in codes that a site adds.
std::string system_word(std::string_view uri) {
  if (const auto known = format_system(parse_code_system(uri)); !known.empty()) return std::string(known);
  return uri.ends_with("/ndc") ? "ndc" : std::string(uri);
}

/// What an ingredient is: a concept in R4, one level deeper in R5, or a reference that is only displayed.
catalog::WrittenMedicine read_ingredient(io::Node ingredient) {
  catalog::WrittenMedicine out;
  const auto item = ingredient.find("item");
  if (const auto concept_node = ingredient.find("itemCodeableConcept")) add_medicine_concept(out, *concept_node);
  else if (const auto deeper = item ? item->find("concept") : std::nullopt) add_medicine_concept(out, *deeper);
  add_text(out.texts, text_at(ingredient, "itemReference", "display"));
  return out;
}

/// All active ingredients together; one of them that nobody knows leaves the whole unknown.
catalog::WrittenMedicine read_ingredients(const catalog::Vocabulary& vocabulary, io::Node medication) {
  catalog::WrittenMedicine out;
  const auto list = medication.find("ingredient");
  if (!list || !list->is_sequence()) return out;
  std::string together;
  for (const io::Node ingredient : list->items()) {
    if (text_at(ingredient, "isActive") == "false") continue;
    const auto written = read_ingredient(ingredient);
    const auto named = catalog::name_medicine(vocabulary, written);
    const auto& name = named.drug.empty() ? named.text : named.drug;
    together += (together.empty() ? "" : " / ") + (name.empty() ? std::string("?") : name);
  }
  add_text(out.texts, together);
  return out;
}

/// 10 mg per mL of the only ingredient that states a strength.
std::optional<double> read_strength(io::Node medication) {
  const auto list = medication.find("ingredient");
  if (!list || !list->is_sequence() || list->size() != 1) return std::nullopt;
  const io::Node ingredient = *list->items().begin();
  auto strength = ingredient.find("strength");
  if (!strength) strength = ingredient.find("strengthRatio");
  const auto top = strength ? strength->find("numerator") : std::nullopt, bottom = strength ? strength->find("denominator") : std::nullopt;
  if (!top || !bottom) return std::nullopt;
  const auto amount = parse_number(text_at(*top, "value")), volume = parse_number(text_at(*bottom, "value"));
  const auto unit = [](io::Node quantity) { return text_at(quantity, "code").empty() ? text_at(quantity, "unit") : text_at(quantity, "code"); };
  const auto in_mg = amount ? convert_unit(*amount, unit(*top), "mg") : std::nullopt;
  if (!in_mg || !volume || *volume <= 0 || (unit(*bottom) != "mL" && unit(*bottom) != "ml")) return std::nullopt;
  return *in_mg / *volume;
}
}  // namespace

void add_medicine_concept(catalog::WrittenMedicine& into, io::Node concept_node) {
  add_text(into.texts, text_at(concept_node, "text"));
  const auto codings = concept_node.find("coding");
  if (!codings || !codings->is_sequence()) return;
  for (const io::Node coding : codings->items()) {
    add_text(into.texts, text_at(coding, "display"));
    if (const auto code = text_at(coding, "code"); !code.empty()) into.codes.push_back({system_word(text_at(coding, "system")), std::string(code)});
  }
}

SaidMedicine read_said_medicine(const catalog::Vocabulary& vocabulary, const catalog::RecordStates& states, io::Node medication) {
  SaidMedicine out;
  out.withdrawn = names_no_medicine(states, medication);
  if (out.withdrawn) return out;
  if (const auto concept_node = medication.find("code")) add_medicine_concept(out.written, *concept_node);
  for (const std::string_view key : {"form", "doseForm"})
    if (const auto form = medication.find(key)) {
      catalog::WrittenMedicine words;
      add_medicine_concept(words, *form);
      out.written.form_words = std::move(words.texts);
    }
  out.ingredients = read_ingredients(vocabulary, medication);
  out.ingredients.form_words = out.written.form_words;
  out.mg_per_ml = read_strength(medication);
  return out;
}

catalog::NamedMedicine name_said_medicine(const catalog::Vocabulary& vocabulary, const SaidMedicine& said) {
  auto named = catalog::name_medicine(vocabulary, said.written);
  if (said.ingredients.texts.empty() || named.doubt == catalog::NamingDoubt::contradiction) return named;
  auto inside = catalog::name_medicine(vocabulary, said.ingredients);
  if (named.doubt == catalog::NamingDoubt::unknown) {
    if (inside.drug.empty() && !named.text.empty()) return named;
    if (!named.text.empty()) inside.text = named.text;
    return inside;
  }
  const bool share =
      std::ranges::any_of(inside.ingredients, [&](const auto& one) { return std::ranges::find(named.ingredients, one) != named.ingredients.end(); });
  if (inside.drug.empty() || share) return named;
  named.drug.clear();
  named.classes.clear();
  named.doubt = catalog::NamingDoubt::contradiction;
  return named;
}

}  // namespace leeboard::interop
