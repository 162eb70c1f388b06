// Numbers outside what is usual: kept, used, and told.
#pragma once

#include <string>
#include <vector>

#include "record/fact.hpp"

namespace leeboard::catalog {

class Vocabulary;

/// Whether a value is a number of which nothing lies in the plausible range of its fact.
bool is_unusual(const Vocabulary& vocabulary, const std::string& key, const FactValue& value);
/// The same of what a stored fact says.
bool is_unusual(const Vocabulary& vocabulary, const Fact& fact);

/// Adds a word to those that are told of a record, once.
void tell_once(std::vector<std::string>& told, std::string word);

}  // namespace leeboard::catalog
