// Lays what a site says of its people beside what they told.
#include "care/site_facts.hpp"

#include <algorithm>

#include "base/nearest.hpp"
#include "care/fact_sheet.hpp"
#include "record/record_source.hpp"

namespace leeboard::care {

namespace {
bool told(const std::vector<Fact>& facts, const catalog::FactEntry& entry, const Stamp& as_of) {
  return std::ranges::any_of(facts, [&](const Fact& fact) {
    return fact.key == entry.key && std::holds_alternative<FactValue>(fact.content) && seen_from(fact.at, as_of) &&
           (!entry.fresh || is_fresh(fact.at, as_of, as_of, *entry.fresh));
  });
}
}  // namespace

std::vector<FactProblem> add_site_facts(const catalog::Vocabulary& vocabulary, const catalog::SiteSettings& site, const Stamp& as_of,
                                        std::vector<Fact>& facts) {
  std::vector<FactProblem> problems;
  for (const auto* entry : vocabulary.filled_entries()) {
    const auto words = entry->derived && !entry->derived->site.empty() ? site.words(entry->derived->site) : std::nullopt;
    if (!words || told(facts, *entry, as_of)) continue;
    std::vector<Code> known;
    for (const auto& word : *words) {
      if (std::ranges::find(entry->type.values, word) != entry->type.values.end()) known.push_back({word});
      else if (word != "none")
        problems.push_back({entry->key, "`" + word + "` in the site's settings (" + entry->derived->site + ") is no value of this fact; " +
                                            did_you_mean(word, entry->type.values)});
    }
    // Of a list that is not understood whole nothing is "none".
    if (known.empty() && !problems.empty()) continue;
    Fact fact;
    fact.key = entry->key;
    if (entry->type.kind == ValueKind::codes) fact.content = FactValue{known};
    else if (!known.empty()) fact.content = FactValue{known.front()};
    else continue;
    fact.at = as_of;
    fact.recorded = as_of;
    fact.source = format_word(RecordSource::site);
    facts.push_back(std::move(fact));
  }
  return problems;
}

}  // namespace leeboard::care
