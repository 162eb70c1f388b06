// Conditions of definitions: YAML structure over one-line comparisons, checked against the vocabulary.
#pragma once

#include <optional>

#include "io/map_reader.hpp"
#include "rules/condition.hpp"
#include "rules/evaluate.hpp"

namespace leeboard::catalog {

/// Whether `fact is unknown` may stand in a condition: in states and escalations, never where a dose could be allowed by it.
enum class UnknownTests { refused, allowed };

/// A comparison, or a map with one of all, any, not. Each fault is reported at its own column; nothing when there was one.
std::optional<rules::Condition> read_condition(io::Node node, const FactTypes& types, Diagnostics& diagnostics,
                                               UnknownTests unknown = UnknownTests::refused);

/// The condition under a key; nothing when absent.
std::optional<rules::Condition> read_condition(io::MapReader& map, std::string_view key, const FactTypes& types,
                                               UnknownTests unknown = UnknownTests::refused);

/// `max_age: {cows.total: 2h}`.
rules::MaxAges read_max_ages(io::MapReader& map, const FactTypes& types);

/// A fact's canonical name; a diagnostic with near names and the name itself when there is no such fact.
std::string read_fact_name(io::Node node, const FactTypes& types, Diagnostics& diagnostics);

}  // namespace leeboard::catalog
