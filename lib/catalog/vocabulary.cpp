// Looks facts and drugs up.
#include "catalog/vocabulary.hpp"

#include <algorithm>
#include <atomic>
#include <map>
#include <memory>
#include <mutex>
#include <utility>

#include "base/words.hpp"
#include "catalog/medicine_dictionary.hpp"
#include "catalog/medicine_name.hpp"
#include "catalog/read_medicine.hpp"

namespace leeboard::catalog {
namespace {

/// Fields called `drug` take the listed drugs, fields called `class` their classes, so that a rule cannot misspell them.
void fill_drug_fields(FactEntry& entry, const Vocabulary& vocabulary) {
  for (auto& [name, type] : entry.type.fields) {
    if (name == "drug" && type.values.empty()) {
      for (const auto& drug : vocabulary.drugs()) type.values.push_back(drug.id);
      type.free_words = true;
    }
    if (name == "class" && type.values.empty()) { type.values = vocabulary.drug_classes(); }
  }
}

/// A site's own row of a name wins over what the list of drugs says of it.
void lay_own_rows_over(std::vector<Drug>& drugs, const MedicineDictionary& medicines) {
  const auto own_row = [&](std::string_view name) {
    const auto* row = medicines.find(normal_medicine_name(name));
    return row != nullptr && row->site ? row : nullptr;
  };
  for (auto& drug : drugs) {
    if (const auto* row = own_row(drug.id)) drug.classes = row->classes;
    std::erase_if(drug.also, [&](const auto& name) { return own_row(name) != nullptr; });
  }
}

Drug drug_of(const MedicineReading& reading) {
  Drug out;
  out.id = reading.drug;
  for (const auto& ingredient : reading.ingredients)
    if (reading.drug.empty()) out.id += (out.id.empty() ? "" : "+") + ingredient;
  if (out.id.empty() && reading.row != nullptr) out.id = reading.row->name;
  out.title = reading.text;
  out.classes = reading.classes;
  return out;
}

/// Entries that were read already.
class ReadEntries : public VocabularySource {
 public:
  ReadEntries(std::vector<FactEntry> entries, std::vector<Drug> drugs) : entries_(std::move(entries)), drugs_(std::move(drugs)) {}
  std::vector<Names> names() const override {
    std::vector<Names> out;
    for (const auto& entry : entries_) out.push_back(names_of(entry));
    return out;
  }
  FactEntry entry(std::size_t place) const override { return entries_[place]; }
  std::vector<Drug> drugs() const override { return drugs_; }

 private:
  std::vector<FactEntry> entries_;
  std::vector<Drug> drugs_;
};

/// Room for all entries side by side, in which each is made when it is first put: what is not asked for is never touched.
class EntryRoom {
 public:
  explicit EntryRoom(std::size_t size)
      : size_(size), entries_(std::allocator<FactEntry>().allocate(size)), made_(std::make_unique<std::atomic<bool>[]>(size)) {}
  ~EntryRoom() {
    for (std::size_t place = 0; place < size_; ++place)
      if (made_[place].load(std::memory_order_relaxed)) std::destroy_at(entries_ + place);
    std::allocator<FactEntry>().deallocate(entries_, size_);
  }
  EntryRoom(const EntryRoom&) = delete;
  EntryRoom& operator=(const EntryRoom&) = delete;

  std::size_t size() const { return size_; }
  const FactEntry* find(std::size_t place) const { return made_[place].load(std::memory_order_acquire) ? entries_ + place : nullptr; }
  /// Of threads that put the same entry the first does.
  const FactEntry& put(std::size_t place, FactEntry entry) {
    const std::scoped_lock lock(putting_);
    if (!made_[place].load(std::memory_order_relaxed)) {
      std::construct_at(entries_ + place, std::move(entry));
      made_[place].store(true, std::memory_order_release);
    }
    return entries_[place];
  }
  /// Once each is put.
  std::span<const FactEntry> all() const { return {entries_, size_}; }

 private:
  std::size_t size_;
  FactEntry* entries_;
  std::unique_ptr<std::atomic<bool>[]> made_;
  std::mutex putting_;
};

}  // namespace

struct Vocabulary::State {
  explicit State(std::vector<VocabularySource::Names> all) : names(std::move(all)), entries(names.size()) {}

  /// The place of a canonical name or of another spelling, or how many there are.
  std::size_t place_of(std::string_view name) const {
    const auto at = std::ranges::lower_bound(by_name, name, {}, &std::pair<std::string_view, std::size_t>::first);
    return at == by_name.end() || at->first != name ? names.size() : at->second;
  }

