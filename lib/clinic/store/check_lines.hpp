// What a check of the store found, as it is shown.
#pragma once

#include <string>
#include <string_view>

#include "store/verify.hpp"

namespace leeboard::clinic {

/// "3 findings": also beyond those that are listed.
std::string count_findings(const store::Verification& check);

/// One finding a line, with a summary behind them; `schema` names the check.
std::string format_check_json(const store::Verification& check, std::string_view schema);
std::string format_check_text(const store::Verification& check);

}  // namespace leeboard::clinic
