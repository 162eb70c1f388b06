// Brings codes, names, form and route of a record together.
#include "catalog/name_medicine.hpp"

#include <algorithm>
#include <optional>

#include "base/words.hpp"
#include "catalog/medicine_dictionary.hpp"
#include "catalog/medicine_name.hpp"
#include "catalog/read_medicine.hpp"

namespace leeboard::catalog {

namespace {
constexpr std::string_view unresolved = "unresolved", depot = "xr_injection";

/// One thing that a code or a text names.
struct Named {
  std::string drug;
  std::vector<std::string> ingredients, classes;
  std::string form;
  bool sure = true;  ///< else the word is known and does not say which medicine
  bool has_class(std::string_view word) const { return std::ranges::find(classes, word) != classes.end(); }
};

std::vector<std::string> sorted(std::vector<std::string> words) {
  std::ranges::sort(words);
  return words;
}

class Naming {
 public:
  Naming(const Vocabulary& vocabulary, const WrittenMedicine& written)
      : vocabulary_(vocabulary), dictionary_(vocabulary.medicines()), written_(written) {}

  NamedMedicine run() {
    NamedMedicine out;
    if (!written_.texts.empty()) out.text = written_.texts.front();
    else if (!written_.codes.empty()) out.text = written_.codes.front().code;
    for (const auto& code : written_.codes)
      if (auto named = of_code(code)) take(std::move(*named));
    const bool coded = !found_.empty();
    bool denied = false;
    for (const auto& text : written_.texts) {
      if (is_denied(text)) denied = true;
      else if (auto named = of_text(text)) take(std::move(*named));
    }
    if (denied) out.doubt = coded || !found_.empty() ? NamingDoubt::contradiction : NamingDoubt::negated;
    else if (differs_) out.doubt = NamingDoubt::contradiction;
    else choose(out);
    return out;
  }

 private:
  std::optional<Named> of_code(const FactCode& code) const {
    for (const auto& drug : vocabulary_.drugs())
      if (std::ranges::find(drug.codes, code) != drug.codes.end()) return of_listed(drug);
    if (code.system != "rxnorm" || dictionary_ == nullptr) return std::nullopt;
    const auto* row = dictionary_->find_rxcui(code.code);
    return row != nullptr ? of_text(row->name) : std::nullopt;
  }

  Named of_listed(const Drug& drug) const {
    Named out{drug.id, {drug.id}, drug.classes, {}, true};
    if (dictionary_ == nullptr) return out;
    const auto reading = read_medicine(*dictionary_, vocabulary_, drug.id);
    if (!reading.ingredients.empty()) out.ingredients = reading.ingredients;
    out.form = reading.form_route;
    return out;
  }

  std::optional<Named> of_text(const std::string& text) const {
    if (dictionary_ == nullptr) {
      const auto* drug = vocabulary_.find_drug(text);
      return drug ? std::optional(of_listed(*drug)) : std::nullopt;
    }
    auto reading = read_medicine(*dictionary_, vocabulary_, text);
    if (reading.state == MedicineState::not_recognised) return std::nullopt;
    if (const auto words = form_words(); !words.empty() && reading.state != MedicineState::device) {
      auto formed = read_medicine(*dictionary_, vocabulary_, text + words);
      if (formed.state != MedicineState::not_recognised && sorted(formed.ingredients) == sorted(reading.ingredients)) reading = std::move(formed);
    }
    Named out{reading.drug, reading.ingredients, reading.classes, reading.form_route, reading.is_recognised()};
    if (out.sure && out.drug.empty())
      if (const auto* drug = vocabulary_.find_drug(text)) out.drug = drug->id;
    return out;
  }

  /// What form and route say, in words that the dictionary knows.
  std::string form_words() const {
    std::string out;
    for (const auto& said : written_.form_words) {
      const auto normal = normal_medicine_name(said);
      for (const auto* list : {&dictionary_->words().forms, &dictionary_->words().routes})
        for (const auto& entry : *list)
          for (const auto& word : entry.words)
            if (has_phrase(normal, word) && !has_phrase(out, word)) out += " " + word;
    }
    return out;
  }

