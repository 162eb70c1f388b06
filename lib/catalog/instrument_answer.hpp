// What an answer means on an instrument: a number or a word becomes the place of an option.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/instrument.hpp"

namespace leeboard::catalog {

/// One form by place of item: the place of the chosen option, or why there is none.
struct FilledForm {
  static constexpr std::int16_t not_asked = -1, declined = -2, not_applicable = -3, unknown = -4, free_text = -5;
  std::vector<std::int16_t> codes;
  std::vector<std::pair<std::size_t, std::string>> calendars;  ///< the days of calendar items: item, one sign a day
  Sex sex = Sex::unknown;
  static bool is_answer(std::int16_t code) { return code >= 0 || code == free_text; }
};

/// One fault in a set of answers: the items it concerns, what is wrong (no values) and the legal answers.
struct AnswerProblem {
  enum class Kind { unknown_key, repeated, illegal, ambiguous, disagreement, inconsistent };
  Kind kind = Kind::illegal;
  std::vector<std::string> items;
  std::string message;
  std::string mend;
};

/// The place of the option that a value means; `problem` is set instead when there is none.
/// `form_numbers`: a bare number is what stands on the form; `numbers_declared`: the source says which of both it is.
std::int16_t read_answer(const Instrument& instrument, std::size_t item, const Answer& answer, bool form_numbers, bool numbers_declared,
                         std::optional<AnswerProblem>& problem, Sex sex = Sex::unknown);

/// All answers of a form. Keys may be item ids, their other names, raw measures and shortcuts. Problems are appended.
FilledForm fill_form(const Instrument& instrument, const std::vector<Answer>& answers, Sex sex, bool form_numbers, bool numbers_declared,
                     std::vector<AnswerProblem>& problems);

/// "0, 1, 2, 4 (none, mild_diffuse, ...)": the legal answers of an item, numbers first: points, or what stands on the form.
std::string legal_answers(const InstrumentItem& item, bool form_numbers = false);

}  // namespace leeboard::catalog
