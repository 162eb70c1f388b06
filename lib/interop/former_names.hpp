// Names that a person had before: read from documents, kept with the record, compared like the name of today.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "io/node.hpp"
#include "record/patient.hpp"

namespace leeboard::interop {

/// The former names of a record.
std::vector<HumanName> former_names(const Patient& patient);
/// Keeps them with the record, in the place of those before.
void put_former_names(Patient& patient, const std::vector<HumanName>& names);
/// Keeps a suffix ("Jr"); a text with quotes or control characters is no suffix.
void put_suffix(Patient& patient, const std::string& suffix);

/// `former` of a document: a family name, or a list of family names and of {family, given}; an absence word: none.
std::vector<HumanName> read_former_names(io::Node node, Diagnostics& problems);

}  // namespace leeboard::interop
