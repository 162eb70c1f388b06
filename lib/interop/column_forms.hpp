// Which written forms of dates and numbers fit a whole column: said with a cell that does not fit, never assumed.
#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace leeboard::interop {

/// What a map could say of the column in that place, so that all of it fits; empty when nothing does. May read the file once more.
using ColumnFit = std::function<std::string(std::size_t place, bool number)>;

/// A format of dates with day and month exchanged; empty where it has not both, or says which is which by its order.
std::string exchanged_format(std::string_view format);

/// One column; each form that a cell contradicts is counted out.
class ColumnForms {
 public:
  /// `formats`: of dates, as a map names them.
  explicit ColumnForms(std::span<const std::string> formats);
  /// Days in ISO form are no evidence from here on: in a workbook they are days that take any form.
  void real_days() { real_days_ = true; }

  /// A cell without its outer blanks; empty ones and words of absence say nothing.
  void take(std::string_view cell);
  /// The forms of dates that fit every cell; none where nothing was told.
  std::vector<std::string> fitting() const;
  /// The one form that fits all but a few cells, none of which has its day and month the other way round; empty: there is none.
  std::string nearly() const;
  /// Whether some dates fit only with the day first and others only with the month first.
  bool has_two_orders() const;
  /// What a map should say of dates: "DD/MM/YYYY fits the whole column", "all days <= 12: ... cannot be told"; empty when nothing fits.
  std::string dates() const;
  /// The same of numbers.
  std::string numbers() const;

 private:
  struct Form {
    std::string format, other_order;  ///< other_order: with day and month exchanged, or empty
    long long misses = 0;
    bool crossed = false;  ///< a cell that misses it has the other order
  };
  std::vector<Form> forms_;
  long long count_ = 0;
  bool real_days_ = false;
  bool comma_ = true, point_ = true, plain_ = true;
  bool any_ = false;
};

}  // namespace leeboard::interop
