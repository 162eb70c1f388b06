// A document node as JSON text, for what is kept or compared without being understood.
#pragma once

#include <string>

#include "io/json_writer.hpp"
#include "io/node.hpp"

namespace leeboard::io {

/// Writes any node. A plain YAML scalar becomes what the same letters are in JSON (true, false, a number, null); all else
/// is text, so that a document gives the same JSON in either spelling.
void write_node(JsonWriter& writer, Node node);
/// The same as a text of its own.
std::string format_json(Node node);

}  // namespace leeboard::io
