// Results of acknowledging.
#include "report/acknowledgement_result.hpp"

#include <fmt/format.h>

#include "io/json_writer.hpp"

namespace leeboard::report {

std::string acknowledged_json(const std::string& object, const Signature& standing, Stored how, const std::string& decision) {
  io::JsonWriter json;
  json.begin_object().field("schema", "leeboard.acknowledgement/1").field("object", object).field("by", standing.by);
  json.field("at", format_stamp(standing.at)).field("stored", format_word(how));
  if (!decision.empty()) json.field("decision", decision);
  return json.end_object().take();
}

std::string acknowledged_text(const std::string& object, Stored how, const WriteState& state, bool decided) {
  const auto* what = decided ? "answered" : "acknowledged";
  return fmt::format("{} {}{}\n", object,
                     how == Stored::unchanged ? "was "
                     : state.dry_run          ? "would be "
                                              : "",
                     how == Stored::unchanged ? fmt::format("{} before", what) : what);
}

}  // namespace leeboard::report
