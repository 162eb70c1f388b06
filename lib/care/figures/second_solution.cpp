// Reduces the sums in whole numbers, then searches depth first, nearest values first. It works on moves away from what is true, so
// that every sum is zero; large cells follow from the others, because they can follow far.
#include "care/figures/second_solution.hpp"

#include <algorithm>
#include <cstdlib>
#include <numeric>
#include <utility>

namespace leeboard::care {

namespace {
constexpr long long far = 1'000'000'000;       // no bound: beyond every count
constexpr long long largest_factor = 100'000;  // so that no sum of a row can be too large
constexpr std::size_t most_cells = 1'000;
constexpr std::size_t most_entries = 250'000;
constexpr std::size_t terms_of_step = 1'000;  // looked at: as long as a value tried
constexpr int most_rounds = 20;               // of narrowing: fewer find less, and nothing wrong
constexpr long long shares = 10;              // of the steps: no single value takes all of them

long long floor_of(long long over, long long under) { return over / under - (over % under != 0 && (over < 0) != (under < 0) ? 1 : 0); }
long long ceiling_of(long long over, long long under) { return -floor_of(-over, under); }
}  // namespace

SecondSolution::SecondSolution(std::vector<long long> cells, std::vector<std::vector<Term>> sums, long long allowed)
    : cells_(std::move(cells)), sums_(std::move(sums)) {
  const auto entries = cells_.size() * sums_.size();
  const auto cost = static_cast<long long>(sums_.size() * entries / terms_of_step);
  too_large_ = cells_.size() > most_cells || entries > most_entries || cost >= allowed;
  if (too_large_) return;
  steps_ = cost;
  reduce();
}

bool SecondSolution::eliminate(std::vector<long long>& row, const std::vector<long long>& by, std::size_t column) const {
  const auto mine = row[column], its = by[column];
  long long divisor = 0;
  for (std::size_t i = 0; i < row.size(); ++i) {
    row[i] = row[i] * its - by[i] * mine;
    divisor = std::gcd(divisor, row[i]);
  }
  for (auto& value : row) {
    if (divisor > 1) value /= divisor;
    if (std::abs(value) > largest_factor) return false;
  }
  return true;
}

void SecondSolution::reduce() {
  std::vector<std::vector<long long>> left;
  for (const auto& sum : sums_) {
    auto& row = left.emplace_back(cells_.size(), 0);
    for (const auto& term : sum) row[term.cell] += term.factor;
  }
  std::vector<std::size_t> order(cells_.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return cells_[a] > cells_[b]; });
  for (const auto column : order) {
    const auto found = std::find_if(left.begin(), left.end(), [&](const auto& row) { return row[column] != 0; });
    if (found == left.end()) continue;
    auto chosen = std::move(*found);
    left.erase(found);
    for (auto* rows : {&left, &reduced_})
      for (auto& row : *rows)
        if (row[column] != 0 && !eliminate(row, chosen, column)) {
          too_large_ = true;
          return;
        }
    reduced_.push_back(std::move(chosen));
    pivot_.push_back(column);
  }
  list_rows();
}

bool SecondSolution::release(std::size_t cell) {
  const auto place = static_cast<std::size_t>(std::find(pivot_.begin(), pivot_.end(), cell) - pivot_.begin());
  if (place == pivot_.size()) return true;
  std::optional<std::size_t> instead;
  for (std::size_t i = 0; i < cells_.size(); ++i)
    if (i != cell && reduced_[place][i] != 0 && (!instead || cells_[i] > cells_[*instead])) instead = i;
  if (!instead) return false;
  look_at(reduced_.size() * cells_.size());
  for (std::size_t r = 0; r < reduced_.size(); ++r)
    if (r != place && reduced_[r][*instead] != 0 && !eliminate(reduced_[r], reduced_[place], *instead)) {
      too_large_ = true;
      return true;
    }
  pivot_[place] = *instead;
  list_rows();
  return true;
}

void SecondSolution::list_rows() {
  rows_.clear();
  for (std::size_t r = 0; r < reduced_.size(); ++r) {
    Row row{{pivot_[r], reduced_[r][pivot_[r]]}};
    for (std::size_t i = 0; i < cells_.size(); ++i)
      if (i != pivot_[r] && reduced_[r][i] != 0) row.push_back({i, reduced_[r][i]});
    rows_.push_back(std::move(row));
  }
}

bool SecondSolution::solves(const std::vector<long long>& move) const {
  for (std::size_t i = 0; i < move.size(); ++i)
    if (move[i] < 1 - cells_[i] || move[i] > far) return false;
  return std::all_of(sums_.begin(), sums_.end(), [&](const Row& sum) {
    long long total = 0;
    for (const auto& [cell, factor] : sum) total += factor * move[cell];
    return total == 0;
  });
}

