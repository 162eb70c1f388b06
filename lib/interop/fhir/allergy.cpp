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

}  // namespace

void convert_allergy(const Conversion& c) {
  const auto concept_node = c.node.find("code") ? c.node.find("code") : c.node.find("substance");
  if (!concept_node || concept_text(*concept_node).empty()) return c.keep("it has no code and no text");
  c.into.recorded = c.first_time({"recordedDate", "assertedDate"});
  auto at = c.first_time({"onsetDateTime", "onset"});
  if (!at) at = c.into.recorded;
  if (!at) at = c.first_time({"lastOccurrence", "lastOccurence"});
  if (!at) return c.keep("it says no time");
  const auto status = c.stands() ? c.state.word("clinicalStatus") : std::string_view(c.state.status);
  Event& event = c.add_event(EventKind::allergy, *at);
  add_concept(event, "text", *concept_node);
  add_detail(event, "status", status);
  add_detail(event, "criticality", text_at(c.node, "criticality"));
  add_detail(event, "fact", "allergies");
  add_detail(event, "word", allergy_word(c.vocabulary, concept_text(*concept_node)));
}

}  // namespace leeboard::interop
