// Reads single fields of our documents: texts, times, words of a list, numbers, each possibly absent.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/diagnostic.hpp"
#include "base/stamp.hpp"
#include "io/node.hpp"
#include "record/patient.hpp"
#include "record/words.hpp"

namespace leeboard {
class Zone;
}

namespace leeboard::interop {

/// A text in normal form C, or an absence word; null is unknown. A map or list is a fault.
Said read_said(io::Node node, Diagnostics& problems);
/// A text that must be there; empty after a fault.
std::string read_text(io::Node node, Diagnostics& problems);
/// The absence word that stands here, if one does.
std::optional<Absent> read_absence(io::Node node);
/// A date or a time with its offset; nothing after a fault.
std::optional<Stamp> read_time(io::Node node, const Zone* zone, Diagnostics& problems);
/// A day; nothing after a fault.
std::optional<Date> read_day(io::Node node, Diagnostics& problems);
/// One word of a closed list; empty after a fault, which names near words.
std::string read_word(io::Node node, std::span<const std::string> words, Diagnostics& problems);
/// The same for a list that has an enum.
template <Worded E>
std::optional<E> read_word(io::Node node, Diagnostics& problems) {
  return parse_word<E>(read_word(node, all_words<E>(), problems));
}
/// A whole number between two ends; nothing after a fault.
std::optional<int> read_whole(io::Node node, int low, int high, Diagnostics& problems);
/// A value as JSON text, for extensions.
std::string json_of(io::Node node);
/// `x_` entries with JSON texts.
std::vector<std::pair<std::string, std::string>> read_extensions(io::Node map);

}  // namespace leeboard::interop
