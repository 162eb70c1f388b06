// Answers from CSV: one row a form, or one row an item.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/diagnostic.hpp"
#include "interop/answers.hpp"
#include "interop/column_forms.hpp"
#include "interop/csv_map.hpp"
#include "record/assessment.hpp"

namespace leeboard::catalog {
struct Instrument;
}

namespace leeboard::interop {

/// Rows of a CSV file: wide (one row a form) or long (one row an item, columns `item` and `value`).
class AnswerRows {
 public:
  /// Throws bad_input when header and map do not fit together or the columns that every form needs are missing.
  AnswerRows(const std::optional<CsvMap>& map, std::span<const std::string> header, AnswersSetting setting, ColumnFit fit = {});
  ~AnswerRows();

  bool is_long() const;
  /// Whether the head just read holds a time in UTC that is kept as it was sent.
  bool has_utc_time() const;
  /// Whether the file says what bare numbers are (`answers:` in its map).
  bool numbers_declared() const;
  /// The instrument that a row names (or the map, or the setting).
  std::string_view instrument_of(std::span<const std::string_view> cells);
  /// Whether the columns hold every scored item of the instrument, and no answer that it does not have.
  bool has_whole(const catalog::Instrument& instrument) const;
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
