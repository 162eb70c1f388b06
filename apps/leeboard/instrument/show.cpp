// `leeboard instrument show`: a definition as a form that can be held against the paper one.
#include <memory>

#include "base/error.hpp"
#include "clinic/prove/found_instrument.hpp"
#include "io/format_json.hpp"
#include "io/json_writer.hpp"
#include "leeboard/arguments.hpp"
#include "leeboard/context.hpp"
#include "leeboard/definition/definition_words.hpp"
#include "leeboard/instrument/verbs.hpp"
#include "report/instrument_text.hpp"

namespace leeboard::app {

namespace {
Outcome show(const std::string& word, Context& context) {
  const auto found = clinic::find_instrument(shelf_of(context), word);
  if (!found.instrument)
    throw Error{ErrorKind::bad_input, "the instrument definition has faults"}
        .mend_with("see them with `leeboard instrument lint " + word + "`")
        .with(found.faults.sorted());
  if (!context.json()) {
    context.print_text(report::render_form(*found.instrument, found.source));
    return {};
  }
  const auto& instrument = *found.instrument;
  io::JsonWriter json;
  json.begin_object().field("schema", "leeboard.instrument-show/1").field("id", instrument.id).field("version", instrument.version);
  json.field("title", instrument.title).field("source", found.source).field("site", found.site);
  json.field("use", instrument.asked_from_labels() ? "may-be-asked" : "score-entry").field("scored_items", instrument.scored_items());
  json.key("scales").begin_array();
  for (const auto& scale : instrument.scales)
    if (!scale.hidden) json.value(scale.id);
  json.end_array().key("band_sets").begin_array();
  for (const auto& set : instrument.band_set_names()) json.value(set);
  json.end_array().field("digest", instrument.digest).key("definition");
  io::write_node(json, found.definition->root());
  context.print(json.end_object().take() + "\n");
  return {};
}

Action declare(Arguments& app) {
  auto word = std::make_shared<std::string>();
  app.add_option("ID", *word, "instrument, or a file with its definition")->required();
  return [word](Context& context) { return show(*word, context); };
}
}  // namespace

Verb instrument_show_verb() {
  return {"show",
          "print a form with its points, bands, sources and how well each is verified",
          Access::none,
          declare,
          {{"To hold against the paper form", "leeboard instrument show cows"}, {"The definition as JSON", "leeboard instrument show phq9 --json"}},
          {"text", "json"}};
}

}  // namespace leeboard::app
