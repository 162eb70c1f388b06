// Small counts that leave the clinic: the worked tables of the rule hide these cells and no cell more, and a reader who tries all numbers
// learns no small count of any packet.
#include "care/figures/suppression.hpp"

#include <doctest/doctest.h>

#include <array>
#include <random>
#include <set>
#include <sstream>

#include "base/error.hpp"
#include "unit/care/packet_attacker.hpp"

using namespace leeboard;
using care::HiddenBecause;
using leeboard::testing::Knows;
using leeboard::testing::PacketAttacker;

namespace {
/// Adds a table whose last column and row are totals, and gives the keys of its rows: name, row, column.
std::vector<std::vector<std::string>> add_table(care::CountPacket& packet, const std::string& name, const std::vector<std::vector<long long>>& rows) {
  std::vector<std::vector<std::string>> keys;
  for (std::size_t row = 0; row < rows.size(); ++row) {
    keys.emplace_back();
    for (std::size_t column = 0; column < rows[row].size(); ++column) {
      keys.back().push_back(name + std::to_string(row) + "." + std::to_string(column));
      packet.counts[keys.back().back()] = rows[row][column];
    }
  }
  packet.tables.push_back(care::table_with_totals(keys));
  return keys;
}

std::vector<std::vector<long long>> parse_rows(const std::string& text) {
  std::vector<std::vector<long long>> rows(1);
  std::istringstream words(text);
  for (std::string word; words >> word;) {
    if (word == "/") rows.emplace_back();
    else rows.back().push_back(std::stoll(word));
  }
  return rows;
}

/// A table as it leaves.
std::string shown_table(const std::string& text, int min_cell = 11) {
  care::CountPacket packet;
  const auto keys = add_table(packet, "t", parse_rows(text));
  const auto hidden = care::suppress(packet, min_cell);
  std::string out;
  for (const auto& row : keys) {
    out += out.empty() ? "" : " /";
    for (const auto& key : row) out += (out.empty() ? "" : " ") + (hidden.hides(key) ? "*" : std::to_string(packet.counts.at(key)));
  }
  CHECK(hidden.undecided() == 0);
  return out;
}

/// Counts side by side, no sums of their own.
care::CountPacket packet_of(const std::map<std::string, long long>& counts) {
  care::CountPacket packet{counts, {{}}, {}, {}};
  for (const auto& [key, n] : counts) packet.tables[0].cells.push_back(key);
  return packet;
}

/// "14 of *, blank".
std::string shown_share(long long n, long long d) {
  auto packet = packet_of({{"d", d}, {"n", n}});
  packet.shares = {{{"n"}, "d"}};
  const auto hidden = care::suppress(packet, 11);
  const auto words = [&](const std::string& key) { return hidden.hides(key) ? std::string("*") : std::to_string(packet.counts.at(key)); };
  return words("n") + " of " + words("d") + (hidden.blanks({"n", "d"}) ? ", blank" : "");
}

std::map<std::string, Knows> learned(const care::CountPacket& packet, const care::Suppression& hidden, int min_cell = 11) {
  return PacketAttacker(packet, [&](const std::string& key) { return hidden.hides(key); }).small_counts_known(min_cell - 1);
}

/// What a reader learns where only these are hidden.
std::map<std::string, Knows> learned_without(const care::CountPacket& packet, const std::set<std::string>& hidden) {
  return PacketAttacker(packet, [&](const std::string& key) { return hidden.contains(key); }).small_counts_known(10);
}

std::string words_of_packet(const care::CountPacket& packet, const care::Suppression& hidden) {
  std::string out;
  for (const auto& table : packet.tables) {
    for (const auto& key : table.cells) out += key + "=" + std::to_string(packet.counts.at(key)) + (hidden.hides(key) ? "* " : " ");
    out += "\n";
  }
  for (const auto& share : packet.shares) out += share.parts.front() + " of " + share.whole + "\n";
  for (const auto& [smaller, larger] : packet.within) out += smaller + " in " + larger + "\n";
  return out;
}
}  // namespace

