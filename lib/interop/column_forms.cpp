// Forms are struck out cell by cell.
#include "interop/column_forms.hpp"

#include <algorithm>

#include "base/date.hpp"
#include "base/range.hpp"
#include "interop/cell_text.hpp"
#include "interop/parse_formatted_time.hpp"
#include "record/absent.hpp"

namespace leeboard::interop {

namespace {
constexpr std::string_view iso_day = "YYYY-MM-DD";
}

std::string exchanged_format(std::string_view format) {
  std::string out(format);
  const auto year = out.find("YYYY"), month = out.find("MM"), day = out.find("DD");
  // With the year in front nobody puts the day second.
  if (month == out.npos || day == out.npos || year < std::min(month, day)) return {};
  out.replace(month, 2, "DD");
  out.replace(day, 2, "MM");
  return out;
}

ColumnForms::ColumnForms(std::span<const std::string> formats) {
  for (const auto& format : formats) forms_.push_back({format, exchanged_format(format), 0, false});
}

void ColumnForms::take(std::string_view cell) {
  if (cell.empty() || parse_absent(cell)) return;
  any_ = true;
  plain_ = plain_ && parse_number(cell);
  const bool iso = (cell.size() == 10 || (cell.size() > 10 && cell[10] == 'T')) && parse_date(cell.substr(0, 10));
  if (iso && real_days_) return;
  ++count_;
  for (auto& form : forms_) {
    if (parse_formatted_time(cell, form.format) || (iso && form.format == iso_day)) continue;
    ++form.misses;
    form.crossed = form.crossed || (!form.other_order.empty() && parse_formatted_time(cell, form.other_order));
  }
  comma_ = comma_ && plain_number(cell, ',');
  point_ = point_ && plain_number(cell, '.');
}

std::vector<std::string> ColumnForms::fitting() const {
  std::vector<std::string> out;
  if (any_ && count_ == 0) return {std::string(iso_day)};
  if (any_)
    for (const auto& form : forms_)
      if (form.misses == 0) out.push_back(form.format);
  return out;
}

std::string ColumnForms::nearly() const {
  const Form* best = nullptr;
  bool alone = false;
  for (const auto& form : forms_) {
    if (best != nullptr && form.misses > best->misses) continue;
    alone = best == nullptr || form.misses < best->misses;
    best = &form;
  }
  constexpr long long one_in = 3;
  const bool few = best != nullptr && best->misses > 0 && best->misses * one_in <= count_;
  return few && alone && !best->crossed ? best->format : std::string();
}

bool ColumnForms::has_two_orders() const {
  return std::ranges::any_of(forms_, [&](const auto& form) {
    const auto other = std::ranges::find(forms_, form.other_order, &Form::format);
    return form.crossed && other != forms_.end() && other->crossed;
  });
}

std::string ColumnForms::dates() const {
  if (!any_) return {};
  const auto formats = fitting();
  if (formats.empty()) {
    return has_two_orders() ? "some of its dates have the day first, others the month first: which is meant by the rest cannot be told"
                            : std::string();
  }
  if (formats.size() == 1) return "format: " + formats.front() + " fits the whole column";
  if (formats.size() == 2 && exchanged_format(formats[0]) == formats[1])
    return "all days <= 12: whether " + formats[0] + " or " + formats[1] + " is meant cannot be told from the column";
  std::string all;
  for (const auto& format : formats) all += (all.empty() ? "" : ", ") + format;
  return all + " fit the whole column, which cannot be told apart";
}

std::string ColumnForms::numbers() const {
  if (!any_ || plain_ || comma_ == point_) return {};
  return std::string("decimal: \"") + (comma_ ? "," : ".") + "\" fits the whole column";
}

}  // namespace leeboard::interop
