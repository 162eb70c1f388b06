// Makes names from links and labels.
#include "interop/questionnaire/form_names.hpp"

namespace leeboard::interop {

std::string slug_of(std::string_view text) {
  std::string id;
  for (const char c : text) {
    const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    const bool kept = (lower >= 'a' && lower <= 'z') || (lower >= '0' && lower <= '9');
    if (kept) id.push_back(lower);
    else if (!id.empty() && id.back() != '_') id.push_back('_');
    if (id.size() == 48) break;
  }
  while (!id.empty() && id.back() == '_') id.pop_back();
  return id;
}

std::string_view last_part(std::string_view link) {
  const auto cut = link.find_last_of("/#");
  return cut == std::string_view::npos ? link : link.substr(cut + 1);
}

}  // namespace leeboard::interop
