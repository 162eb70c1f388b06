// The notices that the law puts on what leaves with consent (data/notices.yaml).
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace leeboard::catalog {

class Definitions;

/// One notice; its words are never cut, changed or shortened.
struct Notice {
  std::string id, version, title, source, sha256;
  std::vector<std::string> paragraphs;
  /// All paragraphs, every run of white space one blank.
  std::string text() const;
};

/// The notice of that id, of the built-in file alone: a site cannot change the words of the law. Throws not_found, bad_input.
Notice load_notice(const Definitions& definitions, std::string_view id);

/// The age in years under which nobody has a letter sent about them (R-OPEN-15), of the built-in file alone. Throws bad_input.
int load_of_age(const Definitions& definitions);

}  // namespace leeboard::catalog
