// Counts on their way into a report over the clinic.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "care/figures/share.hpp"
#include "care/figures/suppression.hpp"
#include "report/document.hpp"

namespace leeboard::report {

/// The counts of a run. Each has a key; places with one key are one count, whatever table they stand in. Made with what is hidden it shows
/// the same tables as they leave the clinic.
class FigureCells {
 public:
  FigureCells() = default;
  explicit FigureCells(const care::Suppression& hidden) : hidden_(&hidden) {}

  /// What comes next is shown together.
  void begin_table() { tables_.emplace_back(); }
  /// Puts a count down and says how it is shown.
  Value count(const std::string& key, long long n);
  /// Puts a count down that nobody sees by itself.
  void note(const std::string& key, long long n) { counts_[key] = n; }
  /// "66.0" of counts that were put down, several parts together; not applicable of nobody.
  Value percent(const std::vector<std::string>& parts, const std::string& whole);
  /// "66 %", for the top of a page.
  Value whole_percent(const std::vector<std::string>& parts, const std::string& whole);
  /// "66 to 73 %", for the top of a page; one number where both ends are the same. Hidden where either end is.
  Value whole_range(const std::string& low, const std::vector<std::string>& high, const std::string& whole);
  /// A number that was worked out of these counts.
  Value derived(const std::vector<std::string>& keys, Value value) const { return hides_any(keys) ? blank() : value; }
  /// "2 of 3" of counts that are shown.
  std::string of_words(const std::string& part, const std::string& whole) const { return text(part) + " of " + text(whole); }
  /// "3", or the sign of what is hidden.
  std::string text(const std::string& key) const;
  bool hides_any(const std::vector<std::string>& keys) const { return hidden_ != nullptr && hidden_->blanks(keys); }

  /// Says that counts of a row add up to another one, or those of a column.
  void row(care::CountSum sum) { table().rows.push_back(std::move(sum)); }
  void column(care::CountSum sum) { table().columns.push_back(std::move(sum)); }
  /// Says that all of one count are among those of another.
  void within(const std::string& smaller, const std::string& larger) { within_.push_back({smaller, larger}); }

  /// All that was put down, as it leaves together.
  care::CountPacket packet() const;

 private:
  struct Shown {
    std::vector<std::string> cells;
    std::vector<care::CountSum> rows, columns;
  };
  static Value blank();
  Shown& table();
  care::Share share(const std::vector<std::string>& parts, const std::string& whole);

  const care::Suppression* hidden_ = nullptr;
  std::map<std::string, long long> counts_;
  std::vector<Shown> tables_;
  std::vector<care::CountShare> shares_;
  std::vector<care::CountWithin> within_;
};

/// A share or a mean of nobody: "NA".
Value of_nobody();

}  // namespace leeboard::report
