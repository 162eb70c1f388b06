// Where a fact comes from when nobody entered it (`derived` of an entry of the vocabulary).
#pragma once

#include <optional>

#include "catalog/vocabulary.hpp"
#include "io/map_reader.hpp"

namespace leeboard::catalog {

/// Reads `derived` of an entry whose type and key are read already. Faults are collected.
std::optional<Derived> read_derived(io::Node node, const FactEntry& entry, Diagnostics& diagnostics);

}  // namespace leeboard::catalog
