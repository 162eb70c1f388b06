// Lints states.
#include "catalog/lint_plan_states.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "base/nearest.hpp"
#include "catalog/lint_cites.hpp"
#include "catalog/treatment_option.hpp"
#include "rules/evaluate.hpp"
#include "rules/reach.hpp"

namespace leeboard::catalog {
namespace {

using rules::Wanted;

class StateLint {
 public:
  StateLint(const PlanStates& all, const std::vector<std::string>& known_lines, const LintContext& context, Diagnostics& faults)
      : all_(all), known_lines_(known_lines), context_(context), faults_(faults) {}

  void check(const TreatmentState& state) {
    const auto of = fmt::format("the state `{}`", state.id);
    check_cites(context_.rows, state.where, state.id, state.cites, faults_);
    check_words(context_.words, state.where, of, state.title, faults_);
    check_words(context_.words, state.where, of, state.unknown.ask, faults_);
    for (const auto& shut : state.shut) check_words(context_.words, state.where, of, shut.reason, faults_);
    const auto options = context_.options.ids();
    for (const auto& word : state.never)
      if (std::ranges::find(known_lines_, word) == known_lines_.end() && std::ranges::find(options, word) == options.end())
        fault(state, fmt::format("{} never proposes `{}`, which is neither a line nor an option", of, word), near(word, options));
    if (!state.drafts_from.empty() && std::ranges::find(context_.templates, state.drafts_from) == context_.templates.end())
      fault(state, fmt::format("{} drafts from the template `{}`, which is not there", of, state.drafts_from),
            did_you_mean(state.drafts_from, context_.templates));
    for (const auto& row : state.guards)
      if (!row.starts_with(guard_rows) || !context_.rows.find(row))
        fault(state, fmt::format("{} is under the guard `{}`, which is no row of the guards", of, row));
    check_schedules(state.where, of, state.schedules);
    check_lines(state.where, of, state.today);
    check_reach(state, of);
    check_bands(state, of);
    if (needs_examples(state) && (!state.examples || state.examples->empty()))
      fault(state, fmt::format("no-example: {} has no worked example", of), "add `examples:` with facts and what is expected of them");
  }

  void check(const StateOverlay& overlay) {
    const auto of = fmt::format("the overlay `{}`", overlay.id);
    check_cites(context_.rows, overlay.where, overlay.id, overlay.cites, faults_);
    check_words(context_.words, overlay.where, of, overlay.title, faults_);
    check_schedules(overlay.where, of, overlay.schedules);
    check_lines(overlay.where, of, overlay.adds);
    if (!rules::can_hold({{&overlay.when, true}}, context_.types))
      faults_.add(overlay.where, fmt::format("unreachable-state: {} can never hold: its conditions contradict each other", of), "mend `when`");
    if (!overlay.examples || overlay.examples->empty())
      faults_.add(overlay.where, fmt::format("no-example: {} has no worked example", of), "add `examples:` with facts and what is expected of them");
  }

  /// Nobody is without a state: the last one of treatment has no condition. No two states claim the same missing fact.
  void check_whole() {
    const TreatmentState* last = nullptr;
    std::map<std::string, const TreatmentState*> claimed;
    for (const auto& state : all_.states) {
      claim(state, claimed);
      if (state.takes != TreatmentState::Takes::treatment) continue;
      if (last && !last->given && !last->when)
        fault(state, fmt::format("the state `{}` stands below `{}`, which takes everybody", state.id, last->id), "move it up");
      last = &state;
    }
    if (last && (last->given || last->when))
      fault(*last, fmt::format("somebody could be without a state: the last one, `{}`, has a condition", last->id),
            "end with a state without `when`");
  }

 private:
  static bool needs_examples(const TreatmentState& state) { return state.escalation.empty(); }
  void fault(const TreatmentState& state, std::string message, std::string mend = {}) {
    faults_.add(state.where, std::move(message), std::move(mend));
  }

