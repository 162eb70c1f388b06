// Weighs the safety rules of each option.
#include "care/option_verdict.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "care/because.hpp"

namespace leeboard::care {
namespace {

using catalog::IfUnknown;

/// From weak to strong; a settled block outranks one that waits for a fact.
enum class Strength { allowed, warn, ask, block_until_known, block };

Strength strength_of(SafetyVerdict verdict) {
  switch (verdict) {
    case SafetyVerdict::block: return Strength::block;
    case SafetyVerdict::ask: return Strength::ask;
    case SafetyVerdict::warn: return Strength::warn;
    case SafetyVerdict::must:
    case SafetyVerdict::escalate:
    case SafetyVerdict::info: break;
  }
  return Strength::allowed;
}

/// What a rule does to the verdict when it holds.
Strength strength_of(const catalog::SafetyRule& rule) { return rule.until.empty() ? strength_of(rule.verdict) : Strength::block_until_known; }

/// What a rule does to the verdict now.
Strength strength_of(const RuleResult& result) {
  if (result.truth == Truth::yes) return strength_of(*result.rule);
  if (result.truth == Truth::no || strength_of(result.rule->verdict) == Strength::allowed) return Strength::allowed;
  switch (result.if_unknown) {
    case IfUnknown::block: return Strength::block_until_known;
    case IfUnknown::ask: return Strength::ask;
    case IfUnknown::note: return Strength::allowed;
  }
  return Strength::allowed;
}

Verdict verdict_of(Strength strength) {
  switch (strength) {
    case Strength::allowed: break;
    case Strength::warn: return Verdict::warn;
    case Strength::ask: return Verdict::ask;
    case Strength::block_until_known:
    case Strength::block: return Verdict::block;
  }
  return Verdict::allowed;
}

OptionReason reason_of(const RuleResult& result, const catalog::Guidelines& guidelines) {
  const auto& rule = *result.rule;
  return {.rule = rule_row(rule),
          .cites = rows_of(rule.cites),
          .from = rule.id,
          .verdict = rule.verdict,
          .text = rule.text,
          .mitigation = rule.mitigation,
          .evidence = weakest_evidence(guidelines, rule.cites),
          .override_by = rule.override_by,
          .because = result.because};
}

/// One option with the strength behind its verdict; alternatives still unsorted.
struct Weighed {
  PlanOption option;
  Strength strength = Strength::allowed;
};

Strength settled_strength(const std::vector<const RuleResult*>& results) {
  auto out = Strength::allowed;
  for (const auto* result : results)
    if (result->truth == Truth::yes) out = std::max(out, strength_of(*result->rule));
  return out;
}

void add_missing(Weighed& weighed, const std::vector<const RuleResult*>& results, const FactSheet& sheet) {
  auto& option = weighed.option;
  if (weighed.strength == Strength::block) return;
  const auto settled = settled_strength(results);
  for (const auto* result : results) {
    const auto reach = strength_of(result->rule->verdict);
    if (result->truth == Truth::yes) {
      add_once(option.until_known, result->rule->until);
      add_once(option.missing, result->rule->until);
    }
    if (result->truth == Truth::yes && reach == Strength::ask)
      for (const auto& fact : result->rule->asks)
        if (!sheet.value(fact)) add_once(option.missing, fact);
    if (result->truth != Truth::unknown || reach == Strength::allowed) continue;
    if (strength_of(*result) == Strength::block_until_known) add_once(option.until_known, result->missing);
    // A rule that only names its facts, and could raise nothing above what is settled, cannot change the verdict.
    if (strength_of(*result) != Strength::allowed || reach > settled) add_once(option.missing, result->missing);
  }
}

/// What the verdict stands without: of the rules that could raise it most first.
void add_not_known(Weighed& weighed, std::vector<const RuleResult*> results) {
  if (weighed.strength == Strength::block) return;
  const auto settled = settled_strength(results);
  std::ranges::stable_sort(results, std::greater{}, [](const RuleResult* r) { return strength_of(r->rule->verdict); });
  for (const auto* result : results)
    if (result->truth == Truth::unknown && strength_of(*result) == Strength::allowed && strength_of(result->rule->verdict) > settled)
      add_once(weighed.option.as_far_as_known, result->missing);
}

void add_reasons(Weighed& weighed, std::vector<const RuleResult*> results, const catalog::Guidelines& guidelines) {
  std::ranges::stable_sort(results, std::greater{}, [](const RuleResult* r) { return strength_of(*r); });
  for (const auto* result : results) {
    const bool holds = result->truth == Truth::yes;
    const bool waits = result->truth == Truth::unknown && strength_of(*result) >= Strength::ask && weighed.strength != Strength::block;
    if (!holds && !waits) continue;
    weighed.option.reasons.push_back(reason_of(*result, guidelines));
    if (strength_of(*result) == weighed.strength && weighed.strength >= Strength::block_until_known)
      add_once(weighed.option.alternatives, result->rule->alternatives);
  }
}

void add_not_before(PlanOption& option, const std::vector<const RuleResult*>& results, const FactSheet& sheet) {
  for (const auto* result : results) {
    if (result->truth != Truth::yes || result->rule->verdict != SafetyVerdict::block || !result->rule->recheck) continue;
    const auto day = recheck_day(*result->rule->recheck, sheet);
    if (day && (!option.not_before || *option.not_before < *day)) option.not_before = day;
  }
  if (option.not_before) option.not_before = std::max(*option.not_before, sheet.as_of().day);
}

OptionReason reason_of(const catalog::TreatmentState& state, std::string text, const std::vector<Because>& because,
                       const catalog::Guidelines& guidelines) {
  return {.rule = state.cites.front(),
          .cites = rows_of(state.cites),
          .from = state.id,
          .verdict = SafetyVerdict::block,
          .text = std::move(text),
          .mitigation = {},
          .evidence = weakest_evidence(guidelines, state.cites),
          .override_by = Override::clinician,
          .because = because};
}

/// Closes what the state of treatment shuts, and lets what it offers wait for what it does not know.
void weigh_state(Weighed& weighed, const StateFound& found, const FactSheet& sheet, const catalog::Guidelines& guidelines) {
  auto& option = weighed.option;
  for (const auto* shut : shut_options(found)) {
    if (shut->option != option.option) continue;
    weighed.strength = Strength::block;
    option.until_known.clear();
    option.missing.clear();
    option.as_far_as_known.clear();
    option.alternatives = found.exist;
    auto why = shut->reason.empty() ? "It does not fit where treatment stands: " + found.state->title + "." : shut->reason;
    option.reasons.insert(option.reasons.begin(), reason_of(*found.state, std::move(why), found.because, guidelines));
  }
  if (weighed.strength == Strength::block) return;
  const auto open = could_shut(found, option.option, sheet);
  add_once(option.missing, open);
  if (weighed.strength < Strength::ask) add_once(option.as_far_as_known, open);
  if (!found.state || !found.unsure) return;
  const auto& unknown = found.state->unknown;
  const auto& waits = unknown.options.empty() ? found.exist : unknown.options;
  if (std::ranges::find(waits, option.option) == waits.end() || unknown.then == IfUnknown::note) return;
  const auto strength = unknown.then == IfUnknown::block ? Strength::block_until_known : Strength::ask;
  add_once(option.missing, unknown.until_known);
  if (unknown.then == IfUnknown::block) add_once(option.until_known, unknown.until_known);
  if (strength < weighed.strength) return;
  weighed.strength = strength;
  option.reasons.insert(option.reasons.begin(), reason_of(*found.state, unknown.ask, found.because, guidelines));
}

/// An emergency that holds the option settles it, and is all that is said of it now.
void hold(Weighed& weighed, const std::vector<const RuleResult*>& emergencies, const catalog::Guidelines& guidelines) {
  if (emergencies.empty()) return;
  auto& option = weighed.option;
  weighed.strength = Strength::block;
  option.verdict = Verdict::block;
  option.until_known.clear();
  option.missing.clear();
  option.as_far_as_known.clear();
  option.alternatives.clear();
  option.reasons.clear();
  for (const auto* result : emergencies) {
    auto reason = reason_of(*result, guidelines);
    if (const auto& why = result->rule->escalation->holds_reason; !why.empty()) reason.text = why + " " + reason.text;
    option.reasons.push_back(std::move(reason));
  }
}

bool offers(const StateFound& found, const std::string& option) { return std::ranges::find(found.exist, option) != found.exist.end(); }

/// A rule that rests on a row of the guards (GRD-03) is one; a state that names guards is under those alone.
bool is_other_guard(const catalog::SafetyRule& rule, const std::vector<std::string>& guards) {
  if (guards.empty()) return false;
  bool guard = false;
  for (const auto& row : rows_of(rule.cites)) {
    if (std::ranges::find(guards, row) != guards.end()) return false;
    guard = guard || row.starts_with(catalog::guard_rows);
  }
  return guard;
}

/// A guard of a start says nothing of what a state offers and nothing is started with.
bool speaks_in(const catalog::SafetyRule& rule, const StateFound& found, const std::string& option) {
  if (found.state && !found.unsure && offers(found, option) && is_other_guard(rule, found.state->guards)) return false;
  const auto names = [&](const std::string& entry) { return entry == found.state->id || entry == found.state->id + "/" + option; };
  const bool silent = found.state && !found.unsure && std::ranges::any_of(rule.unless_state, names);
  return !silent || !offers(found, option);
}

Weighed weigh(const catalog::TreatmentOption& option, const std::vector<RuleResult>& all, const StateFound& state, const FactSheet& sheet,
              const catalog::Guidelines& guidelines, const Escalations& escalations) {
  std::vector<const RuleResult*> results;
  for (const auto& result : all)
    if (std::ranges::find(result.rule->options, option.id) != result.rule->options.end() && speaks_in(*result.rule, state, option.id))
      results.push_back(&result);
  Weighed out;
  out.option.option = option.id;
  for (const auto* result : results) out.strength = std::max(out.strength, strength_of(*result));
  add_missing(out, results, sheet);
  add_not_known(out, results);
  add_reasons(out, results, guidelines);
  weigh_state(out, state, sheet, guidelines);
  out.option.verdict = verdict_of(out.strength);
  if (out.strength == Strength::block) add_not_before(out.option, results, sheet);
  hold(out, escalations.holding(option.id), guidelines);
  return out;
}

const std::vector<FactRecord>* proposals(const FactSheet& sheet) {
  const auto* value = sheet.value("proposed");
  return value ? std::get_if<std::vector<FactRecord>>(value) : nullptr;
}

bool names(const FactRecord& proposal, const catalog::TreatmentOption& option) {
  if (const auto* field = proposal.find("option"))
    if (const auto* code = std::get_if<Code>(field)) return code->word == option.id;
  const auto* field = proposal.find("drug");
  const auto* code = field ? std::get_if<Code>(field) : nullptr;
  return code && std::ranges::find(option.drugs, code->word) != option.drugs.end();
}

bool raised(const catalog::TreatmentOption& option, const FactSheet& sheet) {
  const bool shut_out = option.unless && rules::evaluate(*option.unless, sheet).truth == Truth::yes;
  if (option.always || (!option.known.empty() && sheet.value(option.known) && !shut_out)) return true;
  if (option.when && rules::evaluate(*option.when, sheet).truth == Truth::yes) return true;
  if (option.unless && option.known.empty() && !shut_out) return true;
  const auto* list = proposals(sheet);
  return list && std::ranges::any_of(*list, [&](const FactRecord& r) { return names(r, option); });
}

void add_detail(PlanOption& to, const catalog::TreatmentOption& option, const FactSheet& sheet) {
  const auto put = [&](const std::string& name, const Range& amount) {
    if (std::ranges::none_of(to.detail, [&](const auto& d) { return d.first == name; })) to.detail.emplace_back(name, amount);
  };
  if (const auto* list = proposals(sheet))
    for (const auto& record : *list) {
      if (!names(record, option)) continue;
      for (const auto* name : {"dose_mg", "days"})
        if (const auto* field = record.find(name))
          if (const auto* amount = std::get_if<Range>(field)) put(name, *amount);
    }
  for (const auto& [name, fact] : option.detail)
    if (const auto* value = sheet.value(fact))
      if (const auto* amount = std::get_if<Range>(value)) put(name, *amount);
}

}  // namespace

bool is_beside_state(const PlanOption& option, const catalog::TreatmentOptions& options, const StateFound& state, const FactSheet& sheet) {
  using enum Choice;
  const auto* treatment = options.find(option.option);
  if (!treatment || !treatment->always || !state.state) return false;
  const bool asked_for = option.choice && (*option.choice == chosen || *option.choice == way || *option.choice == refused || *option.choice == later);
  const auto* list = proposals(sheet);
  if (asked_for || (list && std::ranges::any_of(*list, [&](const FactRecord& r) { return names(r, *treatment); }))) return false;
  const auto exist = options_in(state, sheet);
  const auto shut = shut_options(state);
  return std::ranges::find(exist, option.option) == exist.end() && std::ranges::find(shut, option.option, &catalog::ShutOption::option) == shut.end();
}

void keep_open_alternatives(std::vector<PlanOption>& options, const catalog::TreatmentOptions& treatments) {
  const auto open = [&](const std::string& id) {
    const auto at = std::ranges::find(options, id, &PlanOption::option);
    return at != options.end() && at->verdict != Verdict::block;
  };
  const bool any_lasting = std::ranges::any_of(treatments.options, [&](const auto& each) { return !each.keeps_well.empty() && open(each.id); });
  for (auto& option : options) {
    std::erase_if(option.alternatives, [&](const std::string& id) { return id == option.option || !open(id); });
    option.nothing_open = option.verdict == Verdict::block && !any_lasting;
  }
}

std::optional<Date> recheck_day(const catalog::Recheck& recheck, const FactSheet& sheet) {
  const auto* value = sheet.value(recheck.from);
  if (!value || recheck.add.empty()) return std::nullopt;
  const auto add = *std::ranges::min_element(recheck.add);
  if (const auto* date = std::get_if<Date>(value)) return plus(stamp_of(*date), Duration{(add.minutes + 1439) / 1440 * 1440}).day;
  const auto* ago = std::get_if<Range>(value);
  if (!ago) return std::nullopt;
  // The latest moment that the bounds leave open: looking again earlier could be too soon.
  const auto moment = plus(sheet.now(), Duration{-static_cast<long long>(ago->low * static_cast<double>(recheck.unit_minutes))});
  return plus(moment, add).day;
}

std::vector<PlanOption> review_options(const catalog::TreatmentOptions& options, const std::vector<RuleResult>& results, const StateFound& state,
                                       const FactSheet& sheet, const catalog::Guidelines& guidelines, const Escalations& escalations) {
  std::map<std::string, Weighed> all;
  std::set<std::string> listed;
  std::vector<std::string> open;
  for (const auto& option : options.options) {
    all[option.id] = weigh(option, results, state, sheet, guidelines, escalations);
    if (raised(option, sheet) || offers(state, option.id)) open.push_back(option.id);
  }
  while (!open.empty()) {
    const auto id = open.back();
    open.pop_back();
    if (!listed.insert(id).second) continue;
    for (const auto& other : all.at(id).option.alternatives)
      if (all.contains(other)) open.push_back(other);
  }
  std::vector<PlanOption> out;
  for (const auto& option : options.options) {
    if (!listed.contains(option.id)) continue;
    auto& weighed = all.at(option.id).option;
    add_detail(weighed, option, sheet);
    out.push_back(std::move(weighed));
  }
  keep_open_alternatives(out, options);
  return out;
}

}  // namespace leeboard::care
