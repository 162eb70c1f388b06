// What became of what somebody wrote down: one document, one form, one record of an import.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "store/keys.hpp"

namespace leeboard::clinic {

/// How many objects of each kind were made.
struct ObjectCounts {
  long long patients = 0, episodes = 0, facts = 0, assessments = 0, triggers = 0, events = 0;
  ObjectCounts& operator+=(const ObjectCounts& more);
};

/// What became of one input record.
struct Became {
  store::Stored how = store::Stored::created;
  bool kept = false;   ///< stored verbatim and not understood: counts as kept, not as created
  std::string reason;  ///< why it is kept
  std::string object;  ///< "A-12", "P-0412"
  ObjectCounts objects;
  bool possible_duplicate = false;
  std::vector<std::string> safety;      ///< safety items that it stored: "A-12", "V-7"
  std::vector<std::string> changes;     ///< what of a known person's record changed; in a preview only
  std::vector<std::string> duplicates;  ///< codes of people who may be the same; in a preview only
  std::vector<std::string> notes;       ///< what a person should be told of it, such as a total that does not follow from the answers

  /// Marks that something was written: a record that was not new is then revised.
  void note_change();
};

/// A record of which the store says everything already.
Became unchanged(std::string object = {});

/// "created", "revised", "unchanged".
std::string_view format_stored(store::Stored stored);

}  // namespace leeboard::clinic