  void claim(const TreatmentState& state, std::map<std::string, const TreatmentState*>& claimed) {
    if (state.unknown.counts != StateUnknown::Counts::yes || !state.when) return;
    for (const auto& fact : rules::facts_of(*state.when)) {
      const auto [other, fresh] = claimed.emplace(fact, &state);
      if (!fresh && other->second->takes == state.takes)
        fault(state, fmt::format("while `{}` is not known both `{}` and `{}` would count", fact, other->second->id, state.id),
              "let one of them go on");
    }
  }

  std::string near(const std::string& word, std::vector<std::string> known) const {
    known.insert(known.end(), known_lines_.begin(), known_lines_.end());
    return did_you_mean(word, known);
  }

  void check_schedules(const Where& where, const std::string& of, const std::vector<std::string>& ids) {
    for (const auto& id : ids)
      if (std::ranges::find(context_.schedules, id) == context_.schedules.end())
        faults_.add(where, fmt::format("{} names the schedule `{}`, which is not there", of, id), did_you_mean(id, context_.schedules));
  }

  void check_lines(const Where& where, const std::string& of, const std::vector<std::string>& ids) {
    for (const auto& id : ids)
      if (std::ranges::find(known_lines_, id) == known_lines_.end())
        faults_.add(where, fmt::format("{} names the line `{}`, which no template holds", of, id), did_you_mean(id, known_lines_));
  }

  static std::vector<Wanted> wanted_of(const TreatmentState& state) {
    std::vector<Wanted> out;
    if (state.given) out.push_back({&*state.given, true});
    if (state.when) out.push_back({&*state.when, true});
    return out;
  }

  void check_reach(const TreatmentState& state, const std::string& of) {
    const auto wanted = wanted_of(state);
    if (!wanted.empty() && !rules::can_hold(wanted, context_.types))
      fault(state, fmt::format("unreachable-state: {} can never hold: its conditions contradict each other", of), "mend `given` or `when`");
  }

  /// Each number alone, from 0 on: a hole where the state may hold and no band can, an overlap where two bands are sure.
  void check_bands(const TreatmentState& state, const std::string& of) {
    std::set<std::string> numbers;
    for (const auto& band : state.bands)
      for (const auto& fact : rules::facts_of(band.when))
        if (const auto* type = context_.types.find_type(fact); type && type->kind == ValueKind::number) numbers.insert(fact);
    for (const auto& fact : numbers) {
      bool hole = false, overlap = false;
      for (int n = 0; n <= furthest && !(hole && overlap); ++n) {
        const auto sheet = sheet_with(fact, n);
        const auto sure = std::ranges::count_if(state.bands, [&](const auto& band) { return rules::evaluate(band.when, sheet).truth == Truth::yes; });
        const bool open = std::ranges::any_of(state.bands, [&](const auto& band) { return rules::evaluate(band.when, sheet).truth != Truth::no; });
        const bool may_hold = !state.when || rules::evaluate(*state.when, sheet).truth != Truth::no;
        if (sure > 1 && !overlap) fault(state, fmt::format("two bands of {} hold where `{}` is {}", of, fact, n), "mend one `when`");
        if (may_hold && !open && !hole) fault(state, fmt::format("no band of {} holds where `{}` is {}", of, fact, n), "mend one `when`");
        overlap = overlap || sure > 1;
        hole = hole || (may_hold && !open);
      }
    }
  }

  static FactSheet sheet_with(const std::string& fact, int number) {
    FactSheet sheet(stamp_of(make_date(2026, 12, 1).value()));
    Finding finding;
    finding.value = Range{static_cast<double>(number), static_cast<double>(number)};
    sheet.put(fact, std::move(finding));
    return sheet;
  }

  static constexpr int furthest = 1000;  // hours of 30 days and more, days of two years
  const PlanStates& all_;
  const std::vector<std::string>& known_lines_;
  const LintContext& context_;
  Diagnostics& faults_;
};

}  // namespace

void lint_plan_states(const PlanStates& own, const PlanStates& all, const std::vector<std::string>& known_lines, const LintContext& context,
                      Diagnostics& faults) {
  StateLint lint(all, known_lines, context, faults);
  for (const auto& state : own.states) lint.check(state);
  for (const auto& overlay : own.overlays) lint.check(overlay);
  if (!own.states.empty()) lint.check_whole();
}

}  // namespace leeboard::catalog
