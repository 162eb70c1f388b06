// Guesses number by number, always in the sum that has the fewest unknowns left; no algebra, so that it errs in other places than the
// library.
#include "unit/care/packet_attacker.hpp"

#include <algorithm>
#include <set>

namespace leeboard::testing {

namespace {
constexpr long long most_tries = 400'000;
}

PacketAttacker::PacketAttacker(const care::CountPacket& packet, const std::function<bool(const std::string&)>& hidden) {
  std::set<std::string> seen;
  for (const auto& table : packet.tables) seen.insert(table.cells.begin(), table.cells.end());
  const auto unknown = [&](const std::string& name, long long truth, long long least) {
    place_[name] = unknowns_.size();
    unknowns_.push_back({name, truth, least});
  };
  for (const auto& [key, n] : packet.counts) {
    highest_ = std::max(highest_, 2 * n + 2);
    if (!seen.contains(key)) unknown(key, n, 0);
    else if (hidden(key)) unknown(key, n, 1);
    else shown_[key] = n;
  }
  for (const auto& table : packet.tables)
    for (const auto& sum : table.sums) {
      std::map<std::string, long long> factors{{sum.whole, -1}};
      for (const auto& key : sum.parts) factors[key] += 1;
      for (const auto& key : sum.less) factors[key] -= 1;
      add_sum(factors);
    }
  const auto inside = [&](const std::vector<std::string>& parts, const std::string& whole) {
    std::string name = "rest of " + whole + " without";
    std::map<std::string, long long> factors{{whole, -1}};
    long long n = packet.counts.at(whole);
    for (const auto& key : parts) {
      name += " " + key;
      factors[key] += 1;
      n -= packet.counts.at(key);
    }
    if (!place_.contains(name)) unknown(name, n, 0);
    factors[name] = 1;
    add_sum(factors);
  };
  for (const auto& share : packet.shares) inside(share.parts, share.whole);
  for (const auto& [smaller, larger] : packet.within) inside({smaller}, larger);
}

void PacketAttacker::add_sum(const std::map<std::string, long long>& factors) {
  Sum out;
  for (const auto& [name, factor] : factors) {
    if (const auto n = shown_.find(name); n != shown_.end()) out.known += factor * n->second;
    else if (factor != 0) out.factors[place_.at(name)] = factor;
  }
  if (!out.factors.empty()) sums_.push_back(std::move(out));
}

bool PacketAttacker::fill(Guess& guess, long long radius, long long& tries) const {
  if (++tries > most_tries) return false;
  const Sum* next = nullptr;
  std::size_t fewest = 0;
  for (const auto& sum : sums_) {
    long long total = sum.known;
    std::size_t left = 0;
    bool up = false, down = false;
    for (const auto& [unknown, factor] : sum.factors) {
      total += factor * guess[unknown].value_or(unknowns_[unknown].least);
      if (guess[unknown]) continue;
      ++left;
      (factor > 0 ? up : down) = true;
    }
    if ((total > 0 && !down) || (total < 0 && !up)) return false;
    if (left > 0 && (!next || left < fewest)) {
      next = &sum;
      fewest = left;
    }
  }
  if (!next) return true;
  const auto unknown = std::find_if(next->factors.begin(), next->factors.end(), [&](const auto& entry) { return !guess[entry.first]; })->first;
  const auto tried = [&](long long n) {
    guess[unknown] = n;
    return fill(guess, radius, tries);
  };
  const auto [name, truth, least] = unknowns_[unknown];
  if (fewest == 1) {
    long long total = next->known;
    for (const auto& [other, factor] : next->factors)
      if (other != unknown) total += factor * *guess[other];
    const auto n = -total * next->factors.at(unknown);
    if (n >= least && tried(n)) return true;
  } else {
    // From the truth outwards: another solution lies near it, and the order decides nothing.
    for (long long away = 0; away <= radius && tries <= most_tries; ++away) {
      if (truth + away <= highest_ && tried(truth + away)) return true;
      if (away > 0 && truth - away >= least && tried(truth - away)) return true;
    }
  }
  guess[unknown].reset();
  return false;
}

Knows PacketAttacker::of(const std::string& name) const {
  const auto cell = place_.at(name);
  const auto [same, truth, least] = unknowns_[cell];
  bool gave_up = false;
  // Near the truth first, where there are fewest numbers; only the widest search is a proof.
  for (const auto radius : {1LL, 2LL, 5LL, highest_}) {
    gave_up = false;
    for (long long away = 1; away <= radius; ++away)
      for (const auto n : {truth + away, truth - away}) {
        if (n < least || n > highest_) continue;
        Guess guess(unknowns_.size());
        guess[cell] = n;
        long long tries = 0;
        if (fill(guess, radius, tries)) return Knows::nothing;
        gave_up = gave_up || tries > most_tries;
      }
  }
  return gave_up ? Knows::gave_up : Knows::it;
}

std::map<std::string, Knows> PacketAttacker::small_counts_known(long long most) const {
  std::map<std::string, Knows> out;
  for (const auto& unknown : unknowns_) {
    if (unknown.truth < 1 || unknown.truth > most) continue;
    if (const auto knows = of(unknown.name); knows != Knows::nothing) out[unknown.name] = knows;
  }
  return out;
}

}  // namespace leeboard::testing
