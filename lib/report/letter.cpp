// The handout of triggers and plans.
#include "report/letter.hpp"

#include <algorithm>

#include "report/day_words.hpp"
#include "report/fact_title.hpp"
#include "report/key_figures.hpp"
#include "report/plan_words.hpp"

namespace leeboard::report {

namespace {
std::string sentence(std::string text) {
  if (!text.empty() && text.back() != '.' && text.back() != '!' && text.back() != '?') text += '.';
  if (!text.empty() && text.front() >= 'a' && text.front() <= 'z') text.front() = static_cast<char>(text.front() - 'a' + 'A');
  return text;
}

void add_triggers(List& list, const PersonRecord& record, const KeyFigures& figures) {
  std::vector<const Trigger*> open;
  for (const auto& trigger : record.triggers)
    if (trigger.status != TriggerStatus::removed) open.push_back(&trigger);
  std::ranges::stable_sort(open, [](const Trigger* a, const Trigger* b) { return a->strength.value_or(-1) > b->strength.value_or(-1); });
  for (const auto* trigger : open) {
    Entry entry{trigger->text, {}, {{"id", "", trigger->id, {}, {}}}, Tone::plain};
    // What was agreed step by step comes before what the plan says in general.
    for (const auto& step : trigger->steps)
      if (!step.done()) entry.details.push_back(sentence(step.text));
    for (const auto& words : planned_for(*trigger, figures.plan))
      if (std::ranges::find(entry.details, sentence(words)) == entry.details.end()) entry.details.push_back(sentence(words));
    list.items.push_back(std::move(entry));
  }
}

void add_clinic(List& list, const ReportSetting& setting) {
  if (!setting.phone.empty())
    list.items.push_back({(setting.name.empty() ? std::string("My clinic") : setting.name) + ": " + setting.phone, {}, {}, Tone::plain});
}

void add_contacts(List& list, const PersonRecord& record, const ReportSetting& setting) {
  if (const auto* value = record.sheet.value("support_person"))
    list.items.push_back({"My " + value_words(setting.vocabulary, "support_person", *value) + ": ______________________", {}, {}, Tone::plain});
  add_clinic(list, setting);
}

std::string first_name(const Patient& patient) {
  if (!patient.name.used.empty()) return patient.name.used;
  return patient.name.given.empty() ? std::string() : patient.name.given.front();
}

/// The next visit that is booked; a line to fill in where none is.
void add_next_visit(List& list, const PersonRecord& record, const KeyFigures& figures) {
  const auto day = figures.next_contact ? spelled_date(*figures.next_contact, record.as_of.day) : std::string("______________________");
  list.items.push_back({"My next visit: " + day, {}, {}, Tone::plain});
}

Document begin_letter(const catalog::LetterText& letter, const ReportSetting& setting, const Stamp& as_of) {
  Document out;
  out.report = "letter";
  out.as_of = as_of;
  out.clinic = setting.name;
  out.large = true;
  out.title = letter.title;
  return out;
}

std::string naloxone_words(const catalog::LetterText& letter, const PersonRecord& record) {
  std::string state = "unknown";
  if (const auto* value = record.sheet.value("naloxone_in_hand"))
    if (const auto* code = std::get_if<Code>(value)) state = code->word;
  const auto found = letter.naloxone.find(state);
  return found == letter.naloxone.end() ? std::string{} : found->second;
}
}  // namespace

Document letter_report(const catalog::LetterText& letter, const PersonRecord& record, const ReportSetting& setting) {
  const auto figures = count_key_figures(record, setting);
  auto out = begin_letter(letter, setting, record.as_of);
  out.patient = record.patient.code;
  // It may lie on a table: the name that the person goes by, and no number.
  const auto name = first_name(record.patient);
  out.subtitle = (name.empty() ? "" : name + " · ") + spelled_date(record.as_of.day, Date{});
  for (const auto& part : letter.sections) {
    List list{part.id, {}, part.empty};
    if (part.show == "triggers") add_triggers(list, record, figures);
    if (part.show == "contacts") add_contacts(list, record, setting);
    if (part.show == "contacts") add_next_visit(list, record, figures);
    if (part.show == "naloxone")
      if (auto words = naloxone_words(letter, record); !words.empty()) list.items.push_back({std::move(words), {}, {}, Tone::plain});
    for (const auto& line : part.lines) list.items.push_back({line, {}, {}, Tone::plain});
    if (part.show == "contacts" && !list.items.empty() && !part.empty.empty() && !record.sheet.value("support_person"))
      list.items.insert(list.items.begin(), {part.empty, {}, {}, Tone::plain});
    out.sections.push_back({part.id, part.title, {std::move(list)}});
  }
  return out;
}

Document sheet_report(const catalog::LetterText& letter, const ReportSetting& setting, const Stamp& as_of) {
  auto out = begin_letter(letter, setting, as_of);
  out.subtitle = format_date(as_of.day);
  out.halves = true;
  for (const auto& part : letter.sections) {
    List list{part.id, {}, part.empty};
    for (const auto& line : part.lines) list.items.push_back({line, {}, {}, Tone::plain});
    if (part.show == "contacts") add_clinic(list, setting);
    out.sections.push_back({part.id, part.title, {std::move(list)}});
  }
  return out;
}

}  // namespace leeboard::report
