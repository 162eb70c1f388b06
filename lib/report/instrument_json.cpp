// Writes instruments as JSON.
#include "report/instrument_json.hpp"

#include "io/format_json.hpp"
#include "io/json_writer.hpp"
#include "report/json_parts.hpp"

namespace leeboard::report {

namespace {
void write_shown_scales(io::JsonWriter& json, const catalog::Instrument& instrument) {
  json.key("scales").begin_array();
  for (const auto& scale : instrument.scales)
    if (!scale.hidden) json.value(scale.id);
  json.end_array();
}
}  // namespace

std::string render_listed_instrument(const ListedInstrument& listed) {
  io::JsonWriter json;
  json.begin_object().field("schema", "leeboard.instrument-list/1").field("type", "instrument").field("id", listed.id);
  if (listed.instrument) {
    const auto& instrument = *listed.instrument;
    json.field("version", instrument.version).field("title", instrument.title).field("rater", instrument.rater);
    json.field("wording", instrument.wording).field("asked", instrument.asked_from_labels()).field("scored_items", instrument.scored_items());
    write_shown_scales(json, instrument);
    json.field("definition", instrument.digest);
  }
  return json.field("source", listed.source).field("site", listed.site).field("faults", listed.faults).end_object().take();
}

std::string render_instrument_json(const catalog::Instrument& instrument, const std::string& source, bool site, io::Node definition) {
  io::JsonWriter json;
  json.begin_object().field("schema", "leeboard.instrument-show/1").field("id", instrument.id).field("version", instrument.version);
  json.field("title", instrument.title).field("source", source).field("site", site);
  json.field("use", instrument.asked_from_labels() ? "may-be-asked" : "score-entry").field("scored_items", instrument.scored_items());
  write_shown_scales(json, instrument);
  write_texts(json, "band_sets", instrument.band_set_names());
  json.field("digest", instrument.digest).key("definition");
  io::write_node(json, definition);
  return json.end_object().take();
}

}  // namespace leeboard::report
