// What a check of the store found, as it is shown.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "store/verify.hpp"

namespace leeboard::clinic {

/// "3 findings": also beyond those that are listed.
std::string count_findings(const store::Verification& check);

/// One finding a line, with a summary behind them; `schema` names the check.
std::string format_check_json(const store::Verification& check, std::string_view schema);
std::string format_check_text(const store::Verification& check);

/// A copy and how it stands to the store, which is null where there is none, or none that it is a copy of.
struct CheckedCopy {
  std::string path;
  std::string store;                ///< what it was compared with, or empty
  std::optional<long long> behind;  ///< events of the store that it does not hold
};
std::string format_copy_json(const store::Verification& check, std::string_view schema, const CheckedCopy& copy);
std::string format_copy_text(const store::Verification& check, const CheckedCopy& copy);

}  // namespace leeboard::clinic
