// Links between records of one person, made and undone by a member of staff: linked records are read as one and never melted together.
#pragma once

#include <string>
#include <vector>

#include "record/signature.hpp"
#include "store/keys.hpp"

namespace leeboard::store {

class Change;
class Connections;

/// A link (merge) or its undoing.
struct PatientLink {
  PersonKey keep, other;
  bool undone = false;
  Signature signature;
};

/// Records that are read as one person.
class PatientLinks {
 public:
  PatientLinks(Connections& connections, Change& change) : connections_(connections), change_(change) {}

  /// Reads `other` as one with `keep` from now on. Throws usage when they are linked already or the same.
  void link(PersonKey keep, PersonKey other, const Signature& signature);
  /// Undoes a link. Throws not_found when there is none.
  void unlink(PersonKey keep, PersonKey other, const Signature& signature);
  /// The person kept for a person, and all records that are read as one with it (the kept one first).
  PersonKey kept(PersonKey person, const Seen& seen = {});
  std::vector<PersonKey> members(PersonKey person, const Seen& seen = {});
  /// All links and undoings, oldest first.
  std::vector<PatientLink> all();

 private:
  const std::vector<PatientLink>& seen_links();
  void add(PersonKey keep, PersonKey other, bool undone, const Signature& signature);

  Connections& connections_;
  Change& change_;
};

}  // namespace leeboard::store
