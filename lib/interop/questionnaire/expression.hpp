// What an instrument adds up and asks for, as FHIRPath for a Questionnaire.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "catalog/instrument.hpp"

namespace leeboard::interop {

/// Expressions of one instrument. Nothing is returned for what FHIRPath over the answers cannot say (points by sex, calendars).
class InstrumentExpressions {
 public:
  explicit InstrumentExpressions(const catalog::Instrument& instrument);

  /// The variables that all other expressions use: name and expression.
  const std::vector<std::pair<std::string, std::string>>& variables() const { return variables_; }
  /// The score of a scale; empty, like the form's own rule, as long as an answer that it needs is missing.
  std::optional<std::string> scale(const catalog::InstrumentScale& scale) const;
  /// The name of the band that the score lies in.
  std::optional<std::string> bands(const catalog::InstrumentScale& scale) const;
  std::optional<std::string> check(const catalog::InstrumentCondition& check) const;

 private:
  std::string answer(std::size_t item) const;
  std::string points(std::size_t item) const;
  std::optional<std::string> unanswered(const catalog::InstrumentItem& item) const;
  std::optional<std::string> term(std::size_t item, const std::string& counted) const;
  std::optional<std::string> leaf(const catalog::InstrumentCondition& check) const;
  const catalog::Instrument& instrument_;
  std::vector<std::pair<std::string, std::string>> variables_;
};

/// Whether an item is asked for as a whole number from its least to its most points.
bool is_plain_range(const catalog::InstrumentItem& item);

}  // namespace leeboard::interop
