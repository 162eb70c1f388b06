// What a letter fills in: from the record, from the settings, and from what was asked for.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "care/figures/period.hpp"
#include "catalog/letter.hpp"
#include "record/person_record.hpp"
#include "report/report_setting.hpp"

namespace leeboard::report {

/// What is asked for beside the letter and the person.
struct LetterInput {
  std::string recipient, consent;              ///< empty: it is handed to the person
  std::string signer_name, signer_credential;  ///< of whom --actor names
  std::string neutral_name, fax;               ///< of the settings
  std::optional<care::Period> period, away;
  std::optional<Date> back;
  int pages = 0;
};

/// One value: known, not recorded, or nothing to say, so that its line is left out.
struct Filled {
  enum class State { known, unknown, nothing };
  State state = State::unknown;
  std::string text = {};
  bool is_known() const { return state == State::known; }
};

using LetterValues = std::map<std::string, Filled, std::less<>>;

/// The values of all names that letters know; `record` is null where a letter is about nobody.
LetterValues find_letter_values(const catalog::LetterText& letter, const PersonRecord* record, const LetterInput& input, const ReportSetting& setting,
                                const Stamp& as_of);

/// "Marisol Quandt"; empty where neither a given nor a family name is known.
std::string whole_name(const HumanName& name);

}  // namespace leeboard::report
