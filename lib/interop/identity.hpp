// Who may be the same person: names without case, marks and digits, with one slip or a transposition allowed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "record/patient.hpp"

namespace leeboard::interop {

/// What makes two documents the same person: code, identifiers, and the folded name with the birth date.
struct IdentityKeys {
  std::string code;  ///< empty when not given
  std::vector<Identifier> identifiers;
  std::string like_name;   ///< folded, sorted letters of given and family name; empty when either is missing
  std::string birth_date;  ///< YYYY-MM-DD, empty when not known to the day
};

/// The keys of a person, for equal (code, identifiers) and like (name and birth date) comparison.
IdentityKeys identity_keys(const Patient& patient);

/// Case, marks, digits, blanks and hyphens of a name taken away: `Adán 542` and `adan` are equal.
std::string fold_person_name(std::string_view name);

/// Whether two people are a possible duplicate: like names (folded, transposed, one slip) and equal birth dates, or equal
/// names and birth dates that differ by a transposition.
bool alike(const Patient& left, const Patient& right);

}  // namespace leeboard::interop
