// Weighs what the person wants of each option.
#include "care/choice.hpp"

#include <algorithm>
#include <tuple>

#include "care/because.hpp"
#include "rules/evaluate.hpp"

namespace leeboard::care {
namespace {

/// Smaller goes first.
using Place = std::tuple<bool, bool, bool, int>;

bool holds(const std::optional<rules::Condition>& condition, const FactSheet& sheet, std::vector<Because>* because = nullptr) {
  if (!condition) return false;
  const auto found = rules::evaluate(*condition, sheet);
  if (found.truth == Truth::yes && because) add_because(*because, because_of(found, sheet));
  return found.truth == Truth::yes;
}

bool is_wanted(const PlanOption& option) { return option.choice == Choice::chosen || option.choice == Choice::way; }
bool is_turned_down(const PlanOption& option) { return option.choice == Choice::refused || option.choice == Choice::later; }
bool is_open(const PlanOption& option) { return option.verdict != Verdict::block; }

std::optional<Choice> choice_of(const catalog::OptionChoice& terms, const FactSheet& sheet, std::vector<Because>& because) {
  const bool chosen = holds(terms.chosen, sheet);
  if (!chosen && holds(terms.refused, sheet, &because)) return Choice::refused;
  if (holds(terms.later, sheet, &because)) return Choice::later;
  if (holds(terms.chosen, sheet, &because)) return Choice::chosen;
  if (holds(terms.way, sheet, &because)) return Choice::way;
  return std::nullopt;
}

/// What of an option's data is for choosing, or null.
const catalog::OptionChoice* terms_of(const PlanOption& option, const catalog::TreatmentOptions& treatments) {
  const auto* treatment = treatments.find(option.option);
  return treatment && treatment->choice ? &*treatment->choice : nullptr;
}

bool has(const std::vector<std::string>& list, const std::string& id) { return std::ranges::find(list, id) != list.end(); }

bool exists(const StateFound& state, const PlanOption& option) { return has(state.exist, option.option); }

/// A medicine that is taken and goes on: then nothing else is offered as if there were none.
bool one_goes_on(const std::vector<PlanOption>& options, const catalog::TreatmentOptions& treatments, const StateFound& state,
                 const ChoiceView& choice) {
  return std::ranges::any_of(options, [&](const PlanOption& option) {
    const auto* treatment = treatments.find(option.option);
    return treatment && has(choice.going, option.option) && !treatment->keeps_well.empty() && is_open(option) && exists(state, option);
  });
}

/// Puts the starts in their order: of what is wanted one that needs no answer first goes before one that does.
void order_starts(ChoiceView& out, const std::vector<PlanOption>& options, const catalog::TreatmentOptions& treatments, const StateFound& state,
                  const FactSheet& sheet) {
  if (!out.decided && one_goes_on(options, treatments, state, out)) return;
  std::vector<std::pair<Place, const PlanOption*>> starts;
  for (const auto& option : options) {
    const auto* terms = terms_of(option, treatments);
    if (!terms || terms->offer == 0 || is_turned_down(option)) continue;
    if (!is_wanted(option) && (out.decided || !exists(state, option))) continue;
    starts.push_back(
        {{out.decided && option.verdict == Verdict::ask, !holds(terms->first, sheet), out.decided && option.choice != Choice::chosen, terms->offer},
         &option});
  }
  std::ranges::stable_sort(starts, {}, [](const auto& start) { return start.first; });
  for (const auto& [place, option] : starts) {
    if (is_open(*option)) {
      out.first = option->option;
      return;
    }
    out.waiting.push_back(option->option);
  }
}

/// Whether a line of that kind keeps an option.
bool keeps(LineChoice kind, const PlanOption& option, const ChoiceView& choice) {
  switch (kind) {
    case LineChoice::refused:
    case LineChoice::nothing: return option.choice == Choice::refused;
    case LineChoice::later: return option.choice == Choice::later;
    // What is blocked stays to say so; what only goes with it does not stand alone.
    case LineChoice::chosen: return is_wanted(option) && (choice.decided || !is_open(option));
    case LineChoice::first: return !is_turned_down(option) && (option.option == choice.first || has(choice.waiting, option.option));
    case LineChoice::any:
    case LineChoice::open:
    case LineChoice::shut: break;
  }
  return !is_turned_down(option) && !(choice.decided && option.choice == Choice::other);
}

}  // namespace

ChoiceView weigh_choice(std::vector<PlanOption>& options, const catalog::TreatmentOptions& treatments, const StateFound& state,
                        const FactSheet& sheet) {
  ChoiceView out;
  for (auto& option : options) {
    const auto* terms = terms_of(option, treatments);
    if (!terms) continue;
    if (terms->goes_on || holds(terms->goes_on_while, sheet)) out.going.push_back(option.option);
    std::vector<Because> because;
    option.choice = choice_of(*terms, sheet, because);
    if (!because.empty()) out.because.emplace(option.option, std::move(because));
    out.told = out.told || is_wanted(option);
    const bool aid = treatments.find(option.option)->withdrawal == "aid";
    out.decided = out.decided || (is_wanted(option) && is_open(option) && !aid);
  }
  order_starts(out, options, treatments, state, sheet);
  for (auto& option : options) {
    const auto* terms = terms_of(option, treatments);
    if (!terms || option.choice) continue;
    if (!out.decided && option.option == out.first) option.choice = Choice::offered;
    else if (out.told && !has(out.going, option.option)) option.choice = Choice::other;
  }
  return out;
}

std::optional<std::vector<std::string>> left_by_choice(const catalog::TemplateLine& line, const std::vector<PlanOption>& options,
                                                       const ChoiceView& choice) {
  if (line.choice == LineChoice::open && choice.decided) return std::nullopt;
  if (line.choice == LineChoice::shut && (choice.decided || !choice.told)) return std::nullopt;
  const auto& named = line.options.empty() ? line.about : line.options;
  std::vector<std::string> out;
  std::size_t listed = 0;
  for (const auto& id : named) {
    const auto at = std::ranges::find(options, id, &PlanOption::option);
    if (at == options.end()) continue;
    ++listed;
    if (keeps(line.choice, *at, choice)) out.push_back(id);
  }
  if (named.empty()) return out;
  if (out.empty() || (line.choice == LineChoice::nothing && out.size() < listed)) return std::nullopt;
  return out;
}

bool says_dose(const PlanOption& option, const catalog::TreatmentOptions& treatments, const ChoiceView& choice) {
  const bool goes_on = has(choice.going, option.option) && !is_turned_down(option);
  return !terms_of(option, treatments) || is_wanted(option) || option.choice == Choice::offered || goes_on;
}

}  // namespace leeboard::care
