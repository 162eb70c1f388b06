// Forms are struck out cell by cell.
#include "interop/column_forms.hpp"

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
  if (formats_.size() == 1) return "format: " + formats_.front() + " fits the whole column";
  if (formats_.size() == 2 && exchanged(formats_[0]) == formats_[1])
    return "all days <= 12: whether " + formats_[0] + " or " + formats_[1] + " is meant cannot be told from the column";
  std::string all;
  for (const auto& format : formats_) all += (all.empty() ? "" : ", ") + format;
  return all + " fit the whole column, which cannot be told apart";
}

std::string ColumnForms::numbers() const {
  if (!any_ || plain_ || comma_ == point_) return {};
  return std::string("decimal: \"") + (comma_ ? "," : ".") + "\" fits the whole column";
}

}  // namespace leeboard::interop
