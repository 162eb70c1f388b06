// Finds the last long-acting injection.
#include "care/last_injection.hpp"

#include <algorithm>

#include "base/range.hpp"

namespace leeboard::care {

namespace {
constexpr std::string_view depot = "xr_injection", date_key = "last_xr_injection.date";

const catalog::Drug* depot_of(const catalog::Vocabulary& vocabulary, const Event& event) {
  if (event.kind != EventKind::dose || event.detail("drug").empty()) return nullptr;
  const auto* drug = vocabulary.find_drug(event.detail("drug"));
  return drug != nullptr && std::ranges::find(drug->classes, depot) != drug->classes.end() ? drug : nullptr;
}

/// Whether somebody said after the injection that the last one was on another day.
bool said_otherwise(const PersonRecord& record, const Stamp& given, const Stamp& as_of) {
  const Fact* newest = nullptr;
  for (const auto& fact : record.facts)
    if (fact.key == date_key && seen_from(fact.at, as_of) && seen_from(fact.recorded, as_of) && (!newest || !earlier(fact.at, newest->at)))
      newest = &fact;
  if (newest == nullptr || earlier(newest->at, given)) return false;
  const auto* value = std::get_if<FactValue>(&newest->content);
  const auto* day = value != nullptr ? std::get_if<Date>(value) : nullptr;
  return value != nullptr && (day == nullptr || *day != given.day);
}
}  // namespace

std::optional<LastInjection> find_last_injection(const catalog::Vocabulary& vocabulary, const PersonRecord& record, const Stamp& as_of) {
  std::optional<LastInjection> last;
  for (const auto& event : record.events) {
    if (!seen_from(event.at, as_of)) continue;
    const auto* drug = depot_of(vocabulary, event);
    if (drug == nullptr || (last && earlier(event.at, last->at))) continue;
    last = LastInjection{event.id, drug->id, event.at, parse_number(event.detail("dose_mg")), 0};
  }
  if (!last || said_otherwise(record, last->at, as_of)) return std::nullopt;
  for (const auto& event : record.events)
    if (const auto* drug = seen_from(event.at, as_of) ? depot_of(vocabulary, event) : nullptr; drug != nullptr && drug->id == last->drug)
      ++last->count;
  return last;
}

std::optional<Fact> injection_fact(const LastInjection& last, const catalog::FactEntry& entry) {
  using Take = catalog::InjectionTake;
  const auto take = entry.derived->injection;
  Fact fact;
  fact.key = entry.key;
  fact.at = last.at;
  fact.recorded = last.at;
  fact.source = last.event;
  if (take == Take::date) {
    // Of a day that is not said the facts that rest on it cannot be told.
    if (last.at.precision == Precision::year || last.at.precision == Precision::month) return std::nullopt;
    fact.content = FactValue{last.at.day};
  } else if (take == Take::days_since) {
    fact.content = FactValue{Range{0, 0}};
  } else if (take == Take::dose_mg && last.dose_mg) {
    fact.content = FactValue{Range{*last.dose_mg, *last.dose_mg}};
  } else if (take == Take::count) {
    const auto least = static_cast<double>(last.count);
    fact.content = FactValue{Range{least, entry.type.legal ? std::max(least, entry.type.legal->high) : least}};
  } else if (take == Take::drug) {
    const bool listed = std::ranges::find(entry.type.values, last.drug) != entry.type.values.end();
    fact.content = listed ? FactValue{Code{last.drug}} : FactValue{Text{last.drug}};
  } else {
    return std::nullopt;
  }
  return fact;
}

}  // namespace leeboard::care
