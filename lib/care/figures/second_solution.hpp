// A second way to fill hidden cells, so that what everybody can add up does not give one of them away.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

namespace leeboard::care {

/// A cell in a sum: +1 where it is added, -1 where it is taken away.
struct Term {
  std::size_t cell = 0;
  long long factor = 1;
};

/// Hidden cells that hang together: each sum of them is known, and each is at least 1.
class SecondSolution {
 public:
  /// `cells`: what they are, below a thousand million; `sums`: terms that add up to something known; `allowed`: steps for reducing them.
  SecondSolution(std::vector<long long> cells, std::vector<std::vector<Term>> sums, long long allowed);

  /// By how much every cell moves in another solution, in which `cell` has another value; nothing where none was found.
  /// Takes about `allowed` steps at most; `gave_up` says whether there may be one all the same.
  std::optional<std::vector<long long>> move(std::size_t cell, long long allowed);
  bool gave_up() const { return gave_up_; }
  long long steps() const { return steps_; }  ///< of all searches, and of the reduction

 private:
  struct Bounds {
    long long low = 0, high = 0;
  };
  using Row = std::vector<Term>;

  void reduce();
  bool eliminate(std::vector<long long>& row, const std::vector<long long>& by, std::size_t column) const;
  bool release(std::size_t cell);
  void list_rows();
  bool solves(const std::vector<long long>& move) const;
  void look_at(std::size_t terms);
  bool narrow(std::vector<Bounds>& bounds);
  static bool narrow(const Row& row, std::vector<Bounds>& bounds, bool& changed);
  const Row* complete(const std::vector<Bounds>& bounds, std::vector<long long>& move) const;
  bool search(std::vector<Bounds> bounds, std::vector<long long>& move);

  std::vector<long long> cells_;
  std::vector<Row> sums_;
  std::vector<std::vector<long long>> reduced_;  ///< each with a pivot column that no other has
  std::vector<std::size_t> pivot_;               ///< of each reduced row
  std::vector<Row> rows_;                        ///< the reduced ones, the pivot first
  bool too_large_ = false, gave_up_ = false;
  std::size_t looked_at_ = 0;  ///< terms that make no whole step yet
  long long steps_ = 0, allowed_ = 0;
};

}  // namespace leeboard::care
