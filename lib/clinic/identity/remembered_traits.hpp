// What is compared of many people, in little memory: one text of all, about sixty bytes a person.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "interop/match_people.hpp"
#include "store/keys.hpp"

namespace leeboard::clinic {

/// The newest traits of each person.
class RememberedTraits {
 public:
  void remember(store::PersonKey person, const interop::PersonTraits& traits);
  /// Fills `traits`; false when nothing is remembered.
  bool recall(store::PersonKey person, interop::PersonTraits& traits) const;

 private:
  std::string text_;
  std::vector<std::uint32_t> places_;  // by number of the person: where the traits begin + 1; 0: none
};

}  // namespace leeboard::clinic
