// Scores a form straight from the text of its definition, by trying every completion: nothing of the catalog or the scorer is used.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "io/node.hpp"

namespace leeboard::testing {

/// What stands on a form: the place of the chosen option, by item id; an item that is not there is open.
using YamlForm = std::map<std::string, std::size_t>;

struct YamlResult {
  std::map<std::string, std::set<double>> scales;
  std::map<std::string, std::set<bool>> flags;
  bool lawful = false;
  bool whole = true;  // false: too many completions
};

struct YamlItem {
  std::string id;
  std::vector<std::string> words;    ///< what to write for each option
  std::vector<double> male, female;  ///< points of each option
  bool gated = false;
};

class YamlOracle {
 public:
  explicit YamlOracle(io::Node root);
  const std::vector<YamlItem>& items() const { return items_; }
  /// Ids of the bands of a scale's default set that hold one of the values, in order.
  std::vector<std::string> bands(const std::string& scale, const std::set<double>& values) const;
  bool shown(const std::string& scale) const;
  /// `sex`: male, female or unknown.
  YamlResult score(const YamlForm& form, const std::string& sex) const;
  /// Whether the gates and zeros before it close an item of a form that is filled in otherwise.
  bool closes(const YamlForm& form, const std::string& sex, std::size_t item) const;

 private:
  struct Trial;
  io::Node root_;
  std::vector<YamlItem> items_;
};

}  // namespace leeboard::testing
