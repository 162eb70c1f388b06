// What was told and not understood, as a part of a page.
#pragma once

#include <string>
#include <vector>

#include "report/document.hpp"
#include "report/told_list.hpp"

namespace leeboard::report {

/// The first of them, one line each, and how many more there are.
Section told_section(std::vector<ToldItem> told);

/// The JSON object of a page with `told` at its end: [{what, object, text}]. As it is where nothing was told.
std::string with_told(std::string json, const std::vector<ToldItem>& told);

}  // namespace leeboard::report
