// Rounds in whole numbers, so that no format can differ.
#include "care/figures/share.hpp"

namespace leeboard::care {

namespace {
std::optional<long long> rounded(long long over, long long under) {
  if (under <= 0) return std::nullopt;
  return (2 * over + under) / (2 * under);
}
}  // namespace

std::optional<long long> percent_tenths(const Share& share) { return rounded(share.n * 1000, share.d); }

std::optional<long long> mean_tenths(const Share& share) { return rounded(share.n * 10, share.d); }

std::string format_tenths(long long tenths) { return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10); }

}  // namespace leeboard::care
