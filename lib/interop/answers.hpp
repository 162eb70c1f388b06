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

/// Rows of a CSV file: wide (one row a form) or long (one row an item, columns `item` and `value`).
class AnswerRows {
 public:
  /// Throws bad_input when header and map do not fit together or the columns that every form needs are missing.
  AnswerRows(const std::optional<CsvMap>& map, std::span<const std::string> header, AnswersSetting setting);
  ~AnswerRows();

  bool is_long() const;
  /// Whether the file says what bare numbers are (`answers:` in its map).
  bool numbers_declared() const;
  /// The instrument that a row names (or the map, or the setting).
  std::string_view instrument_of(std::span<const std::string_view> cells);
  /// The form of a wide row, into `answers` (whose memory is used again). The instrument says which columns are items.
  void read(std::span<const std::string_view> cells, const catalog::Instrument& instrument, const Where& where, Answers& answers,
            Diagnostics& problems);
  /// Long rows: which form a row belongs to, the form without answers, and the answer of the row.
  std::string form_key(std::span<const std::string_view> cells) const;
  void read_head(std::span<const std::string_view> cells, const Where& where, Answers& answers, Diagnostics& problems);
  Answer read_item(std::span<const std::string_view> cells, const Where& where, Diagnostics& problems);

 private:
  struct Plan;
  std::unique_ptr<Plan> plan_;
};

}  // namespace leeboard::interop
