// Plans forms and finds those that are due.
#include "care/form_schedule.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "care/plan_day.hpp"
#include "care/plan_repeat.hpp"
#include "catalog/care_template.hpp"
#include "catalog/vocabulary.hpp"
#include "record/form_state.hpp"
#include "rules/evaluate.hpp"

namespace leeboard::care {

namespace {
// A line that needs several scales of one form needs the form once.
void add_form(FormSchedule& schedule, const catalog::Vocabulary& vocabulary, const std::string& fact, PlannedForm planned) {
  const auto* entry = vocabulary.find(fact);
  if (!entry || !entry->derived || entry->derived->instrument.empty()) return;
  planned.instrument = entry->derived->instrument;
  planned.fresh = entry->fresh ? entry->fresh->minutes / 1440 : 0;
  const bool there = std::ranges::any_of(schedule.forms, [&](const PlannedForm& other) {
    return other.instrument == planned.instrument && other.line == planned.line && other.day == planned.day;
  });
  if (!there) schedule.forms.push_back(std::move(planned));
}

const catalog::TemplateLine* find_source(const catalog::CareTemplate* care_template, const std::string& line) {
  if (!care_template) return nullptr;
  if (const auto* found = care_template->find_line(line)) return found;
  return care_template->find_line(line.substr(0, line.rfind('.')));  // one of several of a records fact
}

bool holds(const catalog::TemplateLine& line, const FactSheet& sheet) {
  const auto is = [&](const std::optional<rules::Condition>& condition, Truth wanted) {
    return !condition || rules::evaluate(*condition, sheet, line.max_ages).truth == wanted;
  };
  return line.for_each.empty() && is(line.given, Truth::yes) && is(line.when, Truth::yes) && is(line.unless, Truth::no);
}

std::optional<Date> day_from(const std::optional<catalog::PlanDate>& date, const FactSheet& sheet, Date from) {
  if (!date) return std::nullopt;
  return date->from == catalog::DateFrom::plan ? from.plus_days(date->add_days) : day_of(*date, sheet);
}

Date halfway(Date before, Date day) { return day.plus_days(-(day.since(before) / 2)); }

// The first planned day of one instrument that is not met.
struct Search {
  const FormSchedule& schedule;
  const std::vector<const PlannedForm*> planned;
  std::optional<Date> newest;

  bool is_met(Date day, std::optional<Date> before, const PlannedForm& by) const {
    const auto opens = before ? halfway(*before, day) : day.plus_days(-by.fresh);
    return (newest && *newest >= opens) || (by.done && *by.done >= opens);
  }

  std::optional<FormDue> run(Date until) const {
    std::map<Date, std::vector<const PlannedForm*>> days;
    for (const auto* form : planned) {
      // A line that comes back for ever needs no day after the one that is looked for.
      const auto end = form->last ? std::min(*form->last, until) : until;
      days[form->day].push_back(form);
      if (form->every > 0)
        for (auto day = form->day.plus_days(form->every); day <= end; day = day.plus_days(form->every)) days[day].push_back(form);
    }
    std::optional<Date> before;
    for (const auto& [day, forms] : days) {
      if (!before && day > schedule.from) before = schedule.from;
      if (day > until) break;
      FormDue due{forms.front()->instrument, day, {}, nullptr};
      for (const auto* form : forms)
        if (!is_met(day, before, *form)) due.lines.push_back(form->line);
      if (!due.lines.empty()) return due;
      before = day;
    }
    return std::nullopt;
  }
};
}  // namespace

FormSchedule schedule_of_plan(const CarePlan& plan, const catalog::CareTemplate* care_template, const catalog::Vocabulary& vocabulary) {
  FormSchedule schedule{plan.as_of.day, "plan", plan.id + ".r" + std::to_string(plan.revision), {}};
  for (const auto& line : plan.lines) {
    if (line.status != LineStatus::proposed || line.decided(Decision::declined)) continue;
    PlannedForm planned{{}, line.id, {}, 0, std::nullopt, std::nullopt, 0};
    if (line.decided(Decision::done)) planned.done = line.decision->signature.at.day;
    if (line.goal && line.goal->by) {
      planned.day = *line.goal->by;
      add_form(schedule, vocabulary, line.goal->metric, planned);
    }
    const auto* source = find_source(care_template, line.id);
    if (!source || !line.due) continue;
    planned.day = *line.due;
    if (const auto repeat = parse_plan_repeat(line.repeat)) planned.every = repeat->days, planned.last = repeat->last;
    for (const auto& fact : source->asks) add_form(schedule, vocabulary, fact, planned);
  }
  return schedule;
}

FormSchedule schedule_of_template(const catalog::CareTemplate& care_template, const catalog::Vocabulary& vocabulary, const FactSheet& sheet,
                                  Date from) {
  FormSchedule schedule{from, "template", care_template.id, {}};
  for (const auto& line : care_template.lines) {
    if (line.asks.empty() && !line.goal) continue;
    if (!holds(line, sheet)) continue;
    PlannedForm planned{{}, line.id, {}, 0, std::nullopt, std::nullopt, 0};
    if (line.goal && line.goal->metric_is_fact)
      if (const auto by = day_from(line.goal->by, sheet, from)) {
        planned.day = *by;
        add_form(schedule, vocabulary, line.goal->metric, planned);
      }
    const auto due = day_from(line.due, sheet, from);
    if (!due) continue;
    planned.day = *due;
    if (line.repeat) {
      using Until = catalog::TemplateRepeat::Until;
      planned.every = line.repeat->every.minutes / 1440;
      if (line.repeat->until == Until::day) planned.last = from.plus_days(line.repeat->until_day);
      const auto* phase = care_template.find_phase(line.phase);
      if (line.repeat->until == Until::phase_end && phase) planned.last = day_from(phase->to, sheet, from);
    }
    for (const auto& fact : line.asks) add_form(schedule, vocabulary, fact, planned);
  }
  return schedule;
}

std::vector<FormDue> list_forms_due(const FormSchedule& schedule, const std::vector<Assessment>& forms, Date until) {
  std::set<std::string> instruments;
  for (const auto& planned : schedule.forms) instruments.insert(planned.instrument);
  std::vector<FormDue> out;
  for (const auto& instrument : instruments) {
    const Assessment* newest = nullptr;
    for (const auto& form : forms) {
      // A form without an answer tells nothing, so it meets nothing.
      if (form.score.instrument != instrument || !form.answers.taken_at) continue;
      if (form.score.answered == 0 && form.answers.scales.empty()) continue;
      if (!counts_as_done(form.answers)) continue;
      if (!newest || !earlier(*form.answers.taken_at, *newest->answers.taken_at)) newest = &form;
    }
    std::vector<const PlannedForm*> planned;
    for (const auto& each : schedule.forms)
      if (each.instrument == instrument) planned.push_back(&each);
    const auto day = newest ? std::optional(newest->answers.taken_at->day) : std::nullopt;
    auto due = Search{schedule, std::move(planned), day}.run(until);
    if (!due) continue;
    due->last = newest;
    out.push_back(std::move(*due));
  }
  std::ranges::stable_sort(out, {}, &FormDue::day);
  return out;
}

}  // namespace leeboard::care
