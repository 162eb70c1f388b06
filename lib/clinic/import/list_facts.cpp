// Facts that are lists over several records of a source.
#include "clinic/import/list_facts.hpp"

#include <algorithm>
#include <set>

#include "catalog/classify_medicine.hpp"
#include "catalog/name_medicine.hpp"
#include "catalog/vocabulary.hpp"

namespace leeboard::clinic {

namespace {

constexpr std::string_view list_source = "fhir list", nothing = "none";

/// The list that an event belongs to; empty for most.
std::string_view list_of(const Event& event) {
  if (const auto key = event.detail("fact"); !key.empty()) return key;
  return event.kind == EventKind::medication_start ? "meds" : std::string_view{};
}

/// What the event puts on that list; empty for nothing.
std::string word_of(const Event& event, std::string_view key) {
  if (key != "meds") return std::string(event.detail("word"));
  // Which of two medicines it is, nobody knows: the list holds something that is none that rules know.
  if (event.detail("drug").empty() && event.detail("told").find("contradiction") != std::string_view::npos)
    return "unclear (" + std::string(event.detail("text")) + ")";
  return std::string(event.detail("drug"));
}

/// What a product can do beside what its bare ingredient does is seen by its name only.
std::string product_of(const Event& event, std::string_view key) {
  return key != "meds" || event.detail("drug").empty() ? std::string() : std::string(event.detail("text"));
}

bool stands(const Event& event) {
  const auto status = event.detail("status");
  if (event.kind == EventKind::medication_start) return status == "active";
  return event.detail("ended").empty() && (status.empty() || status == "active" || status == "recurrence" || status == "relapse");
}

FactContent make_list(const FactType& type, const std::set<ListFacts::Word>& words) {
  if (words.empty()) return Absent::unknown;  // that nothing else is there was never asked
  if (type.kind == ValueKind::records) {
    std::vector<FactRecord> list;
    for (const auto& [word, product] : words) {
      auto& record = list.emplace_back();
      record.fields.emplace_back("drug", Code{word});
      if (!product.empty()) record.fields.emplace_back("written", Text{product});
    }
    return FactValue(std::move(list));
  }
  std::vector<Code> list;
  for (const auto& word : words) list.push_back({word.first});
  return FactValue(std::move(list));
}

}  // namespace

void ListFacts::take(const Event& event) {
  const auto record = event.source_id.empty() ? "#" + std::to_string(nameless_++) : event.source_id;
  by_record_.erase(record);
  const auto key = list_of(event);
  if (key.empty() || event.kind == EventKind::withdrawn) return;
  auto word = word_of(event, key);
  if (!word.empty()) by_record_[record] = {std::string(key), {std::move(word), product_of(event, key)}, stands(event)};
}

void ListFacts::load(store::Repositories& records, store::PersonKey person) {
  by_record_.clear();
  nameless_ = 0;
  // Of records that are read as one each keeps its own list: they may be two again.
  for (const auto& stored : records.events().of(person))
    if (stored.person == person) take(stored.event);
  person_ = person;
}

bool ListFacts::says_more(const Word& word, const catalog::Vocabulary& vocabulary) {
  const auto& [drug, product] = word;
  if (product.empty()) return false;
  const auto [at, fresh] = says_more_.try_emplace(word);
  if (fresh) {
    const auto* listed = catalog::find_listed(vocabulary, drug);
    const auto named = catalog::name_medicine(vocabulary, product);
    at->second = listed != nullptr && named.drug == listed->id && !named.classes.empty() && named.classes != listed->classes;
  }
  return at->second;
}

bool ListFacts::add(store::Repositories& records, store::PersonKey person, const catalog::Vocabulary& vocabulary, bool known,
                    const std::optional<Stamp>& observed, interop::IntakeDocument& document) {
  // By key of the fact: when the newest of what stands was seen. What has ended says nothing of what is on the list still.
  std::map<std::string, std::optional<Stamp>, std::less<>> touched;
  const auto touch = [&](std::string_view key, const Event& event) {
    auto& newest = touched[std::string(key)];
    if (event.kind == EventKind::withdrawn || !stands(event)) return;
    const Stamp& at = observed ? *observed : event.at;
    if (!newest || earlier(*newest, at)) newest = at;
  };
  // A new record that belongs to no list changes none: nothing need be read for it.
  if (!known && std::ranges::all_of(document.events, [](const auto& event) { return list_of(event).empty(); })) return true;
  if (person_ != person) load(records, person);
  for (const auto& event : document.events) {
    if (const auto old = by_record_.find(event.source_id); old != by_record_.end()) touched.try_emplace(old->second.key);
    if (const auto key = list_of(event); !key.empty()) touch(key, event);
    take(event);
  }
  bool agrees = true;
  for (const auto& [key, at] : touched) {
    const auto* type = vocabulary.find_type(key);
    if (type == nullptr) continue;
    std::set<Word> words;
    for (const auto& [record, entry] : by_record_)
      if (entry.key == key && entry.stands) words.insert(says_more(entry.word, vocabulary) ? entry.word : Word{entry.word.first, {}});
    if (words.size() > 1 && words.erase(Word{std::string(nothing), {}}) > 0) agrees = false;
    Fact last;
    last.content = Absent::not_asked;
    for (const auto& stored : records.facts().of(person, key))
      if (stored.person == person && stored.fact.source == list_source) last = stored.fact;
    Fact fact;
    fact.key = key;
    fact.content = make_list(*type, words);
    fact.source = list_source;
    if (last.at == Stamp{}) fact.at = at.value_or(document.events.front().at);
    else fact.at = at && earlier(last.at, *at) ? *at : last.at;
    fact.recorded = fact.at;
    catalog::classify_medicines(fact, vocabulary);
    // As they are stored: a day says no more than its date.
    const bool same = fact.content == last.content && format_stamp(fact.at) == format_stamp(last.at);
    if (same || (words.empty() && !std::holds_alternative<FactValue>(last.content))) continue;
    document.facts.push_back(std::move(fact));
  }
  return agrees;
}

}  // namespace leeboard::clinic
