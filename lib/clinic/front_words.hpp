// How whoever runs the clinic's work calls what can be given to it, for messages: the flags of a command line, the fields of a form.
#pragma once

#include <string>

namespace leeboard::clinic {

/// Each stands in a sentence in the place of a noun.
struct FrontWords {
  std::string as_of = "time";
  std::string reason = "a reason";
  std::string window = "the window";
  std::string as_fhir = "the format fhir";
  std::string source = "the name of the source";
  std::string confirm = "the confirmation";
  std::string map = {};  ///< or empty: stands in brackets behind "map"
};

}  // namespace leeboard::clinic
