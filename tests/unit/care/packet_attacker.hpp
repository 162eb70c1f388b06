// A reader of published tables who wants to know a small count: tries numbers until the tables add up.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "care/figures/suppression.hpp"

namespace leeboard::testing {

/// What the reader comes to about one count.
enum class Knows { nothing, it, gave_up };

/// Knows the shown counts, which sums hold, and that a hidden count is not zero.
class PacketAttacker {
 public:
  /// `hidden`: whether a count of a table is shown as hidden.
  PacketAttacker(const care::CountPacket& packet, const std::function<bool(const std::string&)>& hidden);

  /// What is known of each count of 1 to `most` that is not shown, rests included; only what is known, or could not be settled.
  std::map<std::string, Knows> small_counts_known(long long most) const;
  Knows of(const std::string& name) const;

 private:
  struct Unknown {
    std::string name;
    long long truth = 0, least = 0;
  };
  struct Sum {
    std::map<std::size_t, long long> factors;
    long long known = 0;
  };
  using Guess = std::vector<std::optional<long long>>;

  void add_sum(const std::map<std::string, long long>& factors);
  bool fill(Guess& guess, long long radius, long long& tries) const;

  std::map<std::string, long long> shown_;
  std::map<std::string, std::size_t> place_;
  std::vector<Unknown> unknowns_;
  std::vector<Sum> sums_;
  long long highest_ = 0;
};

}  // namespace leeboard::testing
