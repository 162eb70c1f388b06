// Drafts, signs and decides.
#include "clinic/plan_desk.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/error.hpp"
#include "care/draft_plan.hpp"
#include "care/fitting_template.hpp"
#include "care/plan_follows.hpp"
#include "catalog/care_template.hpp"
#include "catalog/catalog.hpp"
#include "catalog/plan_json.hpp"
#include "catalog/same_definition.hpp"
#include "catalog/vocabulary.hpp"
#include "clinic/correct/rests_on.hpp"
#include "clinic/desk.hpp"
#include "clinic/gather_record.hpp"
#include "clinic/plan/decide_line.hpp"
#include "clinic/plan/next_template.hpp"
#include "clinic/plan/shown_plan.hpp"
#include "clinic/plan/signatures.hpp"
#include "clinic/plan/visit_kind.hpp"
#include "clinic/safety_items.hpp"
#include "clinic/stored_plan.hpp"
#include "record/acknowledge_words.hpp"
#include "store/repositories.hpp"

namespace leeboard::clinic {

namespace {
constexpr Gathering for_drafting{.depth = Depth::draft};

// Such a plan is right only if the record is wrong: that comes first among its problems.
void name_death(PersonRecord& record) {
  if (!record.death) return;
  record.sheet.add_problem(
      {"death", fmt::format("the record says that the person died{}; this plan is only right if the record is wrong, and then that must be "
                            "corrected first: `leeboard intake update {} FILE --reason TEXT`",
                            death_time_words(*record.death), record.patient.code)});
}

std::vector<std::string> list_waiting(const std::vector<SafetyItem>& items) {
  std::vector<std::string> out;
  for (const auto& item : items)
    if (!item.acknowledged) out.push_back(item.object);
  return out;
}

std::vector<std::string> list_waiting(store::Repositories& records, const Desk& desk, const CarePlan& plan, const PersonRecord& record) {
  auto out = list_waiting(record.safety);
  const auto of_plan = list_waiting(list_escalations(records, plan, desk.seen()));
  out.insert(out.end(), of_plan.begin(), of_plan.end());
  return out;
}

void add_unanswered(CarePlan& plan, const PersonRecord& record) {
  for (const auto& item : record.safety)
    if (item.answer == SafetyAnswered::no) plan.unanswered.push_back({item.object, item.what, item.at, item.text});
}

store::PlanRevision revision_of(const CarePlan& plan, const PersonRecord& record, store::PersonKey person, const Desk& desk,
                                const std::string& reason) {
  store::PlanRevision out;
  out.person = person;
  if (record.episode) out.episode = record.episode->id;
  out.status = PlanStatus::draft;
  out.as_of = plan.as_of;
  out.template_id = plan.template_id;
  out.template_version = plan.template_version;
  out.template_digest = plan.template_digest;
  out.document = catalog::format_plan(plan);
  out.content_digest = care::content_digest(plan);
  out.signature = {desk.actor, desk.as_of, reason};
  return out;
}

// Whether a plan says what the stored one says. Made with the same template in another layout it does, and keeps the digest of then.
bool says_the_same(const store::PlanRevision& stored, CarePlan& plan, const catalog::CareTemplate& care_template, store::Repositories& records,
                   const Desk& desk) {
  if (care::content_digest(plan) == stored.content_digest) return true;
  if (stored.template_digest == care_template.digest || stored.template_id != plan.template_id) return false;
  catalog::SameDefinition same(desk.catalog.definitions(), [&](const std::string& digest) { return records.definitions().text(digest); });
  if (!same.holds(stored.template_digest, care_template.digest, care_template.text)) return false;
  const auto now = std::exchange(plan.template_digest, stored.template_digest);
  if (care::content_digest(plan) == stored.content_digest) return true;
  plan.template_digest = now;
  return false;
}

void refuse_open(store::Repositories& records, const Desk& desk, const CarePlan& plan, store::PersonKey person, const std::string& reason) {
  const auto open = records.acknowledgements().open(person, desk.seen());
  if (!open.empty())
    throw Error(ErrorKind::refused, fmt::format("{} still waits for an acknowledgement", open.front().object))
        .mend_with(fmt::format("see the person, then `{}`", acknowledge_command(open.front().object)));
  const auto waiting = list_waiting(list_escalations(records, plan, desk.seen()));
  if (waiting.empty()) return;
  if (reason.empty())
    throw Error(ErrorKind::refused, fmt::format("the plan holds an emergency, {}, that rests on a recorded fact", waiting.front()))
        .mend_with(fmt::format("`{}`, or say here with {} what was done about it; or record the fact anew and draft again",
                               acknowledge_command(waiting.front()), desk.words.reason));
  acknowledge_escalations(records, desk, plan, reason);
}

// A signature stands for care that is to come: a draft older than the news of a death is signed only if the record is wrong.
void refuse_after_death(const Desk& desk, const CarePlan& plan, const PersonRecord& record, const std::string& reason) {
  if (!record.death) return;
  const bool says_so = std::ranges::find(plan.problems, "death", &FactProblem::fact) != plan.problems.end();
  if (says_so && !reason.empty()) return;
  const auto when = death_time_words(*record.death);
  if (!says_so)
    throw Error(ErrorKind::refused, fmt::format("the record says that the person died{}, and this plan was drafted without knowing it", when))
        .mend_with(fmt::format("if the record is wrong, correct it with `leeboard intake update {} FILE --reason TEXT`; then draft again",
                               record.patient.code));
  throw Error(ErrorKind::refused, fmt::format("the record says that the person died{}", when))
      .mend_with(fmt::format("say with {} why the plan is signed all the same", desk.words.reason));
}

// A new signature is not put under what is known to be wrong.
void refuse_stale(store::Repositories& records, const Desk& desk, const CarePlan& plan, store::PersonKey person, const std::string& code) {
  const auto grounds = withdrawn_grounds(records, desk, person, plan);
  if (grounds.empty()) return;
  throw Error(ErrorKind::refused, fmt::format("the draft {}", ground_words(grounds.front())))
      .mend_with(fmt::format("draft it anew: `leeboard plan draft {}`", code));
}

/// A plan made anew, and the template or stack of them that it is from.
struct Fresh {
  CarePlan plan;
  const catalog::CareTemplate* from = nullptr;
};

/// From the templates that are named, else from those that `before` was asked for with and what applies.
Fresh draft_over(const Desk& desk, const PersonRecord& record, const std::vector<std::string>& templates, const CarePlan* before) {
  care::TemplateChoice choice{templates, templates.empty()};
  if (choice.fitting && before) choice.asked = asked_templates(desk.catalog, *before);
  const auto& care_template = care::choose_templates(desk.catalog, choice, record.sheet);
  Fresh out{care::draft_plan(desk.catalog, care_template, record.sheet, record.patient.code, before), &care_template};
  add_unanswered(out.plan, record);
  return out;
}

bool is_of_episode(const std::optional<store::PlanRevision>& plan, const PersonRecord& record) {
  return plan && plan->episode == (record.episode ? record.episode->id : std::string());
}
}  // namespace

Drafted draft_plan(store::Repositories& records, const Desk& desk, const DraftRequest& request) {
  const auto person = records.patients().require(request.patient);
  auto record = require_record(records, desk, person, request.patient, for_drafting);
  name_death(record);
  const auto newest = records.plans().newest(person, {}, {});
  const bool same_episode = is_of_episode(newest, record);
  Drafted out;
  set_visit_kind(record.sheet, request.visit);
  std::optional<CarePlan> before;
  if (same_episode) before = plan_of(*newest, desk.catalog.vocabulary());
  auto fresh = draft_over(desk, record, request.templates, before ? &*before : nullptr);
  const auto& care_template = *fresh.from;
  out.plan = std::move(fresh.plan);
  out.plan.status = PlanStatus::draft;
  auto revision = revision_of(out.plan, record, person, desk, request.reason);
  out.unchanged = same_episode && says_the_same(*newest, out.plan, care_template, records, desk);
  if (out.unchanged) {
    revision = *newest;
    records.note_read(person);
  } else {
    if (same_episode) revision.id = newest->id;
    records.definitions().keep(care_template.digest, care_template.text);
    revision = records.plans().add(revision);
  }
  out.plan.id = revision.id;
  out.plan.revision = revision.revision;
  out.plan.status = revision.status;
  if (out.unchanged) out.plan.signatures = plan_of(revision, desk.catalog.vocabulary()).signatures;
  complete_shown(records, desk, revision, out.plan);
  out.waiting = list_waiting(records, desk, out.plan, record);
  out.sheet = std::move(record.sheet);
  return out;
}

Drafted preview_plan(store::Repositories& records, const Desk& desk, const std::string& patient, const CarePlan& before) {
  auto record = require_record(records, desk, records.patients().require(patient), patient, for_drafting);
  name_death(record);
  Drafted out;
  out.plan = draft_over(desk, record, {}, &before).plan;
  out.waiting = list_waiting(record.safety);
  out.sheet = std::move(record.sheet);
  return out;
}

CarePlan plan_of_today(store::Repositories& records, const Desk& desk, const std::string& patient, const std::string& visit) {
  const auto person = records.patients().require(patient);
  auto record = require_record(records, desk, person, patient, for_drafting);
  if (record.death)
    throw Error(ErrorKind::refused, "the record says that the person died: nothing is asked")
        .mend_with("if that is wrong, correct it: `leeboard intake update " + record.patient.code + " FILE --reason TEXT`");
  set_visit_kind(record.sheet, visit);
  const auto newest = records.plans().newest(person, {}, desk.seen());
  std::optional<CarePlan> before;
  if (is_of_episode(newest, record)) before = plan_of(*newest, desk.catalog.vocabulary());
  return draft_over(desk, record, {}, before ? &*before : nullptr).plan;
}

Drafted reopen_draft(store::Repositories& records, const Desk& desk, const std::string& patient, CarePlan plan) {
  auto record = require_record(records, desk, records.patients().require(patient), patient, for_drafting);
  Drafted out;
  out.waiting = list_waiting(records, desk, plan, record);
  out.plan = std::move(plan);
  out.sheet = std::move(record.sheet);
  return out;
}

Signed sign_plan(store::Repositories& records, const Desk& desk, const SignRequest& request) {
  const auto person = records.patients().require(request.patient);
  const auto& vocabulary = desk.catalog.vocabulary();
  auto stored = require_plan(records, person, request.patient, request.revision, desk.seen());
  const auto later = records.plans().newest(person, PlanStatus::signed_, desk.seen());
  const bool follows = later && later->id == stored.id && later->revision > stored.revision;
  // A signature is a revision of its own: the draft that it stands on is signed when a later revision says the same.
  if (follows && later->content_digest == stored.content_digest) stored = *later;
  auto plan = plan_of(stored, vocabulary);
  complete_signatures(records, desk, stored, plan);
  if (bears_signature(stored.status)) {
    if (!has_signed(plan, desk.actor))
      throw Error(ErrorKind::failed, fmt::format("{} revision {} is signed already, by another member of staff", stored.id, stored.revision))
          .mend_with(fmt::format("add a signature to it with `leeboard plan cosign {} --actor {}`; a changed plan is a new revision to sign",
                                 request.patient, desk.actor));
    if (stored.status == PlanStatus::part_signed) plan.to_sign = unsigned_kinds(desk.site, plan);
    return {std::move(stored), std::move(plan), true};
  }
  // What was decided since that draft was made stands in the newest signed revision.
  if (follows) care::carry_decisions(plan, plan_of(*later, vocabulary));
  require_right_to_sign(desk, plan);
  refuse_stale(records, desk, plan, person, request.patient);
  refuse_after_death(desk, plan, require_record(records, desk, person, request.patient, for_drafting), request.reason);
  refuse_open(records, desk, plan, person, request.reason);
  add_signature(desk, stored.content_digest, plan);
  stored.status = *plan.status;
  stored.signature = {desk.actor, desk.as_of, request.reason};
  plan.id.clear();
  stored.document = catalog::format_plan(plan);
  stored = records.plans().add(stored);
  plan.to_sign = unsigned_kinds(desk.site, plan);
  return {std::move(stored), std::move(plan), false};
}

Signed cosign_plan(store::Repositories& records, const Desk& desk, const std::string& patient, const std::string& reason) {
  const auto person = records.patients().require(patient);
  auto stored = require_plan(records, person, patient, 0, desk.seen(), PlanStatus::signed_);
  auto plan = plan_of(stored, desk.catalog.vocabulary());
  complete_signatures(records, desk, stored, plan);
  const bool again = has_signed(plan, desk.actor);
  if (!again) {
    require_right_to_sign(desk, plan);
    refuse_after_death(desk, plan, require_record(records, desk, person, patient, for_drafting), reason);
    const auto before = plan.status;
    add_signature(desk, stored.content_digest, plan);
    // Signed once, by whatever rule was in force then, it stays signed.
    if (before == PlanStatus::signed_) plan.status = before;
    stored = add_signed(records, desk, stored, plan, {desk.actor, desk.as_of, reason});
  }
  if (plan.status == PlanStatus::part_signed) plan.to_sign = unsigned_kinds(desk.site, plan);
  return {std::move(stored), std::move(plan), again};
}

}  // namespace leeboard::clinic
