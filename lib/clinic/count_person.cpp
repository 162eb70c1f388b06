// Puts what is on record on the clinic's calendar.
#include "clinic/count_person.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "base/range.hpp"
#include "base/words.hpp"
#include "care/figures/cover.hpp"
#include "care/figures/tests_taken.hpp"
#include "catalog/catalog.hpp"
#include "catalog/vocabulary.hpp"
#include "clinic/desk.hpp"
#include "record/absent.hpp"
#include "store/repositories.hpp"

namespace leeboard::clinic {

namespace {
constexpr std::string_view treats_oud = "moud";
constexpr auto other_medicine = "other", not_recognised = "";
constexpr auto birth_date = "birth_date", sex = "sex_at_birth", programme = "programme", clinician = "clinician", referred_by = "referred_by";
constexpr long long longest_supply = 3650;

/// Since when a record says without a break that the person died.
std::optional<Date> death_recorded(store::Repositories& records, const Desk& desk, store::PersonKey person) {
  std::optional<Date> out;
  for (const auto member : records.patient_links().members(person, desk.seen())) {
    std::optional<Date> since;
    for (const auto& revision : records.patients().revisions(member, desk.seen()))
      if (!says_died(revision.patient.deceased)) since.reset();
      else if (!since) since = care::clinic_day(revision.signature.at, desk.zone);
    if (since && (!out || *since < *out)) out = since;
  }
  return out;
}

care::CountedEpisode count_episode(const Episode& episode, const Desk& desk) {
  care::CountedEpisode out;
  out.id = episode.id;
  out.kind = episode.kind;
  out.programme = said_text(episode.programme);
  if (episode.admitted) out.admitted = care::clinic_day(*episode.admitted, desk.zone);
  if (episode.discharged) out.discharged = care::clinic_day(*episode.discharged, desk.zone);
  if (const auto* code = std::get_if<DischargeCode>(&episode.discharge_code)) out.code = *code;
  out.reason_said = is_said(episode.discharge_reason);
  out.discharge_said = episode.discharged.has_value() || out.code || out.reason_said;
  out.transferred_in = is_said(episode.transferred_from);
  return out;
}

/// Reads the events of one person, one after the other.
class EventCounter {
 public:
  EventCounter(const Desk& desk, const catalog::FigureRules& rules, care::CountedPerson& out) : desk_(desk), rules_(rules), out_(out) {}

  void add(const Event& event) {
    const auto day = care::clinic_day(event.at, desk_.zone);
    switch (event.kind) {
      case EventKind::encounter: return add_visit(event, day);
      case EventKind::contact: return add_contact(day);
      case EventKind::test: return add_test(event, day);
      case EventKind::medication_start: return add_medicine(event, day, care::MedicineStep::started);
      case EventKind::medication_stop: return add_medicine(event, day, care::MedicineStep::stopped);
      case EventKind::dose:
      case EventKind::dispense: return add_medicine(event, day, care::MedicineStep::given);
      case EventKind::overdose: return add_overdose(day);
      default: return;
    }
  }

  void add_contact(const std::optional<Date>& day) {
    if (day) out_.contacts.push_back(*day);
  }

  void add_overdose(const std::optional<Date>& day) {
    if (day && overdoses_.insert(*day).second) out_.overdoses.push_back(*day);
  }

  void finish() { out_.covered = care::covered_days(std::move(supplies_), stops_); }

 private:
  void add_visit(const Event& event, const std::optional<Date>& day) {
    if (!day) {
      ++out_.undated_visits;
      return;
    }
    const auto type = event.detail("type");
    out_.visits.push_back({*day, event.visit(), parse_absent(type) ? std::string() : std::string(type)});
    if (event.visit() == VisitStatus::kept) add_contact(day);
  }

  void add_test(const Event& event, const std::optional<Date>& day) {
    if (!day) {
      ++out_.undated_entries;
      return;
    }
    const auto analyte = event.detail("analyte");
    out_.tests.push_back(
        {*day, parse_absent(analyte) ? std::string() : std::string(analyte), care::outcome_of(event.detail("result"), event.detail("expected"))});
    add_contact(day);
  }

  void add_medicine(const Event& event, const std::optional<Date>& day, care::MedicineStep step) {
    if (!day) {
      ++out_.undated_entries;
      return;
    }
    if (event.kind == EventKind::dose) add_contact(day);
    const auto name = event.detail("drug");
    const auto* drug = name.empty() || parse_absent(name) ? nullptr : desk_.catalog.vocabulary().find_drug(name);
    const bool own_row = drug != nullptr && std::ranges::find(drug->classes, treats_oud) != drug->classes.end();
    out_.medicines.push_back({*day, drug ? drug->id : lower_ascii(name), own_row ? drug->id : drug ? other_medicine : not_recognised, own_row, step});
    if (own_row) add_cover(event, *day, drug->id);
  }

