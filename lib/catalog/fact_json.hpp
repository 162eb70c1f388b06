// Fact values as JSON: what the store keeps and exports print, and its way back.
#pragma once

#include <string>
#include <string_view>

#include "io/json_writer.hpp"
#include "io/node.hpp"
#include "record/fact.hpp"
#include "record/fact_type.hpp"

namespace leeboard::catalog {

/// Writes one value: true, 12, {"low":13,"high":18}, "short", ["yawning"], "2026-12-01", "words", [{"drug":"..."}].
/// An absence is {"absent":"declined"}; `none` of a list is [].
void write_content(io::JsonWriter& writer, const FactContent& content);

/// The same as a text of its own.
std::string format_content(const FactContent& content);

/// Reads what write_content wrote, by the type of the fact; a fact that the vocabulary no longer knows reads as text.
/// Throws Error{damaged} when the JSON does not fit the type.
FactContent read_content(io::Node node, const FactType* type);
/// The same from JSON text; without a type by how the value looks.
FactContent parse_content(std::string_view json, const FactType* type);

}  // namespace leeboard::catalog