bool SecondSolution::narrow(const Row& row, std::vector<Bounds>& bounds, bool& changed) {
  // What the row comes to at least and at most; ends without a bound are counted, so that one of them can be bounded by the others.
  long long least = 0, most = 0;
  int no_least = 0, no_most = 0;
  for (const auto& [cell, factor] : row) {
    const auto& [low, high] = bounds[cell];
    (factor > 0 ? least : most) += factor * low;
    if (high == far) ++(factor > 0 ? no_most : no_least);
    else (factor > 0 ? most : least) += factor * high;
  }
  if ((no_least == 0 && least > 0) || (no_most == 0 && most < 0)) return false;
  for (const auto& [cell, factor] : row) {
    auto& own = bounds[cell];
    const auto [low, high] = own;
    const bool open = high == far;
    const auto others_least = least - factor * (factor > 0 ? low : open ? 0 : high);
    const auto others_most = most - factor * (factor < 0 ? low : open ? 0 : high);
    const bool least_known = no_least == (factor < 0 && open ? 1 : 0), most_known = no_most == (factor > 0 && open ? 1 : 0);
    if (least_known) {
      if (factor > 0) own.high = std::min(own.high, floor_of(-others_least, factor));
      else own.low = std::max(own.low, ceiling_of(-others_least, factor));
    }
    if (most_known) {
      if (factor > 0) own.low = std::max(own.low, ceiling_of(-others_most, factor));
      else own.high = std::min(own.high, floor_of(-others_most, factor));
    }
    if (own.low > own.high || own.low >= far) return false;
    if (own.low != low || own.high != high) {
      // Later cells of this row are weighed with what was true before: less is found, nothing wrong.
      changed = true;
    }
  }
  return true;
}

void SecondSolution::look_at(std::size_t terms) {
  looked_at_ += terms;
  steps_ += static_cast<long long>(looked_at_ / terms_of_step);
  looked_at_ %= terms_of_step;
}

bool SecondSolution::narrow(std::vector<Bounds>& bounds) {
  bool changed = true;
  for (int round = 0; changed && round < most_rounds; ++round) {
    changed = false;
    for (const auto* rows : {&sums_, &rows_})
      for (const auto& row : *rows) {
        look_at(row.size());
        if (!narrow(row, bounds, changed)) return false;
      }
  }
  return true;
}

const SecondSolution::Row* SecondSolution::complete(const std::vector<Bounds>& bounds, std::vector<long long>& move) const {
  for (std::size_t i = 0; i < move.size(); ++i) move[i] = std::clamp(0LL, bounds[i].low, bounds[i].high);
  const Row* off = nullptr;
  for (const auto& row : rows_) {
    long long others = 0;
    for (auto term = row.begin() + 1; term != row.end(); ++term) others += term->factor * move[term->cell];
    const auto& [cell, factor] = row.front();
    const auto value = -others / factor;
    if (others % factor == 0 && value >= bounds[cell].low && value <= bounds[cell].high) move[cell] = value;
    else if (!off) off = &row;
  }
  return off;
}

bool SecondSolution::search(std::vector<Bounds> bounds, std::vector<long long>& move) {
  if (++steps_ > allowed_) {
    gave_up_ = true;
    return false;
  }
  if (!narrow(bounds)) return false;
  const auto* off = complete(bounds, move);
  if (!off) return solves(move);
  // A cell of the first row that is not right yet, of those that the row follows from.
  std::optional<std::size_t> chosen;
  for (auto term = off->begin() + 1; term != off->end(); ++term) {
    const auto width = [&](std::size_t cell) { return bounds[cell].high - bounds[cell].low; };
    if (width(term->cell) > 0 && (!chosen || width(term->cell) < width(*chosen))) chosen = term->cell;
  }
  if (!chosen) return false;
  const auto values = bounds[*chosen];
  for (long long distance = 0; distance <= std::max(values.high, -values.low) && !gave_up_; ++distance)
    for (const auto value : {distance, -distance}) {
      if (value < values.low || value > values.high) continue;
      auto next = bounds;
      next[*chosen] = {value, value};
      if (search(std::move(next), move)) return true;
      if (distance == 0) break;
    }
  return false;
}

std::optional<std::vector<long long>> SecondSolution::move(std::size_t cell, long long allowed) {
  gave_up_ = false;
  // Where nothing of these sums is shown, everything can be twice as large.
  if (solves(cells_)) return cells_;
  if (!too_large_ && !release(cell)) return {};
  const auto end = steps_ + allowed;
  std::vector<Bounds> bounds;
  for (const auto n : cells_) bounds.push_back({1 - n, far});
  std::vector<long long> move(cells_.size(), 0);
  bool incomplete = too_large_ || allowed <= 0;
  if (!incomplete && narrow(bounds)) {
    const auto values = bounds[cell];
    for (long long distance = 1; distance <= std::max(values.high, -values.low) && steps_ < end; ++distance)
      for (const auto value : {distance, -distance}) {
        if (value < values.low || value > values.high) continue;
        allowed_ = std::min(end, steps_ + allowed / shares);
        gave_up_ = false;
        auto next = bounds;
        next[cell] = {value, value};
        if (search(std::move(next), move)) return move;
        incomplete = incomplete || gave_up_;
      }
  }
  gave_up_ = incomplete;
  return {};
}

}  // namespace leeboard::care
