// Orders the questions.
#include "care/ask_list.hpp"

#include <algorithm>

#include "care/because.hpp"

namespace leeboard::care {

void AskList::add(const std::string& fact, const std::string& decides) { add_once(decides_[fact], decides); }

void AskList::add(const std::vector<std::string>& facts, const std::string& decides) {
  for (const auto& fact : facts) add(fact, decides);
}

void AskList::add_holding(const std::vector<std::string>& facts) { holding_.insert(facts.begin(), facts.end()); }

std::vector<PlanQuestion> AskList::questions(const catalog::Vocabulary& vocabulary) const {
  std::vector<PlanQuestion> out;
  for (const auto& [fact, decides] : decides_) {
    const auto* entry = vocabulary.find(fact);
    out.push_back({fact, entry ? entry->question : std::string(), decides, 0, {}, first_.contains(fact)});
  }
  const auto settles = [&](const PlanQuestion& question) {
    return std::ranges::count_if(question.decides, [&](const std::string& id) { return !aside_.contains(id); });
  };
  std::ranges::sort(out, [&](const PlanQuestion& a, const PlanQuestion& b) {
    const bool first_a = first_.contains(a.fact), first_b = first_.contains(b.fact);
    if (first_a != first_b) return first_a;
    const bool holds_a = holding_.contains(a.fact), holds_b = holding_.contains(b.fact);
    if (holds_a != holds_b) return holds_a;
    const auto settles_a = settles(a), settles_b = settles(b);
    if (settles_a != settles_b) return settles_a > settles_b;
    return a.fact < b.fact;
  });
  for (std::size_t i = 0; i < out.size(); ++i) out[i].rank = static_cast<int>(i) + 1;
  return out;
}

}  // namespace leeboard::care
