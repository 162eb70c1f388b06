// Writes small pieces of JSON.
#include "report/json_parts.hpp"

namespace leeboard::report {

void write_texts(io::JsonWriter& json, std::string_view name, const std::vector<std::string>& words) {
  json.key(name).begin_array();
  for (const auto& word : words) json.value(word);
  json.end_array();
}

void write_text_or_null(io::JsonWriter& json, std::string_view name, std::string_view text) {
  json.key(name);
  if (text.empty()) json.null();
  else json.value(text);
}

void write_number_or_null(io::JsonWriter& json, std::string_view name, const std::optional<int>& number) {
  json.key(name);
  if (number) json.value(*number);
  else json.null();
}

void write_time(io::JsonWriter& json, std::string_view name, const std::optional<Stamp>& time) {
  json.key(name);
  if (time) json.value(format_stamp(*time));
  else json.null();
}

}  // namespace leeboard::report
