// Puts cells in reading order, and says with lines what is known between tables.
#include "care/figures/suppression_lines.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "base/error.hpp"

namespace leeboard::care {

namespace {
constexpr long long too_large = 1'000'000'000;

class PacketReader {
 public:
  explicit PacketReader(const CountPacket& packet) : packet_(packet) {}

  PacketLines read() {
    for (const auto& table : packet_.tables) {
      auto& cells = out_.tables.emplace_back();
      for (const auto& key : table.cells) {
        cells.push_back(place(key));
        out_.cells[cells.back()].seen = true;
      }
    }
    for (const auto& [key, n] : packet_.counts) place(key);
    for (std::size_t t = 0; t < packet_.tables.size(); ++t)
      for (const auto& sum : packet_.tables[t].sums) add_line(places(sum.parts), places(sum.less), place(sum.whole), t);
    for (const auto& share : packet_.shares) add_share(share);
    for (const auto& [smaller, larger] : packet_.within) add_rest(place(smaller), place(larger));
    return std::move(out_);
  }

 private:
  std::size_t add_cell(std::string key, long long n) {
    out_.cells.push_back({std::move(key), n, false, {}});
    return out_.cells.size() - 1;
  }

  std::size_t place(const std::string& key) {
    if (const auto known = places_.find(key); known != places_.end()) return known->second;
    const auto count = packet_.counts.find(key);
    if (count == packet_.counts.end()) throw Error(ErrorKind::bug, "a table shows the count '" + key + "', which was not counted");
    if (count->second < 0 || count->second >= too_large) throw Error(ErrorKind::bug, "'" + key + "' cannot be a count");
    return places_[key] = add_cell(key, count->second);
  }

  std::vector<std::size_t> places(const std::vector<std::string>& keys) {
    std::vector<std::size_t> out;
    for (const auto& key : keys) out.push_back(place(key));
    return out;
  }

  std::string words(std::size_t cell) const { return out_.cells[cell].key.empty() ? "a rest" : "'" + out_.cells[cell].key + "'"; }

  void add_line(const std::vector<std::size_t>& parts, const std::vector<std::size_t>& less, std::size_t whole, std::size_t table) {
    PacketLine line{{}, whole, table};
    for (const auto cell : parts) line.terms.push_back({cell, 1});
    for (const auto cell : less) line.terms.push_back({cell, -1});
    line.terms.push_back({whole, -1});
    long long total = 0;
    std::set<std::size_t> once;
    for (const auto& [cell, factor] : line.terms) {
      total += factor * out_.cells[cell].n;
      if (!once.insert(cell).second) throw Error(ErrorKind::bug, words(cell) + " stands twice in the sum of " + words(whole));
    }
    if (total != 0)
      throw Error(ErrorKind::refused, "the parts of " + words(whole) + " do not add up to it, so that nobody can say what they would give away");
    for (const auto& [cell, factor] : line.terms) out_.cells[cell].lines.push_back(out_.lines.size());
    out_.lines.push_back(std::move(line));
  }

  /// The rest of a larger count; the same one for the same two.
  std::size_t add_rest(std::size_t smaller, std::size_t larger) {
    if (const auto known = rests_.find({smaller, larger}); known != rests_.end()) return known->second;
    const auto n = out_.cells[larger].n - out_.cells[smaller].n;
    if (n < 0) throw Error(ErrorKind::bug, words(smaller) + " is more than " + words(larger) + ", in which it lies");
    const auto rest = add_cell("", n);
    add_line({smaller, rest}, {}, larger, packet_.tables.size());
    return rests_[{smaller, larger}] = rest;
  }

  void add_share(const CountShare& share) {
    const auto whole = place(share.whole);
    auto parts = places(share.parts);
    if (parts == std::vector{whole}) return;
    std::sort(parts.begin(), parts.end());
    auto part = parts.empty() ? std::size_t{0} : parts.front();
    if (parts.size() != 1) {
      const auto [known, added] = together_.try_emplace(parts, out_.cells.size());
      part = known->second;
      if (added) {
        long long n = 0;
        for (const auto cell : parts) n += out_.cells[cell].n;
        add_cell("", n);
        add_line(parts, {}, part, packet_.tables.size());
      }
    }
    out_.shares.push_back({part, add_rest(part, whole)});
  }

  const CountPacket& packet_;
  PacketLines out_;
  std::map<std::string, std::size_t> places_;
  std::map<std::pair<std::size_t, std::size_t>, std::size_t> rests_;
  std::map<std::vector<std::size_t>, std::size_t> together_;
};
}  // namespace

PacketLines read_packet(const CountPacket& packet) { return PacketReader(packet).read(); }

}  // namespace leeboard::care
