// Counting what became of the records of an import.
#include "clinic/import/summary.hpp"

namespace leeboard::clinic {

std::string_view format_fate(Fate fate) {
  switch (fate) {
    case Fate::created: return "created";
    case Fate::revised: return "revised";
    case Fate::kept: return "kept";
    case Fate::unchanged: return "unchanged";
    case Fate::held: return "held";
    case Fate::rejected: break;
  }
  return "rejected";
}

void ImportCounts::add(Fate fate) {
  ++read;
  switch (fate) {
    case Fate::created: ++created; return;
    case Fate::revised: ++revised; return;
    case Fate::kept: ++kept; return;
    case Fate::unchanged: ++unchanged; return;
    case Fate::held: ++held; return;
    case Fate::rejected: ++rejected;
  }
}

Fate fate_of(const Became& became) {
  if (became.held) return Fate::held;
  if (became.how == Stored::unchanged) return Fate::unchanged;
  if (became.kept) return Fate::kept;
  return became.how == Stored::created ? Fate::created : Fate::revised;
}

void ImportSummary::count(std::string_view type, const Became* became) {
  const auto fate = became != nullptr ? fate_of(*became) : Fate::rejected;
  auto found = by_type.find(std::string(type));
  if (found == by_type.end()) found = by_type.emplace(type, ImportCounts{}).first;
  counts.add(fate);
  found->second.add(fate);
  if (became == nullptr) return;
  objects += became->objects;
  if (became->possible_duplicate) ++possible_duplicates;
  conflicts += became->conflicts;
  for (const auto& id : became->safety) safety.add_id(id);
  merged += became->merged;
  if (became->withdrawn) ++withdrawn;
  for (const auto& word : became->told) ++told[word];
  if (fate != Fate::kept) return;
  // Reasons are our own words and few; a bound all the same.
  constexpr std::size_t most_types = 200, most_reasons = 50;
  const bool known = kept.contains(std::string(type));
  auto& reasons = kept[known || kept.size() < most_types ? std::string(type) : "(other)"];
  ++reasons[reasons.contains(became->reason) || reasons.size() < most_reasons ? became->reason : "other reasons"];
}

}  // namespace leeboard::clinic
