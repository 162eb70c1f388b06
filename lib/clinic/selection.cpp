// Choosing people.
#include "clinic/selection.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "base/nearest.hpp"
#include "catalog/care_template.hpp"
#include "catalog/catalog.hpp"
#include "catalog/site_settings.hpp"
#include "catalog/vocabulary.hpp"
#include "clinic/desk.hpp"
#include "store/repositories.hpp"

namespace leeboard::clinic {

namespace {
Error usage(const std::string& message, const std::string& mend) { return Error{ErrorKind::usage, message}.mend_with(mend); }

const std::vector<std::string> keys{"status", "programme", "clinician", "due-before"};

std::string near_or_all(const std::string& word, const std::vector<std::string>& known) {
  if (auto near = did_you_mean(word, known); !near.empty()) return near;
  std::string all = "choose one of:";
  for (const auto& each : known) all += " " + each;
  return all;
}

// What is not said can be asked for by its absence word.
bool is_equal(const Said& said, const std::string& wanted) {
  return is_said(said) ? said_text(said) == wanted : format_absent(std::get<Absent>(said)) == wanted;
}

// Records entered in error come only where somebody asked to read them.
bool is_shown(PersonStatus status, Unasked unasked) {
  if (status == PersonStatus::entered_in_error || unasked == Unasked::everybody) return true;
  return unasked == Unasked::people ? status != PersonStatus::test : is_listed(status);
}
}  // namespace

Selection::Selection(const std::vector<std::string>& conditions, const std::string& name) : conditions_(conditions) {
  std::vector<std::pair<std::string, std::string>> given;
  for (const auto& condition : conditions) {
    const auto equals = condition.find('=');
    if (equals == std::string::npos || equals + 1 == condition.size())
      throw usage(name + " needs key=value, not '" + condition + "'", "write e.g. " + name + " status=active");
    const auto key = condition.substr(0, equals);
    const auto value = condition.substr(equals + 1);
    if (std::ranges::find(keys, key) == keys.end()) throw usage(name + " knows no key '" + key + "'", near_or_all(key, keys));
    if (key == "due-before") {
      const auto day = parse_date(value);
      if (!day) throw usage(name + " due-before needs a date: " + explain_date(value), "write e.g. " + name + " due-before=2026-12-08");
      due_before_ = due_before_ ? std::min(*due_before_, *day) : *day;
      continue;
    }
    const auto before = std::ranges::find(given, key, &std::pair<std::string, std::string>::first);
    if (before != given.end() && before->second != value)
      throw usage(name + " names " + key + " twice with different values", "no patient can have both; give one");
    given.emplace_back(key, value);
    if (key == "programme") programme_ = value;
    if (key == "clinician") clinician_ = value;
    if (key != "status") continue;
    status_ = parse_word<PersonStatus>(value);
    if (!status_) throw usage(name + " knows no status '" + value + "'", near_or_all(value, all_words<PersonStatus>()));
  }
}

bool Selection::holds(const PersonRecord& record, const Desk& desk, Unasked unasked) const {
  const auto status = person_status(record);
  if (status_ ? status != *status_ : !is_shown(status, unasked)) return false;
  if (programme_ && !(record.episode && is_equal(record.episode->programme, *programme_))) return false;
  if (clinician_ && !(record.episode && is_equal(record.episode->clinician, *clinician_))) return false;
  if (!due_before_) return true;
  const auto due = care::list_due(record, due_setting(desk));
  return !due.empty() && due.front().day < *due_before_;
}

bool Selection::leaves_out(const PersonRecord& record, const Desk& desk) const {
  return !status_ && !holds(record, desk) && holds(record, desk, Unasked::everybody);
}

Gathering Selection::widened(Gathering what) const {
  if (due_before_) what.depth = Depth::whole;
  what.mistaken = what.mistaken || status_ == PersonStatus::entered_in_error;
  return what;
}

std::vector<Person> Selection::candidates(store::Repositories& records, const Desk& desk, const Gathering& what) {
  std::vector<Person> out;
  records.patients().for_each(what.mistaken ? desk.seen_with_revisions() : desk.seen(), [&](const store::PatientRevision& patient) {
    out.push_back({patient.person, patient.patient.code, patient.patient.status});
    return true;
  });
  return out;
}

std::string Selection::words() const {
  std::string out;
  for (const auto& condition : conditions_) out += (out.empty() ? "where " : " and ") + condition;
  return out;
}

care::DueSetting due_setting(const Desk& desk) {
  return {&desk.catalog.vocabulary(), &desk.catalog.care_template(catalog::usual_template), desk.site.plan_review};
}

}  // namespace leeboard::clinic
