// What a letter says (data/reports/*.yaml): fixed words, and what is filled in from the record.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/diagnostic.hpp"
#include "catalog/letter_form.hpp"

namespace leeboard::catalog {

class Definitions;
struct Definition;

/// A part of a letter; `show` names what the record fills in: triggers, contacts, naloxone, a block for the signature, or nothing.
struct LetterSection {
  std::string id, title, show, empty;
  std::vector<std::string> lines, cites;
  Where where = {};
  std::vector<std::pair<std::string, std::string>> fields = {};  ///< label and text
};

/// A piece of a letter: words, or what of the record is shown.
struct LetterText {
  std::string id, version, title;
  std::vector<LetterSection> sections;
  std::map<std::string, std::string, std::less<>> naloxone;  ///< words for yes, no, expired, unknown
  bool patient = true;                                       ///< whether it is about a patient; `no`: it names nobody
  LetterForm form = {};
  std::map<std::string, Where, std::less<>> naloxone_at = {};
};

/// Reads a letter, keeping what is wrong with it.
LetterText read_letter(const Definition& definition, Diagnostics& diagnostics);
/// Reads reports/ID.yaml, a site's before the built-in one. Throws not_found, or bad_input with all problems.
LetterText load_letter(const Definitions& definitions, std::string_view id);

}  // namespace leeboard::catalog
