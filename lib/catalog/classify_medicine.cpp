// Names medicines in lists.
#include "catalog/classify_medicine.hpp"

#include <algorithm>
#include <array>

#include "base/words.hpp"
#include "catalog/medicine_dictionary.hpp"
#include "catalog/name_medicine.hpp"

namespace leeboard::catalog {

namespace {
FieldValue* find_field(FactRecord& record, std::string_view name) {
  for (auto& [key, value] : record.fields)
    if (key == name) return &value;
  return nullptr;
}

std::vector<Code> codes_of(const std::vector<std::string>& words) {
  std::vector<Code> out;
  for (const auto& word : words) out.push_back({word});
  return out;
}

/// What was said beside the drug, less what an earlier version of the list said.
void keep_said(std::vector<Code>& classes, const std::vector<Code>& said, std::string_view drug, const Vocabulary& vocabulary) {
  for (const auto& code : said) {
    if (std::ranges::find(classes, code) != classes.end()) continue;
    const auto* medicines = vocabulary.medicines();
    const bool withdrawn = medicines != nullptr && std::ranges::any_of(medicines->words().formerly, [&](const FormerClasses& former) {
                             return former.drug == drug && std::ranges::find(former.classes, code.word) != former.classes.end();
                           });
    if (!withdrawn) classes.push_back(code);
  }
}

void put_classes(FactRecord& record, const std::vector<std::string>& words, std::string_view drug, const Vocabulary& vocabulary) {
  auto classes = codes_of(words);
  auto* field = find_field(record, "class");
  if (field == nullptr) {
    record.fields.emplace_back("class", std::move(classes));
    return;
  }
  if (const auto* said = std::get_if<std::vector<Code>>(field)) keep_said(classes, *said, drug, vocabulary);
  else if (const auto* one = std::get_if<Code>(field)) keep_said(classes, {*one}, drug, vocabulary);
  *field = std::move(classes);
}

/// A product can do what its bare ingredient does not: a tablet of nalmefene is taken, the spray is kept for an emergency.
std::vector<std::string> classes_as_written(const FactRecord& record, const Drug& listed, const Vocabulary& vocabulary) {
  const auto* field = record.find("written");
  const auto* written = field ? std::get_if<Text>(field) : nullptr;
  if (!written) return listed.classes;
  auto named = name_medicine(vocabulary, written->words);
  return named.drug == listed.id && !named.classes.empty() ? std::move(named.classes) : listed.classes;
}

void name_text(FactRecord& record, FieldValue& drug, const std::string& text, const FactType& type, const Vocabulary& vocabulary) {
  const auto named = name_medicine(vocabulary, text);
  if (named.drug.empty()) {
    drug = Text{text};
    // Without a class it may have any; what somebody has looked at has none that a rule tests.
    if ((is_cleared(record) || !named.classes.empty()) && record.find("class") == nullptr)
      record.fields.emplace_back("class", codes_of(named.classes));
    return;
  }
  const bool says_more = type.fields.contains("written") && find_listed(vocabulary, text) == nullptr && lower_ascii(text) != named.drug;
  drug = Code{named.drug};
  put_classes(record, named.classes, named.drug, vocabulary);
  if (says_more && record.find("written") == nullptr) record.fields.emplace_back("written", Text{text});
}
}  // namespace

bool is_cleared(const FactRecord& record) {
  const auto* by = record.find(cleared_field);
  const auto* name = by ? std::get_if<Text>(by) : nullptr;
  if (!name) return false;
  // An answer to "was it looked at" names nobody, and clears nothing.
  static constexpr std::array<std::string_view, 9> nobody = {"", "yes", "no", "true", "false", "none", "nobody", "n/a", "?"};
  const auto word = lower_ascii(name->words);
  return !parse_absent(word) && std::ranges::find(nobody, word) == nobody.end();
}

void classify_medicine(FactRecord& record, const FactType& type, const Vocabulary& vocabulary) {
  if (!type.fields.contains("drug") || !type.fields.contains("class")) return;
  auto* drug = find_field(record, "drug");
  if (drug == nullptr) return;
  if (const auto* text = std::get_if<Text>(drug)) {
    // Why there is no name ("declined") is no name.
    if (!parse_absent(text->words)) name_text(record, *drug, std::string(text->words), type, vocabulary);
  } else if (const auto* code = std::get_if<Code>(drug)) {
    if (const auto* listed = find_listed(vocabulary, code->word)) {
      const std::string id = listed->id;
      *drug = Code{id};
      put_classes(record, classes_as_written(record, *listed, vocabulary), id, vocabulary);
    } else if (record.find("class") == nullptr) {
      name_text(record, *drug, std::string(code->word), type, vocabulary);
    }
  }
}

void classify_medicines(Fact& fact, const Vocabulary& vocabulary) {
  auto* value = std::get_if<FactValue>(&fact.content);
  auto* records = value != nullptr ? std::get_if<std::vector<FactRecord>>(value) : nullptr;
  const auto* type = records != nullptr ? vocabulary.find_type(fact.key) : nullptr;
  if (type == nullptr || type->kind != ValueKind::records) return;
  for (auto& record : *records) classify_medicine(record, *type, vocabulary);
}

}  // namespace leeboard::catalog
