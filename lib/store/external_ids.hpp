// Ids of other systems and what they stand for here.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "record/words.hpp"
#include "store/keys.hpp"

namespace leeboard::store {

class Change;
class Connections;

/// Whether an identifier of another system stands or was taken back.
enum class IdentifierState : std::uint8_t { set, withdrawn };

/// Identifiers of other systems and what they stand for.
class ExternalIds {
 public:
  ExternalIds(Connections& connections, Change& change) : connections_(connections), change_(change) {}

  /// The object ("P-0412", "E-1", "V-3", "F-2"...) behind an id, or nothing.
  std::optional<std::string> find(std::string_view system, std::string_view value);
  /// Whose object it is; nothing when there is none, or it is nobody's.
  std::optional<PersonKey> person_of(std::string_view system, std::string_view value);
  /// What follows `prefix` in the name of a system that has this id, or nothing: of "fhir:Patient@" a server.
  std::optional<std::string> system_after(std::string_view prefix, std::string_view value);
  /// Binds an id to an object of a person (0: of none). Binding it again to the same object is unchanged; to another: revised.
  Stored bind(std::string_view system, std::string_view value, std::string_view object, PersonKey person);
  /// From now on the id stands for nothing; one that stands for nothing is unchanged.
  Stored unbind(std::string_view system, std::string_view value);

 private:
  Connections& connections_;
  Change& change_;
};

}  // namespace leeboard::store

namespace leeboard {

template <>
inline constexpr auto words_of<store::IdentifierState> = word_table<store::IdentifierState>({{store::IdentifierState::set, "set"},
                                                                                             {store::IdentifierState::withdrawn, "withdrawn"}});

}  // namespace leeboard
