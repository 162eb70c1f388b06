// Gathers the forms that are due.
#include "clinic/form_due_list.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/error.hpp"
#include "catalog/care_template.hpp"
#include "catalog/catalog.hpp"
#include "catalog/vocabulary.hpp"
#include "clinic/desk.hpp"

namespace leeboard::clinic {

FormDueList::FormDueList(const Desk& desk, std::string instrument, const std::string& care_template, long long days_ahead)
    : desk_(desk), instrument_(std::move(instrument)), care_template_(desk.catalog.care_template(care_template)), days_ahead_(days_ahead) {
  if (!instrument_.empty()) desk.catalog.instrument(instrument_);  // a typo is not an empty list
}

void FormDueList::add(const PersonRecord& record) {
  ++people_;
  const auto today = desk_.as_of.day;
  // Nobody is asked to come for a form who is not in care any more.
  if (!is_in_care(record)) {
    ++not_in_care_;
    return;
  }
  const auto schedule = schedule_of(record);
  for (const auto& due : care::list_forms_due(schedule, record.assessments, today.plus_days(days_ahead_))) {
    if (!instrument_.empty() && due.instrument != instrument_) continue;
    rows_.push_back({record.patient.code, due.instrument, due.day, today.since(due.day), schedule.basis, schedule.source, due.lines,
                     due.last ? due.last->id : "", due.last ? format_stamp(*due.last->answers.taken_at) : ""});
  }
}

const std::vector<FormDue>& FormDueList::sorted() {
  std::ranges::stable_sort(rows_, {}, &FormDue::day);
  return rows_;
}

long long FormDueList::overdue() const {
  return std::ranges::count_if(rows_, [](const FormDue& row) { return row.days_over > 0; });
}

// A template that is gone (a site's own, renamed) leaves the goals of its plans.
const catalog::CareTemplate* FormDueList::find_template(const std::vector<std::string>& ids) {
  const auto name = fmt::format("{}", fmt::join(ids, ","));
  const auto [at, fresh] = templates_.try_emplace(name, nullptr);
  if (!fresh) return at->second;
  try {
    at->second = &desk_.catalog.template_stack(ids, 0);
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::not_found) throw;
    gone_.push_back(name);
  }
  return at->second;
}

care::FormSchedule FormDueList::schedule_of(const PersonRecord& record) {
  const auto& vocabulary = desk_.catalog.vocabulary();
  if (record.signed_plan) return care::schedule_of_plan(*record.signed_plan, find_template(record.signed_plan->template_ids()), vocabulary);
  const auto from = record.episode->admitted ? record.episode->admitted->day : desk_.as_of.day;
  return care::schedule_of_template(care_template_, vocabulary, record.sheet, from);
}

}  // namespace leeboard::clinic
