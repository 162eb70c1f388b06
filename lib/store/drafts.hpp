// Half-done interviews: the only rows that may change, deleted when the form is complete.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/digest.hpp"
#include "store/keys.hpp"

namespace leeboard::store {

class Connections;

/// The digest of a draft over whose it is (empty: of somebody who is in no record yet), what it is of, and its text.
Blake256 digest_of_draft(std::string_view person, std::string_view instrument, std::string_view actor, std::string_view content);

/// Forms that were begun and not finished, and people who were asked about half. What differs from its digest throws damaged when it is read.
class Drafts {
 public:
  explicit Drafts(Connections& connections) : connections_(connections) {}

  std::optional<std::string> get(PersonKey person, std::string_view instrument, std::string_view actor);
  /// Puts or replaces the text (yours).
  void put(PersonKey person, std::string_view instrument, std::string_view actor, std::string_view text);
  void remove(PersonKey person, std::string_view instrument, std::string_view actor);

  /// The same of a person who is in no record yet: one for each member of staff.
  std::optional<std::string> get_person(std::string_view actor);
  void put_person(std::string_view actor, std::string_view text);
  void remove_person(std::string_view actor);

 private:
  Connections& connections_;
};

}  // namespace leeboard::store
