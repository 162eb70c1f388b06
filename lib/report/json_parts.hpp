// Small pieces of JSON that many of our shapes share: lists of words, and what may be absent.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/stamp.hpp"
#include "io/json_writer.hpp"

namespace leeboard::report {

/// The words as an array.
void write_texts(io::JsonWriter& json, std::string_view name, const std::vector<std::string>& words);
/// The text; null when it is empty.
void write_text_or_null(io::JsonWriter& json, std::string_view name, std::string_view text);
/// The number, or null.
void write_number_or_null(io::JsonWriter& json, std::string_view name, const std::optional<int>& number);
/// A time, or null.
void write_time(io::JsonWriter& json, std::string_view name, const std::optional<Stamp>& time);

}  // namespace leeboard::report
