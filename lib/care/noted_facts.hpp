// What was told of a person and changes nothing in the plan.
#pragma once

#include <vector>

#include "record/fact_sheet.hpp"
#include "record/plan.hpp"

namespace leeboard::catalog {
class Catalog;
struct CareTemplate;
}  // namespace leeboard::catalog

namespace leeboard::care {

/// Facts that a person told or a form gave and that no rule, option or line of the template uses, by name, each with its reason.
std::vector<NotedFact> noted_facts(catalog::Catalog& catalog, const catalog::CareTemplate& care_template, const FactSheet& sheet);

}  // namespace leeboard::care