  std::unique_ptr<VocabularySource> source;
  std::vector<VocabularySource::Names> names;
  std::vector<std::size_t> filled;
  std::vector<FilledFact> filled_by_facts;
  std::vector<std::pair<std::string_view, std::size_t>> by_name;  // in order; words of `names`
  EntryRoom entries;
  std::atomic<bool> all_read{false};
  std::once_flag drugs_read;
  std::vector<Drug> drugs;
  std::map<std::string, std::size_t, std::less<>> drug_by_name;
  std::mutex definitions;  // they are read by one thread at a time
  std::once_flag classes_read;
  std::vector<std::string> classes;
  std::once_flag medicines_read;
  std::unique_ptr<MedicineDictionary> medicines;
  std::mutex naming;
  std::map<std::string, std::unique_ptr<Drug>, std::less<>> named;  // null: the name says no medicine
};

std::unique_ptr<MedicineDictionary> VocabularySource::medicines() const { return nullptr; }

VocabularySource::Names VocabularySource::names_of(const FactEntry& entry) {
  Names out{entry.key, entry.also, entry.derived || !entry.implied.empty(), {}};
  if (entry.derived && !entry.derived->record.empty()) out.filled_by.push_back(entry.derived->record);
  for (const auto& implied : entry.implied) out.filled_by.push_back(implied.fact);
  return out;
}

Vocabulary::Vocabulary() : Vocabulary(std::vector<FactEntry>{}, std::vector<Drug>{}) {}
Vocabulary::Vocabulary(std::vector<FactEntry> entries, std::vector<Drug> drugs)
    : Vocabulary(std::make_unique<ReadEntries>(std::move(entries), std::move(drugs))) {}
Vocabulary::Vocabulary(std::unique_ptr<VocabularySource> source) : state_(std::make_unique<State>(source->names())) {
  auto& state = *state_;
  const auto& names = state.names;
  state.by_name.reserve(names.size() + names.size() / 2);
  // A canonical name stands before a spelling of another, and of two entries the later.
  for (std::size_t i = names.size(); i-- > 0;) state.by_name.emplace_back(names[i].key, i);
  for (std::size_t i = 0; i < names.size(); ++i) {
    for (const auto& name : names[i].also) state.by_name.emplace_back(name, i);
    if (names[i].filled) state.filled.push_back(i);
  }
  const auto name_of = [](const auto& each) { return each.first; };
  std::ranges::stable_sort(state.by_name, {}, name_of);
  state.by_name.erase(std::ranges::unique(state.by_name, {}, name_of).begin(), state.by_name.end());
  for (const auto& each : names)
    for (const auto& by : each.filled_by)
      if (state.place_of(by) != names.size()) state.filled_by_facts.push_back({each.key, by});
  state.source = std::move(source);
}
Vocabulary::~Vocabulary() = default;
Vocabulary::Vocabulary(Vocabulary&&) noexcept = default;
Vocabulary& Vocabulary::operator=(Vocabulary&&) noexcept = default;

const FactEntry& Vocabulary::entry(std::size_t place) const {
  auto& state = *state_;
  if (const auto* known = state.entries.find(place)) return *known;
  auto made = state.source->entry(place);
  fill_drug_fields(made, *this);
  return state.entries.put(place, std::move(made));
}

std::span<const FactEntry> Vocabulary::entries() const {
  auto& state = *state_;
  if (!state.all_read.load(std::memory_order_acquire)) {
    for (std::size_t place = 0; place < state.entries.size(); ++place) entry(place);
    state.all_read.store(true, std::memory_order_release);
  }
  return state.entries.all();
}

std::vector<const FactEntry*> Vocabulary::filled_entries() const {
  std::vector<const FactEntry*> out;
  for (const auto place : state_->filled) out.push_back(&entry(place));
  return out;
}

const std::vector<FilledFact>& Vocabulary::filled_by_facts() const { return state_->filled_by_facts; }

const std::vector<Drug>& Vocabulary::drugs() const {
  auto& state = *state_;
  std::call_once(state.drugs_read, [&] {
    state.drugs = state.source->drugs();
    if (state.source->has_own_medicines() && medicines() != nullptr) lay_own_rows_over(state.drugs, *medicines());
    for (std::size_t i = 0; i < state.drugs.size(); ++i) state.drug_by_name[lower_ascii(state.drugs[i].id)] = i;
    for (std::size_t i = 0; i < state.drugs.size(); ++i)
      for (const auto& name : state.drugs[i].also) state.drug_by_name.emplace(lower_ascii(name), i);
  });
  return state.drugs;
}

const FactEntry* Vocabulary::find(std::string_view key) const {
  const auto place = state_->place_of(key);
  return place == state_->names.size() ? nullptr : &entry(place);
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
  const auto place = state_->place_of(key);
  return place == state_->names.size() ? std::string(key) : state_->names[place].key;
}

std::vector<std::string> Vocabulary::names() const {
  std::vector<std::string> out;
  for (const auto& entry : entries()) {
    out.push_back(entry.key);
    for (const auto& [field, type] : entry.type.fields) out.push_back(entry.key + "." + field);
  }
  return out;
}

std::vector<std::string_view> Vocabulary::spellings() const {
  std::vector<std::string_view> out;
  for (const auto& each : state_->by_name) out.push_back(each.first);
  return out;
}

const MedicineDictionary* Vocabulary::medicines() const {
  auto& state = *state_;
  std::call_once(state.medicines_read, [&] {
    const std::scoped_lock lock(state.definitions);
    state.medicines = state.source->medicines();
  });
  return state.medicines.get();
}

const std::vector<std::string>& Vocabulary::drug_classes() const {
  auto& state = *state_;
  const auto& known = drugs();
  std::call_once(state.classes_read, [&] {
    const std::scoped_lock lock(state.definitions);
    auto& out = state.classes;
    out = state.source->drug_classes();
    for (const auto& drug : known) out.insert(out.end(), drug.classes.begin(), drug.classes.end());
    std::ranges::sort(out);
    out.erase(std::ranges::unique(out).begin(), out.end());
  });
  return state.classes;
}

const Drug* Vocabulary::find_drug(std::string_view name) const {
  const auto& known = drugs();
  if (const auto at = state_->drug_by_name.find(lower_ascii(name)); at != state_->drug_by_name.end()) return &known[at->second];
  if (name.empty() || medicines() == nullptr) return nullptr;
  const std::scoped_lock lock(state_->naming);
  const auto [at, fresh] = state_->named.try_emplace(std::string(name));
  if (fresh) {
    const auto reading = read_medicine(*medicines(), *this, name);
    if (reading.is_recognised()) {
      at->second = std::make_unique<Drug>(drug_of(reading));
      if (const auto listed = std::ranges::find(known, at->second->id, &Drug::id); listed != known.end()) at->second->dose = listed->dose;
    }
  }
  return at->second.get();
}

}  // namespace leeboard::catalog
