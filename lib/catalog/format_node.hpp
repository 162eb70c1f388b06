// A document node as JSON text, for what is kept without being understood.
#pragma once

#include <string>

#include "io/json_writer.hpp"
#include "io/node.hpp"

namespace leeboard::catalog {

/// JSON of any node; plain yes/no words stay strings, plain numbers become numbers.
std::string format_node(io::Node node);
void write_node(io::JsonWriter& writer, io::Node node);

}  // namespace leeboard::catalog
