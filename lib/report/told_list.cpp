// What of a person's record was told and is not used as it stands.
#include "report/told_list.hpp"

#include "base/error.hpp"
#include "io/read_json.hpp"
#include "record/told_word.hpp"

namespace leeboard::report {

namespace {

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

ToldEntry entry_of(const KeptText& kept, std::string_view word) {
  ToldEntry entry{std::string(word), kept.type, kept.reason.substr(word.size() + 2)};
  try {
    const auto document = io::read_json(kept.text, "kept");
    if (const auto id = text_of(document.root(), "id"); !id.empty()) entry.object.append("/").append(id);
    if (const auto name = resource_name(document.root()); !name.empty()) entry.text = name + ": " + entry.text;
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::bad_input) throw;  // what cannot be read again is listed by its type
  }
  return entry;
}

void add_words(const Event& event, std::vector<ToldEntry>& to) {
  auto words = event.detail("told");
  if (words.empty()) return;
  std::string text(format_word(event.kind));
  for (const std::string_view key : {"text", "drug", "type", "of", "status", "dose", "result", "unit", "reason"})
    if (const auto part = event.detail(key); !part.empty()) text.append(text.size() == format_word(event.kind).size() ? ": " : ", ").append(part);
  while (!words.empty()) {
    const auto end = words.find(' ');
    to.push_back({std::string(words.substr(0, end)), event.id, text});
    words = end == std::string_view::npos ? std::string_view{} : words.substr(end + 1);
  }
}

/// Lists of which the newest record is too old to say that there is no more: what is on them is on them still.
void add_unconfirmed(const PersonRecord& record, std::vector<ToldEntry>& to) {
  constexpr std::string_view open_word = "unresolved";
  for (const auto& [key, finding] : record.sheet.findings()) {
    if (!finding.value || !finding.observed) continue;
    const auto text = format_value(*finding.value);
    const bool list = std::holds_alternative<std::vector<Code>>(*finding.value) || std::holds_alternative<std::vector<FactRecord>>(*finding.value);
    if (list && text.ends_with(open_word)) to.push_back({"not-confirmed", finding.id, key + ": last confirmed " + format_stamp(*finding.observed)});
  }
}

}  // namespace

std::vector<ToldEntry> list_told(const PersonRecord& record) {
  std::vector<ToldEntry> out;
  for (const auto& event : record.events) add_words(event, out);
  add_unconfirmed(record, out);
  for (const auto& kept : record.kept_texts)
    if (const auto word = told_word_of(kept.reason); !word.empty()) out.push_back(entry_of(kept, word));
  return out;
}

}  // namespace leeboard::report
