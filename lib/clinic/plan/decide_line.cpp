// Decides, opens again, notes.
#include "clinic/plan/decide_line.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/error.hpp"
#include "base/nearest.hpp"
#include "base/range.hpp"
#include "care/plan_follows.hpp"
#include "catalog/catalog.hpp"
#include "catalog/plan_json.hpp"
#include "catalog/site_settings.hpp"
#include "catalog/vocabulary.hpp"
#include "clinic/correct/withdraw.hpp"
#include "clinic/desk.hpp"
#include "clinic/plan/done_writes.hpp"
#include "clinic/plan/signatures.hpp"
#include "clinic/stored_plan.hpp"
#include "store/repositories.hpp"

namespace leeboard::clinic {

namespace {
/// The newest signed plan of a person, as it stands at this moment of the transaction.
struct Standing {
  store::PersonKey person;
  store::PlanRevision stored;
  CarePlan plan;
};

Standing standing_plan(store::Repositories& records, const Desk& desk, const std::string& patient) {
  const auto person = records.patients().require(patient);
  auto stored = require_plan(records, person, patient, 0, desk.seen(), PlanStatus::signed_);
  auto plan = plan_of(stored, desk.catalog.vocabulary());
  complete_signatures(records, desk, stored, plan);
  return {person, std::move(stored), std::move(plan)};
}

void refuse_day(const Desk& desk, const char* flag, const std::optional<Date>& day, bool ahead) {
  if (!day || (ahead ? *day > desk.as_of.day : *day <= desk.as_of.day)) return;
  throw Error(ErrorKind::bad_input,
              fmt::format("{} {} is not {} {}", flag, format_date(*day), ahead ? "after" : "on or before", format_date(desk.as_of.day)))
      .mend_with(ahead ? "name a day that is still to come" : "name the day on which it was");
}

LineDecision decision_of(const Desk& desk, const DecideRequest& request, const CarePlan& plan) {
  const auto only = [](bool fits, const char* flag, const char* decision) {
    if (!fits) throw Error(ErrorKind::usage, fmt::format("{} goes with `{}` alone", flag, decision)).mend_with("leave it out, or decide that");
  };
  only(!request.ask || request.decision == Decision::declined, "--ask", "declined");
  only(!request.due || request.decision == Decision::later, "--due", "later");
  refuse_day(desk, "--on", request.on, false);
  refuse_day(desk, "--ask", request.ask, true);
  refuse_day(desk, "--due", request.due, true);
  LineDecision out{.decision = request.decision, .signature = {desk.actor, desk.as_of, request.reason}};
  if (request.on && *request.on != desk.as_of.day) out.signature.at = stamp_of(*request.on);
  out.due = request.due;
  if (request.decision != Decision::declined) return out;
  // What is declined is never asked about by nobody: at the latest when the plan is looked at again.
  const auto review = plan.as_of.day.plus_days(desk.site.plan_review.minutes / 1440);
  out.ask = request.ask ? *request.ask : std::max(review, desk.as_of.day.plus_days(1));
  return out;
}

/// Takes back what `done` had recorded, and gives the plan as it stands then.
std::vector<std::string> undo_done(store::Repositories& records, const Desk& desk, const LineDecision& decision, const std::string& reason) {
  if (!decision.wrote.empty()) withdraw_objects(desk, records, decision.wrote, reason);
  return decision.wrote;
}

bool stands_already(const LineDecision& old, const LineDecision& now) {
  return old.decision == now.decision && old.signature.at.day == now.signature.at.day && old.signature.by == now.signature.by &&
         old.signature.reason == now.signature.reason && old.ask == now.ask && old.due == now.due;
}

DecidedOn store_line(store::Repositories& records, const Desk& desk, Standing& standing, const PlanLine& line, const std::string& reason) {
  DecidedOn out;
  out.line = line;
  out.revision = add_signed(records, desk, standing.stored, std::move(standing.plan), {desk.actor, desk.as_of, reason});
  return out;
}
}  // namespace

PlanLine& find_line(CarePlan& plan, const std::string& id) {
  auto at = std::ranges::find(plan.lines, id, &PlanLine::id);
  if (const auto number = parse_integer(id); at == plan.lines.end() && number && *number > 0)
    at = std::ranges::find_if(plan.lines, [&](const PlanLine& line) { return line.number == *number; });
  if (at != plan.lines.end()) return *at;
  std::vector<std::string> known;
  for (const auto& line : plan.lines) known.push_back(line.id);
  auto mend = did_you_mean(id, known);
  if (mend.empty()) mend = "the lines stand in `leeboard plan show --full`, the numbers on the page without it";
  throw Error(ErrorKind::not_found, fmt::format("the plan has no line {}", id)).mend_with(std::move(mend));
}

store::PlanRevision add_signed(store::Repositories& records, const Desk& desk, const store::PlanRevision& before, CarePlan plan,
                               const Signature& signature) {
  const auto newest = records.plans().newest(before.person, {}, {});
  plan.id.clear();
  auto stored = before;
  stored.status = plan.status.value_or(before.status);
  stored.document = catalog::format_plan(plan);
  stored.signature = signature;
  stored = records.plans().add(stored);
  // A draft that waits on top goes on waiting there, with what was decided meanwhile.
  if (!newest || newest->id != before.id || newest->revision <= before.revision || newest->status != PlanStatus::draft) return stored;
  auto draft = plan_of(*newest, desk.catalog.vocabulary());
  care::carry_decisions(draft, plan);
  draft.id.clear();
  auto next = *newest;
  next.document = catalog::format_plan(draft);
  next.signature = signature;
  records.plans().add(next);
  return stored;
}

DecidedOn decide_line(store::Repositories& records, const Desk& desk, const DecideRequest& request) {
  auto standing = standing_plan(records, desk, request.patient);
  auto decided = decision_of(desk, request, standing.plan);
  const auto id = find_line(standing.plan, request.line).id;
  if (const auto& line = find_line(standing.plan, id); line.decision && stands_already(*line.decision, decided))
    return {.revision = standing.stored, .line = line, .unchanged = true, .wrote = line.decision->wrote, .taken_back = {}};
  std::vector<std::string> taken_back;
  // What comes back is done anew on each of its days; what was done by mistake is not done.
  if (const auto old = find_line(standing.plan, id).decision; old && old->decision == Decision::done && decided.decision != Decision::done) {
    taken_back = undo_done(records, desk, *old, request.reason.empty() ? fmt::format("{}: no longer done", id) : request.reason);
    standing = standing_plan(records, desk, request.patient);
  }
  auto& line = find_line(standing.plan, id);
  if (decided.decision == Decision::done)
    decided.wrote = write_done(records, desk, {standing.person, request.patient, standing.stored.episode, standing.plan, line}, decided.signature.at);
  line.decision = decided;
  auto out = store_line(records, desk, standing, PlanLine(line), request.reason);
  out.wrote = decided.wrote;
  out.taken_back = std::move(taken_back);
  records.plans().decide({.plan = out.revision.id, .revision = out.revision.revision, .line = id, .decision = decided});
  return out;
}

DecidedOn reopen_line(store::Repositories& records, const Desk& desk, const std::string& patient, const std::string& line_id,
                      const std::string& reason) {
  if (reason.empty())
    throw Error(ErrorKind::usage, "a decision is taken back with a reason").mend_with(fmt::format("say why with {}", desk.words.reason));
  auto standing = standing_plan(records, desk, patient);
  const auto id = find_line(standing.plan, line_id).id;
  const auto old = find_line(standing.plan, id).decision;
  if (!old) return {.revision = standing.stored, .line = find_line(standing.plan, id), .unchanged = true, .wrote = {}, .taken_back = {}};
  auto taken_back = undo_done(records, desk, *old, reason);
  if (!taken_back.empty()) standing = standing_plan(records, desk, patient);
  auto& line = find_line(standing.plan, id);
  line.decision.reset();
  auto out = store_line(records, desk, standing, PlanLine(line), reason);
  out.taken_back = std::move(taken_back);
  const LineDecision reopened{.decision = old->decision, .signature = {desk.actor, desk.as_of, reason}};
  records.plans().decide({.plan = out.revision.id, .revision = out.revision.revision, .line = id, .decision = reopened, .reopened = true});
  return out;
}

DecidedOn note_line(store::Repositories& records, const Desk& desk, const std::string& patient, const std::string& line_id, const std::string& note) {
  auto standing = standing_plan(records, desk, patient);
  auto& line = find_line(standing.plan, line_id);
  line.notes.push_back({desk.actor, desk.as_of, note});
  return store_line(records, desk, standing, PlanLine(line), {});
}

}  // namespace leeboard::clinic
