// Which facts definitions of care use: what they test, count days from, list or print.
#pragma once

#include <functional>
#include <string_view>

#include "rules/condition.hpp"

namespace leeboard::catalog {

struct CareTemplate;
struct Contradiction;
struct SafetyRule;
struct TreatmentOptions;

/// Called with each name as it stands there: of a fact, of a field of a list, or of something else that a text prints.
using FactUse = std::function<void(std::string_view)>;

/// The facts of a condition.
void facts_in_use(const rules::Condition& condition, const FactUse& use);
/// Of a rule; what it only asks for is no use.
void facts_in_use(const SafetyRule& rule, const FactUse& use);
/// Of the list of options.
void facts_in_use(const TreatmentOptions& options, const FactUse& use);
/// Of facts that cannot be true together.
void facts_in_use(const Contradiction& contradiction, const FactUse& use);
/// Of a template with all of its lines; what a line only asks for is no use.
void facts_in_use(const CareTemplate& care_template, const FactUse& use);

}  // namespace leeboard::catalog
