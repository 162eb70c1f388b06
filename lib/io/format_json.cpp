// Writes any node as JSON.
#include "io/format_json.hpp"

#include "io/json_number.hpp"

namespace leeboard::io {

void write_node(JsonWriter& writer, Node node) {
  if (node.is_map()) {
    writer.begin_object();
    for (const auto entry : node.entries()) {
      writer.key(entry.key);
      write_node(writer, entry.value);
    }
    writer.end_object();
  } else if (node.is_sequence()) {
    writer.begin_array();
    for (const auto item : node.items()) write_node(writer, item);
    writer.end_array();
  } else if (node.is_null()) {
    writer.null();
  } else if (!node.is_quoted() && (node.text() == "true" || node.text() == "false")) {
    writer.value(node.text() == "true");
  } else if (!node.is_quoted() && is_json_number(node.text())) {
    writer.number_text(node.text());
  } else {
    writer.value(node.text());
  }
}

std::string format_json(Node node) {
  JsonWriter writer;
  write_node(writer, node);
  return writer.take();
}

}  // namespace leeboard::io
