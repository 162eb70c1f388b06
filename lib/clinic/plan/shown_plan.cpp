// Completes plans for their views.
#include "clinic/plan/shown_plan.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/words.hpp"
#include "care/plan_change.hpp"
#include "catalog/catalog.hpp"
#include "catalog/site_settings.hpp"
#include "catalog/vocabulary.hpp"
#include "clinic/correct/rests_on.hpp"
#include "clinic/desk.hpp"
#include "clinic/plan/signatures.hpp"
#include "clinic/stored_plan.hpp"
#include "io/differing_elements.hpp"
#include "store/repositories.hpp"

namespace leeboard::clinic {

namespace {
PlanOwner owner_of(const Desk& desk, std::string code, const Patient& patient) {
  PlanOwner out{.clinic = desk.site.clinic_name, .phone = desk.site.clinic_phone, .code = std::move(code), .name = {}, .birth_date = {}};
  auto words = patient.name.given;
  if (!patient.name.family.empty()) words.push_back(patient.name.family);
  out.name = words.empty() ? patient.name.used : join_words(words, " ");
  if (const auto* born = std::get_if<Stamp>(&patient.birth_date)) out.birth_date = format_stamp(*born);
  return out;
}

PlanOwner owner_of(store::Repositories& records, const Desk& desk, store::PersonKey person) {
  const auto revision = records.patients().get(person, desk.seen());
  return owner_of(desk, records.patients().code_of(person), revision ? revision->patient : Patient{});
}

std::string words(const PlanSignature& signature) {
  auto out = signature.name.empty() ? signature.by : signature.name;
  for (const auto& more : {signature.credential, signature.role, format_stamp(signature.at)})
    if (!more.empty()) out += ", " + more;
  return out;
}

/// The revision before that one.
std::optional<store::PlanRevision> revision_before(store::Repositories& records, const Desk& desk, const store::PlanRevision& stored) {
  if (stored.revision < 2) return std::nullopt;
  return records.plans().get(fmt::format("{}.r{}", stored.id, stored.revision - 1), desk.seen());
}

std::vector<PlanSignature> signatures_beside(store::Repositories& records, const Desk& desk, const store::PlanRevision& stored) {
  CarePlan empty;
  complete_signatures(records, desk, stored, empty);
  return std::move(empty.signatures);
}

/// Most of the text of a plan.
constexpr std::array<std::string_view, 3> long_lists{"options", "lines", "ask"};

/// Adds what differs from the revision before; what both texts say alike is not read again.
void add_changes(const Desk& desk, const store::PlanRevision& stored, store::PlanRevision before, std::vector<PlanSignature> signatures_before,
                 CarePlan& plan) {
  const auto& vocabulary = desk.catalog.vocabulary();
  auto differing = stored;
  auto texts = io::leave_out_equal_elements(before.document, stored.document, long_lists);
  before.document = std::move(texts.before);
  differing.document = std::move(texts.after);
  auto older = plan_of(before, vocabulary);
  if (older.signatures.empty()) older.signatures = std::move(signatures_before);
  plan.before = older.revision;
  for (auto& entry : care::compare_plans(older, plan_of(differing, vocabulary)).entries)
    plan.changed.push_back({std::string(care::format_part(entry.part)), entry.id, std::string(care::format_fate(entry.fate)), std::move(entry.before),
                            std::move(entry.after)});
  for (const auto& signature : plan.signatures)
    if (std::ranges::find(older.signatures, signature) == older.signatures.end())
      plan.changed.push_back({"signature", signature.by, "added", {}, words(signature)});
}
}  // namespace

void complete_shown(store::Repositories& records, const Desk& desk, const store::PlanRevision& stored, CarePlan& plan) {
  complete_signatures(records, desk, stored, plan);
  plan.withdrawn = withdrawn_grounds(records, desk, stored.person, plan);
  plan.owner = owner_of(records, desk, stored.person);
  if (plan.status == PlanStatus::part_signed) plan.to_sign = unsigned_kinds(desk.site, plan);
  if (auto before = revision_before(records, desk, stored)) {
    auto beside = signatures_beside(records, desk, *before);
    add_changes(desk, stored, std::move(*before), std::move(beside), plan);
  }
}

StoredPlan stored_plan(store::Repositories& records, const Desk& desk, store::PlanRevision revision, const Patient& patient) {
  StoredPlan out;
  out.before = revision_before(records, desk, revision);
  if (out.before) out.signatures_before = signatures_beside(records, desk, *out.before);
  out.signatures = signatures_beside(records, desk, revision);
  out.owner = owner_of(desk, records.patients().code_of(revision.person), patient);
  if (may_rest_on_withdrawn(records, desk, revision)) {
    out.plan = plan_of(revision, desk.catalog.vocabulary());
    out.plan->withdrawn = withdrawn_grounds(records, desk, revision.person, *out.plan);
  }
  out.revision = std::move(revision);
  return out;
}

CarePlan shown_plan(const Desk& desk, StoredPlan stored) {
  auto plan = stored.plan ? std::move(*stored.plan) : plan_of(stored.revision, desk.catalog.vocabulary());
  if (plan.signatures.empty()) plan.signatures = std::move(stored.signatures);
  plan.owner = std::move(stored.owner);
  if (plan.status == PlanStatus::part_signed) plan.to_sign = unsigned_kinds(desk.site, plan);
  if (stored.before) add_changes(desk, stored.revision, std::move(*stored.before), std::move(stored.signatures_before), plan);
  return plan;
}

CarePlan shown_plan(store::Repositories& records, const Desk& desk, const store::PlanRevision& stored) {
  auto plan = plan_of(stored, desk.catalog.vocabulary());
  complete_shown(records, desk, stored, plan);
  return plan;
}

}  // namespace leeboard::clinic
