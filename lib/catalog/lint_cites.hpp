// What is checked alike in templates, safety rules and rows: cites, words, numbers.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "catalog/guideline.hpp"
#include "catalog/harmful_words.hpp"

namespace leeboard::catalog {

/// A fault for each cite that names no row (`of` is the id of what cites).
void check_cites(const Guidelines& rows, const Where& where, std::string_view of, const std::vector<std::string>& cites, Diagnostics& faults);

/// `stigmatising-term` for each word that does harm; `of` says whose text it is: "the line `x`".
void check_words(const std::vector<HarmfulWord>& words, const Where& where, std::string_view of, std::string_view text, Diagnostics& faults);

/// Numbers of a text; those that belong to a name (`PHQ-9`, `F11.20`) and to a {{name}} are left out.
std::set<std::string> numbers_in(std::string_view text);

/// Numbers of a text that stand in no row that it cites.
std::vector<std::string> unsourced_numbers(const Guidelines& rows, const std::vector<std::string>& cites, std::string_view text);

}  // namespace leeboard::catalog
