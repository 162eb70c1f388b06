// The look at a letter as it will be read: the words that must stand in it, and those that must not.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace leeboard::catalog {

struct LetterText;
struct Notice;

/// What a finished text is held against beside the letter's own words.
struct FinishedLook {
  const Notice* notice = nullptr;   ///< must stand in it whole; its words are not looked at
  std::vector<std::string> own;     ///< names that may stand whatever they are: the person, the recipient, the clinic
  std::vector<std::string> barred;  ///< what may not stand beside the letter's words: the usual name where the letterhead is neutral
};

/// What is wrong with a finished text, each in a sentence that names the word and nothing of the person. `text` may be wrapped at will.
std::vector<std::string> find_letter_faults(const LetterText& letter, std::string_view text, const FinishedLook& look);

/// Whether a word or phrase stands in a text: whole, in any letter case, or as its plural; blanks and hyphens count as one.
bool says_word(std::string_view text, std::string_view word);

}  // namespace leeboard::catalog
