// What templates change of the lines that they find, and which change stands where several are laid on each other.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "catalog/read_template_line.hpp"

namespace leeboard::catalog {

/// Who changes: the template, those that give way to it, and those that it extends (itself among them).
struct ChangeAuthor {
  std::string id;
  std::vector<std::string> over;
  std::set<std::string, std::less<>> chain;
};

/// Lays `change:` of one template after the other over the same lines. Another template's change of the same key of a line is a
/// conflict unless one stands over the other; a template changes freely what those that it extends have changed.
class LineChanges {
 public:
  LineChanges(const LineContext& context, std::vector<TemplateLine>& lines, Diagnostics& conflicts)
      : context_(context), lines_(lines), conflicts_(conflicts) {}

  void apply(io::Node change, const ChangeAuthor& author);
  void conflict(io::Node node, std::string message);

 private:
  struct Made {
    std::string line, key, text;
    ChangeAuthor by;
  };
  /// Whose change stands: a newer one's, an older one's, or it is open.
  enum class Stands { newer, older, open };

  void remove(io::Node item, const ChangeAuthor& author);
  void replace(io::Node node, const std::string& id, const ChangeAuthor& author);
  TemplateLine* find(const std::string& id);
  bool bring_back(io::Node node, const std::string& id, const ChangeAuthor& author);
  static Stands weigh(const Made& made, const ChangeAuthor& author);
  void unknown(io::Node node, const std::string& id);

  const LineContext& context_;
  std::vector<TemplateLine>& lines_;
  Diagnostics& conflicts_;
  std::vector<Made> made_;
  std::map<std::string, std::pair<TemplateLine, Made>> removed_;
};

/// The ids of phases, sections or lines.
template <class Item>
std::vector<std::string> ids_of(const std::vector<Item>& items) {
  std::vector<std::string> ids;
  for (const auto& item : items) ids.push_back(item.id);
  return ids;
}

}  // namespace leeboard::catalog
