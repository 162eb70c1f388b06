// Half-done interviews: the only rows that may change, deleted when the form is complete.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "store/keys.hpp"

namespace leeboard::store {

class Connections;

/// Forms that were begun and not finished.
class Drafts {
 public:
  explicit Drafts(Connections& connections) : connections_(connections) {}

  std::optional<std::string> get(PersonKey person, std::string_view instrument, std::string_view actor);
  /// Puts or replaces the text (yours).
  void put(PersonKey person, std::string_view instrument, std::string_view actor, std::string_view text);
  void remove(PersonKey person, std::string_view instrument, std::string_view actor);

 private:
  Connections& connections_;
};

}  // namespace leeboard::store
