// Derives facts as the vocabulary's `derived` entries say.
#include "care/derive_facts.hpp"

#include <algorithm>
#include <iterator>

#include "care/dose_facts.hpp"
#include "care/fact_sheet.hpp"
#include "care/last_injection.hpp"
#include "care/log_pattern.hpp"
#include "record/days_of.hpp"
#include "record/record_source.hpp"

namespace leeboard::care {
namespace {

using catalog::FactEntry;

class Derivation {
 public:
  Derivation(const catalog::Vocabulary& vocabulary, const PersonRecord& record, const Stamp& as_of)
      : vocabulary_(vocabulary), record_(record), as_of_(as_of) {}

  std::vector<Fact> run() {
    for (const auto* entry : vocabulary_.filled_entries()) add(*entry);
    from_inventory();
    return std::move(out_);
  }

  std::vector<Fact> run(const std::vector<std::string>& only) {
    only_ = &only;
    for (const auto& key : only)
      if (const auto* entry = vocabulary_.find(key)) add(*entry);
    from_inventory();
    return std::move(out_);
  }

 private:
  void add(const FactEntry& entry) {
    if (!entry.derived) return;
    if (!entry.derived->instrument.empty()) from_forms(entry);
    else if (entry.derived->event || entry.derived->logged || entry.derived->injection) from_events(entry);
    else if (entry.derived->log) from_log(entry);
    else from_record(entry);
  }

  /// The entry of a fact that is asked for.
  const FactEntry* asked(std::string_view key) const {
    if (only_ && std::ranges::find(*only_, key) == only_->end()) return nullptr;
    return vocabulary_.find(key);
  }

  /// What follows from the record alone is true as of now.
  void put_now(const FactEntry& entry, FactValue value, RecordSource source) {
    put(entry, FactContent{std::move(value)}, as_of_, as_of_, std::string(format_word(source)));
  }

  void put(const FactEntry& entry, FactContent content, const Stamp& at, const Stamp& recorded, std::string source) {
    Fact fact;
    fact.key = entry.key;
    fact.content = std::move(content);
    fact.at = at;
    fact.recorded = recorded;
    fact.source = std::move(source);
    out_.push_back(std::move(fact));
  }

  void from_forms(const FactEntry& entry) {
    for (const auto& form : record_.assessments) {
      if (form.score.instrument != entry.derived->instrument || !form.answers.taken_at) continue;
      if (!entry.derived->flag.empty()) {
        take_flag(entry, form);
        continue;
      }
      const auto* scale = form.score.scale(entry.derived->scale);
      if (!scale) continue;
      if (entry.type.kind == ValueKind::number) {
        put(entry, Range{scale->low, scale->high}, *form.answers.taken_at, form.recorded, form.id);
      } else if (scale->band) {
        put(entry, Code{*scale->band}, *form.answers.taken_at, form.recorded, form.id);
      }
    }
  }

  /// A flag that an open item leaves undecided takes back an older "no", and never hides a "yes" that still holds.
  void take_flag(const FactEntry& entry, const Assessment& form) {
    const auto flag = std::ranges::find(form.score.flags, entry.derived->flag, &FlagState::id);
    if (flag == form.score.flags.end()) return;
    const auto& at = *form.answers.taken_at;
    if (flag->state != Truth::unknown) return put(entry, flag->state == Truth::yes, at, form.recorded, form.id);
    const auto* before = newest_before(entry.key, at);
    if (before && before->content == FactContent{FactValue{true}}) return;
    put(entry, Absent::unknown, at, form.recorded, form.id);
  }

  const Fact* newest_before(std::string_view key, const Stamp& at) const {
    const Fact* newest = nullptr;
    for (const auto* facts : {&out_, &record_.facts})
      for (const auto& fact : *facts)
        if (fact.key == key && !earlier(at, fact.at) && (!newest || !earlier(fact.at, newest->at))) newest = &fact;
    return newest;
  }

