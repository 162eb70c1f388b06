// Facts that are lists over several records of a source.
#include "clinic/list_facts.hpp"

#include <algorithm>

#include "catalog/vocabulary.hpp"

namespace leeboard::clinic {

namespace {

constexpr std::string_view list_source = "fhir list";

/// One change of a list: the word goes in or out.
struct Change {
  std::string key, word;
  bool stands = false;
  Stamp at{}, recorded{};
};

/// A list as the document leaves it.
struct ChangedList {
  Fact fact;
  bool changed = false;
};

std::optional<Change> change_of(const Event& event, const Stamp& recorded) {
  Change change{.at = event.at, .recorded = recorded};
  const auto status = event.detail("status");
  if (!event.detail("fact").empty()) {
    change.key = event.detail("fact");
    change.word = event.detail("word");
    change.stands = event.detail("ended").empty() && (status.empty() || status == "active" || status == "recurrence" || status == "relapse");
    return change;
  }
  if (event.kind != EventKind::medication_start && event.kind != EventKind::withdrawn) return std::nullopt;
  change.key = "meds";
  change.word = event.detail("drug");
  change.stands = status == "active";
  return change;
}

bool is_same(const FactRecord& record, std::string_view word) {
  const auto* drug = record.find("drug");
  if (drug == nullptr) return false;
  if (const auto* code = std::get_if<Code>(drug)) return code->word == word;
  if (const auto* text = std::get_if<Text>(drug)) return text->words == word;
  return false;
}

/// The list with the change made; nothing when it says so already.
std::optional<FactContent> changed(const FactContent& current, const FactType& type, const Change& change) {
  const auto* value = std::get_if<FactValue>(&current);
  const auto make = [&](auto list) -> FactContent {
    if (list.empty()) return Absent::unknown;  // that nothing else is there was never asked
    return FactValue(std::move(list));
  };
  if (type.kind == ValueKind::records) {
    auto list = value != nullptr && std::holds_alternative<std::vector<FactRecord>>(*value) ? std::get<std::vector<FactRecord>>(*value)
                                                                                            : std::vector<FactRecord>{};
    const auto found = std::ranges::find_if(list, [&](const auto& record) { return is_same(record, change.word); });
    if ((found != list.end()) == change.stands) return std::nullopt;
    if (change.stands) list.push_back({{{"drug", FieldValue(Code{change.word})}}});
    else list.erase(found);
    return make(std::move(list));
  }
  auto list = value != nullptr && std::holds_alternative<std::vector<Code>>(*value) ? std::get<std::vector<Code>>(*value) : std::vector<Code>{};
  const auto found = std::ranges::find(list, change.word, &Code::word);
  if ((found != list.end()) == change.stands) return std::nullopt;
  if (change.stands) list.push_back({change.word});
  else list.erase(found);
  std::ranges::sort(list);
  return make(std::move(list));
}

}  // namespace

void add_list_facts(store::Repositories& records, store::PersonKey person, const catalog::Vocabulary& vocabulary, interop::IntakeDocument& document) {
  std::vector<ChangedList> lists;
  for (const auto& event : document.events) {
    const auto change = change_of(event, event.at);
    if (!change || change->word.empty()) continue;
    const auto* type = vocabulary.find_type(change->key);
    if (type == nullptr) continue;
    auto own = std::ranges::find(lists, change->key, [](const ChangedList& list) -> const std::string& { return list.fact.key; });
    if (own == lists.end()) {
      Fact start;
      start.key = change->key;
      start.content = Absent::not_asked;
      for (const auto& stored : records.facts().of(person, change->key))
        if (stored.fact.source == list_source) start = stored.fact;
      const bool removal_of_nothing = !change->stands && !std::holds_alternative<FactValue>(start.content);
      if (removal_of_nothing) continue;
      start.id.clear();
      start.corrects.clear();
      lists.push_back({std::move(start)});
      own = lists.end() - 1;
    }
    auto& fact = own->fact;
    auto content = changed(fact.content, *type, *change);
    if (!content) continue;
    own->changed = true;
    fact.content = std::move(*content);
    fact.source = list_source;
    if (fact.at == Stamp{} || earlier(fact.at, change->at)) fact.at = change->at;
    fact.recorded = fact.at;
  }
  for (auto& list : lists)
    if (list.changed) document.facts.push_back(std::move(list.fact));
}

}  // namespace leeboard::clinic
