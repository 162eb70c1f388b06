// Chooses between YAML and JSON.
#include "io/read_document.hpp"

#include <algorithm>

#include "io/source.hpp"
#include "io/yaml_slips.hpp"

namespace leeboard::io {
namespace {

bool is_json(std::string_view text, std::string_view source) {
  if (source.ends_with(".json")) return true;
  if (source.ends_with(".yaml") || source.ends_with(".yml")) return false;
  const auto first = text.find_first_not_of(" \t\r\n");
  if (first == text.npos || (text[first] != '{' && text[first] != '[')) return false;
  // A flow map of YAML such as `{low: 13}` begins like JSON, but its first key has no quotes.
  const auto inner = text.find_first_not_of(" \t\r\n{[", first);
  return inner == text.npos || text[inner] == '"' || text[inner] == '}' || text[inner] == ']';
}

}  // namespace

Document read_document(std::string_view text, std::string_view source, const DocumentLimits& limits) {
  if (is_json(text, source)) return read_json(text, source, limits.json);
  auto document = read_yaml(text, source, limits.yaml);
  if (!limits.cut_texts) refuse_yaml_slips(text, source, true);
  return document;
}

Document read_document_file(std::string_view path, const DocumentLimits& limits) {
  Source source = Source::open(path);
  const auto text = read_all(source, std::max(limits.json.bytes, limits.yaml.bytes), "--max-input");
  return read_document(text, source.name(), limits);
}

}  // namespace leeboard::io
