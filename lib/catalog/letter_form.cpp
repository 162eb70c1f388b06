// Reads the frames of letters.
#include "catalog/letter_form.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/nearest.hpp"
#include "catalog/read_scalar.hpp"

namespace leeboard::catalog {

namespace {
constexpr std::string_view opening = "{{", closing = "}}", between_needs = " or ";

constexpr std::array<LetterValue, 29> table{{
    {"address", "where is the clinic", "write clinic.address into leeboard.yaml"},
    {"allergies", "which allergies are known, and with which reaction",
     "ask, and record it: leeboard intake update PATIENT allergies=none, or what they are"},
    {"attended", "which visits were there in the period", "record them: leeboard intake update PATIENT -, with events"},
    {"away", "from when to when was the person unable to attend", "add --away FROM..TO"},
    {"back", "from which day on may the person return", "add --back DATE"},
    {"born", "when was the person born", "leeboard intake update PATIENT -, with patient.birth_date"},
    {"clinic", "what stands at the head of the letter", "write clinic.name into leeboard.yaml; for a neutral letterhead clinic.neutral_name"},
    {"code", "what is the person's number", "leeboard intake list"},
    {"consent", "which consent does it go with", "add --consent-on-paper REF"},
    {"date", "which day is it", "add --as-of"},
    {"enrolled", "on which day did care begin", "leeboard intake update PATIENT -, with episode.admitted"},
    {"excused", "which visits were there in the period", "record them: leeboard intake update PATIENT -, with events"},
    {"fax", "what is the fax number of the clinic", "write clinic.fax into leeboard.yaml"},
    {"medicines", "which medicines does the person take", "ask, and record it: leeboard intake update PATIENT meds=none, or what they are"},
    {"medicines_asked", "when was that asked, and by whom", "record the list with --actor ID"},
    {"medicines_stopped", "which medicines were stopped", "record it: leeboard intake update PATIENT -, with events"},
    {"missed", "which visits were there in the period", "record them: leeboard intake update PATIENT -, with events"},
    {"name", "what is the person called", "leeboard intake update PATIENT -, with patient.name"},
    {"next_visit", "when is the next appointment", "record a booking: leeboard intake update PATIENT -, with events"},
    {"no_outcome", "what became of the visits", "record it: leeboard intake update PATIENT -, with events"},
    {"oud_medicine", "which medicine for opioid use disorder is taken", "record it: leeboard intake update PATIENT -, with events"},
    {"pages", "how many pages is it, this one counted", "add --pages N"},
    {"period", "which period is asked for", "add --period FROM..TO, or --period 2026-11"},
    {"phone", "what is the telephone number of the clinic", "write clinic.phone into leeboard.yaml"},
    {"recipient", "who receives it", "add --to NAME"},
    {"scheduled", "which visits were there in the period", "record them: leeboard intake update PATIENT -, with events"},
    {"seen", "on which day was the person seen", "record the visit as kept, or name its days with --period FROM..TO"},
    {"signer", "who signs it, and with which credential", "add --actor ID; name and credential stand in `staff` of leeboard.yaml"},
    {"visits_ahead", "which appointments are booked", "record a booking: leeboard intake update PATIENT -, with events"},
}};
const std::vector<std::string> classes{"identity", "enrolment", "attendance", "diagnosis", "medication",        "tests", "labs",   "scores", "plan",
                                       "safety",   "triggers",  "social",     "infection", "counselling-notes", "notes", "payment"};

void read_words(io::MapReader& map, std::string_view key, const std::vector<std::string>& legal, std::vector<std::string>& to) {
  const auto list = map.optional(key);
  if (!list) return;
  if (!list->is_sequence()) return io::report(map.diagnostics(), *list, fmt::format("`{}` must be a list", key), "write [a, b]");
  for (const auto item : list->items())
    if (auto word = read_word(item, legal, map.diagnostics())) to.push_back(std::move(*word));
}

std::vector<std::string> split_need(std::string_view need) {
  std::vector<std::string> out;
  for (auto at = need.find(between_needs); at != need.npos; at = need.find(between_needs)) {
    out.emplace_back(need.substr(0, at));
    need.remove_prefix(at + between_needs.size());
  }
  out.emplace_back(need);
  return out;
}

void read_needs(io::MapReader& map, LetterForm& form) {
  const auto list = map.optional("needs");
  if (!list) return;
  for (const auto item : list->items()) {
    const auto text = read_text(item, map.diagnostics());
    if (!text) continue;
    form.needs.push_back(split_need(*text));
    for (const auto& name : form.needs.back())
      if (!find_letter_value(name))
        io::report(map.diagnostics(), item, fmt::format("nothing of a letter is called `{}`", name), choose_letter_value(name));
  }
}
}  // namespace

std::span<const LetterValue> letter_values() { return table; }

const LetterValue* find_letter_value(std::string_view name) {
  const auto* found = std::ranges::find(table, name, &LetterValue::name);
  return found == table.end() ? nullptr : found;
}

std::string choose_letter_value(std::string_view name) {
  std::vector<std::string> names;
  for (const auto& value : table) names.emplace_back(value.name);
  return choose_from(name, names);
}

std::vector<std::string> values_in(std::string_view text) {
  std::vector<std::string> out;
  for (auto at = text.find(opening); at != text.npos; at = text.find(opening, at)) {
    const auto end = text.find(closing, at);
    if (end == text.npos) break;
    out.emplace_back(text.substr(at + opening.size(), end - at - opening.size()));
    at = end + closing.size();
  }
  return out;
}

bool LetterForm::is_for(std::string_view state) const { return std::ranges::find(not_for, state) == not_for.end(); }

void LetterForm::need_always(bool about_patient) {
  std::vector<std::string> always{"clinic", "signer"};
  if (about_patient) always.emplace_back("name");
  if (way == LetterWay::sent) always.emplace_back("recipient");
  if (way == LetterWay::sent && about_patient) always.emplace_back("consent");
  for (auto& name : always)
    if (std::ranges::find(needs, std::vector{name}) == needs.end()) needs.push_back({std::move(name)});
}

LetterForm read_letter_form(io::MapReader& map) {
  LetterForm form;
  if (const auto goes = map.optional("goes")) {
    form.filled = true;
    form.way = read_word<LetterWay>(*goes, map.diagnostics()).value_or(LetterWay::handed);
  }
  if (const auto head = map.optional("letterhead")) form.neutral = read_word(*head, {"full", "neutral"}, map.diagnostics()) == "neutral";
  if (const auto notice = map.optional("notice")) form.notice = read_word(*notice, {"part2-long", "part2-short"}, map.diagnostics()).value_or("");
  read_words(map, "classes", classes, form.classes);
  read_words(map, "not_for", {"died", "inquiry", "collateral"}, form.not_for);
  read_needs(map, form);
  form.must_say = read_texts(map, "must_say");
  form.must_not_say = read_texts(map, "must_not_say");
  form.credentials_left_out = read_texts(map, "credentials_left_out");
  // A site's file that left out the notice would send a record without it.
  if (form.filled && form.way != LetterWay::handed && form.notice.empty())
    io::report(map.diagnostics(), map.node(), "a letter that goes to somebody else carries a notice", "write notice: part2-long");
  if (form.filled && form.way == LetterWay::handed && !form.notice.empty())
    io::report(map.diagnostics(), map.node(), "what is handed to the person carries no notice", "leave `notice` out, or write goes: either");
  return form;
}

}  // namespace leeboard::catalog
