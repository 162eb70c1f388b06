// When a question of a form is asked: enableWhen as a condition of ours.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "interop/questionnaire/path.hpp"
#include "interop/questionnaire/questionnaire.hpp"
#include "io/format_yaml.hpp"

namespace leeboard::interop {

/// An item of the definition that a question became.
struct FormItem {
  std::size_t question = 0;
  std::string id;
  struct Option {
    std::string id;
    double points = 0;
    std::size_t place = 0;  ///< among the question's options
  };
  std::vector<Option> options;
  bool is_range = false;  ///< a number within bounds
};

/// A condition, or what it always is, or why it cannot be said.
struct AskCondition {
  enum class Kind : std::uint8_t { always, never, when, unclear };
  Kind kind = Kind::always;
  io::YamlValue when;
  std::string why;
};

/// Translates conditions of a form whose questions became `items` (in document order).
class AskConditions {
 public:
  AskConditions(const Questionnaire& form, const std::vector<FormItem>& items) : form_(form), items_(items) {}
  /// The condition of a question with those of the groups and questions that it stands in.
  AskCondition of(std::size_t question, int depth = 0) const;

 private:
  AskCondition own(std::size_t question, int depth) const;
  AskCondition leaf(const EnableWhen& when, std::size_t question, int depth) const;
  AskCondition expression(const PathExpression& condition, std::size_t question, int depth) const;
  AskCondition comparison(const PathExpression& condition, std::size_t question) const;
  const Questionnaire& form_;
  const std::vector<FormItem>& items_;
};

}  // namespace leeboard::interop
