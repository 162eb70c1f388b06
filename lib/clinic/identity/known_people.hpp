// Everybody in the store as far as they are compared with a record: found by the keys that they share with it, never one by one.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "catalog/identifier_rules.hpp"
#include "catalog/matching.hpp"
#include "clinic/identity/key_table.hpp"
#include "clinic/identity/remembered_traits.hpp"
#include "interop/blocking_keys.hpp"
#include "interop/match_people.hpp"
#include "store/repositories.hpp"

namespace leeboard::clinic {

/// A person who may be the one that was asked for.
struct LikePerson {
  store::PersonKey person;
  std::string code;
  interop::Match match;
};

/// Two records that may be one person's.
struct LikePair {
  std::string one, other;  ///< codes
  interop::Match match;
};

/// One record is looked for in one pass over the store; from the second on the keys of everybody are kept, for the length of a run. The
/// tables outlive it.
class KnownPeople {
 public:
  KnownPeople(const catalog::Matching& matching, const catalog::IdentifierRules& rules) : matching_(matching), rules_(rules) {}

  /// Who may be alike, oldest first: shares a key with a record, of one key at most the 64 newest, and is alike as far as is remembered.
  std::vector<store::PersonKey> sharing(store::Repositories& records, const interop::PersonTraits& traits);
  /// A person was written: found from now on.
  void note(store::PersonKey person, const Patient& patient);
  /// Every two people who may be one, likeliest first.
  std::vector<LikePair> pairs(store::Repositories& records);

 private:
  interop::PersonTraits traits_of(const Patient& patient) const { return interop::traits_of(matching_, rules_, patient); }
  std::vector<store::PersonKey> scan(store::Repositories& records, const interop::PersonTraits& traits) const;
  void build(store::Repositories& records);
  void keep(store::PersonKey person, const interop::PersonTraits& traits);
  std::vector<store::PersonKey> look_up(const interop::BlockingKeys& keys) const;

  const catalog::Matching& matching_;
  const catalog::IdentifierRules& rules_;
  std::optional<KeyTable> table_;
  RememberedTraits remembered_;
  bool scanned_ = false;
};

/// Likeliest first.
bool is_likelier(const interop::Match& one, const interop::Match& other);

}  // namespace leeboard::clinic
