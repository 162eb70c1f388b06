// Drafts lines: is it in the plan, with which options, dates, warnings and evidence.
#include "care/plan_line.hpp"

#include <algorithm>

#include "base/words.hpp"
#include "care/because.hpp"
#include "care/emergency_lines.hpp"
#include "care/fill_text.hpp"
#include "care/plan_day.hpp"
#include "care/plan_follows.hpp"

namespace leeboard::care {
namespace {

bool names(const std::vector<std::string>& list, const std::string& word) { return std::ranges::find(list, word) != list.end(); }

/// Whether a line belongs into the plan, and what that rests on.
struct Standing {
  Truth truth = Truth::yes;
  std::vector<Because> because;
  std::vector<std::string> missing;
  std::vector<std::string> noted;  ///< facts that a `must` rule only names
  std::vector<std::string> cites;
};

Standing standing_of(const catalog::TemplateLine& line, const LineDraft& draft, const FactSheet& sheet) {
  Standing out;
  out.cites = line.cites;
  std::vector<std::string> missing;
  bool gated = false;
  const auto take = [&](const rules::Condition& condition, bool negated) {
    const auto evaluation = rules::evaluate(condition, sheet, line.max_ages);
    out.truth = both(out.truth, negated ? negate(evaluation.truth) : evaluation.truth);
    add_because(out.because, because_of(evaluation, sheet));
    add_once(missing, evaluation.missing);
  };
  if (line.given) {
    take(*line.given, false);
    gated = out.truth == Truth::unknown;
  }
  const auto before = out.because.size();
  const auto first = missing;
  if (line.when) take(*line.when, false);
  if (line.unless) take(*line.unless, true);
  if (gated && out.truth == Truth::unknown) {
    // What comes after the gate cannot matter before the gate is known.
    missing = first;
    out.because.resize(before);
  }
  for (const auto& result : draft.rules) {
    const bool escalates = result.rule->verdict == SafetyVerdict::escalate;
    if ((result.rule->verdict != SafetyVerdict::must && !escalates) || !names(result.rule->lines, line.id)) continue;
    if (result.truth == Truth::yes) {
      out.truth = Truth::yes;
      add_because(out.because, result.because);
      add_once(out.cites, result.rule->cites);
    } else if (escalates) {
      continue;  // its questions are its own
    } else if (result.truth == Truth::unknown && result.if_unknown == catalog::IfUnknown::note) {
      add_once(out.noted, result.missing);
    } else if (result.truth == Truth::unknown && out.truth != Truth::yes) {
      out.truth = Truth::unknown;
      add_because(out.because, result.because);
      add_once(missing, result.missing);
    }
  }
  for (const auto& found : draft.states.overlays) {
    if (!names(found.overlay->adds, line.id)) continue;
    out.truth = Truth::yes;
    add_because(out.because, found.because);
    add_once(out.cites, found.overlay->cites);
  }
  if (out.truth == Truth::unknown) out.missing = std::move(missing);
  return out;
}

void add_warning(PlanLine& line, PlanWarning warning) {
  if (std::ranges::find(line.warnings, warning) == line.warnings.end()) line.warnings.push_back(std::move(warning));
}

/// A line of the plan before that was to be done by a day counted from that plan; that day stays, and is overdue when it is over.
const PlanLine* first_of(const catalog::TemplateLine& from, const LineDraft& draft, const std::string& id) {
  if (!draft.before || from.phase == today_phase) return nullptr;
  const auto at = std::ranges::find(draft.before->lines, id, &PlanLine::id);
  return at == draft.before->lines.end() || at->status != LineStatus::proposed ? nullptr : &*at;
}

std::optional<Date> kept_day(const std::optional<catalog::PlanDate>& counted, std::optional<Date> before, const LineEnd& end,
                             const std::optional<Date>& now) {
  if (!before || !counted || counted->from != catalog::DateFrom::plan) return now;
  return end.last ? std::min(*before, *end.last) : *before;
}

/// Leaves the open options on the line with their warnings; blocked when none is left.
void weigh_options(PlanLine& line, const catalog::TemplateLine& from, const std::vector<std::string>& offered, const LineDraft& draft) {
  bool any_open = from.options.empty();
  std::vector<std::string> waiting;
  for (const auto& id : offered) {
    const auto at = std::ranges::find(draft.options, id, &PlanOption::option);
    if (at == draft.options.end()) continue;
    if (at->verdict == Verdict::block) {
      add_once(waiting, at->until_known);
      continue;
    }
    any_open = true;
    line.options.push_back(id);
    for (const auto& reason : at->reasons)
      if (reason.verdict == SafetyVerdict::warn) add_warning(line, {reason.rule, reason.text, reason.mitigation});
  }
  for (const auto& result : draft.rules)
    if (result.rule->verdict == SafetyVerdict::warn && result.truth == Truth::yes && names(result.rule->lines, from.id))
      add_warning(line, {rule_row(*result.rule), result.rule->text, result.rule->mitigation});
  if (any_open) return;
  line.options = offered;
  if (line.status == LineStatus::proposed && !from.while_blocked) {
    line.status = LineStatus::blocked;
    line.missing = std::move(waiting);
  }
}

/// A start that is only the other way beside the one that goes first: its dose stands with its verdict.
bool is_other_way(const catalog::TemplateLine& from, const LineDraft& draft, const std::string& id) {
  const auto* treatment = draft.titles.find(id);
  return from.choice == LineChoice::any && treatment && treatment->choice && treatment->choice->offer > 0 && draft.choice.first != id &&
         !names(draft.choice.going, id);
}

/// The first open option of the line that has a dose.
const PlanOption* dosed_option(const catalog::TemplateLine& from, const PlanLine& line, const LineDraft& draft) {
  if (!from.dose || line.status == LineStatus::blocked) return nullptr;
  for (const auto& id : line.options) {
    const auto at = std::ranges::find(draft.options, id, &PlanOption::option);
    if (at != draft.options.end() && at->schedule && !at->schedule->text.empty() && !is_other_way(from, draft, id) &&
        says_dose(*at, draft.titles, draft.choice))
      return &*at;
  }
  return nullptr;
}

PlanGoal goal_of(const catalog::TemplateGoal& goal, const FactSheet& sheet) {
  PlanGoal out;
  out.metric = goal.metric;
  out.target = goal.target;
  if (!goal.baseline.empty()) out.baseline = FactValue{Text{goal.baseline}};
  else out.baseline = content_of(sheet, goal.metric);
  if (goal.by) out.by = day_of(*goal.by, sheet);
  return out;
}

bool is_open(const LineDraft& draft, const std::string& id) {
  const auto at = std::ranges::find(draft.options, id, &PlanOption::option);
  return at != draft.options.end() && at->verdict != Verdict::block;
}

/// Whether an overlay that holds brings the line into the plan.
bool is_added(const catalog::TemplateLine& from, const LineDraft& draft) {
  return std::ranges::any_of(draft.states.overlays, [&](const OverlayFound& found) { return names(found.overlay->adds, from.id); });
}

bool is_left_out(const catalog::TemplateLine& from, const LineDraft& draft, const FactSheet& sheet) {
  if (from.while_blocked && std::ranges::any_of(from.options, [&](const std::string& id) { return is_open(draft, id); })) return true;
  // In an emergency what saves a life stays, whatever was refused before.
  if (!from.left_out || is_added(from, draft) || (draft.escalations.emergency() && from.emergency == InEmergency::stays)) return false;
  return rules::evaluate(*from.left_out, sheet, from.max_ages).truth == Truth::yes;
}

/// Puts the first reason of an option where the text has {{reason.OPTION}}.
std::string with_reasons(std::string text, const LineDraft& draft) {
  const std::string begin = "{{" + std::string(catalog::reason_prefix);
  for (auto at = text.find(begin); at != std::string::npos; at = text.find(begin, at)) {
    const auto end = text.find("}}", at);
    if (end == std::string::npos) break;
    const auto id = text.substr(at + begin.size(), end - at - begin.size());
    const auto option = std::ranges::find(draft.options, id, &PlanOption::option);
    const auto reason = option == draft.options.end() || option->reasons.empty() ? std::string() : option->reasons.front().text;
    text.replace(at, end + 2 - at, reason);
    at += reason.size();
  }
  return text;
}

/// What the person said, of a line that is there because of it.
std::vector<Because> because_of_choice(const catalog::TemplateLine& from, const std::vector<std::string>& offered, const ChoiceView& choice) {
  std::vector<Because> out;
  if (from.choice == LineChoice::any || from.choice == LineChoice::open) return out;
  for (const auto& option : offered)
    if (const auto at = choice.because.find(option); at != choice.because.end()) add_because(out, at->second);
  return out;
}

std::optional<DraftedLine> draft_line(const catalog::TemplateLine& from, const LineDraft& draft, const FactSheet& sheet, const std::string& id) {
  const auto offered = left_by_choice(from, draft.options, draft.choice);
  const auto end = end_of(from, sheet);
  if (!offered || end.over || is_left_out(from, draft, sheet)) return std::nullopt;
  auto standing = standing_of(from, draft, sheet);
  DraftedLine out;
  if (standing.truth == Truth::no) return std::nullopt;
  auto& line = out.line;
  line.id = id;
  line.kind = from.kind;
  line.section = from.section;
  line.phase = draft.state && names(draft.state->today, from.id) ? std::string(today_phase) : from.phase;
  line.status = standing.truth == Truth::yes ? LineStatus::proposed : LineStatus::held;
  line.because = std::move(standing.because);
  add_because(line.because, because_of_choice(from, *offered, draft.choice));
  line.missing = std::move(standing.missing);
  line.evidence = weakest_evidence(draft.guidelines, standing.cites);
  line.cites = rows_of(standing.cites);
  line.owner = from.owner;
  line.standing = from.standing;
  line.statement = from.statement;
  const auto today = sheet.as_of().day;
  if (from.due && !from.statement) line.due = within(day_of(*from.due, sheet), end, today);
  line.repeat = repeat_of(from, draft.phases, end, sheet);
  if (from.goal) {
    line.goal = goal_of(*from.goal, sheet);
    line.goal->by = within(line.goal->by, end, today);
  }
  if (const auto* first = first_of(from, draft, id); first && same_occasion(*first, line)) {
    line.due = kept_day(from.statement ? std::nullopt : from.due, first->due, end, line.due);
    if (line.goal && first->goal) line.goal->by = kept_day(from.goal->by, first->goal->by, end, line.goal->by);
    if (line.due == first->due && !first->repeat.empty() && from.repeat) line.repeat = first->repeat;
  }
  if (line.phase != from.phase && !from.statement) line.due = today;
  weigh_options(line, from, from.options.empty() ? from.options : *offered, draft);
  if (from.choice == LineChoice::refused) line.options = *offered;
  line.text = fill_text(with_reasons(text_for(from, line, sheet, draft.titles), draft), line, sheet, draft.titles, from.for_each);
  if (!from.brief.empty()) line.brief = fill_text(from.brief, line, sheet, draft.titles, from.for_each);
  if (const auto* option = dosed_option(from, line, draft)) {
    line.brief.clear();  // a dose is said in full
    line.text = (option->choice == Choice::offered ? from.offer : std::string()) + option->schedule->text;
    line.dose = option->option;
    add_once(line.cites, option->schedule->cites);
    if (line.evidence && option->schedule->evidence) line.evidence = weaker(*line.evidence, *option->schedule->evidence);
  }
  // What a line asks beside is only worth a question once the line is in the plan.
  for (const auto& fact : from.asks)
    if (line.status != LineStatus::held && !sheet.value(fact)) add_once(out.asks, fact);
  if (from.goal && from.goal->metric_is_fact && from.goal->baseline.empty() && !sheet.value(from.goal->metric)) add_once(out.asks, from.goal->metric);
  return out;
}

/// Who does it and by when, where the entry itself says so.
void take_agreement(PlanLine& line, const FactSheet& sheet, const std::string& fact, const FactRecord& record) {
  if (line.because.empty()) line.because.push_back({fact, content_of(sheet, fact), sheet.find(fact)->observed, {}, Truth::yes});
  if (line.kind == LineKind::triggers)
    if (const auto* id = record.find("id"))
      if (const auto* code = std::get_if<Code>(id)) line.trigger = code->word;
  if (const auto* owner = record.find("owner"))
    if (const auto* code = std::get_if<Code>(owner)) line.owner = code->word;
  if (const auto* due = record.find("due"))
    if (const auto* day = std::get_if<Date>(due)) line.due = *day;
}

/// The entry's own id where it has one ("t-3"), else its place: a line keeps its name when the list changes.
std::string entry_name(const FactRecord& record, std::size_t place) {
  const auto* id = record.find("id");
  const auto* code = id ? std::get_if<Code>(id) : nullptr;
  return code ? lower_ascii(code->word) : std::to_string(place);
}

/// A sheet on which a records fact holds only one of its entries.
FactSheet sheet_of_entry(const FactSheet& sheet, const std::string& fact, const FactRecord& record) {
  FactSheet out = sheet;
  Finding finding = *sheet.find(fact);
  finding.value = std::vector<FactRecord>{record};
  out.put(fact, std::move(finding));
  return out;
}

/// A line lives through options that are on offer for this person, and not where the state rules it out.
bool is_for(const catalog::TemplateLine& line, const LineDraft& draft) {
  if (draft.state && names(draft.state->never, line.id)) return false;
  return line.options.empty() || std::ranges::any_of(draft.options, [&](const PlanOption& option) { return names(line.options, option.option); });
}

}  // namespace

std::vector<DraftedLine> draft_lines(const LineDraft& draft) {
  std::vector<DraftedLine> out;
  std::map<std::string, std::vector<FactSheet>> entries;
  for (const auto& from : draft.care_template.lines) {
    if (!is_for(from, draft) || !is_for_now(from, draft.escalations)) continue;
    if (from.for_each.empty()) {
      if (auto line = draft_line(from, draft, draft.sheet, from.id)) out.push_back(std::move(*line));
      continue;
    }
    auto [at, fresh] = entries.try_emplace(from.for_each);
    if (const auto* value = draft.sheet.value(from.for_each); value && fresh)
      if (const auto* records = std::get_if<std::vector<FactRecord>>(value))
        for (const auto& record : *records) at->second.push_back(sheet_of_entry(draft.sheet, from.for_each, record));
    for (std::size_t i = 0; i < at->second.size(); ++i) {
      const auto& record = std::get<std::vector<FactRecord>>(*at->second[i].value(from.for_each)).front();
      if (auto line = draft_line(from, draft, at->second[i], from.id + "." + entry_name(record, i + 1))) {
        take_agreement(line->line, at->second[i], from.for_each, record);
        out.push_back(std::move(*line));
      }
    }
  }
  shorten_for_emergency(out, draft.care_template, draft.escalations);
  return out;
}

}  // namespace leeboard::care
