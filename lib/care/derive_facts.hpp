// Facts that follow from forms, events, the trigger inventory and the record itself.
#pragma once

#include <vector>

#include "catalog/vocabulary.hpp"
#include "record/person_record.hpp"

namespace leeboard::care {

/// The entered facts behind the derived ones, so that at the same time what was entered wins (see make_fact_sheet).
std::vector<Fact> derive_facts(const catalog::Vocabulary& vocabulary, const PersonRecord& record, const Stamp& as_of);

/// The same where of what is derived only facts of these names are asked for: the others are left out, and not looked for.
std::vector<Fact> derive_facts(const catalog::Vocabulary& vocabulary, const PersonRecord& record, const Stamp& as_of,
                               const std::vector<std::string>& only);

}  // namespace leeboard::care
