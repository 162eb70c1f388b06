// Orders the questions.
#include "care/ask_list.hpp"

#include <algorithm>
#include <string_view>
#include <tuple>
#include <utility>

#include "care/because.hpp"

namespace leeboard::care {

void AskList::add(const std::string& fact, const std::string& decides) { add_once(decides_[fact], decides); }

void AskList::add(const std::vector<std::string>& facts, const std::string& decides) {
  for (const auto& fact : facts) add(fact, decides);
}

void AskList::add_holding(const std::vector<std::string>& facts) { holding_.insert(facts.begin(), facts.end()); }

std::vector<PlanQuestion> AskList::questions(const catalog::Vocabulary& vocabulary) const {
  // What is asked first, then what a treatment waits for, then what settles most.
  using Place = std::tuple<bool, bool, std::ptrdiff_t, std::string_view>;
  std::vector<std::pair<Place, const std::vector<std::string>*>> order;
  for (const auto& [fact, decides] : decides_) {
    const auto settles = std::ranges::count_if(decides, [&](const std::string& id) { return !aside_.contains(id); });
    order.emplace_back(Place{!first_.contains(fact), !holding_.contains(fact), -settles, fact}, &decides);
  }
  std::ranges::sort(order, {}, [](const auto& each) { return each.first; });
  std::vector<PlanQuestion> out;
  out.reserve(order.size());
  for (const auto& [place, decides] : order) {
    const std::string fact(std::get<3>(place));
    const auto* entry = vocabulary.find(fact);
    out.push_back({fact, entry ? entry->question : std::string(), *decides, static_cast<int>(out.size()) + 1, {}, !std::get<0>(place)});
  }
  return out;
}

}  // namespace leeboard::care
