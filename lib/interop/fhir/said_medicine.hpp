// What a resource says of its medicine: every code and name of a concept or of a Medication, its ingredients, form and strength.
#pragma once

#include <optional>
#include <string>

#include "catalog/name_medicine.hpp"
#include "catalog/record_states.hpp"
#include "io/node.hpp"

namespace leeboard::interop {

/// Everything that names one medicine.
struct SaidMedicine {
  catalog::WrittenMedicine written;
  catalog::WrittenMedicine ingredients;  ///< names of the active ones of a Medication, as one text joined by strokes
  std::optional<double> mg_per_ml;       ///< the strength that the Medication states
  bool withdrawn = false;                ///< the Medication is inactive or entered in error: it names nothing
  bool is_empty() const { return written.texts.empty() && written.codes.empty() && ingredients.texts.empty(); }
};

/// Adds the codings and the text of a CodeableConcept.
void add_medicine_concept(catalog::WrittenMedicine& into, io::Node concept_node);

/// Reads a Medication resource, of its own or contained. One that is out of use or in error (`states`) names nothing.
SaidMedicine read_said_medicine(const catalog::Vocabulary& vocabulary, const catalog::RecordStates& states, io::Node medication);

/// Names it: by code and name, else by the ingredients; those that differ contradict each other.
catalog::NamedMedicine name_said_medicine(const catalog::Vocabulary& vocabulary, const SaidMedicine& said);

}  // namespace leeboard::interop
