// Says that records are held.
#include "report/held_words.hpp"

namespace leeboard::report {

std::string held_words(const std::vector<std::string>& conflicts) {
  if (conflicts.empty()) return {};
  std::string ids;
  for (const auto& id : conflicts) ids += (ids.empty() ? "" : ", ") + id;
  return (conflicts.size() == 1 ? "a record under this person's number is held (" : "records under this person's number are held (") + ids +
         "): leeboard intake conflicts " + conflicts.front();
}

}  // namespace leeboard::report
