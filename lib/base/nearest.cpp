// Edit distance and suggestions.
#include "base/nearest.hpp"

#include <algorithm>
#include <utility>

namespace leeboard {

std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before(b.size() + 1), last(b.size() + 1), row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t cost = a[i - 1] == b[j - 1] ? 0 : 1;
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + cost});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = std::min(row[j], before[j - 2] + 1);
    }
    std::swap(before, last);
    std::swap(last, row);
  }
  return last[b.size()];
}

namespace {
std::string without_capitals(std::string_view word) {
  std::string out(word);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
  return out;
}
}  // namespace

std::vector<std::string> nearest_names(std::string_view word, std::span<const std::string> known) {
  std::vector<std::pair<std::size_t, std::string>> near;
  for (const auto& name : known) {
    const auto limit = std::max<std::size_t>(1, std::max(word.size(), name.size()) / 3);
    const auto gap = word.size() > name.size() ? word.size() - name.size() : name.size() - word.size();
    if (gap > limit) continue;
    const auto distance = edit_distance(without_capitals(word), without_capitals(name));
    if (distance <= limit) near.emplace_back(distance, name);
  }
  std::ranges::sort(near);
  near.erase(std::unique(near.begin(), near.end()), near.end());
  if (near.size() > 3) near.resize(3);
  std::vector<std::string> out;
  for (auto& item : near) out.push_back(std::move(item.second));
  return out;
}

std::string did_you_mean(std::string_view word, std::span<const std::string> known) {
  const auto near = nearest_names(word, known);
  if (near.empty()) return {};
  std::string out = "did you mean ";
  for (std::size_t i = 0; i < near.size(); ++i) {
    if (i > 0) out += i + 1 == near.size() ? " or " : ", ";
    out += near[i];
  }
  return out + "?";
}

std::string choose_from(std::string_view word, std::span<const std::string> known) {
  const auto near = did_you_mean(word, known);
  auto out = near.empty() ? std::string("choose one of:") : near + " It is one of:";
  for (const auto& each : known) out += " " + each;
  return out;
}

}  // namespace leeboard
