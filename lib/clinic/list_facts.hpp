// Facts that are lists over several records of a source: allergies, conditions, current medicines.
#pragma once

#include "interop/intake_document.hpp"
#include "store/repositories.hpp"

namespace leeboard::catalog {
class Vocabulary;
}

namespace leeboard::clinic {

/// Adds to a document the lists that its events change: the person's newest list from this kind of source with the word put
/// in, or taken out when the record no longer stands.
void add_list_facts(store::Repositories& records, store::PersonKey person, const catalog::Vocabulary& vocabulary, interop::IntakeDocument& document);

}  // namespace leeboard::clinic
