// Facts that the site's settings say of everybody, such as what is in the street supply.
#pragma once

#include <vector>

#include "catalog/site_settings.hpp"
#include "catalog/vocabulary.hpp"
#include "record/fact.hpp"
#include "record/fact_sheet.hpp"

namespace leeboard::care {

/// Adds them where nobody told the fact of the person, as of the time; what the settings say and the vocabulary lacks comes back.
std::vector<FactProblem> add_site_facts(const catalog::Vocabulary& vocabulary, const catalog::SiteSettings& site, const Stamp& as_of,
                                        std::vector<Fact>& facts);

}  // namespace leeboard::care
