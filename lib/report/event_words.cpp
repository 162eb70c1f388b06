// What happened, without the codes of the system that it came from.
#include "report/event_words.hpp"

#include <cmath>

#include "base/range.hpp"
#include "report/text_words.hpp"

namespace leeboard::report {

namespace {
// "Acute viral pharyngitis (disorder)": the bracket is a shelf mark of the coding system.
std::string plain_name(std::string_view text) {
  for (const std::string_view mark : {" (disorder)", " (procedure)", " (finding)", " (situation)", " (event)", " (regime/therapy)"})
    if (text.ends_with(mark)) text.remove_suffix(mark.size());
  return std::string(text);
}

std::string unit_words(std::string_view unit) {
  if (unit.empty() || unit == "1" || unit.starts_with('{')) return {};
  if (unit == "mm[Hg]") return " mmHg";
  if (unit == "Cel") return " °C";
  return " " + std::string(unit);
}

// The name that the record gives, whatever field it stands in.
std::string name_of(const Event& event) {
  for (const auto* key : {"text", "drug", "analyte", "type", "place", "code"})
    if (const auto text = event.detail(key); !text.empty()) return plain_name(text);
  return {};
}

std::string result_of(const Event& event) {
  const auto result = event.detail("result");
  return result.empty() ? std::string() : round_words(result) + unit_words(event.detail("unit"));
}

std::string named(std::string_view label, const Event& event) {
  const auto name = name_of(event);
  return name.empty() ? std::string(label) : std::string(label) + ": " + name;
}

void add(std::string& out, std::string_view before, std::string_view text) {
  if (!text.empty()) out.append(", ").append(before).append(text);
}

std::string visit_words(const Event& event) {
  auto out = named("visit", event);
  add(out, "", spaced(event.detail("status")));
  add(out, "for ", plain_name(event.detail("reason")));
  return out;
}

std::string medicine_words(const Event& event) {
  const auto drug = spaced(name_of(event));
  if (event.detail("drug").empty() && !event.detail("told").empty()) return "not understood: " + drug;
  if (event.kind == EventKind::medication_start) {
    auto out = "started " + drug;
    if (event.detail("status") == "stopped") out += ", stopped since";
    return out;
  }
  if (event.kind == EventKind::medication_stop) {
    auto out = "stopped " + drug;
    add(out, "because ", event.detail("reason"));
    return out;
  }
  auto out = (event.kind == EventKind::dose ? "dose of " : "handed out: ") + drug;
  if (const auto dose = event.detail("dose_mg"); !dose.empty()) out += " " + round_words(dose) + " mg";
  add(out, "quantity ", event.detail("quantity"));
  if (const auto days = event.detail("days_supply"); !days.empty()) out += ", for " + std::string(days) + (days == "1" ? " day" : " days");
  return out;
}
}  // namespace

std::string round_words(std::string_view text) {
  const auto number = parse_number(text);
  if (!number) return std::string(text);
  const double size = std::abs(*number);
  return format_number(round_half_away(*number, size >= 100 ? 0 : size >= 10 ? 1 : 2));
}

std::string time_words(const Stamp& at) {
  const auto text = format_stamp(at);
  return at.has_time() ? text.substr(0, 10) + " " + text.substr(11, 5) : text;
}

std::string event_details(const Event& event) {
  auto out = spaced(format_word(event.kind));
  for (const auto& [key, value] : event.details)
    if (!value.empty()) out += ", " + spaced(key) + " " + value;
  return out;
}

std::string event_words(const Event& event) {
  if (event.kind == EventKind::encounter) return visit_words(event);
  if (event.kind == EventKind::medication_start || event.kind == EventKind::medication_stop || event.kind == EventKind::dose ||
      event.kind == EventKind::dispense)
    return medicine_words(event);
  auto out = named(spaced(format_word(event.kind)), event);
  if (event.kind == EventKind::observation && !name_of(event).empty()) out = name_of(event);
  if (const auto result = result_of(event); !result.empty()) out += (event.kind == EventKind::observation ? ": " : " ") + result;
  if (const auto expected = event.detail("expected"); !expected.empty())
    out += expected == "yes" ? ", as expected" : expected == "no" ? ", not expected" : "";
  if (event.kind == EventKind::condition) add(out, "", spaced(event.detail("status")));
  if (const auto ended = event.detail("ended").substr(0, 10); ended.size() == 10 && ended != format_date(event.at.day)) add(out, "until ", ended);
  if (event.kind != EventKind::encounter) add(out, "for ", plain_name(event.detail("reason")));
  return out;
}

}  // namespace leeboard::report
