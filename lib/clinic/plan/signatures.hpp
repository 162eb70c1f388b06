// Who may sign which lines of a plan, who has, and what it still waits for.
#pragma once

#include <string>
#include <vector>

#include "record/plan.hpp"
#include "store/plans.hpp"

namespace leeboard::store {
class Repositories;
}
namespace leeboard::catalog {
struct SiteSettings;
}

namespace leeboard::clinic {

struct Desk;

/// Kinds of lines in the plan that nobody has signed whose role may (rules.sign), in the order of the closed list.
std::vector<UnsignedKind> unsigned_kinds(const catalog::SiteSettings& site, const CarePlan& plan);

/// Throws refused where the role of the desk's actor signs no kind of line that the plan holds.
void require_right_to_sign(const Desk& desk, const CarePlan& plan);

/// Adds the signature of the desk's actor over the content of that digest, and settles whether the plan is signed in full.
void add_signature(const Desk& desk, const std::string& digest, CarePlan& plan);

/// Whether somebody of that id has signed the plan.
bool has_signed(const CarePlan& plan, const std::string& by);

/// A plan signed before signatures stood in it: its first revision with this content that bears one says who signed.
void complete_signatures(store::Repositories& records, const Desk& desk, const store::PlanRevision& stored, CarePlan& plan);

/// "medication (prescriber)", "medication (prescriber), safety (nurse or prescriber)".
std::string unsigned_words(const std::vector<UnsignedKind>& kinds);

}  // namespace leeboard::clinic
