// The value of a fact in words for people: units, "at least", no code marks.
#pragma once

#include <string>
#include <string_view>

#include "record/fact.hpp"

namespace leeboard::catalog {
struct FactEntry;
}

namespace leeboard::care {

/// "438 ms", "34 years", "at least 2", "fentanyl analogue", "payday Friday; the bus stop". A null entry leaves the unit out.
std::string fact_words(const catalog::FactEntry* entry, const FactValue& value);

/// A unit of the vocabulary as people write it, with the blank before it: " ms", " mmHg", "" for a plain count.
std::string unit_words(std::string_view unit, bool one = false);

}  // namespace leeboard::care
