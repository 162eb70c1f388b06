// The words of lines, with what stands in {{name}} filled in.
#pragma once

#include <string>

#include "catalog/care_template.hpp"
#include "catalog/treatment_option.hpp"
#include "record/fact_sheet.hpp"
#include "record/plan.hpp"

namespace leeboard::care {

/// The words of a line: the first of `texts` that is yes, else `text`, or `text_unknown` when `text` names a fact or a date that is not known.
const std::string& text_for(const catalog::TemplateLine& from, const PlanLine& line, const FactSheet& sheet, const catalog::TreatmentOptions& titles);

/// The text with every {{fact}} and {{meds:CLASS}} filled in.
std::string fill_facts(const std::string& text, const FactSheet& sheet);

/// The text with every {{name}} filled in: a date, a fact, an option's title; "not known yet" where it is not.
std::string fill_text(const std::string& text, const PlanLine& line, const FactSheet& sheet, const catalog::TreatmentOptions& titles,
                      const std::string& for_each);

}  // namespace leeboard::care
