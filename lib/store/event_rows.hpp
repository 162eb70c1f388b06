// Digests of rows by event in bounded memory, however many rows a store has.
#pragma once

#include <cstdint>
#include <vector>

#include "base/digest.hpp"

namespace leeboard::store {

/// What one pass over all rows keeps: those of the lowest events that fit. A pass from `until` on keeps the next.
class EventRows {
 public:
  struct Row {
    std::int64_t seq;
    std::uint64_t order;
    Blake256 digest;
  };

  /// Begins a pass that keeps rows from this event on.
  void begin(std::int64_t from);
  bool wants(std::int64_t seq) const { return seq >= from_ && seq < until_; }
  /// Rows come in order of table and key.
  void add(std::int64_t seq, const Blake256& digest);
  /// Ends the pass: the rows by event, in the order in which they came.
  const std::vector<Row>& sorted();
  /// All rows of events below this one were kept; the largest number when none was left out.
  std::int64_t until() const { return until_; }

 private:
  void thin();
  std::vector<Row> rows_;
  std::int64_t from_ = INT64_MIN, until_ = INT64_MAX;
  std::uint64_t order_ = 0;
  std::size_t thin_at_ = 0;
};

}  // namespace leeboard::store
