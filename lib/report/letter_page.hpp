// A letter that is filled in: letterhead, what is told, signature, notice.
#pragma once

#include <string>
#include <vector>

#include "catalog/notices.hpp"
#include "report/document.hpp"
#include "report/letter_values.hpp"

namespace leeboard::report {

/// A letter as it will be read, and what is asked before it can leave.
struct LetterPage {
  Document document;
  std::vector<std::vector<std::string>> unknown;  ///< needs of which nothing is known
  std::vector<std::string> own;                   ///< names in it that may be any words
};

/// Lays out a letter; `notice` is null where it carries none.
LetterPage letter_page(const catalog::LetterText& letter, const LetterValues& values, const catalog::Notice* notice, const Stamp& as_of);

/// All that a letter says, its title and letterhead too, as running text: what is looked through before it leaves.
std::string letter_words(const Document& document);

}  // namespace leeboard::report
