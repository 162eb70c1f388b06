// A care plan from a template and what is known of a person.
#pragma once

#include <optional>
#include <string>

#include "record/fact_sheet.hpp"
#include "record/plan.hpp"

namespace leeboard::catalog {
class Catalog;
struct CareTemplate;
}  // namespace leeboard::catalog

namespace leeboard::care {

/// Drafts a plan as of the sheet's time: verdicts on options, lines, goals with dates, questions in order. Pure; same
/// inputs, same plan. `patient` is only carried along; of `before`, the plan that this one follows, numbers, decisions and first days stay.
CarePlan draft_plan(catalog::Catalog& catalog, const catalog::CareTemplate& care_template, const FactSheet& sheet,
                    std::optional<std::string> patient = std::nullopt, const CarePlan* before = nullptr);

/// Digest of what a plan says, ids, revision, status, patient and decisions aside; equal ones are not stored twice.
std::string content_digest(const CarePlan& plan);
/// Whether two plans say the same, whoever and whenever.
bool same_content(const CarePlan& a, const CarePlan& b);

}  // namespace leeboard::care
