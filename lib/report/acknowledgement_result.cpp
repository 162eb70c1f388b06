// Results of acknowledging.
#include "report/acknowledgement_result.hpp"

#include <fmt/format.h>

#include "io/json_writer.hpp"

namespace leeboard::report {

std::string acknowledged_json(const std::string& object, const Signature& standing, Stored how) {
  io::JsonWriter json;
  json.begin_object().field("schema", "leeboard.acknowledgement/1").field("object", object).field("by", standing.by);
  return json.field("at", format_stamp(standing.at)).field("stored", format_word(how)).end_object().take();
}

std::string acknowledged_text(const std::string& object, Stored how, const WriteState& state) {
  return fmt::format("{} {}\n", object,
                     how == Stored::unchanged ? "was acknowledged before"
                     : state.dry_run          ? "would be acknowledged"
                                              : "acknowledged");
}

}  // namespace leeboard::report
