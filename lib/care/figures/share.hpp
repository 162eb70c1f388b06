// Shares and means of whole counts, rounded once for every view.
#pragma once

#include <optional>
#include <string>

namespace leeboard::care {

/// n of d.
struct Share {
  long long n = 0, d = 0;
  bool operator==(const Share&) const = default;
};

/// 100 n / d in tenths, half away from zero; nothing where d is zero.
std::optional<long long> percent_tenths(const Share& share);
/// n / d in tenths, half away from zero; nothing where d is zero.
std::optional<long long> mean_tenths(const Share& share);
/// "66.0" from 660.
std::string format_tenths(long long tenths);

}  // namespace leeboard::care
