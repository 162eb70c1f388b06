// Compares times with now and with a birth.
#include "clinic/import/check_times.hpp"

#include <fmt/format.h>

#include "base/error.hpp"
#include "clinic/desk.hpp"
#include "record/days_of.hpp"

namespace leeboard::clinic {

namespace {
constexpr long long slack = 15 * 60;  // clocks differ

bool lies_ahead(const Stamp& at, const Stamp& now) {
  if (!at.has_time() || !now.has_time()) return at.day > now.day;
  return at.utc_seconds() > now.utc_seconds() + slack;
}

/// What is booked or called off, what ends, and the end of a stay elsewhere that is planned.
bool may_lie_ahead(const Event& event) {
  using enum EventKind;
  using enum VisitStatus;
  const auto visit = event.visit();
  return event.kind == medication_stop || event.kind == release || event.kind == withdrawn || visit == booked || visit == cancelled ||
         visit == cancelled_by_patient || visit == cancelled_by_clinic || (event.kind == medication_other && event.detail("status") == "intended");
}

void require_past(const Desk& desk, const Stamp& at, std::string_view what) {
  if (!lies_ahead(at, desk.as_of)) return;
  throw Error{ErrorKind::bad_input, fmt::format("the {} of {} lies ahead", what, format_stamp(at))}.mend_with(
      fmt::format("give a time up to {}, or say with {} which day it is", format_stamp(desk.as_of), desk.words.as_of));
}

void require_since(const Stamp& birth, const Stamp& at, std::string_view what) {
  if (days_of(at).last >= birth.day) return;
  throw Error{ErrorKind::bad_input, fmt::format("the {} of {} lies before the birth date {}", what, format_stamp(at), format_stamp(birth))}.mend_with(
      "correct one of the two");
}

/// Calls `check` with each time of the document that is of something that has happened, and with what it is of.
template <typename Check>
void for_each_time(const interop::IntakeDocument& document, const Check& check) {
  if (document.episode && document.episode->discharged) check(*document.episode->discharged, "discharge");
  if (document.episode && document.episode->last_contact) check(*document.episode->last_contact, "last contact");
  for (const auto& event : document.events)
    if (!may_lie_ahead(event)) check(event.at, format_word(event.kind));
  for (const auto& fact : document.facts) check(fact.at, fact.key);
  for (const auto& form : document.assessments)
    if (form.taken_at) check(*form.taken_at, form.instrument);
}
}  // namespace

void require_no_time_ahead(const Desk& desk, const interop::IntakeDocument& document) {
  for_each_time(document, [&](const Stamp& at, std::string_view what) { require_past(desk, at, what); });
}

void require_no_time_ahead(const Desk& desk, const Answers& answers) {
  if (answers.taken_at) require_past(desk, *answers.taken_at, answers.instrument);
}

void require_after_birth(const Desk& desk, store::Repositories& records, store::PersonKey person, const interop::IntakeDocument& document) {
  const auto admitted = document.episode ? document.episode->admitted : std::nullopt;
  bool any = admitted.has_value();
  for_each_time(document, [&](const Stamp&, std::string_view) { any = true; });
  if (!any) return;
  auto born = document.patient.birth_date;
  if (!std::holds_alternative<Stamp>(born)) {
    const auto stored = records.patients().get(person, desk.seen_with_revisions());
    if (stored) born = stored->patient.birth_date;
  }
  const auto* birth = std::get_if<Stamp>(&born);
  if (birth == nullptr) return;
  if (admitted) require_since(*birth, *admitted, "admission");
  for_each_time(document, [&](const Stamp& at, std::string_view what) { require_since(*birth, at, what); });
}

}  // namespace leeboard::clinic
