// A packet of counts as cells in reading order and the lines that they add up in.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "care/figures/second_solution.hpp"
#include "care/figures/suppression.hpp"

namespace leeboard::care {

/// A count; its place in the list is its place in reading order.
struct PacketCell {
  std::string key;  ///< empty: the rest of a share or of a larger count
  long long n = 0;
  bool seen = false;               ///< it stands in a table
  std::vector<std::size_t> lines;  ///< that it is in
};

/// Counts that come to zero: parts +1, the whole and what is taken away -1.
struct PacketLine {
  std::vector<Term> terms;
  std::size_t whole = 0;
  std::size_t table = 0;  ///< past the tables: between tables
};

/// The part of a share, and what is missing to the whole.
struct PacketShare {
  std::size_t part = 0, rest = 0;
};

/// The cells and lines of a packet; the lines of tables first.
struct PacketLines {
  std::vector<PacketCell> cells;
  std::vector<PacketLine> lines;
  std::vector<std::vector<std::size_t>> tables;  ///< cells of each, in reading order
  std::vector<PacketShare> shares;
};

/// Fails on a count that is missing, negative or too large, on a sum that does not add up, and on one that names a count twice.
PacketLines read_packet(const CountPacket& packet);

}  // namespace leeboard::care
