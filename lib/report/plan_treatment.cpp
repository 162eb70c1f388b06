// Puts the verdicts on treatments into rows: a sign, then words.
#include "report/plan_treatment.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "report/line_words.hpp"
#include "report/plan_questions.hpp"

namespace leeboard::report {

namespace {

constexpr std::size_t reasons_shown = 2;

std::string treatment_words(const PlanOption& option, const PlanWords& words) {
  return words.option_title(option.option) + ": " + (option.title.empty() ? std::string(verdict_words(option)) : option.title);
}

/// "- methadone, usual start: ask first; look again on 2026-12-07".
std::string other_words(const PlanOption& option, const PlanWords& words) {
  auto out = words.option_title(option.option) + ": " + std::string(verdict_words(option));
  if (!option.until_known.empty()) out += ": " + words.some_titles(option.until_known);
  else if (option.not_before) out += "; look again on " + format_date(*option.not_before);
  if (option.choice == Choice::refused) out += "; refused";
  return out;
}

bool leads(const std::vector<std::string>& leading, const PlanOption& option) { return std::ranges::find(leading, option.option) != leading.end(); }

/// What is shut whatever else is told comes last: what has no room is the least of it.
std::vector<const PlanOption*> others(const CarePlan& plan, const std::vector<std::string>& leading) {
  std::vector<const PlanOption*> out;
  for (const auto& option : plan.options)
    if (!leads(leading, option) && !option.beside_state) out.push_back(&option);
  std::ranges::stable_partition(out, [](const PlanOption* option) { return option->verdict != Verdict::block || !option->until_known.empty(); });
  return out;
}

}  // namespace

Section treatment_section(const CarePlan& plan, const PlanWords& words, std::size_t most, std::string_view rest) {
  const auto leading = leading_options(plan);
  Table table{"treatment", {{"sign", "Sign"}, {"treatment", "Treatment"}}, {}, {}, true};
  const auto row = [&](std::string sign, std::string text) { table.rows.push_back({{std::move(sign), std::move(text)}, Tone::plain}); };
  for (const auto& id : leading) {
    const auto at = std::ranges::find(plan.options, id, &PlanOption::option);
    if (at == plan.options.end()) continue;
    const auto& option = *at;
    row(sign_of(option), option.verdict == Verdict::block ? other_words(option, words) : treatment_words(option, words));
    if (id != leading.front()) continue;
    if (const auto said = choice_words(option); !said.empty()) row({}, std::string(said));
    auto details = words.reasons(option);
    if (details.size() > reasons_shown) details.resize(reasons_shown);
    for (auto& detail : details) row({}, std::move(detail));
  }
  auto left_out = std::ranges::count_if(plan.options, [&](const auto& o) { return o.beside_state && !leads(leading, o); });
  for (const auto* option : others(plan, leading)) {
    if (most == 0) ++left_out;
    else --most, row(sign_of(*option), other_words(*option, words));
  }
  Section section{"treatment", "TREATMENT", {}};
  if (!table.rows.empty()) section.blocks.push_back(std::move(table));
  if (left_out > 0) section.blocks.push_back(Paragraph{fmt::format("and {} more, {}", left_out, rest), Tone::faint});
  return section;
}

}  // namespace leeboard::report
