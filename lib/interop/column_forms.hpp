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

/// One column; each form that a cell contradicts is out.
class ColumnForms {
 public:
  /// `formats`: of dates, as a map names them.
  explicit ColumnForms(std::span<const std::string> formats) : formats_(formats.begin(), formats.end()) {}

  /// A cell without its outer blanks; empty ones say nothing.
  void take(std::string_view cell);
  /// What a map should say of dates: "DD/MM/YYYY fits the whole column", "all days <= 12: ... cannot be told"; empty when nothing fits.
  std::string dates() const;
  /// The same of numbers.
  std::string numbers() const;

 private:
  std::vector<std::string> formats_;
  bool comma_ = true, point_ = true, plain_ = true;
  bool any_ = false;
};

}  // namespace leeboard::interop
