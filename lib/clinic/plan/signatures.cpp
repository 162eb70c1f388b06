// Weighs roles against kinds of lines.
#include "clinic/plan/signatures.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/error.hpp"
#include "base/words.hpp"
#include "catalog/site_settings.hpp"
#include "clinic/desk.hpp"
#include "store/repositories.hpp"

namespace leeboard::clinic {

namespace {
bool has(const std::vector<std::string>& list, const std::string& word) { return std::ranges::find(list, word) != list.end(); }

std::set<LineKind> kinds_of(const CarePlan& plan) {
  std::set<LineKind> out;
  for (const auto& line : plan.lines)
    if (!line.statement) out.insert(line.kind);
  return out;
}

PlanSignature signature_of(const Desk& desk, const std::string& by, const Stamp& at, const std::string& digest) {
  PlanSignature out{.by = by, .name = {}, .credential = {}, .role = {}, .at = at, .digest = digest};
  if (const auto* staff = desk.site.find_staff(by)) {
    out.name = staff->name;
    out.credential = staff->credential;
    out.role = staff->role;
  }
  return out;
}
}  // namespace

std::vector<UnsignedKind> unsigned_kinds(const catalog::SiteSettings& site, const CarePlan& plan) {
  std::vector<UnsignedKind> out;
  for (const auto kind : kinds_of(plan)) {
    auto roles = site.signers_of(std::string(format_word(kind)));
    const bool is_signed = std::ranges::any_of(plan.signatures, [&](const PlanSignature& each) { return has(roles, each.role); });
    if (!is_signed) out.push_back({kind, std::move(roles)});
  }
  return out;
}

void require_right_to_sign(const Desk& desk, const CarePlan& plan) {
  const auto* staff = desk.site.find_staff(desk.actor);
  const auto role = staff ? staff->role : std::string();
  const auto may = [&](LineKind kind) { return has(desk.site.signers_of(std::string(format_word(kind))), role); };
  if (std::ranges::any_of(kinds_of(plan), may)) return;
  throw Error(ErrorKind::refused, role.empty() ? fmt::format("{} has no role in leeboard.yaml, so it signs no line of a plan", desk.actor)
                                               : fmt::format("{}, {}, signs no kind of line that this plan holds", desk.actor, role))
      .mend_with("which roles sign which lines: rules.sign in leeboard.yaml; roles stand in its `staff`");
}

void add_signature(const Desk& desk, const std::string& digest, CarePlan& plan) {
  plan.signatures.push_back(signature_of(desk, desk.actor, desk.as_of, digest));
  plan.status = unsigned_kinds(desk.site, plan).empty() ? PlanStatus::signed_ : PlanStatus::part_signed;
}

bool has_signed(const CarePlan& plan, const std::string& by) {
  return std::ranges::find(plan.signatures, by, &PlanSignature::by) != plan.signatures.end();
}

void complete_signatures(store::Repositories& records, const Desk& desk, const store::PlanRevision& stored, CarePlan& plan) {
  if (!plan.signatures.empty() || !bears_signature(stored.status)) return;
  const store::PlanRevision* first = nullptr;
  const auto all = records.plans().list(stored.person, desk.seen());
  for (const auto& each : all)
    if (each.id == stored.id && bears_signature(each.status) && each.content_digest == stored.content_digest && !first) first = &each;
  if (first) plan.signatures.push_back(signature_of(desk, first->signature.by, first->signature.at, first->content_digest));
}

std::string unsigned_words(const std::vector<UnsignedKind>& kinds) {
  std::vector<std::string> words;
  for (const auto& each : kinds) words.push_back(fmt::format("{} ({})", format_word(each.kind), join_words(each.roles, " or ")));
  return join_words(words, ", ");
}

}  // namespace leeboard::clinic
