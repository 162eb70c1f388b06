// Words of records that turn their meaning (data/interop/words.yaml).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"

namespace leeboard::catalog {

class Definitions;

/// One worked example: a text as `none` (nothing there), as `denial` (not so) or as a word of another list, and whether it is one.
struct RecordWordExample {
  std::string kind, text;
  bool expect = false;
  Where where;
};

/// Words and codes; words are folded.
struct RecordWords {
  std::vector<std::string> none_codes, none_words;  ///< SNOMED CT
  std::vector<std::string> denials;                 ///< a text that begins so says that it is not so
  std::vector<std::string> sex_extensions;          ///< how the URL of an extension that says sex at birth ends
  std::vector<std::string> female, male, declined;
  std::vector<std::string> left_out_codes, left_out_words;  ///< the source left something out
  std::vector<RecordWordExample> examples;

  bool says_none(std::string_view text) const;
  bool denies(std::string_view text) const;
  bool says_left_out(std::string_view text) const;
};

/// A text without case, brackets and what stands in them, and marks at its end: "Neg. (see note)" is "neg".
std::string fold_words(std::string_view text);

/// Reads both layers; a site's key takes the place of the built-in one. Throws bad_input with all problems.
RecordWords load_record_words(const Definitions& definitions);

}  // namespace leeboard::catalog
