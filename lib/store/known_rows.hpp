// What this run has looked up or made already, so that an import asks for it once; forgotten with the change that made it.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "store/keys.hpp"
#include "store/patient_links.hpp"

namespace leeboard::store {

/// Lookup by view in a map of strings.
struct TextHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};

/// What a long import has seen already, so that it is not asked for again.
class KnownRows {
 public:
  std::optional<PersonKey> person(std::string_view code);
  /// Remembers whose a code is; one that was met `in_change` is forgotten when that is undone.
  void know_person(std::string_view code, PersonKey person, bool in_change);

  /// How many codes the change has met.
  std::size_t mark() const { return new_codes_.size(); }
  /// Forgets what was met since a mark, and all else that may have been made since.
  void return_to(std::size_t mark);
  /// What the change has met stands from now on.
  void keep() { new_codes_.clear(); }

  /// Numbers of definitions by digest.
  std::unordered_map<std::string, std::int64_t, TextHash, std::equal_to<>> definitions;
  /// All links up to an event; nothing when they are to be read again.
  std::optional<std::vector<PatientLink>> links;
  std::int64_t links_limit = 0;

 private:
  std::vector<std::string> new_codes_;
  std::unordered_map<std::string, PersonKey, TextHash, std::equal_to<>> codes_;
  std::string last_code_;  // the code asked for last, and whose it is
  PersonKey last_person_;
};

}  // namespace leeboard::store
