// The one place where observations grow, expire and give way to newer ones.
#include "care/fact_sheet.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "care/computed_facts.hpp"
#include "catalog/read_facts.hpp"
#include "record/days_of.hpp"

namespace leeboard::care {
namespace {

/// In a list: there may be more that nobody knows of now.
constexpr std::string_view open_word = "unresolved";

Stamp newest_of_day(const std::vector<Fact>& facts, const Stamp& as_of) {
  if (as_of.has_time()) return as_of;
  const Fact* newest = nullptr;
  for (const auto& fact : facts)
    if (fact.at.has_time() && fact.at.day == as_of.day && (!newest || earlier(newest->at, fact.at))) newest = &fact;
  return newest ? newest->at : catalog::end_of(as_of, nullptr);
}

double hours_passed(const Stamp& observed, const Stamp& as_of, const Stamp& now) {
  if (!observed.has_time()) return 24.0 * static_cast<double>(as_of.day.since(observed.day));
  return std::max(0.0, hours_between(observed, now));
}

Range grown(const Range& range, std::string_view unit, const Stamp& observed, const Stamp& as_of, const Stamp& now) {
  const auto passed = unit == "d" ? static_cast<double>(as_of.day.since(observed.day)) : hours_passed(observed, as_of, now);
  const auto added = round_half_away(passed, 2);
  return Range{range.low + added, range.high + added};
}

std::vector<FactRecord> grown(const FactType& type, std::vector<FactRecord> records, const Stamp& observed, const Stamp& as_of, const Stamp& now) {
  for (auto& record : records)
    for (auto& [name, value] : record.fields) {
      const auto field = type.fields.find(name);
      if (field == type.fields.end() || !field->second.grows) continue;
      if (auto* range = std::get_if<Range>(&value)) *range = grown(*range, field->second.unit, record.at.value_or(observed), as_of, now);
    }
  return records;
}

FactValue grown(const catalog::FactEntry& entry, const FactValue& value, const Stamp& observed, const Stamp& as_of, const Stamp& now) {
  if (const auto* records = std::get_if<std::vector<FactRecord>>(&value)) return grown(entry.type, *records, observed, as_of, now);
  const auto* range = std::get_if<Range>(&value);
  return entry.grows && range ? FactValue(grown(*range, entry.type.unit, observed, as_of, now)) : value;
}

/// What still holds of a value that is too old to be taken as it stands: some words hold for ever, a count never falls, what was on a list is on it
/// still.
std::optional<FactValue> lasting(const catalog::FactEntry& entry, const FactValue& value) {
  const auto lasts = [&](std::string_view word) { return std::ranges::find(entry.lasts, word) != entry.lasts.end(); };
  if (const auto* range = std::get_if<Range>(&value)) {
    if (!lasts("at-least") || range->low <= 0) return std::nullopt;
    return Range{range->low, std::max(range->high, entry.type.legal->high)};
  }
  if (const auto* words = std::get_if<std::vector<Code>>(&value)) {
    if (!lasts("at-least") || words->empty() || words->front().word == "none") return std::nullopt;
    auto open = *words;
    open.push_back({std::string(open_word)});
    return FactValue(std::move(open));
  }
  if (const auto* records = std::get_if<std::vector<FactRecord>>(&value)) {
    if (!lasts("at-least") || records->empty()) return std::nullopt;
    auto open = *records;
    open.push_back({{{"drug", FieldValue(Code{std::string(open_word)})}}});
    return FactValue(std::move(open));
  }
  if (const auto* yes = std::get_if<bool>(&value)) return lasts(*yes ? "yes" : "no") ? std::optional(value) : std::nullopt;
  const auto* code = std::get_if<Code>(&value);
  return code && lasts(code->word) ? std::optional(value) : std::nullopt;
}

Finding finding_of(const catalog::FactEntry* entry, const Fact& fact, const Stamp& as_of, const Stamp& now) {
  Finding out;
  out.observed = fact.at;
  out.by = fact.by;
  out.source = fact.source;
  out.id = fact.id;
  const auto* value = std::get_if<FactValue>(&fact.content);
  if (!value) {
    out.absent = std::get<Absent>(fact.content);
    return out;
  }
  auto current = entry ? grown(*entry, *value, fact.at, as_of, now) : *value;
  if (entry && entry->fresh && !fact.standing && !is_fresh(fact.at, as_of, now, *entry->fresh)) {
    out.value = lasting(*entry, current);
    if (out.value) return out;
    out.absent = Absent::expired;
    // As it was told: hours that have grown since are no longer what anybody said on that day.
    out.expired = *value;
  } else {
    out.value = std::move(current);
  }
  return out;
}

/// What lasts outlives a later "declined"; a count that was higher once is at least that, and a lower one beside it is a problem.
void keep_what_lasts(const catalog::FactEntry& entry, const std::vector<const Fact*>& seen, const Stamp& as_of, const Stamp& now, FactSheet& sheet) {
  const auto* current = sheet.find(entry.key);
  const auto* range = current && current->value ? std::get_if<Range>(&*current->value) : nullptr;
  if (current && current->value && !range) return;
  // A list of which the last record has ended is not the older list: nobody declined to speak of it.
  const bool list = entry.type.kind == ValueKind::codes || entry.type.kind == ValueKind::records;
  if (list && current && current->absent == Absent::unknown) return;
  const Fact* kept = nullptr;
  std::optional<FactValue> best;
  for (const auto* fact : seen) {
    const auto* value = std::get_if<FactValue>(&fact->content);
    if (!value) continue;
    const auto held = lasting(entry, grown(entry, *value, fact->at, as_of, now));
    const auto* amount = held ? std::get_if<Range>(&*held) : nullptr;
    if (amount) {
      if ((range && amount->low <= range->low) || (best && amount->low <= std::get<Range>(*best).low)) continue;
    } else if (entry.type.kind == ValueKind::number || (kept && earlier(fact->at, kept->at))) {
      continue;
    }
    // Of words the newest counts, so that an old one does not come back when a newer one has run out.
    kept = fact;
    best = held;
  }
  if (!kept || !best) return;
  if (range && range->high < std::get<Range>(*best).low)
    sheet.add_problem({entry.key, format_range(*range) + " now, and " + format_number(std::get<Range>(*best).low) + " on " + format_days(kept->at) +
                                      ": the higher number counts"});
  Finding finding;
  finding.value = std::move(best);
  finding.observed = kept->at;
  finding.by = kept->by;
  finding.source = kept->source;
  finding.id = kept->id;
  sheet.put(entry.key, std::move(finding));
}

/// A fact that is one field of a records fact: the first entry that gives it; `none` when there is no entry.
void derive_from_records(const catalog::FactEntry& entry, std::string_view by, const FactSheet& sheet,
                         std::vector<std::pair<std::string, Finding>>& out) {
  if (!entry.derived || entry.derived->record != by || entry.derived->field.empty()) return;
  const auto* source = sheet.find(by);
  if (!source || !source->value) return;
  const auto* records = std::get_if<std::vector<FactRecord>>(&*source->value);
  if (!records) return;
  Finding finding = *source;
  finding.value.reset();
  finding.absent = Absent::unknown;
  if (records->empty() && entry.type.none) finding.value = Code{"none"};
  for (const auto& record : *records)
    if (const auto* field = record.find(entry.derived->field); field && !finding.value)
      finding.value = std::visit([](const auto& inner) { return FactValue{inner}; }, *field);
  out.emplace_back(entry.key, std::move(finding));
}

bool settles(const catalog::Implied& implied, const FactValue& ground) {
  if (!implied.equals.empty()) return format_value(ground) == implied.equals;
  const auto* number = std::get_if<Range>(&ground);
  return number && ((implied.below && number->high < *implied.below) || (implied.above && number->low > *implied.above));
}

/// A fact that nobody spoke of and that another one settles: somebody male at birth is not asked about pregnancy.
void imply(const catalog::FactEntry& entry, std::string_view by, FactSheet& sheet) {
  const auto* said = sheet.find(entry.key);
  if (said && (said->value || said->expired)) return;
  const auto* ground = sheet.find(by);
  if (!ground || !ground->value) return;
  const auto rule = std::ranges::find_if(entry.implied, [&](const auto& implied) { return implied.fact == by && settles(implied, *ground->value); });
  if (rule == entry.implied.end()) return;
  Finding finding = *ground;
  finding.value = rule->value ? FactValue{*rule->value} : FactValue{Code{"none"}};
  finding.source = "implied by " + rule->fact;
  sheet.put(entry.key, std::move(finding));
}

}  // namespace

bool is_fresh(const Stamp& observed, const Stamp& as_of, const Stamp& now, Duration fresh) {
  if (fresh.minutes % 1440 == 0) return as_of.day.since(observed.day) <= fresh.minutes / 1440;
  if (!observed.has_time() && observed.day == as_of.day && !as_of.has_time()) return true;
  return hours_between(observed, now) <= fresh.hours();
}

FactSheet make_fact_sheet(const catalog::Vocabulary& vocabulary, const std::vector<Fact>& facts, const Stamp& as_of, std::optional<Stamp> now,
                          WorkOut work_out) {
  FactSheet sheet(as_of);
  const auto counted_to = now ? *now : newest_of_day(facts, as_of);
  sheet.set_now(counted_to);
  std::set<std::string_view> corrected;
  for (const auto& fact : facts)
    if (!fact.corrects.empty() && seen_from(fact.recorded, as_of)) corrected.insert(fact.corrects);
  std::map<std::string, const Fact*, std::less<>> newest;
  std::map<std::string, std::vector<const Fact*>, std::less<>> all_of_lasting;
  for (const auto& fact : facts) {
    if (!seen_from(fact.at, as_of) || !seen_from(fact.recorded, as_of)) continue;
    if (!fact.id.empty() && corrected.contains(fact.id)) continue;
    const auto key = vocabulary.canonical(fact.key);
    if (const auto* entry = vocabulary.find(key); entry && !entry->lasts.empty()) all_of_lasting[key].push_back(&fact);
    auto& slot = newest[key];
    if (!slot || !earlier(fact.at, slot->at)) slot = &fact;
  }
  for (const auto& [key, fact] : newest) sheet.put(key, finding_of(vocabulary.find(key), *fact, as_of, counted_to));
  for (const auto& [key, seen] : all_of_lasting) keep_what_lasts(*vocabulary.find(key), seen, as_of, counted_to, sheet);
  std::vector<std::pair<std::string, Finding>> derived;
  // Only of facts that are there: most of the vocabulary need not be read for one person.
  for (const auto& [key, by] : vocabulary.filled_by_facts())
    if (sheet.find(by) && !sheet.find(key)) derive_from_records(*vocabulary.find(key), by, sheet, derived);
  for (auto& [key, finding] : derived) sheet.put(std::move(key), std::move(finding));
  for (const auto& [key, by] : vocabulary.filled_by_facts())
    if (sheet.find(by)) imply(*vocabulary.find(key), by, sheet);
  if (work_out == WorkOut::computed) put_computed_facts(vocabulary, sheet);
  return sheet;
}

}  // namespace leeboard::care
