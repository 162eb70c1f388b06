// The closed list of words for what an import read and does not use as it stands.
#include "record/told_word.hpp"

#include <algorithm>
#include <array>

namespace leeboard {

namespace {
constexpr std::array<std::string_view, 36> words{
    "not-identifying", "identity-changed", "inactive",        "test-patient",       "link-unknown",   "unknown-status",
    "not-final",       "not-given",        "proposal",        "older-version",      "deleted",        "partial-resource",
    "contradiction",   "negated",          "undated",         "no-value",           "text-only",      "unit-unknown",
    "implausible",     "not-confirmed",    "after-death",     "unknown-medicine",   "dose-unknown",   "dose-computed",
    "form-unmatched",  "form-by-name",     "form-unfinished", "form-contradictory", "form-withdrawn", "sniffed",
    "utc-times",       "blank-cell-word",  "character-lost",  "formula-value",      "cell-error",     "source-named"};
}

std::span<const std::string_view> told_words() { return words; }

std::string_view told_word_of(std::string_view reason) {
  const auto word = reason.substr(0, reason.find(':'));
  return word.size() < reason.size() && std::ranges::find(told_words(), word) != told_words().end() ? word : std::string_view{};
}

}  // namespace leeboard
