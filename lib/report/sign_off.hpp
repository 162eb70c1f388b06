// The sheet that a clinician signs: house rules and what is not verified.
#pragma once

#include <string>
#include <vector>

#include "catalog/sign_off.hpp"
#include "report/document.hpp"

namespace leeboard::report {

/// One kind of definition on the sheet.
struct SignOffPart {
  std::string slug, title;
  std::vector<catalog::SignOffItem> items;
};

/// How people get the items: a table to print and sign, or a list that reads well on a terminal.
enum class SignOffLook { table, list };

/// The sheet with one section a kind, those without items too.
Document sign_off_sheet(const std::vector<SignOffPart>& parts, const Stamp& as_of, SignOffLook look);

}  // namespace leeboard::report
