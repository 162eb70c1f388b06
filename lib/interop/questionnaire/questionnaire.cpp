// Looks up questions of a form.
#include "interop/questionnaire/questionnaire.hpp"

#include <algorithm>

namespace leeboard::interop {

bool Question::has_points() const {
  return std::ranges::any_of(options, [](const auto& option) { return option.points.has_value(); });
}

std::optional<std::size_t> Questionnaire::find(std::string_view link) const {
  const auto found = std::ranges::find(questions, link, &Question::link);
  if (found == questions.end()) return {};
  return static_cast<std::size_t>(found - questions.begin());
}

bool Questionnaire::inside(std::size_t inner, std::size_t outer) const {
  for (auto at = questions[inner].parent; at != Question::top; at = questions[at].parent)
    if (at == outer) return true;
  return false;
}

}  // namespace leeboard::interop
