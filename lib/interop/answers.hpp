// Reads answers records (leeboard.answers/1) from documents, from CSV rows and from `item=value` words.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "interop/csv_map.hpp"
#include "io/node.hpp"
#include "record/assessment.hpp"

namespace leeboard {
class Zone;
}
namespace leeboard::catalog {
struct Instrument;
}

namespace leeboard::interop {

/// What a record may leave out: the instrument and the patient that the command line names.
struct AnswersSetting {
  const Zone* zone = nullptr;
  std::string instrument;
  std::string patient;
};

/// Reads one record; faults go to `problems`. Keys that it does not know are kept in `carried`.
Answers read_answers(io::Node root, const AnswersSetting& setting, Diagnostics& problems);

/// A cell, a word of the command line or a scalar as an answer: absence word, number, or word.
Answer read_answer_text(std::string_view item, std::string_view text);

/// `item=value` as an answer. Throws usage when there is no `=` or no item.
Answer parse_answer_argument(std::string_view argument);

}  // namespace leeboard::interop
