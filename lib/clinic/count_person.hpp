// From the record of a person to what figures over the clinic count of it.
#pragma once

#include "care/figures/counted_person.hpp"
#include "catalog/figure_rules.hpp"
#include "record/person_record.hpp"
#include "store/keys.hpp"

namespace leeboard::store {
class Repositories;
}

namespace leeboard::clinic {

struct Desk;

/// What is looked for in each record beside the facts that the rules name, in this order; the words are those of CountedPerson::unknown.
std::vector<std::string> looked_for(const catalog::FigureRules& rules);

/// The days of a record on the clinic's calendar, what is not known in it as of `until`. `record`: read with its forms (Depth::forms).
care::CountedPerson count_person(store::Repositories& records, const Desk& desk, const catalog::FigureRules& rules, Date until,
                                 store::PersonKey person, const PersonRecord& record);

}  // namespace leeboard::clinic
