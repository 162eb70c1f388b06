// How lists and structures stand in text columns: compact JSON that SQLite's json_each can open.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "record/patient.hpp"
#include "record/trigger.hpp"
#include "record/words.hpp"

namespace leeboard::store {

/// Names with a text each, in order.
using TextPairs = std::vector<std::pair<std::string, std::string>>;

/// A said text as it stands; "!declined" and so on for absence, empty (NULL) for not-asked.
std::string format_said(const Said& said);
/// What somebody said, from a column.
Said parse_said(std::string_view column);

/// A time as ISO text, empty for none; parse throws damaged.
std::string format_time(const std::optional<Stamp>& stamp);
/// A time from a column. Throws damaged.
Stamp parse_time(std::string_view column);
/// The same where the column may be empty.
std::optional<Stamp> parse_optional_time(std::string_view column);

/// Throws damaged.
[[noreturn]] void throw_unknown_word();
/// The value of a word of a closed list. Throws damaged for any other word: what was written is never read as something else.
template <Worded E>
E stored_word(std::string_view column) {
  const auto value = parse_word<E>(column);
  if (!value) throw_unknown_word();
  return *value;
}
/// The same where an empty column says nothing.
template <Worded E>
std::optional<E> stored_word_or_none(std::string_view column) {
  return column.empty() ? std::nullopt : std::optional(stored_word<E>(column));
}

/// Texts for a column.
std::string format_texts(const std::vector<std::string>& texts);
/// Texts from a column.
std::vector<std::string> parse_texts(std::string_view json);

/// {"name":"text",...}
std::string format_pairs(const TextPairs& pairs);
/// Pairs from a column.
TextPairs parse_pairs(std::string_view json);

/// {"name":<JSON>,...}: values are JSON texts that were checked by their reader.
std::string format_raw_pairs(const TextPairs& pairs);
/// Pairs whose values stay JSON text.
TextPairs parse_raw_pairs(std::string_view json);

/// Identifiers for a column.
std::string format_identifiers(const std::vector<Identifier>& identifiers);
/// Identifiers from a column.
std::vector<Identifier> parse_identifiers(std::string_view json);
/// Phone, e-mail and address for a column.
std::string format_contact(const Contact& contact);
/// These from a column.
Contact parse_contact(std::string_view json);
/// Steps of a trigger for a column.
std::string format_steps(const std::vector<TriggerStep>& steps);
/// Steps of a trigger from a column.
std::vector<TriggerStep> parse_steps(std::string_view json);

}  // namespace leeboard::store
