// What was told of a person and nothing in the plan rests on.
#pragma once

#include <vector>

#include "record/fact_sheet.hpp"
#include "record/plan.hpp"

namespace leeboard::catalog {
class Catalog;
struct CareTemplate;
}  // namespace leeboard::catalog

namespace leeboard::care {

/// Facts that a person told or a form gave and that nothing in the plan rests on, by name, each with its reason: nothing uses them at all,
/// or what uses them led to no line, verdict, dose or question of this plan.
std::vector<NotedFact> noted_facts(catalog::Catalog& catalog, const catalog::CareTemplate& care_template, const FactSheet& sheet,
                                   const CarePlan& plan);

}  // namespace leeboard::care
