// How much speaks for two records being one person: points by part, and whether the parts agree enough to be one record.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/stamp.hpp"
#include "catalog/identifier_rules.hpp"
#include "catalog/matching.hpp"
#include "interop/person_name.hpp"
#include "record/patient.hpp"

namespace leeboard::interop {

/// What is compared of one record.
struct PersonTraits {
  ComparedName name;
  std::optional<Stamp> birth;  ///< to the year, the month or the day
  std::string sex;             ///< female, male, or empty
  std::optional<int> birth_order;
  std::string ssn, phone, email, postal_code, member_number;  ///< folded; empty when not said
};

/// What of a patient record is compared. `rules` tell which identifiers are social security and member numbers.
PersonTraits traits_of(const catalog::Matching& matching, const catalog::IdentifierRules& rules, const Patient& patient);

/// One part that said something, with its points: {"family.alike", 4}.
struct MatchPart {
  std::string degree;
  int points = 0;
  bool operator==(const MatchPart&) const = default;
};

/// How likely two records are one person.
enum class MatchLevel : std::uint8_t { none, possible, likely };

/// "none", "possible", "likely".
std::string_view format_match_level(MatchLevel level);

struct Match {
  int points = 0;
  MatchLevel level = MatchLevel::none;
  std::vector<MatchPart> parts;
};

/// The points of a pair; `identifier_possible` when an identifier or a link of the source speaks for it. A level needs two parts that agree.
Match match_people(const catalog::Matching& matching, const PersonTraits& a, const PersonTraits& b, bool identifier_possible = false);

/// What speaks for the pair in words: "birth date", "family", "given nickname", "phone".
std::vector<std::string> describe_match(const Match& match);

/// Whether two records can be one person's: at conflict they are never put together.
enum class Agreement : std::uint8_t { conflict, possible, agree };

/// The parts that are said by both and differ: given, family, birth_date, sex_at_birth, suffix, birth_order.
std::vector<std::string> differing_parts(const catalog::Matching& matching, const PersonTraits& incoming, const PersonTraits& stored);

/// Whether what names two people agrees.
Agreement agreement_of(const catalog::Matching& matching, const PersonTraits& incoming, const PersonTraits& stored);

}  // namespace leeboard::interop
