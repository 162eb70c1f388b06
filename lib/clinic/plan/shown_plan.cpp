// Completes plans for their views.
#include "clinic/plan/shown_plan.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/words.hpp"
#include "care/plan_change.hpp"
#include "catalog/catalog.hpp"
#include "catalog/site_settings.hpp"
#include "catalog/vocabulary.hpp"
#include "clinic/correct/rests_on.hpp"
#include "clinic/desk.hpp"
#include "clinic/plan/signatures.hpp"
#include "clinic/stored_plan.hpp"
#include "store/repositories.hpp"

namespace leeboard::clinic {

namespace {
PlanOwner owner_of(store::Repositories& records, const Desk& desk, store::PersonKey person) {
  PlanOwner out{
      .clinic = desk.site.clinic_name, .phone = desk.site.clinic_phone, .code = records.patients().code_of(person), .name = {}, .birth_date = {}};
  const auto revision = records.patients().get(person, desk.seen());
  if (!revision) return out;
  const auto& patient = revision->patient;
  auto words = patient.name.given;
  if (!patient.name.family.empty()) words.push_back(patient.name.family);
  out.name = words.empty() ? patient.name.used : join_words(words, " ");
  if (const auto* born = std::get_if<Stamp>(&patient.birth_date)) out.birth_date = format_stamp(*born);
  return out;
}

std::string words(const PlanSignature& signature) {
  auto out = signature.name.empty() ? signature.by : signature.name;
  for (const auto& more : {signature.credential, signature.role, format_stamp(signature.at)})
    if (!more.empty()) out += ", " + more;
  return out;
}

void add_changes(const CarePlan& before, CarePlan& plan) {
  for (auto& entry : care::compare_plans(before, plan).entries)
    plan.changed.push_back({std::string(care::format_part(entry.part)), entry.id, std::string(care::format_fate(entry.fate)), std::move(entry.before),
                            std::move(entry.after)});
  for (const auto& signature : plan.signatures)
    if (std::ranges::find(before.signatures, signature) == before.signatures.end())
      plan.changed.push_back({"signature", signature.by, "added", {}, words(signature)});
}
}  // namespace

namespace {
void complete_now(store::Repositories& records, const Desk& desk, const store::PlanRevision& stored, CarePlan& plan) {
  complete_signatures(records, desk, stored, plan);
  plan.withdrawn = withdrawn_grounds(records, desk, stored.person, plan);
  plan.owner = owner_of(records, desk, stored.person);
  if (plan.status == PlanStatus::part_signed) plan.to_sign = unsigned_kinds(desk.site, plan);
}
}  // namespace

std::optional<PlanBefore> plan_before(store::Repositories& records, const Desk& desk, const store::PlanRevision& stored) {
  if (stored.revision < 2) return std::nullopt;
  auto older = records.plans().get(fmt::format("{}.r{}", stored.id, stored.revision - 1), desk.seen());
  if (!older) return std::nullopt;
  CarePlan signed_only;
  complete_signatures(records, desk, *older, signed_only);
  return PlanBefore{std::move(*older), std::move(signed_only.signatures)};
}

void add_changes_since(const catalog::Vocabulary& vocabulary, const PlanBefore& before, CarePlan& plan) {
  auto older = plan_of(before.revision, vocabulary);
  if (older.signatures.empty()) older.signatures = before.signatures;
  plan.before = older.revision;
  add_changes(older, plan);
}

void complete_shown(store::Repositories& records, const Desk& desk, const store::PlanRevision& stored, CarePlan& plan) {
  complete_now(records, desk, stored, plan);
  if (const auto before = plan_before(records, desk, stored)) add_changes_since(desk.catalog.vocabulary(), *before, plan);
}

CarePlan shown_without_changes(store::Repositories& records, const Desk& desk, const store::PlanRevision& stored) {
  auto plan = plan_of(stored, desk.catalog.vocabulary());
  complete_now(records, desk, stored, plan);
  return plan;
}

CarePlan shown_plan(store::Repositories& records, const Desk& desk, const store::PlanRevision& stored) {
  auto plan = plan_of(stored, desk.catalog.vocabulary());
  complete_shown(records, desk, stored, plan);
  return plan;
}

}  // namespace leeboard::clinic
