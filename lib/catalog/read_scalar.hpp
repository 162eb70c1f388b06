// Single values of definitions: texts, words, lists, lengths of time.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/range.hpp"
#include "io/map_reader.hpp"
#include "record/words.hpp"

namespace leeboard::catalog {

/// The text of a scalar that is not null; a diagnostic and nothing otherwise.
std::optional<std::string> read_text(io::Node node, Diagnostics& diagnostics);
/// The text under a key, empty when the key is absent (a diagnostic when it is `required`).
std::string read_text(io::MapReader& map, std::string_view key, bool required = false);
/// A legal slug or row id under a required key.
std::string read_id(io::MapReader& map, std::string_view key);
/// A list of texts under a key, or the one text that stands there; empty when absent.
std::vector<std::string> read_texts(io::MapReader& map, std::string_view key);
/// Texts of a list; anything else in it is reported.
std::vector<std::string> read_texts(io::Node node, Diagnostics& diagnostics);
/// yes, no, true, false without quotes; nothing with a diagnostic otherwise.
std::optional<bool> read_yes_no(io::Node node, Diagnostics& diagnostics);
/// The yes or no under a key, `otherwise` when absent.
bool read_yes_no(io::MapReader& map, std::string_view key, bool otherwise);
/// A length of time such as 48h.
std::optional<Duration> read_duration(io::Node node, Diagnostics& diagnostics);
/// {low: 0, high: 48}.
std::optional<Range> read_range(io::Node node, Diagnostics& diagnostics);
/// One of a closed list; a diagnostic with near words and nothing otherwise.
std::optional<std::string> read_word(io::Node node, const std::vector<std::string>& words, Diagnostics& diagnostics);
/// The same for a list that has an enum.
template <Worded E>
std::optional<E> read_word(io::Node node, Diagnostics& diagnostics) {
  const auto word = read_word(node, all_words<E>(), diagnostics);
  return word ? parse_word<E>(*word) : std::nullopt;
}

}  // namespace leeboard::catalog
