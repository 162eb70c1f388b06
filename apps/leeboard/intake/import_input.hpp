// The files of an import: folders opened up, each file with its format.
#pragma once

#include <string>
#include <vector>

namespace leeboard::app {

struct ImportFlags;

/// One input file; `foreign` ones stand in a folder of FHIR and hold none.
struct ImportFile {
  std::string path;
  std::string format;
  bool foreign = false;
};

/// All files in the order in which they are read: people first, then medicines, then the rest as given.
/// Throws usage when a format cannot be told and not_found for a file that is not there.
std::vector<ImportFile> import_files(const ImportFlags& flags);

}  // namespace leeboard::app