  /// What a person told since, and what still holds, stands before what follows from the record alone.
  bool told_since(const FactEntry& entry, const std::optional<Stamp>& since) const {
    return std::ranges::any_of(record_.facts, [&](const Fact& fact) {
      return fact.key == entry.key && std::holds_alternative<FactValue>(fact.content) && seen_from(fact.at, as_of_) &&
             (!since || !earlier(fact.at, *since)) && (!entry.fresh || is_fresh(fact.at, as_of_, as_of_, *entry.fresh));
    });
  }

  /// The times of an event of care or of the trigger log; a lapse is any return to use.
  std::vector<std::pair<Stamp, std::string>> times_of(const catalog::Derived& derived) const {
    std::vector<std::pair<Stamp, std::string>> out;
    const auto told = derived.logged;
    for (const auto& event : record_.events)
      if (event.kind == derived.event) out.emplace_back(event.at, event.id);
    for (const auto& event : record_.log)
      if (event.kind == told || (told == TriggerEventKind::lapse && event.kind == TriggerEventKind::use)) out.emplace_back(event.at, event.id);
    std::ranges::stable_sort(out, [](const auto& a, const auto& b) { return earlier(a.first, b.first); });
    std::erase_if(out, [&](const auto& e) { return !seen_from(e.first, as_of_); });
    return out;
  }

  void from_events(const FactEntry& entry) {
    using Take = catalog::EventTake;
    const auto take = entry.derived->take;
    if (entry.derived->injection) return from_injections(entry);
    if (take == Take::newest) return put_any(newest_dose_fact(vocabulary_, record_, entry, as_of_));
    if (take == Take::days_left) {
      const auto left = days_left_fact(vocabulary_, record_, entry, as_of_);
      if (left && !told_since(entry, left->since)) put_any(left->fact);
      return;
    }
    if (entry.derived->event == EventKind::test && take == Take::result) return from_tests(entry);
    if (entry.derived->event == EventKind::encounter && take != Take::last_date) return from_visits(entry);
    auto times = times_of(*entry.derived);
    double open = 0;  // told without a day, and so perhaps before the window
    if (const auto& within = entry.derived->within) {
      const auto too_old = [&](Date day) { return as_of_.day.since(day) > within->minutes / 1440; };
      std::erase_if(times, [&](const auto& each) { return too_old(days_of(each.first).last); });
      open = static_cast<double>(std::ranges::count_if(times, [&](const auto& each) { return too_old(each.first.day); }));
    }
    if (times.empty()) return;
    const auto& [last, id] = times.back();
    const auto count = static_cast<double>(times.size());
    if (take == Take::count) put(entry, Range{count - open, count}, last, last, id);
    if (take == Take::last_date) put(entry, is_partial(last) ? FactValue{Text{format_stamp(last)}} : FactValue{last.day}, last, last, id);
    if (take == Take::hours_since && last.has_time()) put(entry, exact(0), last, last, id);
    if (take == Take::place)
      for (const auto& event : record_.events)
        if (event.id == id)
          for (const auto* name : {"place", "from", "type"})
            if (const auto place = std::string(event.detail(name)); std::ranges::find(entry.type.values, place) != entry.type.values.end()) {
              put(entry, Code{place}, last, last, id);
              break;
            }
  }

  void from_injections(const FactEntry& entry) {
    if (!looked_for_injection_) {
      looked_for_injection_ = true;
      injection_ = find_last_injection(vocabulary_, record_, as_of_);
    }
    if (auto fact = injection_ ? injection_fact(*injection_, entry) : std::nullopt) out_.push_back(std::move(*fact));
  }

  void from_log(const FactEntry& entry) {
    std::vector<TriggerEvent> seen;
    std::ranges::copy_if(record_.log, std::back_inserter(seen), [&](const TriggerEvent& each) { return seen_from(each.at, as_of_); });
    if (const auto* newest = find_rise(*entry.derived->log, seen, record_.triggers, as_of_.day)) put(entry, true, newest->at, newest->at, newest->id);
  }

  void put_any(std::optional<Fact> fact) {
    if (fact) out_.push_back(std::move(*fact));
  }

