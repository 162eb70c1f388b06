// The state of a FHIR record: whether it stands, is over, is only an event, or takes back what it said.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "catalog/record_states.hpp"
#include "io/node.hpp"

namespace leeboard::interop {

/// What the elements of a record that carry its state say together.
struct ResourceState {
  catalog::StateEffect effect = catalog::StateEffect::fact;
  std::string status;                                          ///< the word that decides, as our table writes it; empty when none is said
  std::vector<std::string> told;                               ///< words of the closed list
  std::vector<std::pair<std::string_view, std::string>> said;  ///< by key of the table: the word that it says

  /// The word under a key of the table, or empty.
  std::string_view word(std::string_view key) const;
};

/// Reads the state of a resource of that type. Keys of the result last as long as the table.
ResourceState read_state(const catalog::TypeStates& states, io::Node resource);

/// Whether a Medication is in a state in which it names no medicine.
bool names_no_medicine(const catalog::RecordStates& states, io::Node medication);

}  // namespace leeboard::interop
