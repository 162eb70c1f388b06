// A fact of the vocabulary for people: its name, what it holds, how long it lasts, and the question that finds it.
#pragma once

#include <string>

#include "catalog/vocabulary.hpp"

namespace leeboard::app {

/// Some lines of at most 79 columns.
std::string fact_text(const catalog::FactEntry& entry);

}  // namespace leeboard::app