  /// "No methadone - see OTP"; a product that is called so is none ("No-Doz").
  bool is_denied(const std::string& text) const {
    if (dictionary_ == nullptr) return false;
    const auto normal = normal_medicine_name(text);
    if (dictionary_->find(normal) != nullptr) return false;
    return std::ranges::any_of(dictionary_->words().denials, [&](const std::string& word) {
      return normal.starts_with(word) && normal.size() > word.size() && (normal[word.size()] == ' ' || normal[word.size()] == ':');
    });
  }

  void take(Named named) {
    for (const auto& other : found_) differs_ = differs_ || differ(other, named);
    found_.push_back(std::move(named));
  }

  /// A word that does not say which medicine contradicts nothing, unless it says another one.
  static bool differ(const Named& left, const Named& right) {
    if (sorted(left.ingredients) != sorted(right.ingredients)) return (left.sure && right.sure) || both_say(left, right);
    if (!left.sure || !right.sure || left.form.empty() || right.form.empty()) return false;
    // Of one substance, a depot and a patch, or two depots, are different medicines.
    if (left.has_class("moud") != right.has_class("moud")) return true;
    return left.has_class(depot) && right.has_class(depot) && left.drug != right.drug && left.form.starts_with("injection/") &&
           right.form.starts_with("injection/") && left.form.find("_or_") == std::string::npos && right.form.find("_or_") == std::string::npos;
  }
  static bool both_say(const Named& left, const Named& right) { return !left.ingredients.empty() && !right.ingredients.empty(); }

  /// Of several ways to say one thing the one that says most.
  void choose(NamedMedicine& out) const {
    const auto rank = [](const Named& named) {
      return (named.sure ? 8 : 0) + (named.has_class(depot) ? 4 : 0) + (named.form.find('/') != std::string::npos ? 2 : 0) +
             (named.form.empty() ? 0 : 1);
    };
    const Named* best = nullptr;
    for (const auto& named : found_)
      if (best == nullptr || rank(named) > rank(*best)) best = &named;
    if (best == nullptr || !best->sure) out.doubt = NamingDoubt::unknown;
    if (best == nullptr) return;
    out.classes = best->classes;
    if (best->sure) {
      out.drug = best->drug;
      out.ingredients = best->ingredients;
    } else if (!best->has_class(unresolved)) {
      out.classes.emplace_back(unresolved);
    }
  }

  const Vocabulary& vocabulary_;
  const MedicineDictionary* dictionary_;
  const WrittenMedicine& written_;
  std::vector<Named> found_;
  bool differs_ = false;
};
}  // namespace

const Drug* find_listed(const Vocabulary& vocabulary, std::string_view name) {
  const auto wanted = lower_ascii(name);
  for (const auto& drug : vocabulary.drugs())
    if (lower_ascii(drug.id) == wanted || std::ranges::any_of(drug.also, [&](const auto& also) { return lower_ascii(also) == wanted; })) return &drug;
  return nullptr;
}

std::string NamedMedicine::told() const {
  switch (doubt) {
    case NamingDoubt::none: break;
    case NamingDoubt::unknown: return "unknown-medicine";
    case NamingDoubt::contradiction: return "contradiction";
    case NamingDoubt::negated: return "negated";
  }
  return {};
}

NamedMedicine name_medicine(const Vocabulary& vocabulary, const WrittenMedicine& written) {
  // What is on the list of drugs needs no dictionary.
  if (written.codes.empty() && written.form_words.empty() && written.texts.size() == 1)
    if (const auto* drug = find_listed(vocabulary, written.texts.front()))
      return {written.texts.front(), drug->id, drug->classes, NamingDoubt::none, {}};
  return Naming(vocabulary, written).run();
}

NamedMedicine name_medicine(const Vocabulary& vocabulary, std::string_view text) { return name_medicine(vocabulary, {{std::string(text)}, {}, {}}); }

}  // namespace leeboard::catalog