  void add_cover(const Event& event, Date day, const std::string& drug) {
    const auto at = rules_.cover.find(drug);
    const auto rule = at == rules_.cover.end() ? catalog::CoverRule{1, drug} : at->second;
    if (event.kind == EventKind::medication_stop) stops_.push_back({day, rule.as});
    else if (event.kind == EventKind::dose) supplies_.push_back({day, rule.as, rule.days});
    // What is injected covers from its dose on, not from the day on which the pharmacy delivered it.
    if (event.kind != EventKind::dispense || rule.days > 1) return;
    if (const auto days = parse_number(event.detail("days_supply")); days && *days >= 1)
      supplies_.push_back({day, rule.as, static_cast<long long>(std::min(*days, static_cast<double>(longest_supply)))});
    else out_.no_days_supply.push_back(day);
  }

  const Desk& desk_;
  const catalog::FigureRules& rules_;
  care::CountedPerson& out_;
  std::vector<care::Supply> supplies_;
  std::vector<care::SupplyStop> stops_;
  std::set<Date> overdoses_;
};

/// Finds what is not known of somebody as of a day.
class UnknownFinder {
 public:
  UnknownFinder(const Desk& desk, const PersonRecord& record, const Episode& episode, Date until)
      : desk_(desk), record_(record), episode_(episode), until_(until) {}

  bool is_unknown(const std::string& what) const {
    if (what == birth_date) return std::holds_alternative<Absent>(record_.patient.birth_date);
    if (what == sex) return !is_said(record_.patient.sex_at_birth);
    if (what == programme) return !is_said(episode_.programme);
    if (what == clinician) return !is_said(episode_.clinician);
    if (what == referred_by) return !is_said(episode_.referred_by);
    return fact_unknown(what);
  }

 private:
  // What was told in an earlier stretch of care counts for this one only where it belongs to the person.
  bool fact_unknown(const std::string& key) const {
    const auto* entry = desk_.catalog.vocabulary().find(key);
    const bool personal = entry != nullptr && entry->scope == catalog::FactScope::person;
    const bool of_now = record_.episode && record_.episode->id == episode_.id;
    const auto from = episode_.admitted ? care::clinic_day(*episode_.admitted, desk_.zone) : std::nullopt;
    const Fact* newest = nullptr;
    const auto look = [&](const std::vector<Fact>& facts, bool current) {
      for (const auto& fact : facts) {
        if (fact.key != key || fact.at.day > until_) continue;
        if (!personal && !(current && of_now) && (!from || fact.at.day < *from)) continue;
        if (newest == nullptr || !earlier(fact.at, newest->at)) newest = &fact;
      }
    };
    look(record_.closed_facts, false);
    look(record_.facts, true);
    return newest == nullptr || std::holds_alternative<Absent>(newest->content);
  }

  const Desk& desk_;
  const PersonRecord& record_;
  const Episode& episode_;
  Date until_;
};

void find_unknown(const Desk& desk, const catalog::FigureRules& rules, Date until, const PersonRecord& record, care::CountedPerson& out) {
  for (std::size_t i = 0; i < out.episodes.size(); ++i) {
    if (!care::in_census(out.episodes[i], out, until)) continue;
    const UnknownFinder finder(desk, record, record.episodes[i], until);
    for (auto& what : looked_for(rules))
      if (finder.is_unknown(what)) out.unknown.push_back(std::move(what));
    return;
  }
}
}  // namespace

std::vector<std::string> looked_for(const catalog::FigureRules& rules) {
  std::vector<std::string> out{birth_date, sex, programme, clinician, referred_by};
  out.insert(out.end(), rules.asked.begin(), rules.asked.end());
  return out;
}

care::CountedPerson count_person(store::Repositories& records, const Desk& desk, const catalog::FigureRules& rules, Date until,
                                 store::PersonKey person, const PersonRecord& record) {
  care::CountedPerson out;
  out.code = record.patient.code;
  EventCounter counter(desk, rules, out);
  for (const auto& episode : record.episodes) {
    out.episodes.push_back(count_episode(episode, desk));
    if (episode.last_contact) counter.add_contact(care::clinic_day(*episode.last_contact, desk.zone));
  }
  const bool open = std::ranges::any_of(out.episodes, [](const auto& each) { return care::is_counted(each) && !each.discharged; });
  if (open && record.death) {
    if (record.death->at) out.died = care::clinic_day(*record.death->at, desk.zone);
    if (!out.died) out.died = death_recorded(records, desk, person);
  }
  for (const auto& event : record.events) counter.add(event);
  for (const auto& form : record.assessments) counter.add_contact(care::clinic_day(form.answers.taken_at.value_or(form.recorded), desk.zone));
  for (const auto& entry : record.log)
    if (entry.kind == TriggerEventKind::overdose) counter.add_overdose(care::clinic_day(entry.at, desk.zone));
  counter.finish();
  for (const auto& item : record.safety) {
    const auto day = care::clinic_day(item.at, desk.zone);
    if (!day) continue;
    const auto answered = item.answered ? care::clinic_day(*item.answered, desk.zone) : std::nullopt;
    out.safety.push_back({*day, item.what, item.answer != SafetyAnswered::no, answered});
  }
  find_unknown(desk, rules, until, record, out);
  return out;
}

}  // namespace leeboard::clinic
