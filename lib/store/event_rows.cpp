// Keeping the lowest events of a pass.
#include "store/event_rows.hpp"

#include <algorithm>
#include <tuple>

namespace leeboard::store {

namespace {
// 48 bytes each: 12 MiB.
constexpr std::size_t most_rows = std::size_t{1} << 18;
}  // namespace

void EventRows::begin(std::int64_t from) {
  rows_.clear();
  rows_.reserve(most_rows);  // what is not used costs no memory; growing would copy all
  from_ = from;
  until_ = INT64_MAX;
  order_ = 0;
  thin_at_ = most_rows;
}

void EventRows::add(std::int64_t seq, const Blake256& digest) {
  if (!wants(seq)) return;
  rows_.push_back({seq, order_++, digest});
  if (rows_.size() >= thin_at_) thin();
}

void EventRows::thin() {
  const auto middle = rows_.begin() + static_cast<std::ptrdiff_t>(rows_.size() / 2);
  std::ranges::nth_element(rows_, middle, {}, &Row::seq);
  const auto lowest = std::ranges::min_element(rows_, {}, &Row::seq)->seq;
  // One event alone may be larger than the bound: it is kept whole.
  until_ = middle->seq > lowest ? middle->seq : lowest + 1;
  std::erase_if(rows_, [&](const Row& row) { return row.seq >= until_; });
  thin_at_ = std::max(most_rows, 2 * rows_.size());
}

const std::vector<EventRows::Row>& EventRows::sorted() {
  std::ranges::sort(rows_, {}, [](const Row& row) { return std::tuple(row.seq, row.order); });
  return rows_;
}

}  // namespace leeboard::store
