// A care plan from a template and what is known of a person.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "care/choice.hpp"
#include "care/escalations.hpp"
#include "care/state_review.hpp"
#include "record/fact_sheet.hpp"
#include "record/plan.hpp"

namespace leeboard::catalog {
class Catalog;
struct CareTemplate;
}  // namespace leeboard::catalog

namespace leeboard::care {

/// What of a plan rests on the person alone, whatever it is drafted from. Moved, never copied: it points into itself and the catalog.
struct WeighedFacts {
  FactSheet sheet;
  std::vector<RuleResult> results;
  StateReview states;
  Escalations escalations;
  ChoiceView choice;
  AskList ask;
  bool for_another = false;  ///< the page is for somebody who asks for another person
  CarePlan plan;             ///< as far as it stands: verdicts with doses, what cannot wait, what was not recognised
  WeighedFacts() = default;
  WeighedFacts(WeighedFacts&&) = default;
  WeighedFacts& operator=(WeighedFacts&&) = default;
};

/// Weighs the rules over a sheet, as of its time. Pure; lasts as long as the catalog.
WeighedFacts weigh_facts(catalog::Catalog& catalog, const FactSheet& sheet);

/// Whether a plan lists what was told and nothing in it rests on; a comparison of plans has no use for that.
enum class Noted { listed, left_out };

/// Drafts a plan as of the sheet's time: verdicts on options, lines, goals with dates, questions in order. Pure; same
/// inputs, same plan. `patient` is only carried along; of `before`, the plan that this one follows, numbers, decisions and first days stay.
CarePlan draft_plan(catalog::Catalog& catalog, const catalog::CareTemplate& care_template, const FactSheet& sheet,
                    std::optional<std::string> patient = std::nullopt, const CarePlan* before = nullptr);

/// The same of facts that are weighed already.
CarePlan draft_plan(catalog::Catalog& catalog, const catalog::CareTemplate& care_template, const WeighedFacts& weighed,
                    std::optional<std::string> patient = std::nullopt, const CarePlan* before = nullptr, Noted noted = Noted::listed);

/// Digest of what a plan says, ids, revision, status, patient and decisions aside; equal ones are not stored twice.
std::string content_digest(const CarePlan& plan);
/// Whether two plans say the same, whoever and whenever.
bool same_content(const CarePlan& a, const CarePlan& b);

}  // namespace leeboard::care
