// Looks facts and drugs up.
#include "catalog/vocabulary.hpp"

#include "base/words.hpp"

#include <algorithm>
#include <atomic>
#include <map>
#include <mutex>

namespace leeboard::catalog {
namespace {

/// Fields called `drug` take the listed drugs, fields called `class` their classes, so that a rule cannot misspell them.
void fill_drug_fields(FactEntry& entry, const Vocabulary& vocabulary) {
  for (auto& [name, type] : entry.type.fields) {
    if (name == "drug" && type.values.empty()) {
      for (const auto& drug : vocabulary.drugs()) type.values.push_back(drug.id);
      type.free_words = true;
    }
    if (name == "class" && type.values.empty()) {
      for (const auto& drug : vocabulary.drugs()) type.values.insert(type.values.end(), drug.classes.begin(), drug.classes.end());
      std::ranges::sort(type.values);
      type.values.erase(std::ranges::unique(type.values).begin(), type.values.end());
    }
  }
}

/// Entries that were read already.
class ReadEntries : public VocabularySource {
 public:
  ReadEntries(std::vector<FactEntry> entries, std::vector<Drug> drugs) : entries_(std::move(entries)), drugs_(std::move(drugs)) {}
  std::vector<Names> names() const override {
    std::vector<Names> out;
    for (const auto& entry : entries_) out.push_back({entry.key, entry.also, entry.derived || entry.implied});
    return out;
  }
  FactEntry entry(std::size_t place) const override { return entries_[place]; }
  std::vector<Drug> drugs() const override { return drugs_; }

 private:
  std::vector<FactEntry> entries_;
  std::vector<Drug> drugs_;
};

}  // namespace

struct Vocabulary::State {
  std::unique_ptr<VocabularySource> source;
  std::vector<std::string> keys;
  std::vector<std::size_t> filled;
  std::map<std::string, std::size_t, std::less<>> by_name;
  std::mutex reading;
  std::vector<FactEntry> entries;  // one of the source's each; whole where `read` says so
  std::unique_ptr<std::atomic<bool>[]> read;
  std::atomic<bool> all_read{false};
  std::once_flag drugs_read;
  std::vector<Drug> drugs;
  std::map<std::string, std::size_t, std::less<>> drug_by_name;
};

Vocabulary::Vocabulary() : Vocabulary(std::vector<FactEntry>{}, std::vector<Drug>{}) {}
Vocabulary::Vocabulary(std::vector<FactEntry> entries, std::vector<Drug> drugs)
    : Vocabulary(std::make_unique<ReadEntries>(std::move(entries), std::move(drugs))) {}
Vocabulary::Vocabulary(std::unique_ptr<VocabularySource> source) : state_(std::make_unique<State>()) {
  const auto names = source->names();
  for (std::size_t i = 0; i < names.size(); ++i) {
    state_->by_name[names[i].key] = i;
    state_->keys.push_back(names[i].key);
    if (names[i].filled) state_->filled.push_back(i);
  }
  for (std::size_t i = 0; i < names.size(); ++i)
    for (const auto& name : names[i].also) state_->by_name.emplace(name, i);
  state_->entries.resize(names.size());
  state_->read = std::make_unique<std::atomic<bool>[]>(names.size());
  state_->source = std::move(source);
}
Vocabulary::~Vocabulary() = default;
Vocabulary::Vocabulary(Vocabulary&&) noexcept = default;
Vocabulary& Vocabulary::operator=(Vocabulary&&) noexcept = default;

const FactEntry& Vocabulary::entry(std::size_t place) const {
  auto& state = *state_;
  if (state.read[place].load(std::memory_order_acquire)) return state.entries[place];
  auto made = state.source->entry(place);
  fill_drug_fields(made, *this);
  const std::scoped_lock lock(state.reading);
  if (!state.read[place].load(std::memory_order_relaxed)) {
    state.entries[place] = std::move(made);
    state.read[place].store(true, std::memory_order_release);
  }
  return state.entries[place];
}

const std::vector<FactEntry>& Vocabulary::entries() const {
  auto& state = *state_;
  if (!state.all_read.load(std::memory_order_acquire)) {
    for (std::size_t place = 0; place < state.entries.size(); ++place) entry(place);
    state.all_read.store(true, std::memory_order_release);
  }
  return state.entries;
}

std::vector<const FactEntry*> Vocabulary::filled_entries() const {
  std::vector<const FactEntry*> out;
  for (const auto place : state_->filled) out.push_back(&entry(place));
  return out;
}

const std::vector<Drug>& Vocabulary::drugs() const {
  auto& state = *state_;
  std::call_once(state.drugs_read, [&] {
    state.drugs = state.source->drugs();
    for (std::size_t i = 0; i < state.drugs.size(); ++i) state.drug_by_name[lower_ascii(state.drugs[i].id)] = i;
    for (std::size_t i = 0; i < state.drugs.size(); ++i)
      for (const auto& name : state.drugs[i].also) state.drug_by_name.emplace(lower_ascii(name), i);
  });
  return state.drugs;
}

const FactEntry* Vocabulary::find(std::string_view key) const {
  const auto at = state_->by_name.find(key);
  return at == state_->by_name.end() ? nullptr : &entry(at->second);
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
  const auto at = state_->by_name.find(key);
  return at == state_->by_name.end() ? std::string(key) : state_->keys[at->second];
}

std::vector<std::string> Vocabulary::names() const {
  std::vector<std::string> out;
  for (const auto& entry : entries()) {
    out.push_back(entry.key);
    for (const auto& [field, type] : entry.type.fields) out.push_back(entry.key + "." + field);
  }
  return out;
}

const Drug* Vocabulary::find_drug(std::string_view name) const {
  const auto& known = drugs();
  const auto at = state_->drug_by_name.find(lower_ascii(name));
  return at == state_->drug_by_name.end() ? nullptr : &known[at->second];
}

}  // namespace leeboard::catalog