  static Range exact(double value) { return {value, value}; }

  void from_tests(const FactEntry& entry) {
    const auto dot = entry.key.rfind('.');
    const auto analyte = dot == std::string::npos ? entry.key : entry.key.substr(dot + 1);
    for (const auto& event : record_.events) {
      if (event.kind != EventKind::test || (event.detail("analyte") != analyte && event.detail("analyte") != entry.key)) continue;
      const auto result = std::string(event.detail("result"));
      if (entry.type.kind == ValueKind::code && std::ranges::find(entry.type.values, result) != entry.type.values.end())
        put(entry, Code{result}, event.at, event.at, event.id);
      else if (const auto number = entry.type.kind == ValueKind::number ? parse_number(result) : std::nullopt)
        put(entry, exact(*number), event.at, event.at, event.id);
    }
  }

  void from_visits(const FactEntry& entry) {
    double count = 0;
    std::optional<Date> next;
    using Take = catalog::EventTake;
    const auto take = entry.derived->take;
    for (const auto& event : record_.events) {
      const auto status = event.visit();
      if ((take == Take::count_kept && status == VisitStatus::kept) || (take == Take::count_missed && status == VisitStatus::missed)) ++count;
      if (status == VisitStatus::booked && event.at.day >= as_of_.day && (!next || event.at.day < *next)) next = event.at.day;
    }
    if (take == Take::next_date && next) put_now(entry, *next, RecordSource::bookings);
    if (take != Take::next_date && count > 0) put_now(entry, exact(count), RecordSource::visits);
  }

  void from_record(const FactEntry& entry) {
    if (!entry.derived->record_field) return;
    switch (*entry.derived->record_field) {
      case catalog::RecordField::birth_date: return put_age(entry);
      case catalog::RecordField::sex_at_birth: return put_said(entry, record_.patient.sex_at_birth, RecordSource::patient);
      case catalog::RecordField::explored:
        if (!record_.patient.explored.empty()) put_explored(entry);
        return;
      case catalog::RecordField::referred_by:
        if (record_.episode) put_said(entry, record_.episode->referred_by, RecordSource::episode);
        return;
      case catalog::RecordField::episode_kind:
        if (record_.episode && !told_since(entry, {})) put_kind(entry, format_word(record_.episode->kind));
        return;
    }
  }

  /// A birth date known only by year or month gives the age within bounds.
  void put_age(const FactEntry& entry) {
    const auto* birth = std::get_if<Stamp>(&record_.patient.birth_date);
    if (!birth) return;
    const double high = age_in_years(birth->day, as_of_.day);
    const double low = birth->precision == Precision::year || birth->precision == Precision::month ? high - 1 : high;
    put_now(entry, Range{std::max(0.0, low), std::max(0.0, high)}, RecordSource::patient);
  }

  /// The domains themselves, or how many they are.
  void put_explored(const FactEntry& entry) {
    const auto& explored = record_.patient.explored;
    if (entry.type.kind == ValueKind::number) return put_now(entry, exact(static_cast<double>(explored.size())), RecordSource::patient);
    std::vector<Code> domains;
    for (const auto& domain : explored) domains.push_back(Code{std::string(format_word(domain))});
    put_now(entry, std::move(domains), RecordSource::patient);
  }

  /// The word of the record as the fact has it; one that stands for nothing here is to be asked, unless somebody did.
  void put_kind(const FactEntry& entry, std::string_view word) {
    for (const auto& [from, to] : entry.derived->map)
      if (from == word) return put_now(entry, Code{to}, RecordSource::episode);
    const bool asked = std::ranges::any_of(record_.facts, [&](const Fact& fact) {
      return fact.key == entry.key && seen_from(fact.at, as_of_) && (!entry.fresh || is_fresh(fact.at, as_of_, as_of_, *entry.fresh));
    });
    if (!asked) put(entry, Absent::not_asked, as_of_, as_of_, std::string(format_word(RecordSource::episode)));
  }

