// Takes doses and supplies apart.
#include "care/dose_facts.hpp"

#include <algorithm>

#include "base/range.hpp"

namespace leeboard::care {

namespace {
bool is_meant(const catalog::Vocabulary& vocabulary, const catalog::Derived& derived, const Event& event) {
  const auto* drug = event.detail("drug").empty() ? nullptr : vocabulary.find_drug(event.detail("drug"));
  if (drug == nullptr) return false;
  const auto has = [&](const std::string& word) { return std::ranges::find(drug->classes, word) != drug->classes.end(); };
  return std::ranges::all_of(derived.classes, has) && std::ranges::none_of(derived.not_classes, has);
}

bool day_known(const Stamp& at) { return at.precision != Precision::year && at.precision != Precision::month; }

const Event* newest_of(const catalog::Vocabulary& vocabulary, const PersonRecord& record, const catalog::Derived& derived, EventKind kind,
                       const Stamp& as_of) {
  const Event* newest = nullptr;
  for (const auto& event : record.events)
    if (event.kind == kind && day_known(event.at) && seen_from(event.at, as_of) && is_meant(vocabulary, derived, event) &&
        (newest == nullptr || !earlier(event.at, newest->at)))
      newest = &event;
  return newest;
}

/// Hours ago as of the event itself; of a day alone the bounds that the hour of the day leaves.
Range hours_ago(const Event& event, const Stamp& as_of) {
  if (event.at.has_time()) return {0, 0};
  const double hour = as_of.has_time() ? static_cast<double>(as_of.second_of_day) / 3600 : 24;
  const bool today = as_of.day == event.at.day;
  return {today ? 0 : (as_of.has_time() ? hour : 0) - 24, hour};
}

/// All doses of that day up to this one; nothing where one says no amount.
std::optional<Range> day_total(const catalog::Vocabulary& vocabulary, const PersonRecord& record, const catalog::Derived& derived,
                               const Event& last) {
  double total = 0;
  for (const auto& event : record.events) {
    if (event.kind != last.kind || event.at.day != last.at.day || !is_meant(vocabulary, derived, event)) continue;
    if (event.at.has_time() && last.at.has_time() && earlier(last.at, event.at)) continue;
    const auto mg = parse_number(event.detail("dose_mg"));
    if (!mg) return std::nullopt;
    total += *mg;
  }
  return Range{total, total};
}

std::optional<FieldValue> detail_value(std::string_view text, const FactType& type) {
  if (text.empty() || parse_absent(text)) return std::nullopt;
  switch (type.kind) {
    case ValueKind::boolean: return text == "yes" || text == "no" ? std::optional(FieldValue{text == "yes"}) : std::nullopt;
    case ValueKind::number:
      if (const auto number = parse_number(text)) return FieldValue{Range{*number, *number}};
      return std::nullopt;
    case ValueKind::code: return FieldValue{Code{std::string(text)}};
    case ValueKind::text: return FieldValue{Text{std::string(text)}};
    case ValueKind::codes:
    case ValueKind::date:
    case ValueKind::records: break;
  }
  return std::nullopt;
}
}  // namespace

std::optional<Fact> newest_dose_fact(const catalog::Vocabulary& vocabulary, const PersonRecord& record, const catalog::FactEntry& entry,
                                     const Stamp& as_of) {
  const auto& derived = *entry.derived;
  const auto* event = newest_of(vocabulary, record, derived, derived.event.value_or(EventKind::dose), as_of);
  if (event == nullptr) return std::nullopt;
  FactRecord dose;
  for (const auto& [field, source] : derived.fields) {
    std::optional<FieldValue> value;
    if (source == "hours_ago") value = hours_ago(*event, as_of);
    else if (source == "day") value = event->at.day;
    else if (source == "day_total") value = day_total(vocabulary, record, derived, *event);
    else if (source == "by") value = detail_value(event->by, entry.type.fields.at(field));
    else value = detail_value(event->detail(source), entry.type.fields.at(field));
    if (value) dose.fields.emplace_back(field, std::move(*value));
  }
  Fact fact;
  fact.key = entry.key;
  fact.content = FactValue{std::vector<FactRecord>{std::move(dose)}};
  fact.at = event->at;
  fact.recorded = event->at;
  fact.source = event->id;
  return fact;
}

std::optional<DaysLeft> days_left_fact(const catalog::Vocabulary& vocabulary, const PersonRecord& record, const catalog::FactEntry& entry,
                                       const Stamp& as_of) {
  const auto* event = newest_of(vocabulary, record, *entry.derived, EventKind::dispense, as_of);
  const auto days = event == nullptr ? std::nullopt : parse_number(event->detail("days_supply"));
  if (!days) return std::nullopt;
  const auto left = std::max(0.0, *days - static_cast<double>(as_of.day.since(event->at.day)));
  Fact fact;
  fact.key = entry.key;
  fact.content = FactValue{Range{left, left}};
  fact.at = as_of;
  fact.recorded = as_of;
  fact.source = event->id;
  return DaysLeft{std::move(fact), event->at};
}

}  // namespace leeboard::care
