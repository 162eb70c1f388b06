// Compares plans entry by entry.
#include "care/plan_change.hpp"

#include "base/words.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace leeboard::care {
namespace {

using Details = std::vector<std::pair<std::string_view, std::string>>;

std::string words(const Escalation& escalation) { return escalation.text; }
std::string words(const FactProblem& problem) { return problem.text; }
std::string words(const PlanQuestion& question) { return question.question; }
std::string words(const PlanLine& line) {
  auto out = std::string(format_word(line.status)) + (line.due ? ", by " + format_date(*line.due) : std::string()) + ": " + line.text;
  if (!line.decision) return out;
  out.append(" (").append(format_word(line.decision->decision));
  if (line.decision->ask) out.append(", ask ").append(format_date(*line.decision->ask));
  if (line.decision->due) out.append(", by ").append(format_date(*line.decision->due));
  return out.append(")");
}
std::string words(const PlanOption& option) {
  std::string out(format_word(option.verdict));
  if (!option.until_known.empty()) out += " until known: " + join_words(option.until_known, ", ");
  if (option.not_before) out += ", not before " + format_date(*option.not_before);
  return out;
}

/// What else an entry says beside its words.
template <class Entry>
Details details(const Entry&) {
  return {};
}
template <>
Details details(const Escalation& escalation) {
  return {{"level", std::string(format_word(urgency_of(escalation)))}, {"act", join_words(escalation.act, " ")}};
}
template <>
Details details(const PlanLine& line) {
  std::string goal;
  if (line.goal) goal = line.goal->metric + " " + line.goal->target + (line.goal->by ? " by " + format_date(*line.goal->by) : std::string());
  std::vector<std::string> warnings;
  for (const auto& warning : line.warnings) warnings.push_back(warning.rule + ": " + warning.text + " " + warning.mitigation);
  return {{"owner", line.owner},
          {"repeat", line.repeat},
          {"goal", goal},
          {"kind", std::string(format_word(line.kind))},
          {"phase", line.phase},
          {"part", line.section},
          {"options", join_words(line.options, ", ")},
          {"rows", join_words(line.cites, ", ")},
          {"warnings", join_words(warnings, ", ")}};
}

/// The text with every date moved back by so many days.
std::string moved_back(std::string text, long long days) {
  constexpr std::size_t length = 10;  // 2026-12-01
  for (std::size_t at = 0; at + length <= text.size(); ++at)
    if (const auto date = parse_date(std::string_view(text).substr(at, length))) {
      text.replace(at, length, format_date(date->plus_days(-days)));
      at += length - 1;
    }
  return text;
}

/// Compares the entries of one part after the other.
class Entries {
 public:
  Entries(long long days, std::vector<EntryChange>& out) : days_(days), out_(out) {}

  template <class Entry>
  void compare(PlanPart part, const std::vector<Entry>& before, const std::vector<Entry>& after, std::string Entry::*id) {
    for (const auto& old : before) {
      const auto now = std::ranges::find(after, old.*id, id);
      if (now == after.end()) out_.push_back({part, old.*id, EntryFate::removed, words(old), {}});
      else compare(part, old.*id, old, *now);
    }
    for (const auto& now : after)
      if (std::ranges::find(before, now.*id, id) == before.end()) out_.push_back({part, now.*id, EntryFate::added, {}, words(now)});
  }

 private:
  bool same(const std::string& before, const std::string& after) const { return before == after || before == moved_back(after, days_); }

  template <class Entry>
  void compare(PlanPart part, const std::string& id, const Entry& before, const Entry& after) {
    EntryChange change{part, id, EntryFate::changed, words(before), words(after)};
    bool differs = !same(change.before, change.after);
    const auto old = details(before), now = details(after);
    for (std::size_t i = 0; i < old.size(); ++i) {
      if (same(old[i].second, now[i].second)) continue;
      differs = true;
      for (auto [text, value] : {std::pair{&change.before, &old[i]}, std::pair{&change.after, &now[i]}})
        text->append("; ").append(value->first).append(": ").append(value->second.empty() ? "none" : value->second);
    }
    if (differs) out_.push_back(std::move(change));
  }

  long long days_;
  std::vector<EntryChange>& out_;
};

template <class Entry>
const Entry* find(const std::vector<Entry>& entries, const std::string& wanted, std::string Entry::*id) {
  const auto at = std::ranges::find(entries, wanted, id);
  return at == entries.end() ? nullptr : &*at;
}

std::string verdict_of(const PlanOption* option) {
  if (!option) return "not listed";
  return option->verdict == Verdict::block && !option->until_known.empty() ? "block-until-known" : std::string(format_word(option->verdict));
}

/// What becomes of each line.
void sort_lines(const CarePlan& before, const CarePlan& after, PlanChange& out) {
  for (const auto& line : after.lines) {
    const auto* was = find(before.lines, line.id, &PlanLine::id);
    const auto differs = [&](const EntryChange& change) { return change.part == PlanPart::line && change.id == line.id; };
    if (was && was->status == line.status) {
      if (std::ranges::any_of(out.entries, differs)) out.reworded.push_back(line.id);
    } else if (line.status == LineStatus::held) {
      out.undecided.push_back(line.id);
    } else if (line.status == LineStatus::blocked) {
      out.blocked.push_back(line.id);
    } else {
      out.appear.push_back(line.id);
    }
  }
  for (const auto& line : before.lines)
    if (!find(after.lines, line.id, &PlanLine::id)) out.vanish.push_back(line.id);
}

void sort_options(const CarePlan& before, const CarePlan& after, PlanChange& out) {
  const auto add = [&](const std::string& id, const PlanOption* was, const PlanOption* is) {
    if (verdict_of(was) != verdict_of(is)) out.options.push_back({id, verdict_of(was), verdict_of(is)});
  };
  for (const auto& option : after.options) add(option.option, find(before.options, option.option, &PlanOption::option), &option);
  for (const auto& option : before.options)
    if (!find(after.options, option.option, &PlanOption::option)) add(option.option, &option, nullptr);
}

}  // namespace

std::string_view format_part(PlanPart part) {
  constexpr std::array<std::string_view, 5> words{"escalation", "problem", "option", "line", "ask"};
  return words[static_cast<std::size_t>(part)];
}

std::string_view format_fate(EntryFate fate) {
  constexpr std::array<std::string_view, 3> words{"added", "removed", "changed"};
  return words[static_cast<std::size_t>(fate)];
}

bool PlanChange::empty() const {
  return appear.empty() && vanish.empty() && undecided.empty() && blocked.empty() && reworded.empty() && options.empty() &&
         escalations_appear.empty() && escalations_vanish.empty();
}

PlanChange compare_plans(const CarePlan& before, const CarePlan& after) {
  PlanChange out;
  Entries entries(after.as_of.day.since(before.as_of.day), out.entries);
  entries.compare(PlanPart::escalation, before.escalations, after.escalations, &Escalation::id);
  entries.compare(PlanPart::problem, before.problems, after.problems, &FactProblem::fact);
  entries.compare(PlanPart::option, before.options, after.options, &PlanOption::option);
  entries.compare(PlanPart::line, before.lines, after.lines, &PlanLine::id);
  entries.compare(PlanPart::ask, before.ask, after.ask, &PlanQuestion::fact);
  sort_lines(before, after, out);
  sort_options(before, after, out);
  for (const auto& change : out.entries) {
    if (change.part != PlanPart::escalation || change.fate == EntryFate::changed) continue;
    (change.fate == EntryFate::added ? out.escalations_appear : out.escalations_vanish).push_back(change.id);
  }
  return out;
}

}  // namespace leeboard::care
