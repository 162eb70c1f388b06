// What was taken back: facts, events, forms, stretches of care, triggers, entries of the log, imports; and the undoing of that.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "record/signature.hpp"
#include "store/keys.hpp"

namespace leeboard::store {

class Change;
class Connections;

/// Objects that are taken back: "F-17", "V-7", "A-3", "E-2", "P-0412/T-2", "I-7".
using WithdrawnObjects = std::set<std::string, std::less<>>;

/// One taking back, or (`undone`) the undoing of one.
struct Withdrawal {
  std::string object;
  bool undone = false;
  Signature signature;
};

/// A row of an object as it was recorded: for whom, when, and by whom in the audit chain.
struct RecordedRow {
  PersonKey person;
  Stamp recorded{};
  std::string actor;
};

/// What of one person (merged records by themselves) is taken back as seen.
WithdrawnObjects withdrawn_of(Connections& connections, PersonKey person, const Seen& seen);
/// Who took an object back, when and why; nothing when it stands.
std::optional<Signature> find_withdrawal(Connections& connections, std::string_view object, const Seen& seen = {});

/// Taking back what was recorded: nothing is removed, lists leave it out, and what looks further back still finds it.
class Withdrawals {
 public:
  Withdrawals(Connections& connections, Change& change) : connections_(connections), change_(change) {}

  std::optional<Signature> find(std::string_view object, const Seen& seen = {});
  /// All that was taken back of one person (merged records by themselves), and its undoing, oldest first.
  std::vector<Withdrawal> of(PersonKey person, const Seen& seen = {});
  /// Every row of an object, oldest first: "F-17", "V-7", "A-3", "P-0412/T-2"; none when there is no such object.
  std::vector<RecordedRow> rows_of(std::string_view object);
  /// Takes an object of a person (0: of nobody) back; one that is taken back already is unchanged.
  Stored add(std::string_view object, PersonKey person, const Signature& signature);
  /// It stands again; one that stands is unchanged.
  Stored undo(std::string_view object, PersonKey person, const Signature& signature);

 private:
  void put(std::string_view object, PersonKey person, bool undone, const Signature& signature);

  Connections& connections_;
  Change& change_;
};

}  // namespace leeboard::store
