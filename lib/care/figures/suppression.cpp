// Marks small counts, then what would give them away: alone in a line, and by all lines together.
#include "care/figures/suppression.hpp"

#include <algorithm>
#include <memory>
#include <tuple>

#include "base/error.hpp"
#include "care/figures/suppression_lines.hpp"

namespace leeboard::care {

namespace {
constexpr long long steps_for_one = 100'000;
constexpr long long steps_for_all = 500'000;

/// Hidden cells that hang together by lines.
struct Island {
  std::vector<std::size_t> cells, lines;
  std::unique_ptr<SecondSolution> solution;
};

class Hiding {
 public:
  Hiding(PacketLines packet, int min_cell) : packet_(std::move(packet)), hidden_(packet_.cells.size()), safe_(packet_.cells.size()) {
    for (std::size_t i = 0; i < packet_.cells.size(); ++i)
      if (packet_.cells[i].n > 0 && packet_.cells[i].n < min_cell) hidden_[i] = HiddenBecause::small;
    for (const auto& [part, rest] : packet_.shares)
      if (open(part) && hidden_[rest]) hidden_[part] = HiddenBecause::complement;
  }

  void run() {
    do {
      while (pass()) continue;
    } while (attack());
  }

  const PacketLines& packet() const { return packet_; }
  const std::vector<std::optional<HiddenBecause>>& hidden() const { return hidden_; }
  int undecided() const { return undecided_; }

 private:
  /// Could still be hidden: a zero never is.
  bool open(std::size_t cell) const { return packet_.cells[cell].n > 0 && !hidden_[cell]; }

  /// The smallest open cell that passes; the first in reading order of equal ones.
  template <class Cells, class Passes>
  std::optional<std::size_t> smallest(const Cells& cells, Passes passes) const {
    std::optional<std::size_t> out;
    for (const auto cell : cells) {
      if (!open(cell) || !passes(cell)) continue;
      if (!out || std::tuple(packet_.cells[cell].n, cell) < std::tuple(packet_.cells[*out].n, *out)) out = cell;
    }
    return out;
  }

  static std::vector<std::size_t> cells_of(const PacketLine& line) {
    std::vector<std::size_t> out;
    for (const auto& term : line.terms) out.push_back(term.cell);
    return out;
  }

  bool pass() {
    bool marked = false;
    for (const auto& line : packet_.lines) {
      const auto cells = cells_of(line);
      if (std::count_if(cells.begin(), cells.end(), [&](std::size_t cell) { return hidden_[cell].has_value(); }) != 1) continue;
      // What nobody sees is hidden first: it costs nothing.
      auto chosen = smallest(cells, [&](std::size_t cell) { return !packet_.cells[cell].seen; });
      if (!chosen) chosen = smallest(cells, [&](std::size_t cell) { return cell != line.whole; });
      if (!chosen) chosen = line.whole;
      hidden_[*chosen] = HiddenBecause::only_one;
      marked = true;
    }
    return marked;
  }

  /// Tries to work out each small count; hides one more and says so where that succeeds.
  bool attack() {
    std::vector<Island> islands;
    const auto island_of = find_islands(islands);
    for (std::size_t cell = 0; cell < hidden_.size(); ++cell) {
      if (hidden_[cell] != HiddenBecause::small || safe_[cell]) continue;
      auto& island = islands[island_of[cell]];
      if (!moves(island, cell)) {
        hidden_[nearest_open(cell, island)] = HiddenBecause::fixed;
        return true;
      }
    }
    return false;
  }

  std::vector<std::size_t> find_islands(std::vector<Island>& islands) const {
    const auto none = packet_.cells.size();
    std::vector<std::size_t> out(none, none);
    std::vector<bool> seen(packet_.lines.size());
    for (std::size_t first = 0; first < none; ++first) {
      if (!hidden_[first] || out[first] != none) continue;
      Island island;
      island.cells.push_back(first);
      out[first] = islands.size();
      for (std::size_t next = 0; next < island.cells.size(); ++next)
        for (const auto line : packet_.cells[island.cells[next]].lines) {
          if (seen[line]) continue;
          seen[line] = true;
          island.lines.push_back(line);
          for (const auto& [cell, factor] : packet_.lines[line].terms)
            if (hidden_[cell] && out[cell] == none) {
              out[cell] = islands.size();
              island.cells.push_back(cell);
            }
        }
      std::sort(island.cells.begin(), island.cells.end());
      std::sort(island.lines.begin(), island.lines.end());
      islands.push_back(std::move(island));
    }
    return out;
  }

  static std::size_t place_in(const Island& island, std::size_t cell) {
    return static_cast<std::size_t>(std::lower_bound(island.cells.begin(), island.cells.end(), cell) - island.cells.begin());
  }

