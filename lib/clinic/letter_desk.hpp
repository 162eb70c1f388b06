// Who may be given a letter, and about whom one is made.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "catalog/letter.hpp"
#include "record/person_record.hpp"

namespace leeboard::clinic {

/// To whom a letter goes, and the paper on which the person agreed; empty where it was not said.
struct LetterTo {
  std::string recipient, consent;
};

/// Throws refused: a letter for the person's own hand that was to be sent, or one that is sent without consent on paper.
void require_may_go(const catalog::LetterText& letter, const LetterTo& to);

/// Throws bad_input where the kind forbids it: somebody who died, who only asked, or who comes because of another person. Of a letter that is
/// sent: refused for somebody younger than `of_age` years.
void require_may_tell_of(const catalog::LetterText& letter, const LetterTo& to, const PersonRecord& record, int of_age);

/// Whether a letter is to be sent of which nobody knows if the person is of age: then the birth date must be known too.
bool must_ask_birth_date(const LetterTo& to, const PersonRecord& record, int of_age);

/// Throws bad_input with what is asked, and how it is answered, for needs of which nothing is known; `code` is the person's, or empty.
void require_known(const catalog::LetterText& letter, const std::vector<std::vector<std::string>>& unknown, const std::string& code);

/// Throws bad_input with what is wrong in the finished letter.
void require_sound(const catalog::LetterText& letter, const std::vector<std::string>& faults);

/// What the log keeps of a letter: which one, of which version, on which basis, which classes and notice, the digest of what was written.
std::string letter_detail(const catalog::LetterText& letter, const LetterTo& to, std::string_view notice, std::string_view written);

}  // namespace leeboard::clinic
