// Forms are struck out cell by cell.
#include "interop/column_forms.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "base/range.hpp"
#include "interop/cell_text.hpp"
#include "interop/parse_formatted_time.hpp"

namespace leeboard::interop {

namespace {
std::string exchanged(std::string format) {
  const auto month = format.find("MM"), day = format.find("DD");
  if (month != format.npos && day != format.npos) {
    format.replace(month, 2, "DD");
    format.replace(day, 2, "MM");
  }
  return format;
}
}  // namespace

void ColumnForms::take(std::string_view cell) {
  if (cell.empty()) return;
  any_ = true;
  std::erase_if(formats_, [&](const auto& format) { return !parse_formatted_time(cell, format); });
  comma_ = comma_ && plain_number(cell, ',');
  point_ = point_ && plain_number(cell, '.');
  plain_ = plain_ && parse_number(cell);
}

std::string ColumnForms::dates() const {
  if (!any_ || formats_.empty()) return {};
  if (formats_.size() == 1) return fmt::format("format: {} fits the whole column", formats_.front());
  if (formats_.size() == 2 && exchanged(formats_[0]) == formats_[1])
    return fmt::format("all days <= 12: whether {} or {} is meant cannot be told from the column", formats_[0], formats_[1]);
  return fmt::format("{} fit the whole column, which cannot be told apart", fmt::join(formats_, ", "));
}

std::string ColumnForms::numbers() const {
  if (!any_ || plain_ || comma_ == point_) return {};
  return fmt::format("decimal: \"{}\" fits the whole column", comma_ ? ',' : '.');
}

}  // namespace leeboard::interop
