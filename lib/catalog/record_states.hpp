// Which state of a FHIR record counts, by type of resource (data/interop/states.yaml).
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "record/words.hpp"

namespace leeboard::catalog {

class Definitions;

/// What a state makes of a record, the mildest first: of several states of one record the last one here decides.
enum class StateEffect : std::uint8_t { fact, booked, ended, remission, event, unknown, withdraws };

}  // namespace leeboard::catalog

namespace leeboard {
template <>
inline constexpr auto words_of<catalog::StateEffect> = word_table<catalog::StateEffect>({{catalog::StateEffect::fact, "fact"},
                                                                                         {catalog::StateEffect::booked, "booked"},
                                                                                         {catalog::StateEffect::ended, "ended"},
                                                                                         {catalog::StateEffect::remission, "remission"},
                                                                                         {catalog::StateEffect::event, "event"},
                                                                                         {catalog::StateEffect::unknown, "unknown"},
                                                                                         {catalog::StateEffect::withdraws, "withdraws"}});
}  // namespace leeboard

namespace leeboard::catalog {

/// One word of a state, as the table writes it, and what it makes of the record.
struct StateWord {
  std::string word;
  StateEffect effect{};
};

/// One element that carries a state. `key` may be a path ("adherence.code") or a choice ("abatement[x]").
struct StateKey {
  std::string key;
  bool required = false;     ///< without it the state is unknown
  std::string told;          ///< said when the effect is `event`
  std::string reverses;      ///< the status of a record that this key turns into its opposite; empty: a status of its own
  std::string with, excuse;  ///< the word `with` counts as a fact when the key `excuse` is said
  bool by_presence = false;  ///< that it is said at all is the state
  StateEffect present{};
  std::map<std::string, StateWord, std::less<>> words;  ///< by folded word
};

/// One worked example: elements by key (true: said at all) and what must come of them.
struct StateExample {
  std::string type;
  std::vector<std::pair<std::string, std::string>> says;
  StateEffect expect{};
  std::string status, told;
  Where where;
};

/// The states of one type of resource.
struct TypeStates {
  std::string type;
  std::vector<std::string> also;  ///< its names in older versions
  std::vector<StateKey> keys;
};

struct RecordStates {
  std::vector<TypeStates> types;
  std::vector<std::string> unnamed;  ///< folded states of a Medication that names no medicine
  std::vector<StateExample> examples;

  /// The states of a type under any of its names, or null.
  const TypeStates* find(std::string_view type) const;
};

/// A state without case, blanks, hyphens and underscores.
std::string fold_state(std::string_view text);

/// Reads both layers; a site's type takes the place of the built-in one. Throws bad_input with all problems.
RecordStates load_record_states(const Definitions& definitions);

}  // namespace leeboard::catalog
