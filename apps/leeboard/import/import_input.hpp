// The files of an import: folders opened up, each file with its format.
#pragma once

#include <string>
#include <vector>

#include "leeboard/import/import_flags.hpp"

namespace leeboard::app {

/// One input file; `foreign` ones stand in a folder of FHIR and hold none.
struct ImportFile {
  std::string path;
  std::string format;
  bool foreign = false;
};

/// All files in the order in which they are read: people first, then medicines, then the rest as given.
/// Throws usage when a format cannot be told and not_found for a file that is not there.
std::vector<ImportFile> import_files(const ImportFlags& flags);

/// All that an import reads. `flags` are those given, with the files in their order.
struct ImportInput {
  ImportFlags flags;
  std::vector<ImportFile> files;
  bool fhir = false;
};
/// Throws usage when FHIR is mixed with other files or a map is given with it; else as import_files().
ImportInput import_input(const ImportFlags& given);

}  // namespace leeboard::app