  bool moves(Island& island, std::size_t cell) {
    long long before = 0;
    if (island.solution) before = island.solution->steps();
    else {
      std::vector<long long> values;
      for (const auto each : island.cells) values.push_back(packet_.cells[each].n);
      std::vector<std::vector<Term>> sums;
      for (const auto line : island.lines) {
        auto& sum = sums.emplace_back();
        for (const auto& [each, factor] : packet_.lines[line].terms)
          if (hidden_[each]) sum.push_back({place_in(island, each), factor});
      }
      island.solution = std::make_unique<SecondSolution>(std::move(values), std::move(sums), steps_for_all - steps_);
    }
    auto& solution = *island.solution;
    const auto move = solution.move(place_in(island, cell), std::clamp(steps_for_all - steps_, 0LL, steps_for_one));
    steps_ += solution.steps() - before;
    if (!move) {
      if (solution.gave_up()) ++undecided_;
      return false;
    }
    // It stands however much more is hidden later.
    for (std::size_t i = 0; i < island.cells.size(); ++i)
      if ((*move)[i] != 0) safe_[island.cells[i]] = true;
    return true;
  }

  bool is_margin(std::size_t cell, std::size_t table) const {
    const auto& lines = packet_.cells[cell].lines;
    return std::any_of(lines.begin(), lines.end(),
                       [&](std::size_t line) { return packet_.lines[line].table == table && packet_.lines[line].whole == cell; });
  }

  /// One more cell, so that `fixed` is less sure: as near to it as can be.
  std::size_t nearest_open(std::size_t fixed, const Island& island) const {
    const auto any = [](std::size_t) { return true; };
    std::vector<std::size_t> through, inner;
    for (const auto index : packet_.cells[fixed].lines) {
      const auto& line = packet_.lines[index];
      for (const auto cell : cells_of(line)) {
        through.push_back(cell);
        if (cell != line.whole && !is_margin(cell, line.table)) inner.push_back(cell);
      }
    }
    if (const auto cell = smallest(through, [&](std::size_t each) { return !packet_.cells[each].seen; })) return *cell;
    if (const auto cell = smallest(inner, any)) return *cell;
    for (const bool margin : {false, true})
      for (std::size_t table = 0; table < packet_.tables.size(); ++table) {
        const auto& cells = packet_.tables[table];
        if (std::find(cells.begin(), cells.end(), fixed) == cells.end()) continue;
        if (const auto cell = smallest(cells, [&](std::size_t each) { return is_margin(each, table) == margin; })) return *cell;
      }
    std::vector<std::size_t> around;
    for (const auto line : island.lines)
      for (const auto cell : cells_of(packet_.lines[line])) around.push_back(cell);
    // Where all of these are hidden nothing is fixed, since everything could be twice as large.
    if (const auto cell = smallest(around, any)) return *cell;
    throw Error(ErrorKind::bug, "a count is known although all around it is hidden");
  }

  PacketLines packet_;
  std::vector<std::optional<HiddenBecause>> hidden_;
  std::vector<bool> safe_;  ///< another solution was found in which it is another number
  long long steps_ = 0;
  int undecided_ = 0;
};
}  // namespace

bool Suppression::blanks(const std::vector<std::string>& keys) const {
  return std::any_of(keys.begin(), keys.end(), [&](const std::string& key) { return hides(key); });
}

std::optional<HiddenBecause> Suppression::because(const std::string& key) const {
  const auto count = counts_.find(key);
  if (count == counts_.end()) throw Error(ErrorKind::bug, "the count '" + key + "' leaves without having been weighed");
  return count->second;
}

Suppression suppress(const CountPacket& packet, int min_cell) {
  if (min_cell < 2) throw Error(ErrorKind::usage, "the smallest count that is shown must be 2 or more");
  Hiding hiding(read_packet(packet), min_cell);
  hiding.run();
  Suppression out;
  const auto& cells = hiding.packet().cells;
  for (std::size_t i = 0; i < cells.size(); ++i)
    if (!cells[i].key.empty()) out.counts_[cells[i].key] = hiding.hidden()[i];
  out.undecided_ = hiding.undecided();
  return out;
}

CountTable table_with_totals(const std::vector<std::vector<std::string>>& rows) {
  CountTable out;
  for (const auto& row : rows) {
    if (row.empty() || row.size() != rows.front().size()) throw Error(ErrorKind::bug, "the rows of a table differ in length");
    out.cells.insert(out.cells.end(), row.begin(), row.end());
    out.sums.push_back({{row.begin(), row.end() - 1}, row.back()});
  }
  for (std::size_t column = 0; !rows.empty() && column < rows.front().size(); ++column) {
    CountSum down{{}, rows.back()[column]};
    for (std::size_t row = 0; row + 1 < rows.size(); ++row) down.parts.push_back(rows[row][column]);
    out.sums.push_back(std::move(down));
  }
  return out;
}

}  // namespace leeboard::care
