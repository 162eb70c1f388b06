// What a clinician has to sign because no text backs it: each kind of definition tells its items.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "record/plan_words.hpp"

namespace leeboard::catalog {

class Catalog;

/// A statement that rests on a house rule or is not verified.
struct SignOffItem {
  std::string id;
  std::string text;
  std::vector<std::string> numbers;  ///< in rising order
  Evidence evidence = Evidence::unverified;
  std::vector<std::string> cites;
  Where where;
};

/// A kind of definition with what it has to be signed.
struct SignOffKind {
  std::string_view slug;
  std::string_view title;
  std::vector<SignOffItem> (*items)(Catalog& catalog) = nullptr;
};

/// All kinds, in the order of the sheet.
std::span<const SignOffKind> sign_off_kinds();

/// Whether a clinician has to accept or confirm it: H or unverified.
constexpr bool needs_sign_off(Evidence evidence) { return evidence >= Evidence::h; }

/// Numbers of a text in rising order, each once; those of names and of a {{name}} are left out.
std::vector<std::string> rising_numbers(std::string_view text);

}  // namespace leeboard::catalog
