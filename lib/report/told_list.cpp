// Lists what was told and not understood, or not taken as it stands.
#include "report/told_list.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/error.hpp"
#include "catalog/told_medicine.hpp"
#include "catalog/unusual_value.hpp"
#include "catalog/vocabulary.hpp"
#include "io/read_json.hpp"
#include "record/absent.hpp"
#include "record/told_word.hpp"
#include "report/told_forms.hpp"

namespace leeboard::report {

namespace {
/// The name as written, with its dose.
std::string medicine_of(const Event& event) {
  auto out = std::string(event.detail("text"));
  if (out.empty()) out = event.detail("drug");
  if (const auto mg = event.detail("dose_mg"); !mg.empty()) out += ", " + std::string(mg) + " mg";
  if (const auto dose = event.detail("dose"); !dose.empty()) out += ", " + std::string(dose);
  return out;
}

/// What an event is about, in the words of its record.
std::string text_of(const Event& event) {
  using enum EventKind;
  if (event.kind == dose || event.kind == dispense || event.kind == medication_start || event.kind == medication_stop) return medicine_of(event);
  const auto kind = format_word(event.kind);
  std::string text(kind);
  for (const std::string_view key : {"text", "drug", "type", "of", "status", "dose", "result", "unit", "reason"})
    if (const auto part = event.detail(key); !part.empty()) text.append(text.size() == kind.size() ? ": " : ", ").append(part);
  return text;
}

/// Entries of the list of medicines that are no medicine that anybody knows.
void add_listed(const PersonRecord& record, std::vector<ToldItem>& out) {
  const auto* meds = record.sheet.find("meds");
  const auto* value = meds == nullptr ? nullptr : meds->value ? &*meds->value : meds->expired ? &*meds->expired : nullptr;
  const auto* entries = value != nullptr ? std::get_if<std::vector<FactRecord>>(value) : nullptr;
  if (entries == nullptr) return;
  for (const auto& entry : *entries) {
    const auto* drug = entry.find("drug");
    const auto* text = drug != nullptr ? std::get_if<Text>(drug) : nullptr;
    if (text == nullptr || parse_absent(text->words)) continue;
    const bool of_event = std::ranges::any_of(record.events, [&](const Event& event) {
      const auto name = event.detail("drug").empty() ? event.detail("text") : event.detail("drug");
      return name == text->words || text->words == "unclear (" + std::string(name) + ")";
    });
    if (of_event) continue;
    auto words = text->words;
    if (const auto* dose = entry.find("dose")) words += ", " + format_field(*dose);
    out.push_back({"unknown-medicine", meds->id.empty() ? "meds" : meds->id, std::move(words)});
  }
}

std::string_view text_of(io::Node node, std::string_view key) {
  const auto value = node.find(key);
  return value && value->is_scalar() ? value->text() : std::string_view{};
}

/// What a concept is called: its text, else the display or the code of its first coding.
std::string concept_name(io::Node node) {
  if (node.is_scalar()) return std::string(node.text());
  if (const auto text = text_of(node, "text"); !text.empty()) return std::string(text);
  if (const auto text = text_of(node, "display"); !text.empty()) return std::string(text);
  const auto codings = node.find("coding");
  if (!codings || !codings->is_sequence() || codings->empty()) return {};
  const io::Node first = *codings->items().begin();
  const auto display = text_of(first, "display");
  return std::string(display.empty() ? text_of(first, "code") : display);
}

/// What a resource is about, by the first element that says it.
std::string resource_name(io::Node resource) {
  for (const std::string_view key : {"code", "substance", "medicationCodeableConcept", "medicationReference", "medication", "questionnaire"})
    if (const auto node = resource.find(key))
      if (auto name = concept_name(*node); !name.empty()) return name;
  return {};
}

ToldItem entry_of(const KeptText& kept, std::string_view word) {
  ToldItem entry{std::string(word), kept.type, kept.reason.substr(word.size() + 2)};
  try {
    const auto document = io::read_json(kept.text, "kept");
    if (const auto id = text_of(document.root(), "id"); !id.empty()) entry.object.append("/").append(id);
    if (const auto name = resource_name(document.root()); !name.empty()) entry.text = name + ": " + entry.text;
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::bad_input) throw;  // what cannot be read again is listed by its type
  }
  return entry;
}

/// Lists of which the newest record is too old to say that there is no more: what is on them is on them still.
void add_unconfirmed(const PersonRecord& record, std::vector<ToldItem>& to) {
  constexpr std::string_view open_word = "unresolved";
  for (const auto& [key, finding] : record.sheet.findings()) {
    if (!finding.value || !finding.observed) continue;
    const auto text = format_value(*finding.value);
    const bool list = std::holds_alternative<std::vector<Code>>(*finding.value) || std::holds_alternative<std::vector<FactRecord>>(*finding.value);
    if (list && text.ends_with(open_word)) to.push_back({"not-confirmed", finding.id, key + ": last confirmed " + format_stamp(*finding.observed)});
  }
}

/// Numbers outside what is usual: they are used, and somebody should look.
void add_unusual(const PersonRecord& record, const catalog::Vocabulary& vocabulary, std::vector<ToldItem>& to) {
  for (const auto& [key, finding] : record.sheet.findings()) {
    const auto& value = finding.value ? finding.value : finding.expired;
    if (!value || !finding.id.starts_with("F-") || !catalog::is_unusual(vocabulary, key, *value)) continue;
    const auto* type = vocabulary.find_type(key);
    to.push_back({"implausible", finding.id, key + " " + format_value(*value) + ", usual is " + format_range(*type->plausible)});
  }
}

constexpr std::array<std::pair<std::string_view, const char*>, 16> own_texts{{
    {"inactive", "the record is out of use: its source, or somebody here, says so"},
    {"link-unknown", "the record is out of use: its source says that another replaces it, which is not here"},
    {"test-patient", "the record is one for tests, or has a name of one"},
    {"identity-changed", "an import changed name, birth date or sex"},
    {"not-identifying", "an identifier or the birth date only fills its place, and finds nobody"},
    {"contradiction", "its source says what contradicts itself, or what is known here; neither is used"},
    {"partial-resource", "its source sent a part of it; what was left out stands as it was"},
    {"older-version", "an older state came after a newer one, and was not used"},
    {"deleted", "its source deleted a record; what it said is taken back"},
    {"source-named", "stored before its source had a name, which it has now"},
    {"blank-cell-word", "a word for nothing stood where the code goes; the code is ours"},
    {"character-lost", "a character of its text was lost before it came here"},
    {"utc-times", "its times were sent in UTC and are kept so"},
    {"formula-value", "a cell held a formula; its last result was read"},
    {"cell-error", "a cell held an error, and was read as empty"},
    {"form-by-name", "the form was known by its name and items alone"},
}};

/// What is told of the person's own record (a word), or was told when something came ("word: object since day").
void add_own(const PersonRecord& record, bool when_it_came, std::vector<ToldItem>& out) {
  for (const auto& told : record.told) {
    const auto noted = told_word_of(told);
    if (noted.empty() == when_it_came) continue;
    const std::string_view word = noted.empty() ? std::string_view(told) : noted;
    const auto* known = std::ranges::find(own_texts, word, [](const auto& entry) { return entry.first; });
    if (known == own_texts.end()) continue;
    auto object = record.patient.code;
    std::string text = known->second;
    if (!noted.empty()) {
      const auto rest = std::string_view(told).substr(noted.size() + 2);
      const auto end = rest.find(' ');
      object = rest.substr(0, end);
      if (end != rest.npos) text.append(" (").append(rest.substr(end + 1)).append(")");
    }
    if (std::ranges::none_of(out, [&](const ToldItem& item) { return item.what == word && item.object == object; }))
      out.push_back({std::string(word), std::move(object), std::move(text)});
  }
}

/// What is said to have happened after the person died.
void add_after_death(const PersonRecord& record, std::vector<ToldItem>& out) {
  if (!record.death) return;
  for (const auto& event : record.events)
    if (lies_after(event.at, *record.death)) out.push_back({"after-death", event.id, text_of(event) + ", " + format_stamp(event.at)});
  for (const auto& form : record.assessments)
    if (form.answers.taken_at && lies_after(*form.answers.taken_at, *record.death))
      out.push_back({"after-death", form.id, form.answers.instrument + ", " + format_stamp(*form.answers.taken_at)});
}
}  // namespace

std::vector<ToldItem> list_told(const PersonRecord& record, const catalog::Vocabulary& vocabulary) {
  std::vector<ToldItem> out;
  add_own(record, false, out);
  for (const auto& event : record.events)
    for (auto& word : catalog::told_words(vocabulary, event)) out.push_back({std::move(word), event.id, text_of(event)});
  add_unusual(record, vocabulary, out);
  add_listed(record, out);
  const auto forms = list_told_forms(record);
  out.insert(out.end(), forms.begin(), forms.end());
  add_own(record, true, out);
  add_unconfirmed(record, out);
  add_after_death(record, out);
  for (const auto& kept : record.kept_texts)
    if (const auto word = told_word_of(kept.reason); !word.empty()) out.push_back(entry_of(kept, word));
  return out;
}

}  // namespace leeboard::report
