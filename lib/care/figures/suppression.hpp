// Which counts are hidden when figures leave the clinic: small ones, and those from which a small one follows.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace leeboard::care {

/// Counts that add up, by their keys: the parts, without those of `less`, are the whole.
struct CountSum {
  std::vector<std::string> parts;
  std::string whole;
  std::vector<std::string> less = {};
};

/// Counts that are shown together, as they are read: rows from the top. Its sums likewise: of the rows, then of the columns.
struct CountTable {
  std::vector<std::string> cells;
  std::vector<CountSum> sums;
};

/// A share that is shown: one count of another one, or several together.
struct CountShare {
  std::vector<std::string> parts;
  std::string whole;
};

/// A count whose set lies inside that of another one by its definition.
struct CountWithin {
  std::string smaller, larger;
};

/// All that leaves together. Places with one key are one count; a count that stands in no table is one that nobody sees by itself.
struct CountPacket {
  std::map<std::string, long long> counts;
  std::vector<CountTable> tables;
  std::vector<CountShare> shares;
  std::vector<CountWithin> within;
};

/// Why a count is hidden. Whoever reads what leaves must not see the difference: with it the small one follows.
enum class HiddenBecause : std::uint8_t {
  small,       ///< it is small itself
  complement,  ///< what is missing to the whole of its share is
  only_one,    ///< it would be known from its line that another one is hidden alone
  fixed        ///< a small one would be known from all lines together
};

/// What is hidden of a packet. Asking for a count that was not in it is an error, so that nothing is shown by mistake.
class Suppression {
 public:
  bool hides(const std::string& key) const { return because(key).has_value(); }
  /// Whether a share, mean, median, interval or bar must be blank that rests on these counts.
  bool blanks(const std::vector<std::string>& keys) const;
  std::optional<HiddenBecause> because(const std::string& key) const;

  const std::map<std::string, std::optional<HiddenBecause>>& counts() const { return counts_; }
  int undecided() const { return undecided_; }  ///< how often a small count was taken for known since the search came to its end

 private:
  friend Suppression suppress(const CountPacket& packet, int min_cell);
  std::map<std::string, std::optional<HiddenBecause>> counts_;
  int undecided_ = 0;
};

/// Hides what is below `min_cell` and not zero, and as much more as no such count can be worked out of the whole packet. Fails on sums that
/// do not add up. Beyond its bounds it hides more, never less.
Suppression suppress(const CountPacket& packet, int min_cell);

/// A table whose last column and last row are totals, by the keys of its rows.
CountTable table_with_totals(const std::vector<std::vector<std::string>>& rows);

}  // namespace leeboard::care
