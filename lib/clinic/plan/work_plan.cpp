// Lines, answers, and what others did meanwhile.
#include "clinic/plan/work_plan.hpp"

#include <algorithm>
#include <tuple>

#include "care/due_items.hpp"
#include "catalog/catalog.hpp"
#include "catalog/vocabulary.hpp"
#include "clinic/desk.hpp"
#include "clinic/plan/decide_line.hpp"
#include "clinic/stored_plan.hpp"
#include "store/repositories.hpp"
#include "store/store.hpp"

namespace leeboard::clinic {

namespace {
WorkingPlan read_plan(store::Repositories& records, const Desk& desk, const std::string& patient) {
  WorkingPlan out;
  const auto person = records.patients().require(patient);
  out.stored = require_plan(records, person, patient, 0, desk.seen(), PlanStatus::signed_);
  out.plan = plan_of(out.stored, desk.catalog.vocabulary());
  return out;
}

bool same(const PlanLine& a, const PlanLine& b) {
  return a.text == b.text && a.status == b.status && a.due == b.due && a.decision == b.decision && a.notes == b.notes;
}

bool waits(const PlanLine& line, Date day) {
  if (line.status != LineStatus::proposed || line.statement || is_put_off(line, day)) return false;
  if (!line.decided(Decision::done)) return true;
  const auto again = line.repeat.empty() ? std::nullopt : care::due_day(line, day);
  return again && *again <= day;
}
}  // namespace

const PlanLine* WorkingPlan::find(const std::string& id) const {
  const auto at = std::ranges::find(plan.lines, id, &PlanLine::id);
  return at == plan.lines.end() ? nullptr : &*at;
}

WorkingPlan open_plan(store::Store& store, const Desk& desk, const std::string& patient) {
  auto out = read_plan(store.read(), desk, patient);
  store.log_read(out.stored.id, out.stored.person);
  return out;
}

std::vector<std::string> lines_to_work(const CarePlan& plan, Date day) {
  std::vector<const PlanLine*> lines;
  for (const auto& line : plan.lines)
    if (waits(line, day)) lines.push_back(&line);
  std::ranges::stable_sort(lines, {}, [&](const PlanLine* line) {
    const auto due = care::due_day(*line, day);
    return std::tuple(line->kind == LineKind::goal, !is_today(*line), !due, due.value_or(Date{}), line->number);
  });
  std::vector<std::string> out;
  for (const auto* line : lines) out.push_back(line->id);
  return out;
}

AnsweredLine answer_line(store::Store& store, const Desk& desk, const std::string& patient, WorkingPlan& working, const PlanLine& shown,
                         const LineAnswer& answer) {
  AnsweredLine out;
  store.write([&](store::Repositories& records) {
    out = {};
    const auto now = read_plan(records, desk, patient);
    if (now.stored.id != working.stored.id || now.stored.revision != working.stored.revision) {
      out.changed = true;
      out.changed_by = now.stored.signature.by;
      const auto* line = now.find(shown.id);
      if (!line || !same(*line, shown)) return;
    }
    DecidedOn decided;
    if (answer.decision) {
      DecideRequest request{.patient = patient, .line = shown.id, .decision = *answer.decision, .reason = answer.words};
      (answer.decision == Decision::later ? request.due : request.ask) = answer.day;
      decided = decide_line(records, desk, request);
    } else {
      decided = note_line(records, desk, patient, shown.id, answer.words);
    }
    out.stored = true;
    out.line = decided.line;
    out.wrote = decided.wrote;
    out.taken_back = decided.taken_back;
  });
  working = read_plan(store.read(), desk, patient);
  return out;
}

}  // namespace leeboard::clinic
