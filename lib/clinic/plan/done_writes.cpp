// Looks up what a line records, and records it.
#include "clinic/plan/done_writes.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/error.hpp"
#include "catalog/catalog.hpp"
#include "catalog/vocabulary.hpp"
#include "clinic/desk.hpp"
#include "store/repositories.hpp"

namespace leeboard::clinic {

namespace {
/// From which day a form counts: of what is for today, that day; of what comes back, after the last time; of a phase that is still to come,
/// after the first day of the plan; else the whole stretch of care.
Date since(store::Repositories& records, const DoneLine& done) {
  if (!done.line.repeat.empty() && done.line.decided(Decision::done)) return done.line.decision->signature.at.day.plus_days(1);
  if (is_today(done.line)) return done.plan.as_of.day;
  const auto phase = std::ranges::find(done.plan.phases, done.line.phase, &PlanPhase::id);
  if (phase != done.plan.phases.end() && phase->from > done.plan.as_of.day) {
    const auto first = records.plans().get(done.plan.id + ".r1");
    return (first ? first->as_of : done.plan.as_of).day.plus_days(1);
  }
  const auto episode = done.episode.empty() ? std::nullopt : records.episodes().get(done.episode);
  return episode && episode->episode.admitted ? episode->episode.admitted->day : done.plan.as_of.day;
}

void require_form(store::Repositories& records, const Desk& desk, const DoneLine& done, const std::string& instrument) {
  const auto from = since(records, done);
  const auto forms = records.assessments().of(done.person, instrument, desk.seen());
  const bool there = std::ranges::any_of(
      forms, [&](const store::StoredAssessment& form) { return form.assessment.answers.taken_at.value_or(form.assessment.recorded).day >= from; });
  if (there) return;
  throw Error(ErrorKind::refused, fmt::format("{} is done when its form is on record: no {} since {}", done.line.id, instrument, format_date(from)))
      .mend_with(fmt::format("leeboard assess add {} {}", done.patient, instrument));
}

std::string write_fact(store::Repositories& records, const Desk& desk, const DoneLine& done, const catalog::LineWrite& write, const Stamp& at) {
  const auto* type = desk.catalog.vocabulary().find_type(write.name);
  auto value = type ? catalog::written_value(*type, write.value, at.day) : std::nullopt;
  if (!value) throw Error(ErrorKind::bug, fmt::format("{} cannot record {}", done.line.id, write.name));
  const Fact fact{.key = write.name,
                  .content = std::move(*value),
                  .at = at,
                  .recorded = desk.as_of,
                  .by = desk.actor,
                  .source = fmt::format("{}:{}", done.plan.id, done.line.id)};
  return records.facts().holds(done.person, fact) ? std::string() : records.facts().add(done.person, done.episode, fact);
}

std::string write_event(store::Repositories& records, const Desk& desk, const DoneLine& done, const catalog::LineWrite& write, const Stamp& at) {
  Event event{.kind = write.event, .at = at, .by = desk.actor, .note = {}, .details = write.details};
  return records.events().add_new(done.person, done.episode, event, desk.as_of);
}
}  // namespace

const catalog::TemplateLine* template_line(const Desk& desk, const CarePlan& plan, const std::string& line) {
  try {
    const auto& stack = desk.catalog.template_stack(plan.template_ids(), 0);
    if (const auto* found = stack.find_line(line)) return found;
    return stack.find_line(line.substr(0, line.find('.')));  // one of several of a records fact
  } catch (const Error& error) {
    // A template of the site that is gone: what was planned by it is still done.
    if (error.kind() != ErrorKind::not_found) throw;
    return nullptr;
  }
}

std::vector<catalog::LineWrite> writes_of(const Desk& desk, const CarePlan& plan, const std::string& line) {
  const auto* found = template_line(desk, plan, line);
  return found ? found->writes : std::vector<catalog::LineWrite>{};
}

std::vector<std::string> write_done(store::Repositories& records, const Desk& desk, const DoneLine& done, const Stamp& at) {
  const auto writes = writes_of(desk, done.plan, done.line.id);
  for (const auto& write : writes)
    if (write.kind == catalog::LineWrite::Kind::form) require_form(records, desk, done, write.name);
  std::vector<std::string> out;
  for (const auto& write : writes) {
    if (write.kind == catalog::LineWrite::Kind::form) continue;
    auto id = write.kind == catalog::LineWrite::Kind::fact ? write_fact(records, desk, done, write, at) : write_event(records, desk, done, write, at);
    if (!id.empty()) out.push_back(std::move(id));
  }
  return out;
}

}  // namespace leeboard::clinic
