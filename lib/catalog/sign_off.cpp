// Gathers what has to be signed, kind by kind.
#include "catalog/sign_off.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>

#include "base/words.hpp"
#include "catalog/care_template.hpp"
#include "catalog/catalog.hpp"
#include "catalog/guideline.hpp"
#include "catalog/lint_cites.hpp"
#include "catalog/safety_rule.hpp"
#include "catalog/schedule.hpp"

namespace leeboard::catalog {

namespace {
double value_of(const std::string& number) {
  double out = 0;
  std::from_chars(number.data(), number.data() + number.size(), out);
  return out;
}

// "1,200" is one number.
std::string without_thousands(std::string_view text) {
  const auto digit = [&](std::size_t at) { return at < text.size() && text[at] >= '0' && text[at] <= '9'; };
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at)
    if (text[at] != ',' || at == 0 || !digit(at - 1) || !digit(at + 1) || !digit(at + 2) || !digit(at + 3) || digit(at + 4)) out += text[at];
  return out;
}

std::vector<std::string> in_order(const std::set<std::string>& numbers) {
  std::vector<std::string> out(numbers.begin(), numbers.end());
  std::ranges::stable_sort(out, {}, value_of);
  return out;
}

// What cites nothing rests on nothing.
Evidence weakest(const Guidelines& rows, const std::vector<std::string>& cites) {
  if (cites.empty()) return Evidence::unverified;
  auto out = Evidence::v;
  for (const auto& cite : cites) out = weaker(out, rows.evidence(cite).value_or(Evidence::unverified));
  return out;
}

std::string condition_words(const std::optional<rules::Condition>& condition, std::string_view before) {
  return condition ? std::string(before) + rules::format_condition(*condition) : std::string();
}

std::string rule_words(const SafetyRule& rule) {
  std::string out(format_word(rule.verdict));
  if (!rule.options.empty()) out += " " + join_words(rule.options, ", ");
  if (!rule.lines.empty()) out += " on " + join_words(rule.lines, ", ");
  out += condition_words(rule.given, "; for whom: ") + condition_words(rule.when, "; when: ");
  if (!rule.text.empty()) out += ". " + rule.text;
  if (!rule.mitigation.empty()) out += " " + rule.mitigation;
  return out;
}

std::vector<SignOffItem> rule_items(Catalog& catalog, bool escalations) {
  std::vector<SignOffItem> out;
  for (const auto& rule : catalog.safety_rules()) {
    const auto mark = weakest(catalog.guidelines(), rule.cites);
    if ((rule.verdict == SafetyVerdict::escalate) != escalations || !needs_sign_off(mark)) continue;
    const auto text = rule_words(rule);
    out.push_back({rule.id, text, rising_numbers(text), mark, rule.cites, rule.where});
  }
  return out;
}

std::vector<SignOffItem> escalation_items(Catalog& catalog) { return rule_items(catalog, true); }
std::vector<SignOffItem> safety_items(Catalog& catalog) { return rule_items(catalog, false); }

std::vector<SignOffItem> line_items(Catalog& catalog) {
  std::vector<SignOffItem> out;
  // Templates share lines by extending and including.
  std::set<std::string> seen;
  for (const auto& id : catalog.template_ids())
    for (const auto& line : catalog.care_template(id).lines) {
      const auto mark = weakest(catalog.guidelines(), line.cites);
      if (!needs_sign_off(mark) || !seen.insert(line.id + " " + format_where(line.where)).second) continue;
      auto text = line.text;
      if (line.goal && !line.goal->target.empty()) text += " Target: " + line.goal->metric + " " + line.goal->target + ".";
      text += condition_words(line.given, " For whom: ") + condition_words(line.when, " When: ") + condition_words(line.unless, " Unless: ");
      auto numbers = rising_numbers(text);
      if (!numbers.empty()) out.push_back({line.id, text, std::move(numbers), mark, line.cites, line.where});
    }
  return out;
}

std::vector<SignOffItem> schedule_items(Catalog& catalog) {
  std::vector<SignOffItem> out;
  for (const auto& schedule : catalog.schedules()) {
    const auto mark = weakest(catalog.guidelines(), schedule.cites);
    if (!needs_sign_off(mark)) continue;
    auto text = schedule.title + ": " + schedule.text;
    for (const auto& band : schedule.bands) text += " " + band.title + ": " + band.text;
    auto numbers = numbers_in(text);
    for (const auto* amount : amounts_of(schedule))
      for (const auto* part : all_parts(*amount))
        if (part->kind == DoseAmount::Kind::number)
          for (const auto end : {part->number.low, part->number.high}) numbers.insert(format_number(end));
    out.push_back({schedule.id, text, in_order(numbers), mark, schedule.cites, schedule.where});
  }
  return out;
}

std::vector<SignOffItem> row_items(Catalog& catalog) {
  std::vector<SignOffItem> out;
  for (const auto& [id, row] : catalog.guidelines().rows) {
    if (needs_sign_off(row.evidence)) out.push_back({id, row.statement, rising_numbers(row.statement), row.evidence, row.sources, row.where});
    for (std::size_t i = 0; i < row.parts.size(); ++i)
      if (const auto& part = row.parts[i]; needs_sign_off(part.evidence))
        out.push_back({id + "#" + std::to_string(i), part.text + " (part of: " + row.statement + ")", rising_numbers(part.text), part.evidence,
                       part.sources.empty() ? row.sources : part.sources, row.where});
  }
  return out;
}

constexpr std::array kinds{
    SignOffKind{"escalations", "Emergencies", escalation_items},          SignOffKind{"rules", "Safety rules", safety_items},
    SignOffKind{"lines", "Lines of templates with a number", line_items}, SignOffKind{"schedules", "Doses", schedule_items},
    SignOffKind{"rows", "Guideline rows and parts of rows", row_items},
};
}  // namespace

std::span<const SignOffKind> sign_off_kinds() { return kinds; }

std::vector<std::string> rising_numbers(std::string_view text) { return in_order(numbers_in(without_thousands(text))); }

}  // namespace leeboard::catalog
