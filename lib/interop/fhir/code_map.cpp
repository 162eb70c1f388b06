// Reads the code map and answers what a code means.
#include "interop/fhir/code_map.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "catalog/catalog.hpp"
#include "catalog/record_words.hpp"
#include "interop/fhir/fact_word.hpp"
#include "io/map_reader.hpp"

namespace leeboard::interop {

namespace {

std::vector<std::string> read_texts(io::Node node, Diagnostics& problems) {
  std::vector<std::string> texts;
  if (!node.is_sequence()) io::report(problems, node, "this must be a list");
  for (const io::Node item : node.items()) {
    if (!item.is_scalar() || item.text().empty()) io::report(problems, item, "this must be a word");
    texts.emplace_back(item.text());
  }
  return texts;
}

bool is_yes(std::optional<io::Node> node) { return node && (node->text() == "yes" || node->text() == "true"); }

}  // namespace

void CodeTable::put(CodeSystem system, std::string code, const CodeRule* rule, bool replace) {
  auto& table = by_system_[static_cast<std::size_t>(system)];
  if (replace) table[std::move(code)] = rule;
  else table.emplace(std::move(code), rule);
}

const CodeRule* CodeTable::find(const Coding& coding) const {
  const auto& table = by_system_[static_cast<std::size_t>(coding.system)];
  const auto found = is_icd(coding.system) ? table.find(icd_code(coding.code)) : table.find(coding.code);
  return found == table.end() ? nullptr : found->second;
}

const CodeRule* CodeTable::find(io::Node concept_node) const {
  const CodeRule* rule = nullptr;
  any_coding(concept_node, [&](const Coding& coding) {
    rule = find(coding);
    return rule != nullptr;
  });
  return rule;
}

FhirMap::FhirMap(catalog::Catalog& catalog) {
  const auto& vocabulary = catalog.vocabulary();
  Diagnostics problems;
  const auto files = catalog.definitions().list("interop/fhir.yaml");
  if (files.empty()) throw Error(ErrorKind::bug, "the code map interop/fhir.yaml is missing");
  read(catalog.definitions().open(files.back()).root(), vocabulary, problems);
  problems.throw_if_any("the code map of FHIR cannot be read");
  for (const auto& entry : vocabulary.entries()) {
    if (entry.codes.empty()) continue;
    rules_.push_back({.fact = &entry});
    for (const auto& code : entry.codes) observations.put(parse_system_word(code.system), code.code, &rules_.back(), false);
    if (entry.key == "icd10cm") continue;
  }
  if (const auto* icd = vocabulary.find("icd10cm"))
    for (const auto& code : icd->type.values) {
      rules_.push_back({.fact = icd, .value = code});
      conditions.put(CodeSystem::icd10cm, code, &rules_.back(), false);
    }
}

void FhirMap::read(io::Node root, const catalog::Vocabulary& vocabulary, Diagnostics& problems) {
  io::MapReader reader(root, problems);
  if (const auto schema = reader.required("schema"); schema && schema->text() != "leeboard.fhir-map/1")
    io::report(problems, *schema, "this is no code map", "write schema: leeboard.fhir-map/1");
  if (const auto list = reader.optional("conditions")) read_rules(*list, vocabulary, conditions, problems);
  if (const auto list = reader.optional("observations")) read_rules(*list, vocabulary, observations, problems);
  if (const auto list = reader.optional("procedures")) read_rules(*list, vocabulary, procedures, problems);
  if (const auto list = reader.optional("places")) read_rules(*list, vocabulary, places, problems);
  if (const auto list = reader.optional("not_items")) read_rules(*list, vocabulary, not_items, problems);
  if (const auto list = reader.optional("answers")) read_rules(*list, vocabulary, answers, problems);
  if (const auto list = reader.optional("overdoses")) read_rules(*list, vocabulary, overdoses_, problems);
  if (const auto results = reader.optional("results")) {
    io::MapReader signs(*results, problems);
    if (const auto words = signs.optional("positive"))
      for (auto& word : read_texts(*words, problems)) results_.emplace_back(std::move(word), 1);
    if (const auto words = signs.optional("negative"))
      for (auto& word : read_texts(*words, problems)) results_.emplace_back(std::move(word), -1);
    signs.finish();
  }
  reader.allow("examples");  // for the suite
  reader.finish();
}

void FhirMap::read_rules(io::Node list, const catalog::Vocabulary& vocabulary, CodeTable& table, Diagnostics& problems) {
  for (const io::Node item : list.items()) {
    io::MapReader reader(item, problems);
    CodeRule& rule = rules_.emplace_back();
    CodeSystem system = CodeSystem::other;
    if (const auto node = reader.required("system")) {
      system = parse_system_word(node->text());
      if (system == CodeSystem::other) io::report(problems, *node, "this is no code system", "write loinc, snomed, rxnorm, icd10cm, icd10 or icd9cm");
    }
    if (const auto node = reader.optional("fact")) {
      rule.fact = vocabulary.find(node->text());
      if (rule.fact == nullptr) io::report(problems, *node, "the vocabulary has no such fact");
    }
    if (const auto node = reader.optional("value")) {
      rule.value = node->text();
      if (rule.fact != nullptr && !fact_word(rule.fact->type, rule.value)) io::report(problems, *node, "the fact does not take this value");
    }
    rule.list = is_yes(reader.optional("list"));
    rule.remission = is_yes(reader.optional("remission"));
    rule.of_upper_limit = is_yes(reader.optional("of_upper_limit"));
    if (const auto node = reader.optional("values"))
      for (const auto& entry : node->entries()) {
        if (rule.fact != nullptr && !fact_word(rule.fact->type, entry.value.text()))
          io::report(problems, entry.value, "the fact does not take this value");
        rule.values.emplace_back(entry.key, entry.value.text());
      }
    if (const auto node = reader.optional("place")) rule.place = node->text();
    if (const auto node = reader.optional("instrument")) rule.instrument = node->text();
    if (const auto node = reader.optional("reason")) rule.reason = node->text();
    if (const auto node = reader.optional("codes"))
      for (auto& code : read_texts(*node, problems)) table.put(system, std::move(code), &rule);
    if (const auto node = reader.optional("prefixes"))
      for (auto& prefix : read_texts(*node, problems)) overdose_prefixes_.push_back(std::move(prefix));
    reader.finish();
  }
}

bool FhirMap::is_overdose(const Coding& coding) const {
  if (overdoses_.find(coding) != nullptr) return true;
  if (coding.system != CodeSystem::icd10cm) return false;
  const auto code = icd_code(coding.code);
  const bool listed = std::ranges::any_of(overdose_prefixes_, [&](const auto& prefix) { return code.starts_with(prefix); });
  // The sixth character is the intent, the seventh the encounter; the dot takes a place.
  return listed && code.size() == 8 && code[6] >= '1' && code[6] <= '4' && code[7] == 'A';
}

int FhirMap::result_sign(std::string_view said) const {
  const auto code_or_word = catalog::fold_words(said);
  for (const auto& [word, sign] : results_)
    if (word.size() == code_or_word.size() && std::ranges::equal(word, code_or_word, [](char a, char b) {
          return (a >= 'A' && a <= 'Z' ? a + 32 : a) == (b >= 'A' && b <= 'Z' ? b + 32 : b);
        }))
      return sign;
  return 0;
}

}  // namespace leeboard::interop