  void put_said(const FactEntry& entry, const Said& said, RecordSource source) {
    const auto word = said_text(said);
    if (word.empty()) return;
    const bool known = std::ranges::find(entry.type.values, word) != entry.type.values.end();
    if (known) put_now(entry, Code{word}, source);
    else put_now(entry, Text{word}, source);
  }

  void from_inventory() {
    if (record_.triggers.empty()) return;
    if (const auto* entry = asked("triggers")) from_triggers(*entry);
    from_steps();
    from_avoided();
  }

  void from_triggers(const FactEntry& entry) {
    std::vector<FactRecord> records;
    for (const auto& trigger : record_.triggers) {
      if (trigger.status != TriggerStatus::open) continue;
      FactRecord record;
      const auto code = [&](const char* name, std::string_view word) {
        if (!word.empty()) record.fields.emplace_back(name, Code{std::string(word)});
      };
      code("id", trigger.id);
      code("domain", format_word(trigger.domain));
      record.fields.emplace_back("text", Text{trigger.text});
      if (trigger.strength) record.fields.emplace_back("strength", exact(*trigger.strength));
      code("avoidable", format_word(trigger.avoidable));
      code("tone", format_word(trigger.tone));
      code("strategy", format_word(trigger.strategy));
      code("status", format_word(trigger.status));
      records.push_back(std::move(record));
    }
    // The inventory stands until somebody resolves an entry: it is as true today as when it was written.
    put_now(entry, std::move(records), RecordSource::inventory);
  }

  /// Open triggers that are only to be kept away from, without a step that was agreed on.
  void from_avoided() {
    const auto* entry = asked("avoided_triggers");
    std::vector<FactRecord> records;
    for (const auto& trigger : record_.triggers) {
      if (trigger.status != TriggerStatus::open || !(trigger.strategy && takes_away(*trigger.strategy)) || !trigger.steps.empty()) continue;
      FactRecord record;
      record.fields.emplace_back("id", Code{trigger.id});
      record.fields.emplace_back("text", Text{trigger.text});
      if (trigger.strength) record.fields.emplace_back("strength", exact(*trigger.strength));
      records.push_back(std::move(record));
    }
    if (entry && !records.empty()) put_now(*entry, std::move(records), RecordSource::inventory);
  }

  /// Steps that somebody agreed to and that are still to do.
  void from_steps() {
    const auto* entry = asked("trigger_steps");
    std::vector<FactRecord> records;
    for (const auto& trigger : record_.triggers)
      for (const auto& step : trigger.steps) {
        if (trigger.status != TriggerStatus::open || step.done() || step.owner.empty()) continue;
        FactRecord record;
        record.fields.emplace_back("id", Code{trigger.id});
        record.fields.emplace_back("trigger", Text{trigger.text});
        record.fields.emplace_back("step", Text{step.text});
        record.fields.emplace_back("owner", Code{step.owner});
        if (step.due) record.fields.emplace_back("due", *step.due);
        records.push_back(std::move(record));
      }
    if (entry && !records.empty()) put_now(*entry, std::move(records), RecordSource::inventory);
  }

  const catalog::Vocabulary& vocabulary_;
  const PersonRecord& record_;
  Stamp as_of_;
  const std::vector<std::string>* only_ = nullptr;
  std::vector<Fact> out_;
  bool looked_for_injection_ = false;
  std::optional<LastInjection> injection_;
};

}  // namespace

std::vector<Fact> derive_facts(const catalog::Vocabulary& vocabulary, const PersonRecord& record, const Stamp& as_of) {
  auto out = Derivation(vocabulary, record, as_of).run();
  out.insert(out.end(), record.facts.begin(), record.facts.end());
  return out;
}

std::vector<Fact> derive_facts(const catalog::Vocabulary& vocabulary, const PersonRecord& record, const Stamp& as_of,
                               const std::vector<std::string>& only) {
  auto out = Derivation(vocabulary, record, as_of).run(only);
  out.insert(out.end(), record.facts.begin(), record.facts.end());
  return out;
}

}  // namespace leeboard::care