TEST_CASE("worked tables hide these cells and no cell more") {
  CHECK(shown_table("4 20 24 / 30 46 76 / 34 66 100") == "* * 24 / * * 76 / 34 66 100");
  CHECK(shown_table("8 6 30 44 / 0 0 2 2 / 5 0 17 22 / 13 6 49 68") == "* * * 44 / 0 0 * * / * 0 * * / * * 49 68");
  CHECK(shown_table("5 0 5 / 30 20 50 / 12 40 52 / 47 60 107") == "* 0 * / 30 * * / * * 52 / 47 60 107");
  CHECK(shown_table("2 1 40 43 / 30 25 60 115 / 32 26 100 158") == "* * 40 43 / * * 60 115 / 32 26 100 158");
  CHECK(shown_table("1 1 40 42 / 30 25 60 115 / 31 26 100 157") == "* * * 42 / * * * 115 / 31 26 100 157");
}

TEST_CASE("for a count that all lines give away one more goes: of its lines, else of its table, margins last") {
  // Row 1 and row 2 have 2 left for the two 1 of a column: 49 is the smallest cell in a line of the first, 35 only of the table.
  CHECK(shown_table("34 51 1 86 / 35 14 1 50 / 14 15 49 78 / 83 80 51 214") == "* 51 * 86 / 35 * * 50 / * * * 78 / 83 80 51 214");
  // All of its lines is hidden: 22 is the smallest cell of the table, 17 a total.
  CHECK(shown_table("1 38 0 39 / 20 22 36 78 / 0 16 1 17 / 21 76 37 134") == "* * 0 39 / * * * 78 / 0 * * 17 / 21 76 37 134");
}

TEST_CASE("worked shares") {
  CHECK(shown_share(0, 0) == "0 of 0");
  CHECK(shown_share(0, 8) == "0 of *, blank");
  CHECK(shown_share(8, 8) == "* of *, blank");
  CHECK(shown_share(0, 40) == "0 of 40");
  CHECK(shown_share(40, 40) == "40 of 40");
  CHECK(shown_share(33, 40) == "* of 40, blank");
  CHECK(shown_share(7, 40) == "* of 40, blank");
  CHECK(shown_share(29, 40) == "29 of 40");
  CHECK(shown_share(30, 40) == "* of 40, blank");
  CHECK(shown_share(11, 22) == "11 of 22");
}

TEST_CASE("a share says why its count is hidden") {
  auto packet = packet_of({{"d", 40}, {"n", 33}});
  packet.shares = {{{"n"}, "d"}};
  CHECK(care::suppress(packet, 11).because("n") == HiddenBecause::complement);
  CHECK(care::suppress(packet, 7).because("n") == std::nullopt);
}

TEST_CASE("a part stands where its hidden whole gives nothing away, and its share is blank") {
  auto packet = packet_of({{"all", 52}, {"few", 5}, {"n", 14}, {"whole", 47}});
  packet.tables[0].sums = {{{"few", "whole"}, "all"}};
  packet.shares = {{{"n"}, "whole"}};
  const auto hidden = care::suppress(packet, 11);
  CHECK(hidden.because("few") == HiddenBecause::small);
  CHECK(hidden.because("whole") == HiddenBecause::only_one);
  CHECK_FALSE(hidden.hides("n"));
  CHECK(hidden.blanks({"n", "whole"}));
  CHECK_FALSE(hidden.hides("all"));
}

TEST_CASE("of a range each end by itself") {
  auto packet = packet_of({{"eligible", 429}, {"in_care", 402}, {"left", 5}, {"not_known", 22}});
  packet.tables[0].sums = {{{"in_care", "left", "not_known"}, "eligible"}};
  packet.shares = {{{"in_care"}, "eligible"}, {{"in_care", "not_known"}, "eligible"}};
  const auto hidden = care::suppress(packet, 11);
  CHECK_FALSE(hidden.blanks({"in_care", "eligible"}));
  CHECK(hidden.hides("left"));
  CHECK(hidden.hides("not_known"));
  CHECK(hidden.blanks({"in_care", "not_known", "eligible"}));
  CHECK(learned(packet, hidden).empty());

  // The high end alone says how many left: 424 of 429.
  packet.tables[0] = {{"eligible", "in_care", "not_known"}, {}};
  packet.counts.erase("left");
  packet.shares.erase(packet.shares.begin());
  const auto alone = care::suppress(packet, 11);
  CHECK(alone.blanks({"in_care", "not_known", "eligible"}));
  CHECK(alone.hides("not_known"));
  CHECK(learned(packet, alone).empty());
}

TEST_CASE("the whole of a share is one with itself") {
  auto packet = packet_of({{"all", 40}, {"few", 3}});
  packet.shares = {{{"all"}, "all"}};
  CHECK_FALSE(care::suppress(packet, 11).hides("all"));
}

