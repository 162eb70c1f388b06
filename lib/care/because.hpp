// The facts behind a verdict or a line.
#pragma once

#include <string>
#include <vector>

#include "record/plan.hpp"
#include "rules/evaluate.hpp"

namespace leeboard::care {

/// The comparisons that decided an evaluation, each fact and truth once. Dates only, when the plan is as of a date.
std::vector<Because> because_of(const rules::Evaluation& evaluation, const FactSheet& sheet);

/// Adds what is not there yet.
void add_because(std::vector<Because>& to, const std::vector<Because>& more);
/// Adds a word that is not there yet.
void add_once(std::vector<std::string>& to, const std::string& word);
/// Adds those that are not there yet.
void add_once(std::vector<std::string>& to, const std::vector<std::string>& words);

/// What a fact is now: its value, or why there is none.
FactContent content_of(const FactSheet& sheet, std::string_view fact);

}  // namespace leeboard::care
