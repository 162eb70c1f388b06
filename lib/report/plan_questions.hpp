// The questions of a plan in the order in which they are printed and asked.
#pragma once

#include <string>
#include <vector>

#include "record/plan.hpp"

namespace leeboard::report {

/// The treatments that the page is about: the chosen one first, then those that Today doses; where it doses none, what is offered first.
std::vector<std::string> leading_options(const CarePlan& plan);

/// First what is urgent or decides the leading treatments or Today, then the rest, each by rank. In an emergency its own questions alone.
std::vector<const PlanQuestion*> questions_in_order(const CarePlan& plan);

}  // namespace leeboard::report
