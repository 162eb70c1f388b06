// The medicine in an entry of a list of medicines, and the classes that rules test of it.
#pragma once

#include "catalog/vocabulary.hpp"
#include "record/fact.hpp"

namespace leeboard::catalog {

/// The field of a medicine that names who looked at a name nobody knows: no opioid, no sedative, nothing on QT, no enzyme medicine.
inline constexpr const char* cleared_field = "cleared_by";
/// Whether somebody did; an absent word, yes, no or none is not somebody.
bool is_cleared(const FactRecord& record);

/// Names the `drug` of an entry and gives it its `class`; a name that does not surely say which medicine is text without all its classes,
/// so that rules find it unknown. Classes that somebody said beside a known drug stay. Only for lists with both fields.
void classify_medicine(FactRecord& record, const FactType& type, const Vocabulary& vocabulary);

/// The same for every entry of a fact as it is stored: classes are those of today, whatever an earlier version knew.
void classify_medicines(Fact& fact, const Vocabulary& vocabulary);

}  // namespace leeboard::catalog
