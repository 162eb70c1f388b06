// A name of the store against the words that somebody asked for: first quickly on the folded text of everybody, then by its parts.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/matching.hpp"
#include "interop/person_name.hpp"

namespace leeboard::clinic {

/// How a part of a name fits a word.
struct NameFit {
  std::string degree;  ///< of the point table
  std::string why;     ///< "family", "given beginning", "family sound"...
};

/// How loosely names are compared: by beginning and whole sound; then also by one slip, nickname and short sounds.
enum class Nearness { sure, near };

/// A word of a name that is looked for, with what is looked up once for all.
struct SoughtName {
  std::string word, sound;
  std::vector<std::string> nicknames;  ///< the names that are in a group with it
};
SoughtName make_sought_name(const catalog::Matching& matching, const std::string& word);

/// One word against a name in parts; the most telling fit, or nothing.
std::optional<NameFit> fit_name(const catalog::Matching& matching, const interop::ComparedName& name, const SoughtName& sought, Nearness nearness);

/// The words of a folded name in one text, for looking at many quickly; it says yes wherever fit_name() may.
class NameText {
 public:
  void assign(std::string_view folded, std::string_view used);
  bool may_fit(const catalog::Matching& matching, const SoughtName& sought, Nearness nearness) const;

 private:
  void append(std::string_view text);
  std::string text_;
  std::vector<std::size_t> starts_;
};

}  // namespace leeboard::clinic
