// What became of what somebody wrote down: one document, one form, one record of an import.
#pragma once

#include <string>
#include <vector>

#include "record/stored.hpp"

namespace leeboard::clinic {

/// Somebody in the store who may be the person of a record.
struct PossibleDuplicate {
  std::string code;
  int points = 0;  ///< by the point table
};

/// What became of one input record.
struct Became {
  Stored how = Stored::created;
  bool kept = false;   ///< stored verbatim and not understood: counts as kept, not as created
  bool held = false;   ///< stored aside until somebody says whose it is
  int conflicts = 0;   ///< opened by it
  std::string reason;  ///< why it is kept
  std::string object;  ///< "A-12", "P-0412"
  ObjectCounts objects;
  bool possible_duplicate = false;
  int merged = 0;                             ///< links of people that the source stated
  bool withdrawn = false;                     ///< something that stood was taken back
  std::vector<std::string> safety;            ///< safety items that it stored: "A-12", "V-7"
  std::vector<std::string> told;              ///< words of the closed list for what of it is not used as it stands
  std::vector<std::string> changes;           ///< what of a known person's record changed; in a preview only
  std::vector<PossibleDuplicate> duplicates;  ///< likeliest first
  std::vector<std::string> notes;             ///< what a person should be told of it, such as a total that does not follow from the answers

  /// Marks that something was written: a record that was not new is then revised.
  void note_change();
};

/// A record of which the store says everything already.
Became unchanged(std::string object = {});

}  // namespace leeboard::clinic
