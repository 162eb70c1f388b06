// The answers of a question: its own list, or a value set that comes with the form.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "interop/questionnaire/questionnaire.hpp"
#include "io/node.hpp"

namespace leeboard::interop {

/// Value sets and code systems that stand in the form itself, by `#id` and by URL.
class ContainedLists {
 public:
  ContainedLists(io::Node root, Diagnostics& faults);
  /// Fills in the options of a question from `answerOption` or `answerValueSet`.
  void read_options(io::Node item, Question& question, Diagnostics& faults, Diagnostics& notes) const;

 private:
  void read_value_set(io::Node set, Question& question, Diagnostics& faults) const;
  std::optional<double> points_of(const QuestionOption& option) const;
  std::map<std::string, io::Node, std::less<>> sets_;
  std::map<std::pair<std::string, std::string>, double> points_;  ///< system and code
};

/// Points that an extension of the node gives (ordinalValue, itemWeight); points that are no number are a fault.
std::optional<double> read_points(io::Node node, Diagnostics& faults);

}  // namespace leeboard::interop
