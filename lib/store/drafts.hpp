// Half-done interviews: the only rows that may change, deleted when the form is complete.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "store/keys.hpp"

namespace leeboard::store {

class Unit;

class Drafts {
 public:
  explicit Drafts(Unit& unit) : unit_(unit) {}

  std::optional<std::string> get(PersonKey person, std::string_view instrument, std::string_view actor);
  /// Puts or replaces the text (yours).
  void put(PersonKey person, std::string_view instrument, std::string_view actor, std::string_view text);
  void remove(PersonKey person, std::string_view instrument, std::string_view actor);

 private:
  Unit& unit_;
};

}  // namespace leeboard::store
