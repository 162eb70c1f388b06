// Lists what was told and not understood.
#include "report/told_list.hpp"

#include <algorithm>

#include "catalog/told_medicine.hpp"
#include "catalog/vocabulary.hpp"
#include "record/absent.hpp"

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
}  // namespace

std::vector<ToldItem> list_told(const PersonRecord& record, const catalog::Vocabulary& vocabulary) {
  std::vector<ToldItem> out;
  for (const auto& event : record.events)
    for (auto& word : catalog::told_words(vocabulary, event)) out.push_back({std::move(word), event.id, medicine_of(event)});
  add_listed(record, out);
  return out;
}

}  // namespace leeboard::report
