// Turns evaluations into the facts that a plan prints.
#include "care/because.hpp"

#include "record/days_of.hpp"

#include <algorithm>
#include <utility>

namespace leeboard::care {
namespace {

bool same(const Because& a, const Because& b) { return a.fact == b.fact && a.truth == b.truth; }

FactContent content_of(const Finding* finding) {
  if (!finding) return Absent::not_asked;
  if (finding->value) return *finding->value;
  return finding->absent;
}

}  // namespace

FactContent content_of(const FactSheet& sheet, std::string_view fact) { return content_of(sheet.find(fact)); }

std::vector<Because> because_of(const rules::Evaluation& evaluation, const FactSheet& sheet) {
  std::vector<Because> out;
  for (const auto& leaf : rules::deciding_leaves(evaluation)) {
    if (std::ranges::any_of(out, [&](const Because& b) { return b.fact == leaf.leaf->fact && b.truth == leaf.truth; })) continue;
    Because entry;
    entry.fact = leaf.leaf->fact;
    entry.value = content_of(leaf.finding);
    entry.truth = leaf.truth;
    if (leaf.finding) {
      entry.source = leaf.finding->source;
      if (const auto& at = leaf.finding->observed) entry.observed = sheet.as_of().has_time() || is_partial(*at) ? *at : stamp_of(at->day);
    }
    out.push_back(std::move(entry));
  }
  return out;
}

void add_because(std::vector<Because>& to, const std::vector<Because>& more) {
  for (const auto& entry : more)
    if (std::ranges::none_of(to, [&](const Because& b) { return same(b, entry); })) to.push_back(entry);
}

void add_once(std::vector<std::string>& to, const std::string& word) {
  if (std::ranges::find(to, word) == to.end()) to.push_back(word);
}

void add_once(std::vector<std::string>& to, const std::vector<std::string>& words) {
  for (const auto& word : words) add_once(to, word);
}

}  // namespace leeboard::care
