// What doing a line of a plan records (`writes` of a template line).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/date.hpp"
#include "io/node.hpp"
#include "record/event_kind.hpp"
#include "record/fact.hpp"
#include "record/fact_type.hpp"

namespace leeboard::catalog {

/// One thing that `done` records: a fact, an event, or a form, which alone makes the line done.
struct LineWrite {
  enum class Kind : std::uint8_t { fact, event, form };
  Kind kind = Kind::fact;
  std::string name;   ///< the fact, or the instrument
  std::string value;  ///< of a fact, as written; `today` in a date: the day of doing
  EventKind event{};
  std::vector<std::pair<std::string, std::string>> details;  ///< of an event, in the order written
};

/// The value of a fact of that type: yes or no, a number, one of its words, a date or `today`, text. Nothing where it is none.
std::optional<FactValue> written_value(const FactType& type, const std::string& text, Date day);

/// Reads one or several. Faults are collected: unknown facts, values that they cannot have, kinds of events that nobody writes.
std::vector<LineWrite> read_line_writes(io::Node node, const FactTypes& types, Diagnostics& diagnostics);

/// "records naloxone_in_hand = yes", "records dispense, drug naloxone, quantity 2", "waits for the form cssrs_screener".
std::string write_words(const LineWrite& write);

}  // namespace leeboard::catalog