TEST_CASE("one key is one count in all tables") {
  care::CountPacket packet;
  packet.counts = {{"all", 60}, {"men", 52}, {"women", 8}, {"men.young", 20}, {"men.old", 32}, {"headline", 60}};
  packet.tables = {{{"women", "men", "all"}, {{{"women", "men"}, "all"}}}, {{"men.young", "men.old", "men"}, {{{"men.young", "men.old"}, "men"}}}};
  const auto hidden = care::suppress(packet, 11);
  CHECK(hidden.hides("women"));
  CHECK(hidden.because("men") == HiddenBecause::only_one);
  CHECK(hidden.because("men.young") == HiddenBecause::only_one);
  CHECK_FALSE(hidden.hides("men.old"));
  CHECK_FALSE(hidden.hides("all"));
  CHECK(learned(packet, hidden).empty());
  // Weighed apart, the second table would give the first away.
  CHECK(learned_without(packet, {"women", "men"}) == std::map<std::string, Knows>{{"women", Knows::it}});
}

TEST_CASE("what lies inside a larger count hides with its rest") {
  auto packet = packet_of({{"at_30", 40}, {"at_60", 35}, {"at_90", 20}});
  packet.within = {{"at_60", "at_30"}, {"at_90", "at_60"}};
  const auto hidden = care::suppress(packet, 11);
  CHECK(hidden.hides("at_60"));
  CHECK_FALSE(hidden.hides("at_30"));
  CHECK_FALSE(hidden.hides("at_90"));
  CHECK(learned(packet, hidden).empty());
  CHECK_FALSE(learned_without(packet, {}).empty());
}

TEST_CASE("a census is one line of what came and what went") {
  auto packet = packet_of({{"start", 120}, {"admitted", 18}, {"moved_in", 0}, {"discharged", 14}, {"moved_out", 12}, {"died", 2}, {"end", 110}});
  packet.tables[0].sums = {{{"start", "admitted", "moved_in"}, "end", {"discharged", "moved_out", "died"}}};
  const auto hidden = care::suppress(packet, 11);
  CHECK(hidden.because("died") == HiddenBecause::small);
  CHECK(hidden.because("moved_out") == HiddenBecause::only_one);
  for (const auto* key : {"start", "admitted", "moved_in", "discharged", "end"}) CHECK_FALSE(hidden.hides(key));
  CHECK(learned(packet, hidden).empty());
  packet.counts["end"] = 111;
  CHECK_THROWS_AS(care::suppress(packet, 11), Error);

  // The end is the total of the line, and goes last.
  packet.counts = {{"start", 120}, {"admitted", 0}, {"moved_in", 0}, {"discharged", 100}, {"moved_out", 0}, {"died", 2}, {"end", 18}};
  CHECK(care::suppress(packet, 11).hides("discharged"));
  CHECK_FALSE(care::suppress(packet, 11).hides("end"));
}

TEST_CASE("a total that nobody sees is hidden before one that is shown") {
  auto packet = packet_of({{"admitted", 18}, {"died", 2}, {"discharged", 16}});
  packet.counts["gone"] = 18;
  packet.tables[0].sums = {{{"died", "discharged"}, "gone"}};
  const auto hidden = care::suppress(packet, 11);
  CHECK(hidden.hides("died"));
  CHECK(hidden.hides("gone"));
  CHECK_FALSE(hidden.hides("discharged"));
}

TEST_CASE("tables of nothing but small counts, of zeros, and with totals below the smallest") {
  CHECK(shown_table("1 2 3 / 4 5 9 / 5 7 12") == "* * * / * * * / * * 12");
  CHECK(shown_table("1 1 2 / 1 1 2 / 2 2 4") == "* * * / * * * / * * *");
  CHECK(shown_table("0 0 0 / 0 0 0 / 0 0 0") == "0 0 0 / 0 0 0 / 0 0 0");
  CHECK(shown_table("0 0 0 / 20 30 50 / 20 30 50") == "0 0 0 / 20 30 50 / 20 30 50");
  CHECK(shown_table("0 3 3 / 20 30 50 / 20 33 53") == "0 * * / 20 * * / 20 33 53");
  CHECK(shown_table("3 0 3 / 2 1 3 / 5 1 6") == "* 0 * / * * * / * * *");
}

