// Lists of records that are read as one person's: what stands on one of them stands.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "catalog/vocabulary.hpp"
#include "record/fact.hpp"
#include "store/keys.hpp"

namespace leeboard::clinic {

/// The newest list of each record, by the fact's key: of allergies, medicines, diagnoses.
using ListsByRecord = std::map<std::string, std::map<store::PersonKey, Fact>>;

/// One fact for each key of which two records have a list: the entries of all, as of the newest. A list that is too old, or not known, leaves
/// it open whether there is more ("unresolved").
std::vector<Fact> unite_lists(const ListsByRecord& lists, const catalog::Vocabulary& vocabulary, const Stamp& as_of);

}  // namespace leeboard::clinic
