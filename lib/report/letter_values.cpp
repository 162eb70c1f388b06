// Finds what letters fill in.
#include "report/letter_values.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/words.hpp"
#include "care/attendance.hpp"
#include "catalog/finished_letter.hpp"
#include "report/day_words.hpp"
#include "report/letter_medicines.hpp"

namespace leeboard::report {

namespace {
constexpr std::size_t most_days = 6;  // in one field of a letter

Filled known(std::string_view text) {
  auto line = single_spaced(text);
  if (line.empty()) return {};
  return {Filled::State::known, std::move(line)};
}

Filled nothing() { return {Filled::State::nothing}; }

std::string day_words(Date day) { return spelled_date(day, Date{}); }

/// "Tuesday, December 1, 2026, at 9:30 AM"; a month where no day is known.
std::string time_words_of(const Stamp& at) {
  if (at.precision < Precision::day) return format_stamp(at);
  if (!at.has_time()) return day_words(at.day);
  const int hour = at.second_of_day / 3600, minute = at.second_of_day / 60 % 60;
  return fmt::format("{}, at {}:{:02} {}", day_words(at.day), hour % 12 == 0 ? 12 : hour % 12, minute, hour < 12 ? "AM" : "PM");
}

/// Without the day of the week, which helps with appointments alone.
std::string date_words(Date day) {
  auto out = day_words(day);
  return out.substr(out.find(' ') + 1);
}

std::string span_words(const care::Period& span) {
  return span.first == span.last ? date_words(span.first) : date_words(span.first) + " to " + date_words(span.last);
}

/// One a line.
Filled days(const std::vector<Stamp>& times) {
  if (times.empty()) return {};
  std::string out;
  for (std::size_t i = 0; i < std::min(times.size(), most_days); ++i) out += (i == 0 ? "" : "\n") + time_words_of(times[i]);
  if (times.size() > most_days) out += fmt::format("\nand {} more", times.size() - most_days);
  return {Filled::State::known, std::move(out)};
}

// That nothing was written down is not the same as that nothing was.
Filled count(int n) { return known(n > 0 ? std::to_string(n) : "none recorded"); }

void add_attendance(LetterValues& to, const PersonRecord& record, const LetterInput& input) {
  for (const auto* name : {"scheduled", "attended", "excused", "missed"}) to[name] = {};
  to["no_outcome"] = nothing();
  const auto today = record.as_of.day;
  to["seen"] = days(care::kept_visits(record.events, input.period.value_or(care::Period{today, today})));
  if (!input.period) return;
  const auto counted = care::count_attendance(record.events, *input.period, today);
  if (counted.scheduled() == 0) return;
  to["scheduled"] = count(counted.scheduled());
  to["attended"] = count(counted.attended);
  to["excused"] = count(counted.excused);
  to["missed"] = count(counted.missed);
  if (counted.no_outcome > 0) to["no_outcome"] = count(counted.no_outcome);
}

void add_ahead(LetterValues& to, const PersonRecord& record) {
  const auto ahead = care::bookings_ahead(record.events, record.as_of.day);
  to["visits_ahead"] = days(ahead);
  if (!ahead.empty()) to["next_visit"] = known(time_words_of(ahead.front()));
  else if (const auto* value = record.sheet.value("next_appointment_date"))
    if (const auto* day = std::get_if<Date>(value); day && *day >= record.as_of.day) to["next_visit"] = known(day_words(*day));
}

void add_enrolment(LetterValues& to, const PersonRecord& record) {
  const auto& episode = record.episode;
  const auto words = [](const Stamp& at) { return at.precision < Precision::day ? format_stamp(at) : date_words(at.day); };
  if (!episode || episode->kind != EpisodeKind::care || !episode->admitted) return;
  to["enrolled"] = known(episode->discharged ? fmt::format("from {} to {}", words(*episode->admitted), words(*episode->discharged))
                                             : "since " + words(*episode->admitted));
}

Filled signer(const catalog::LetterText& letter, const LetterInput& input) {
  if (input.signer_name.empty() || input.signer_credential.empty()) return {};
  for (const auto& word : letter.form.credentials_left_out)
    if (catalog::says_word(input.signer_credential, word)) return known(input.signer_name);
  return known(input.signer_name + ", " + input.signer_credential);
}
}  // namespace

std::string whole_name(const HumanName& name) {
  auto words = name.given;
  if (!name.family.empty()) words.push_back(name.family);
  return single_spaced(join_words(words, " "));
}

LetterValues find_letter_values(const catalog::LetterText& letter, const PersonRecord* record, const LetterInput& input, const ReportSetting& setting,
                                const Stamp& as_of) {
  LetterValues out;
  for (const auto& value : catalog::letter_values()) out[std::string(value.name)] = {};
  const bool handed = letter.form.way != catalog::LetterWay::sent && input.recipient.empty();
  out["recipient"] = handed ? nothing() : known(input.recipient);
  out["consent"] = handed ? nothing() : known(input.consent);
  out["clinic"] = known(letter.form.neutral ? input.neutral_name : setting.name);
  // Whoever knows the address or the number of a clinic knows the clinic.
  out["address"] = letter.form.neutral ? nothing() : known(setting.address);
  out["phone"] = letter.form.neutral ? nothing() : known(setting.phone);
  out["fax"] = letter.form.neutral ? nothing() : known(input.fax);
  out["signer"] = signer(letter, input);
  out["date"] = known(date_words(as_of.day));
  if (input.period) out["period"] = known(span_words(*input.period));
  if (input.away) out["away"] = known(span_words(*input.away));
  if (input.back) out["back"] = known(day_words(*input.back));
  if (input.pages > 0) out["pages"] = known(std::to_string(input.pages));
  if (record == nullptr) return out;
  out["name"] = known(whole_name(record->patient.name));
  add_attendance(out, *record, input);
  add_ahead(out, *record);
  add_enrolment(out, *record);
  add_medicines(out, *record, setting);
  out["code"] = known(record->patient.code);
  if (const auto* born = std::get_if<Stamp>(&record->patient.birth_date))
    out["born"] = known(born->precision < Precision::day ? format_stamp(*born) : date_words(born->day));
  return out;
}

}  // namespace leeboard::report
