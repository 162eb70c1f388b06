// Counts by their keys.
#include "report/figure_cells.hpp"

#include <algorithm>

namespace leeboard::report {

namespace {
constexpr auto suppressed = "suppressed", hidden_sign = "*", blank_sign = "–";
}

Value of_nobody() { return Missing{"not-applicable", "NA"}; }

Value FigureCells::blank() { return Missing{suppressed, blank_sign, true}; }

FigureCells::Shown& FigureCells::table() {
  if (tables_.empty()) tables_.emplace_back();
  return tables_.back();
}

Value FigureCells::count(const std::string& key, long long n) {
  counts_[key] = n;
  table().cells.push_back(key);
  if (hidden_ != nullptr && hidden_->hides(key)) return Missing{suppressed, hidden_sign};
  return number_value(static_cast<double>(n));
}

std::string FigureCells::text(const std::string& key) const {
  return hidden_ != nullptr && hidden_->hides(key) ? hidden_sign : std::to_string(counts_.at(key));
}

care::Share FigureCells::share(const std::vector<std::string>& parts, const std::string& whole) {
  shares_.push_back({parts, whole});
  long long n = 0;
  for (const auto& part : parts) n += counts_.at(part);
  return {n, counts_.at(whole)};
}

Value FigureCells::percent(const std::vector<std::string>& parts, const std::string& whole) {
  const auto tenths = care::percent_tenths(share(parts, whole));
  auto keys = parts;
  keys.push_back(whole);
  if (hides_any(keys)) return blank();
  if (!tenths) return of_nobody();
  return Number{static_cast<double>(*tenths) / 10, care::format_tenths(*tenths)};
}

Value FigureCells::whole_percent(const std::vector<std::string>& parts, const std::string& whole) {
  const auto [n, d] = share(parts, whole);
  auto keys = parts;
  keys.push_back(whole);
  if (hides_any(keys)) return blank();
  if (d == 0) return of_nobody();
  const auto rounded = (200 * n + d) / (2 * d);
  return Number{static_cast<double>(rounded), std::to_string(rounded) + " %"};
}

Value FigureCells::whole_range(const std::string& low, const std::vector<std::string>& high, const std::string& whole) {
  auto from = whole_percent({low}, whole), to = whole_percent(high, whole);
  const auto *least = std::get_if<Number>(&from), *most = std::get_if<Number>(&to);
  if (least == nullptr) return from;
  if (most == nullptr || least->shown == most->shown) return most == nullptr ? to : from;
  return Number{least->value, format_shown(number_value(least->value)) + " to " + most->shown};
}

care::CountPacket FigureCells::packet() const {
  care::CountPacket out;
  out.counts = counts_;
  for (const auto& [cells, rows, columns] : tables_) {
    auto& table = out.tables.emplace_back(care::CountTable{cells, rows});
    table.sums.insert(table.sums.end(), columns.begin(), columns.end());
  }
  out.shares = shares_;
  out.within = within_;
  return out;
}

}  // namespace leeboard::report
