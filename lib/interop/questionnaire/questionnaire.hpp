// A FHIR R4 Questionnaire as it was read: questions with answers, points, conditions and score expressions.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/diagnostic.hpp"

namespace leeboard::interop {

/// One answer that a question offers.
struct QuestionOption {
  std::string system, code, display;  ///< of a Coding; of any other value only `display`
  std::optional<double> points;       ///< ordinalValue, itemWeight; nothing when the form gives none
};

/// One enableWhen.
struct EnableWhen {
  enum class Type : std::uint8_t { truth, number, coding, text, other };
  std::string question;  ///< linkId
  std::string op;        ///< exists = != > < >= <=
  Type type = Type::other;
  std::string system, code;  ///< coding; `code` holds the value of every other type
  double number = 0;
};

/// A named expression of SDC.
using NamedExpression = std::pair<std::string, std::string>;

/// One item of any type, also a group or a text that is only shown.
struct Question {
  static constexpr std::size_t top = static_cast<std::size_t>(-1);
  std::string link, text, type, unit;
  std::vector<std::string> loinc;  ///< codes whose check digit is right
  std::vector<QuestionOption> options;
  std::string unread_options;  ///< a value set that does not come with the form
  bool required = false, repeats = false, read_only = false;
  std::optional<double> low, high;
  std::vector<EnableWhen> enable_when;
  bool enable_any = false;
  bool enable_unclear = false;  ///< several conditions, and not said whether all or any
  std::string enable_expression;
  std::string calculated;
  std::vector<NamedExpression> variables;
  std::size_t parent = top;
  Where where;

  bool is_group() const { return type == "group"; }
  bool is_display() const { return type == "display"; }
  bool is_number() const { return type == "integer" || type == "decimal" || type == "quantity"; }
  bool has_points() const;
};

/// The form. Questions stand in document order, parents before their children.
struct Questionnaire {
  std::string id, url, version, name, title, copyright;
  std::vector<std::string> loinc;
  std::vector<NamedExpression> variables;
  std::vector<Question> questions;
  Where where;

  std::optional<std::size_t> find(std::string_view link) const;
  /// Whether `inner` stands somewhere inside `outer`.
  bool inside(std::size_t inner, std::size_t outer) const;
};

}  // namespace leeboard::interop
