// One document from a text that is YAML or JSON.
#pragma once

#include <string_view>

#include "io/node.hpp"
#include "io/read_json.hpp"
#include "io/read_yaml.hpp"

namespace leeboard::io {

/// Limits of both formats.
struct DocumentLimits {
  YamlLimits yaml;
  JsonLimits json;
  bool cut_texts = false;  ///< YAML: a comment behind a text without quotes is taken (settings warn of it); else an error
};

/// JSON when the name ends in `.json`, or when it is no `.yaml` or `.yml` and the text begins with brackets and then a quote
/// or a closing bracket; YAML otherwise. Errors as in `read_json` and `read_yaml`.
Document read_document(std::string_view text, std::string_view source, const DocumentLimits& limits = {});

/// Opens a file, or standard input for `-`, and reads it as above. Throws not_found, io or bad_input.
Document read_document_file(std::string_view path, const DocumentLimits& limits = {});

}  // namespace leeboard::io
