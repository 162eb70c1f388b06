// Looks facts and drugs up.
#include "catalog/vocabulary.hpp"

#include <algorithm>

namespace leeboard::catalog {
namespace {

std::string lower(std::string_view text) {
  std::string out(text);
  for (auto& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

/// Fields called `drug` take the listed drugs, fields called `class` their classes, so that a rule cannot misspell them.
void fill_drug_fields(FactEntry& entry, const std::vector<Drug>& drugs) {
  for (auto& [name, type] : entry.type.fields) {
    if (name == "drug" && type.values.empty()) {
      for (const auto& drug : drugs) type.values.push_back(drug.id);
      type.free_words = true;
    }
    if (name == "class" && type.values.empty()) {
      for (const auto& drug : drugs) type.values.insert(type.values.end(), drug.classes.begin(), drug.classes.end());
      std::ranges::sort(type.values);
      type.values.erase(std::ranges::unique(type.values).begin(), type.values.end());
    }
  }
}

}  // namespace

Vocabulary::Vocabulary(std::vector<FactEntry> entries, std::vector<Drug> drugs)
    : entries_(std::move(entries)), drugs_(std::move(drugs)) {
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    fill_drug_fields(entries_[i], drugs_);
    by_name_[entries_[i].key] = i;
  }
  for (std::size_t i = 0; i < entries_.size(); ++i)
    for (const auto& name : entries_[i].also) by_name_.emplace(name, i);
  for (std::size_t i = 0; i < drugs_.size(); ++i) drug_by_name_[lower(drugs_[i].id)] = i;
  for (std::size_t i = 0; i < drugs_.size(); ++i)
    for (const auto& name : drugs_[i].also) drug_by_name_.emplace(lower(name), i);
}

const FactEntry* Vocabulary::find(std::string_view key) const {
  const auto at = by_name_.find(key);
  return at == by_name_.end() ? nullptr : &entries_[at->second];
}

const FactType* Vocabulary::find_type(std::string_view key) const {
  if (const auto* entry = find(key)) return &entry->type;
  const auto dot = key.rfind('.');
  if (dot == std::string_view::npos) return nullptr;
  const auto* whole = find(key.substr(0, dot));
  if (!whole || whole->type.kind != ValueKind::records) return nullptr;
  const auto field = whole->type.fields.find(std::string(key.substr(dot + 1)));
  return field == whole->type.fields.end() ? nullptr : &field->second;
}

std::string Vocabulary::canonical(std::string_view key) const {
  const auto* entry = find(key);
  return entry ? entry->key : std::string(key);
}

std::vector<std::string> Vocabulary::names() const {
  std::vector<std::string> out;
  for (const auto& entry : entries_) {
    out.push_back(entry.key);
    for (const auto& [field, type] : entry.type.fields) out.push_back(entry.key + "." + field);
  }
  return out;
}

const Drug* Vocabulary::find_drug(std::string_view name) const {
  const auto at = drug_by_name_.find(lower(name));
  return at == drug_by_name_.end() ? nullptr : &drugs_[at->second];
}

const FactEntry* Vocabulary::find_by_code(std::string_view system, std::string_view code) const {
  for (const auto& entry : entries_)
    for (const auto& known : entry.codes)
      if (known.system == system && known.code == code) return &entry;
  return nullptr;
}

}  // namespace leeboard::catalog
