// Tells medicines in letters.
#include "report/letter_medicines.hpp"

#include <fmt/format.h>

#include "report/fact_title.hpp"
#include "report/medication_words.hpp"
#include "report/text_words.hpp"

namespace leeboard::report {

namespace {
constexpr std::string_view not_recorded = "not recorded", open_word = "unresolved";

Filled known(std::string text) {
  if (text.empty()) return {};
  return {Filled::State::known, std::move(text)};
}

void add_line(std::string& to, const std::string& line) { to += (to.empty() ? "" : "\n") + line; }

std::string field_of(const FactRecord& entry, std::string_view name) {
  const auto* field = entry.find(name);
  return field == nullptr ? std::string() : one_line(format_field(*field));
}

std::string or_not(const std::string& text) { return text.empty() ? std::string(not_recorded) : text; }

/// As it was written where that was kept; what it was read as stands behind it.
std::string name_of(const FactRecord& entry) {
  const auto drug = spaced(field_of(entry, "drug")), written = field_of(entry, "written");
  if (written.empty() || written == drug) return or_not(drug);
  return drug.empty() ? written : fmt::format("{} ({})", written, drug);
}

std::string line_of(const FactRecord& entry) {
  const auto dose = field_of(entry, "dose"), since = field_of(entry, "since"), prescriber = field_of(entry, "prescriber");
  if (dose.empty() && since.empty() && prescriber.empty()) return name_of(entry) + ": dose, start and prescriber not recorded";
  return fmt::format("{}: dose {}; since {}; prescribed by {}", name_of(entry), or_not(dose), or_not(since), or_not(prescriber));
}

/// What a list says, and whether it still stands: past its time it is read with an open place for what may have come since.
struct Listed {
  const Finding* finding = nullptr;
  std::optional<FactValue> value;
  bool confirmed = true;
};

template <class Entry>
void close(std::vector<Entry>& entries, const auto& is_open, bool& confirmed) {
  if (std::erase_if(entries, is_open) > 0) confirmed = false;
}

Listed find_list(const PersonRecord& record, std::string_view key) {
  Listed out{record.sheet.find(key), {}};
  if (out.finding == nullptr) return out;
  out.value = out.finding->value ? out.finding->value : out.finding->expired;
  out.confirmed = out.finding->value.has_value();
  if (!out.value) return out;
  if (auto* records = std::get_if<std::vector<FactRecord>>(&*out.value))
    close(
        *records, [](const FactRecord& entry) { return field_of(entry, "drug") == open_word; }, out.confirmed);
  if (auto* codes = std::get_if<std::vector<Code>>(&*out.value))
    close(
        *codes, [](const Code& code) { return code.word == open_word; }, out.confirmed);
  return out;
}

std::string day_of(const Listed& list) {
  return list.finding->observed ? format_stamp(*list.finding->observed).substr(0, 10) : std::string(not_recorded);
}

Filled list_words(const FactValue& value) {
  const auto* entries = std::get_if<std::vector<FactRecord>>(&value);
  if (entries == nullptr) return {};
  std::string out;
  for (const auto& entry : *entries) add_line(out, line_of(entry));
  return known(out.empty() ? "none, when asked" : std::move(out));
}

Filled asked_words(const Listed& list, const ReportSetting& setting) {
  const auto& by = list.finding->by;
  const auto person = setting.staff.find(by);
  auto out = day_of(list);
  if (!by.empty()) out += ", by " + (person == setting.staff.end() ? by : person->second);
  if (!list.confirmed) out += "; not confirmed since, so that more may be taken, or less";
  return known(std::move(out));
}

Filled stopped_words(const PersonRecord& record) {
  std::string out;
  for (const auto& event : record.events) {
    if (event.kind != EventKind::medication_stop || event.at.day > record.as_of.day) continue;
    const auto drug = event.detail("drug").empty() ? event.detail("text") : event.detail("drug");
    add_line(out, fmt::format("{}: stopped {}", or_not(spaced(one_line(std::string(drug)))), format_stamp(event.at).substr(0, 10)));
  }
  return known(out.empty() ? "none recorded" : std::move(out));
}
}  // namespace

void add_medicines(LetterValues& to, const PersonRecord& record, const ReportSetting& setting) {
  if (const auto list = find_list(record, "meds"); list.value) {
    to["medicines"] = list_words(*list.value);
    to["medicines_asked"] = asked_words(list, setting);
  }
  const auto oud = medication_words(find_medication(record, setting), true);
  if (!std::holds_alternative<Missing>(oud)) to["oud_medicine"] = known(format_shown(oud));
  to["medicines_stopped"] = stopped_words(record);
  if (const auto list = find_list(record, "allergies"); list.value) {
    auto words = value_words(setting.vocabulary, "allergies", *list.value);
    if (!list.confirmed) words += fmt::format(" (said {}, not confirmed since)", day_of(list));
    to["allergies"] = known(std::move(words));
  }
}

}  // namespace leeboard::report
