// Sorts out what stands.
#include "clinic/import/standing_facts.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace leeboard::clinic {

namespace {
constexpr std::string_view list_source = "fhir list";

/// "Observation/7", "https://a.example/fhir/Observation/7".
bool is_of_source(const Fact& fact) { return fact.source == list_source || fact.source.find('/') != std::string::npos; }

bool says_nothing(const Fact& fact) { return fact.content == FactContent{Absent::unknown}; }
}  // namespace

std::set<std::string> facts_without_word(const std::vector<store::StoredFact>& facts) {
  std::set<std::string> out;
  std::map<std::pair<std::int64_t, std::string>, const Fact*> lists;
  for (const auto& stored : facts) {
    const auto& fact = stored.fact;
    if (stored.corrected) continue;
    if (!fact.corrects.empty() && is_of_source(fact) && says_nothing(fact)) out.insert(fact.id);
    if (fact.source != list_source) continue;
    auto& newest = lists[{stored.person.number, fact.key}];
    if (newest != nullptr) out.insert(earlier(fact.at, newest->at) ? fact.id : newest->id);
    if (newest == nullptr || !earlier(fact.at, newest->at)) newest = &fact;
  }
  for (const auto& [key, fact] : lists)
    if (says_nothing(*fact)) out.insert(fact->id);
  return out;
}

void order_equals(std::vector<Fact>& facts) {
  std::map<std::string, std::vector<std::size_t>, std::less<>> by_key;
  for (std::size_t i = 0; i < facts.size(); ++i)
    if (is_of_source(facts[i])) by_key[facts[i].key].push_back(i);
  for (auto& [key, places] : by_key) {
    if (places.size() < 2) continue;
    std::vector<Fact> sorted;
    for (const auto place : places) sorted.push_back(std::move(facts[place]));
    std::ranges::stable_sort(sorted, [](const Fact& a, const Fact& b) {
      if (earlier(a.at, b.at) || earlier(b.at, a.at)) return earlier(a.at, b.at);
      return std::tie(a.source, a.by) < std::tie(b.source, b.by);
    });
    for (std::size_t i = 0; i < places.size(); ++i) facts[places[i]] = std::move(sorted[i]);
  }
}

}  // namespace leeboard::clinic
