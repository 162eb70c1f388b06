// Parts of a name that a record keeps beside it: the suffix, and names that the person had before.
#pragma once

#include <string>
#include <string_view>

#include "record/patient.hpp"

namespace leeboard {

/// Among the extensions of a patient, where no key of a document can stand. Never changed.
inline constexpr std::string_view suffix_key = "name.suffix", former_key = "name.former";

/// "Jr"; empty when none was told apart from the family name.
std::string name_suffix(const Patient& patient);
/// JSON text of the former names, newest first: [{"family": "Adler", "given": ["Ruth"]}]; empty when none was told.
std::string_view former_names_text(const Patient& patient);
/// Puts such a part, in the place of the one before.
void put_name_part(Patient& patient, std::string_view key, std::string json);
void drop_name_part(Patient& patient, std::string_view key);

}  // namespace leeboard
