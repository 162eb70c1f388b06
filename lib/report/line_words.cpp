// Puts a line into few words.
#include "report/line_words.hpp"

#include <algorithm>
#include <array>

namespace leeboard::report {

namespace {

constexpr std::size_t room = 96;
constexpr long long half_a_year = 182;

/// Behind the last whole part of a sentence that has room; a number is never parted from what it counts.
std::string cut(const std::string& text) {
  for (const std::string_view end : std::array<std::string_view, 4>{". ", "; ", ": ", ", "}) {
    const auto at = text.rfind(end, room);
    if (at == std::string::npos || at < room / 3) continue;
    return text.substr(0, at) + (end == ". " ? "." : "");
  }
  return text;
}

}  // namespace

std::vector<const PlanLine*> today_of(const CarePlan& plan) {
  std::vector<const PlanLine*> out;
  for (const auto& line : plan.lines)
    if (is_today(line)) out.push_back(&line);
  std::ranges::stable_sort(out, {}, [](const PlanLine* line) { return std::pair(line->kind != LineKind::safety, line->because.empty()); });
  return out;
}

std::vector<const PlanLine*> own_lines(const CarePlan& plan) {
  std::vector<const PlanLine*> out;
  for (const auto& line : plan.lines) {
    const bool own = line.status == LineStatus::proposed && !line.standing && !line.statement;
    if (own && !is_today(line) && !is_put_off(line, plan.as_of.day) && !line.decided(Decision::done)) out.push_back(&line);
  }
  std::ranges::stable_sort(out, {}, [](const PlanLine* line) {
    return std::pair(line->kind == LineKind::goal ? 2 : line->trigger.empty() ? 1 : 0, line->due.value_or(Date{}));
  });
  return out;
}

std::string short_words(const PlanLine& line) {
  if (!line.brief.empty()) return line.brief;
  // What has an amount in it is said whole, and so is what is there only to be read.
  if (line.statement) return line.text;
  const bool amounts = !line.dose.empty() || (line.kind == LineKind::medication && line.text.find(" mg") != std::string::npos);
  return amounts || line.text.size() <= room ? line.text : cut(line.text);
}

std::string by_words(const PlanLine& line, Date plan_day) {
  const auto day = line.due ? line.due : line.goal ? line.goal->by : std::nullopt;
  if (!day) return {};
  const auto days = day->since(plan_day);
  if (days == 0) return "today";
  const auto whole = format_date(*day);
  return days > 0 && days <= half_a_year ? whole.substr(5) : whole;
}

std::string_view mark_of(const std::optional<Evidence>& evidence) {
  if (!evidence) return {};
  return *evidence == Evidence::unverified ? "U" : format_word(*evidence);
}

std::string sign_of(const PlanOption& option) {
  switch (option.verdict) {
    case Verdict::allowed: return "+";
    case Verdict::warn: return "!";
    case Verdict::ask: return "?";
    case Verdict::block: break;
  }
  return option.until_known.empty() && !option.not_before ? "x" : "-";
}

std::string_view decided_words(Decision decision) {
  switch (decision) {
    case Decision::accepted: return "agreed";
    case Decision::declined: return "not now";
    case Decision::later: return "later";
    case Decision::done: break;
  }
  return "done";
}

}  // namespace leeboard::report
