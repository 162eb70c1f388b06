// The list of what a batch wrote, and the page that leads to it.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/stamp.hpp"

namespace leeboard::report {

/// One file of a batch.
struct ManifestFile {
  std::string name;
  std::string patient;  ///< code
  std::string format;
  std::uint64_t bytes = 0;
  std::string sha256;  ///< 64 hexadecimal digits
};

/// What somebody should know of a person before opening a page of theirs.
struct PersonFlags {
  bool first = false;              ///< something waits that is about safety
  std::vector<std::string> words;  ///< the most urgent first
};

/// What a batch was made from. Nothing in it changes when the same store is read again.
struct Manifest {
  std::string report;
  Stamp as_of{};
  std::string store;                              ///< id of the store
  std::string version;                            ///< of leeboard
  std::vector<std::string> selection;             ///< --where conditions
  std::vector<ManifestFile> files;                ///< in order of name
  std::map<std::string, PersonFlags> flags = {};  ///< by code; of the index page alone
};

/// The name of a patient's file: the code with its suffix, a code that is long, hidden or reserved with a digest of it instead.
std::string report_file_name(std::string_view code, std::string_view suffix);

/// leeboard.manifest/1, indented.
std::string render_manifest(const Manifest& manifest);

/// A page with links to the files of each person, who needs somebody first: codes only, with their flags.
std::string render_index(const Manifest& manifest, const std::string& title);

}  // namespace leeboard::report
