// Which facts definitions of care use: what they test, count days from, list or print.
#pragma once

#include <functional>
#include <string_view>

#include "rules/condition.hpp"

namespace leeboard::catalog {

struct CareTemplate;
struct Contradiction;
struct PlanStates;
struct SafetyRule;
struct Schedule;
struct TemplateLine;
struct TemplatePhase;
struct TreatmentOptions;
struct TreatmentState;

/// Called with each name as it stands there: of a fact, of a field of a list, or of something else that a text prints.
using FactUse = std::function<void(std::string_view)>;

/// The facts of a condition.
void facts_in_use(const rules::Condition& condition, const FactUse& use);
/// Of a rule; what it only asks for is no use.
void facts_in_use(const SafetyRule& rule, const FactUse& use);
/// Of the list of options.
void facts_in_use(const TreatmentOptions& options, const FactUse& use);
/// Of what the person wants of each of them.
void facts_in_choice(const TreatmentOptions& options, const FactUse& use);
/// Of facts that cannot be true together.
void facts_in_use(const Contradiction& contradiction, const FactUse& use);
/// Of a template with all of its lines; what a line only asks for is no use.
void facts_in_use(const CareTemplate& care_template, const FactUse& use);
/// Of one line of it.
void facts_in_use(const TemplateLine& line, const FactUse& use);
/// What the words, days and goal of a line take from facts, whatever brought it into a plan and whichever of its words are said.
void facts_in_words(const TemplateLine& line, const FactUse& use);
/// Of the days of a phase.
void facts_in_use(const TemplatePhase& phase, const FactUse& use);
/// Of one state with its bands.
void facts_in_use(const TreatmentState& state, const FactUse& use);
/// Of all states and what lies over them.
void facts_in_use(const PlanStates& states, const FactUse& use);
/// Of a schedule: whom it fits, what a dose is counted from, what its text prints.
void facts_in_use(const Schedule& schedule, const FactUse& use);

}  // namespace leeboard::catalog
