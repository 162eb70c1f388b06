// Words doses of plans.
#include "report/plan_doses.hpp"

#include "base/words.hpp"

namespace leeboard::report {

namespace {
std::string rests_on(const PlanDose& dose) {
  return " [" + join_words(dose.cites, ", ") + (dose.evidence ? "; " + std::string(format_word(*dose.evidence)) : "") + "]";
}

std::vector<std::string> items_in(const PlanDose& dose, ItemState state) {
  std::vector<std::string> out;
  for (const auto& item : dose.items)
    if (item.state == state) out.push_back(state == ItemState::given && !item.group.empty() ? item.group + ": " + item.text : item.text);
  return out;
}
}  // namespace

std::vector<std::string> dose_details(const PlanDose& dose, const PlanWords& words) {
  std::vector<std::string> out;
  if (!dose.may_reach.empty()) out.push_back("may reach " + dose.may_reach);
  if (!dose.too_little.empty()) out.push_back("too little: " + dose.too_little);
  if (!dose.too_much.empty()) out.push_back("too much: " + dose.too_much);
  if (!dose.stop.empty()) out.push_back("until: " + dose.stop);
  if (const auto given = items_in(dose, ItemState::given); !given.empty()) out.push_back("with it: " + join_words(given, "; "));
  if (const auto held = items_in(dose, ItemState::held); !held.empty()) out.push_back("not given until more is known: " + join_words(held, ", "));
  if (const auto left = items_in(dose, ItemState::left_out); !left.empty()) out.push_back("not for this person: " + join_words(left, ", "));
  for (const auto& other : dose.beside) {
    if (!other.text.empty()) out.push_back(other.title + ": " + other.text + rests_on(other));
    else if (!other.until_known.empty()) out.push_back(other.title + ": waits for " + words.some_titles(other.until_known));
  }
  if (!dose.missing.empty()) out.push_back("as far as known; not known: " + words.some_titles(dose.missing));
  return out;
}

std::vector<std::string> option_dose(const PlanDose& dose, const PlanWords& words) {
  std::vector<std::string> out;
  if (!dose.text.empty()) out.push_back("dose: " + dose.text + rests_on(dose));
  else if (!dose.until_known.empty()) out.push_back("dose: waits for " + words.some_titles(dose.until_known));
  for (auto& detail : dose_details(dose, words)) out.push_back(std::move(detail));
  return out;
}

}  // namespace leeboard::report
