// Facts as people call them, and their values in words.
#pragma once

#include <string>
#include <string_view>

#include "record/fact.hpp"

namespace leeboard::catalog {
class Vocabulary;
}

namespace leeboard::report {

/// A fact's title, or its key; without a vocabulary always its key.
std::string fact_title(const catalog::Vocabulary* vocabulary, std::string_view key);

/// The value of a fact with its unit: "438 ms", "at least 2".
std::string value_words(const catalog::Vocabulary* vocabulary, std::string_view key, const FactValue& value);

}  // namespace leeboard::report
