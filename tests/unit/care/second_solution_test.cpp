// The search for a second way to fill hidden cells says the same as trying all numbers, also where no two sums are alike.
#include "care/figures/second_solution.hpp"

#include <doctest/doctest.h>

#include <random>
#include <string>

#include "unit/care/packet_attacker.hpp"

using namespace leeboard;
using leeboard::testing::Knows;
using leeboard::testing::PacketAttacker;

namespace {
/// Cells of 1 to 4 in a few sums of any of them, which are shown.
struct Puzzle {
  std::vector<long long> cells;
  std::vector<std::vector<care::Term>> sums;

  explicit Puzzle(std::mt19937& random) {
    const auto some = [&](unsigned from, unsigned to) { return from + random() % (to - from + 1); };
    const auto count = some(3, 8), lines = some(1, 5);
    for (unsigned i = 0; i < count; ++i) cells.push_back(some(1, 4));
    for (unsigned line = 0; line < lines; ++line) {
      auto& sum = sums.emplace_back();
      for (std::size_t cell = 0; cell < cells.size(); ++cell)
        if (random() % 2 == 0) sum.push_back({cell, 1});
    }
  }

  care::CountPacket packet() const {
    care::CountPacket out;
    auto& table = out.tables.emplace_back();
    for (std::size_t i = 0; i < cells.size(); ++i) {
      table.cells.push_back(std::to_string(i));
      out.counts[table.cells.back()] = cells[i];
    }
    for (std::size_t line = 0; line < sums.size(); ++line) {
      const auto whole = "sum" + std::to_string(line);
      table.cells.push_back(whole);
      auto& sum = table.sums.emplace_back(care::CountSum{{}, whole});
      for (const auto& term : sums[line]) {
        sum.parts.push_back(std::to_string(term.cell));
        out.counts[whole] += cells[term.cell];
      }
      out.counts.try_emplace(whole, 0);
    }
    return out;
  }
};
}  // namespace

TEST_CASE("a cell has one value exactly where trying all numbers finds one") {
  std::mt19937 random(3);
  int fixed = 0;
  for (int round = 0; round < 3000; ++round) {
    const Puzzle puzzle(random);
    const PacketAttacker attacker(puzzle.packet(), [](const std::string& key) { return key.size() == 1; });
    care::SecondSolution solution(puzzle.cells, puzzle.sums, 1'000'000);
    for (std::size_t cell = 0; cell < puzzle.cells.size(); ++cell) {
      INFO(round);
      INFO(cell);
      const auto move = solution.move(cell, 100'000);
      REQUIRE_FALSE(solution.gave_up());
      const auto knows = attacker.of(std::to_string(cell));
      REQUIRE(knows != Knows::gave_up);
      CHECK(move.has_value() == (knows == Knows::nothing));
      if (!move) ++fixed;
      if (!move) continue;
      CHECK((*move)[cell] != 0);
      for (std::size_t i = 0; i < puzzle.cells.size(); ++i) CHECK(puzzle.cells[i] + (*move)[i] >= 1);
      for (const auto& sum : puzzle.sums) {
        long long total = 0;
        for (const auto& term : sum) total += (*move)[term.cell];
        CHECK(total == 0);
      }
    }
  }
  CHECK(fixed > 1000);
}
