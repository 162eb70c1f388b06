// The items of a QuestionnaireResponse out of their groups.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "interop/questionnaire/match_form.hpp"
#include "io/node.hpp"
#include "record/absent.hpp"

namespace leeboard::interop {

/// One item of the form: what it may be called and what was answered.
struct ResponseItem {
  FormField field;
  std::vector<io::Node> answers;
  std::optional<Absent> absent;
  bool used = false;
};

/// All items in document order, also those inside groups and below answers.
std::vector<ResponseItem> read_response_items(io::Node response);
/// What matching looks at. It points into the items and the resource.
FormFields fields_of(io::Node response, const std::vector<ResponseItem>& items);

}  // namespace leeboard::interop
