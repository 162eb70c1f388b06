// Keys of stored rows: numbers inside the program, "E-1" and so on for people.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/stamp.hpp"
#include "record/stored.hpp"

namespace leeboard::store {

/// The store's number of a person; a patient code stands for one of them.
struct PersonKey {
  std::int64_t number = 0;
  auto operator<=>(const PersonKey&) const = default;
};

/// "E-12" from "E" and 12.
std::string format_key(std::string_view prefix, std::int64_t number);

/// 12 from "E-12" when the prefix is "E"; nothing for anything else.
std::optional<std::int64_t> parse_key(std::string_view prefix, std::string_view id);

/// What a read may see: what was true and known at the as-of time (nothing: all), superseded and mistaken rows too or not.
struct Seen {
  std::optional<Stamp> as_of;
  bool all_revisions = false;
  /// Whether a row with these times is seen.
  bool covers(const Stamp& at, const Stamp& recorded) const { return !as_of || (seen_from(at, *as_of) && seen_from(recorded, *as_of)); }
  bool covers(const Stamp& recorded) const { return !as_of || seen_from(recorded, *as_of); }
};

using leeboard::Stored;

}  // namespace leeboard::store
