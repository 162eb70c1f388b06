// AllergyIntolerance: an event with a word for the list of allergies, which is put together at the end of an import.
#include "interop/fhir/allergy.hpp"

#include <algorithm>

#include "io/utf8.hpp"

namespace leeboard::interop {

namespace {

/// The vocabulary's word for an allergy when one stands in its name ("Latex (substance)"), else the name itself.
std::string allergy_word(const catalog::Vocabulary& vocabulary, std::string_view name) {
  const auto folded = io::fold_name(name);
  if (const auto* type = vocabulary.find_type("allergies"))
    for (const auto& word : type->values) {
      const auto at = folded.find(word);
      if (at == std::string::npos) continue;
      const auto letter = [&](std::size_t place) { return place < folded.size() && folded[place] >= 'a' && folded[place] <= 'z'; };
      if ((at == 0 || !letter(at - 1)) && !letter(at + word.size())) return word;
    }
  return std::string(name);
}

/// Whether the record says that there is no allergy at all, by its code or by one of its texts.
bool says_none(const Conversion& c, io::Node concept_node) {
  if (c.words == nullptr) return false;
  const auto text = text_at(concept_node, "text");
  if (!text.empty() && c.words->says_none(text)) return true;
  return any_coding(concept_node, [&](const Coding& coding) {
    if (coding.system == CodeSystem::snomed && std::ranges::find(c.words->none_codes, coding.code) != c.words->none_codes.end()) return true;
    return text.empty() && !coding.display.empty() && c.words->says_none(coding.display);
  });
}

}  // namespace

void convert_allergy(const Conversion& c) {
  const auto concept_node = c.node.find("code") ? c.node.find("code") : c.node.find("substance");
  if (!concept_node || concept_text(*concept_node).empty()) return c.keep("it has no code and no text");
  c.into.recorded = c.first_time({"recordedDate", "assertedDate"});
  auto at = c.first_time({"onsetDateTime", "onset"});
  if (!at) at = c.into.recorded;
  if (!at) at = c.first_time({"lastOccurrence", "lastOccurence"});
  if (const auto seen = c.seen_standing(at)) {
    c.into.observed = seen;
    if (!at) at = seen;
  }
  if (!at) return c.keep_undated();
  const auto status = c.stands() ? c.state.word("clinicalStatus") : std::string_view(c.state.status);
  Event& event = c.add_event(EventKind::allergy, *at);
  add_concept(event, "text", *concept_node);
  add_detail(event, "status", status);
  add_detail(event, "criticality", text_at(c.node, "criticality"));
  if (says_none(c, *concept_node)) {
    add_detail(event, "fact", "allergies");
    add_detail(event, "word", "none");
    return;
  }
  const bool substance = any_coding(*concept_node, [](const Coding& coding) { return coding.system == CodeSystem::rxnorm; });
  switch (c.denial(*concept_node, substance)) {
    case Conversion::Denial::negated: return c.tell("negated");
    case Conversion::Denial::contradiction: return c.tell("contradiction");
    case Conversion::Denial::none: break;
  }
  add_detail(event, "fact", "allergies");
  add_detail(event, "word", allergy_word(c.vocabulary, concept_text(*concept_node)));
}

}  // namespace leeboard::interop
