// Conflicts about whose a record is: what is held until somebody settles them, and how they were settled.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "record/signature.hpp"
#include "record/words.hpp"
#include "store/keys.hpp"

namespace leeboard::store {

class Change;
class Connections;

/// What is in doubt: whose record it is, whose identifier, whether two are one, or whose form a row is.
enum class ConflictKind : std::uint8_t { person, identifier, link, form };
/// How a conflict stands: not settled, the person who is here, a new person, not imported.
enum class ConflictState : std::uint8_t { open, same, created, dropped };

/// One conflict.
struct Conflict {
  std::string id;  ///< "X-1"
  ConflictKind kind = ConflictKind::person;
  std::string source_key;                  ///< what the source calls the one whose record is held; of an identifier "system|value"
  std::optional<PersonKey> person, other;  ///< who is here; the second one where two people are
  std::vector<std::string> differs;        ///< "given", "birth_date", ...
  std::string import;                      ///< "I-4"
  Signature signature;                     ///< when it was found, and in whose run
  ConflictState state = ConflictState::open;
  std::optional<PersonKey> settled_on;  ///< of same and created
  std::string settled_by_import;        ///< the run that stored what was held, or empty
  Signature settled;                    ///< of the newest settling
  long long held = 0;                   ///< records
};

/// A record that is held, verbatim.
struct HeldRecord {
  std::string conflict, import;
  std::string format;  ///< "fhir", "intake"
  std::string type;    ///< "Patient", "Condition", "patient"
  std::string server;  ///< whose relative references it means; empty: not named
  std::string url;     ///< its fullUrl, or empty
  std::string text;
  int nth = 1;  ///< of equal records without an id
};

/// The conflicts of a store.
class Conflicts {
 public:
  Conflicts(Connections& connections, Change& change) : connections_(connections), change_(change) {}

  /// Opens one (id, state and counts of `conflict` are not read); returns its id.
  std::string open(const Conflict& conflict);
  /// Holds a record; the same text of the same conflict is unchanged.
  Stored hold(const HeldRecord& record);
  /// Nothing when there is none of that id.
  std::optional<Conflict> get(std::string_view id);
  /// All of them by number; `open_only`: those that wait.
  std::vector<Conflict> all(bool open_only = false);
  /// The open conflict about a record key.
  std::optional<Conflict> find_open(std::string_view source_key);
  /// People who hold a record key too, beside whom it was bound to first: made when a conflict about it was settled.
  std::vector<PersonKey> also_hold(std::string_view source_key);
  /// Open ones that are about this person.
  std::vector<Conflict> open_of(PersonKey person);
  /// Whether there is any at all, settled ones too.
  bool any();
  /// What is held under it, in the order in which it came.
  std::vector<HeldRecord> held(std::string_view id);
  /// Says how it was settled, or with `open` that this was undone.
  void settle(std::string_view id, ConflictState state, std::optional<PersonKey> person, std::string_view import, const Signature& signature);

 private:
  Connections& connections_;
  Change& change_;
};

}  // namespace leeboard::store

namespace leeboard {
template <>
inline constexpr auto words_of<store::ConflictKind> = word_table<store::ConflictKind>({{store::ConflictKind::person, "person"},
                                                                                       {store::ConflictKind::identifier, "identifier"},
                                                                                       {store::ConflictKind::link, "link"},
                                                                                       {store::ConflictKind::form, "form"}});
template <>
inline constexpr auto words_of<store::ConflictState> = word_table<store::ConflictState>({{store::ConflictState::open, "open"},
                                                                                         {store::ConflictState::same, "same"},
                                                                                         {store::ConflictState::created, "new"},
                                                                                         {store::ConflictState::dropped, "drop"}});
}  // namespace leeboard
