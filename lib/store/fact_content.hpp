// What a fact holds, as self-describing JSON.
#pragma once

#include <string>
#include <string_view>

#include "record/fact.hpp"

namespace leeboard::store {

/// The content as compact JSON: true, 12, "short", ["a","b"], {"low":1,"high":2}, {"date":..}, {"text":..}, {"records":[..]}, {"absent":..}.
std::string format_content(const FactContent& content);
/// Reads what format_content writes. Throws damaged.
FactContent parse_content(std::string_view json);

}  // namespace leeboard::store
