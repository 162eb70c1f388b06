// The files of an import: folders opened up, each file with its format.
#pragma once

#include <string>
#include <vector>

#include "clinic/import/input_files.hpp"
#include "leeboard/import/import_flags.hpp"

namespace leeboard::app {

/// All files in the order in which they are read: people first, then medicines, then the rest as given.
/// Throws usage when a format cannot be told and not_found for a file that is not there.
std::vector<clinic::InputFile> import_files(const ImportFlags& flags);

/// All that an import reads. `flags` are those given, with the files in their order.
struct ImportInput {
  ImportFlags flags;
  std::vector<clinic::InputFile> files;
  bool fhir = false;
};
/// Throws usage when FHIR is mixed with other files or a map is given with it, or a source without it; else as import_files().
ImportInput import_input(const ImportFlags& given);

}  // namespace leeboard::app