TEST_CASE("the smallest count is a setting, never below 2") {
  CHECK(shown_table("4 20 24 / 30 46 76 / 34 66 100", 4) == "4 20 24 / 30 46 76 / 34 66 100");
  CHECK(shown_table("4 20 24 / 30 46 76 / 34 66 100", 5) == "* * 24 / * * 76 / 34 66 100");
  CHECK(shown_table("1 20 21 / 30 46 76 / 31 66 97", 2) == "* * 21 / * * 76 / 31 66 97");
  CHECK_THROWS_AS(care::suppress({}, 1), Error);
}

TEST_CASE("nothing is shown by mistake") {
  auto packet = packet_of({{"a", 20}, {"b", 30}, {"all", 50}});
  packet.tables[0].sums = {{{"a", "b"}, "all"}};
  const auto hidden = care::suppress(packet, 11);
  CHECK_FALSE(hidden.hides("a"));
  CHECK_THROWS_AS(static_cast<void>(hidden.hides("A")), Error);
  const auto refused = [&](auto change) {
    auto other = packet;
    change(other);
    CHECK_THROWS_AS(care::suppress(other, 11), Error);
  };
  refused([](auto& p) { p.counts["a"] = 21; });
  refused([](auto& p) { p.counts["a"] = -20; });
  refused([](auto& p) { p.counts["c"] = 2'000'000'000; });
  refused([](auto& p) { p.tables[0].cells.push_back("c"); });
  refused([](auto& p) { p.tables[0].sums.push_back({{"a", "c"}, "all"}); });
  refused([](auto& p) { p.tables[0].sums = {{{"a", "a"}, "all"}}; });
  refused([](auto& p) { p.within = {{"all", "a"}}; });
  refused([](auto& p) { p.shares = {{{"all"}, "a"}}; });
}

TEST_CASE("the attacker learns what is not hidden well enough") {
  care::CountPacket packet;
  const auto keys = add_table(packet, "t", parse_rows("8 6 30 44 / 0 0 2 2 / 5 0 17 22 / 13 6 49 68"));
  // Two marks in each line, and yet two rows and a column together give the 5.
  const std::set<std::string> two_each{"t0.0", "t0.1", "t1.2", "t1.3", "t2.0", "t2.2", "t2.3", "t3.0", "t3.1"};
  const auto known = learned_without(packet, two_each);
  CHECK(known.contains("t2.0"));
  CHECK(known.at("t2.0") == Knows::it);
  CHECK(learned(packet, care::suppress(packet, 11)).empty());
}

namespace {
/// Tables of a breakdown and another one of the same people, with shares, parts of parts and a line of what came and went.
care::CountPacket random_packet(std::mt19937& random) {
  const auto below = [&](unsigned n) { return static_cast<long long>(random() % n); };
  const auto count = [&] {
    switch (below(6)) {
      case 0: return 0LL;
      case 1: return 1 + below(2);
      case 2: return 1 + below(10);
      case 3: return 8 + below(8);
      default: return 11 + below(40);
    }
  };
  care::CountPacket packet;
  std::vector<std::vector<long long>> rows(static_cast<std::size_t>(2 + below(3)) + 1,
                                           std::vector<long long>(static_cast<std::size_t>(2 + below(3)) + 1));
  for (std::size_t row = 0; row + 1 < rows.size(); ++row)
    for (std::size_t column = 0; column + 1 < rows[row].size(); ++column) {
      rows[row][column] = count();
      rows[row].back() += rows[row][column];
      rows.back()[column] += rows[row][column];
      rows.back().back() += rows[row][column];
    }
  const auto keys = add_table(packet, "a", rows);
  if (below(2) == 0) {
    // The same totals of rows, split otherwise: one in each of two columns, at random.
    std::vector<std::vector<std::string>> other;
    std::array<long long, 2> down{};
    for (std::size_t row = 0; row + 1 < rows.size(); ++row) {
      const auto total = rows[row].back();
      const auto first = below(static_cast<unsigned>(total) + 1);
      const auto name = "b" + std::to_string(row) + ".";
      packet.counts[name + "0"] = first;
      packet.counts[name + "1"] = total - first;
      down[0] += first;
      down[1] += total - first;
      other.push_back({name + "0", name + "1", keys[row].back()});
    }
    packet.counts["b.0"] = down[0];
    packet.counts["b.1"] = down[1];
    other.push_back({"b.0", "b.1", keys.back().back()});
    packet.tables.push_back(care::table_with_totals(other));
  }
  const auto row = static_cast<std::size_t>(below(static_cast<unsigned>(rows.size())));
  if (below(2) == 0) packet.shares.push_back({{keys[row][0]}, keys[row].back()});
  if (below(3) == 0 && keys[row].size() > 3) packet.shares.push_back({{keys[row][0], keys[row][1]}, keys[row].back()});
  if (below(2) == 0) {
    packet.counts["inside"] = below(static_cast<unsigned>(rows.back()[0]) + 1);
    packet.tables.push_back({{"inside"}, {}});
    packet.within.push_back({"inside", keys.back()[0]});
  }
  if (below(3) == 0) {
    packet.counts["came"] = count();
    packet.counts["went"] = below(static_cast<unsigned>(packet.counts["came"] + rows.back().back()) + 1);
    packet.counts["end"] = rows.back().back() + packet.counts["came"] - packet.counts["went"];
    packet.tables.push_back({{keys.back().back(), "came", "went", "end"}, {{{keys.back().back(), "came"}, "end", {"went"}}}});
  }
  return packet;
}
}  // namespace

TEST_CASE("of no packet does a reader who tries all numbers learn a small count") {
  std::mt19937 random(15);
  int by_all_lines = 0;
  for (int round = 0; round < 1500; ++round) {
    const auto packet = random_packet(random);
    const int min_cell = round % 3 == 0 ? 6 : 11;
    const auto hidden = care::suppress(packet, min_cell);
    CHECK(hidden.undecided() == 0);
    const auto known = learned(packet, hidden, min_cell);
    INFO(round);
    INFO(words_of_packet(packet, hidden));
    INFO((known.empty() ? std::string() : known.begin()->first + (known.begin()->second == Knows::it ? " is known" : ": given up")));
    REQUIRE(known.empty());
    for (const auto& [key, because] : hidden.counts()) {
      const auto n = packet.counts.at(key);
      if (n > 0 && n < min_cell) CHECK(because == HiddenBecause::small);
      if (n == 0) CHECK_FALSE(because);
      if (because == HiddenBecause::fixed) ++by_all_lines;
    }
    CHECK(care::suppress(packet, min_cell).counts() == hidden.counts());
  }
  CHECK(by_all_lines > 50);
}

namespace {
/// Tables of one size that share the totals of their rows, each split otherwise, with a share of each row.
care::CountPacket large_packet(std::mt19937& random, int tables, std::size_t size, unsigned most) {
  care::CountPacket packet;
  std::vector<long long> totals(size);
  for (int table = 0; table < tables; ++table) {
    std::vector<std::vector<std::string>> keys(size + 1);
    std::vector<long long> down(size + 1);
    for (std::size_t row = 0; row <= size; ++row) {
      long long left = row < size ? totals[row] : 0, total = 0;
      for (std::size_t column = 0; column <= size; ++column) {
        const auto name = std::to_string(row) + (column < size ? "." + std::to_string(column) : std::string());
        keys[row].push_back(column < size ? std::to_string(table) + ":" + name : "row" + name);
        long long n = random() % (most * (1 + row % 3));
        if (table > 0) n = column + 1 < size ? std::min(n, left) : left;
        if (row == size) n = down[column];
        else if (column == size) n = total;
        left -= n;
        total += n;
        if (row < size) down[column] += n;
        packet.counts[keys[row].back()] = n;
      }
      if (row < size) totals[row] = packet.counts[keys[row].back()];
      packet.shares.push_back({{keys[row].front()}, keys[row].back()});
    }
    packet.tables.push_back(care::table_with_totals(keys));
  }
  return packet;
}
}  // namespace

TEST_CASE("the packet of a month is weighed to the end") {
  std::mt19937 random(2026);
  for (int round = 0; round < 20; ++round) {
    const auto packet = large_packet(random, 6, 6, round % 2 == 0 ? 14 : 60);
    const auto hidden = care::suppress(packet, 11);
    CHECK(packet.counts.size() > 250);
    CHECK(hidden.undecided() == 0);
    long long shown = 0;
    for (const auto& [key, because] : hidden.counts()) shown += because ? 0 : 1;
    CHECK(shown > 100);
    CHECK(learned(packet, hidden).empty());
  }
}

TEST_CASE("beyond the bounds more is hidden, and nothing less") {
  std::mt19937 random(7);
  const auto packet = large_packet(random, 2, 40, 4);
  const auto hidden = care::suppress(packet, 11);
  CHECK(hidden.undecided() > 0);
  // All that hangs together with what was not decided.
  for (const auto& [key, because] : hidden.counts()) REQUIRE(because.has_value() == (packet.counts.at(key) > 0));
}
