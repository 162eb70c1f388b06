// `leeboard instrument list`: every instrument with its range, what may be done with it and where it comes from.
#include <memory>

#include "clinic/prove/found_instrument.hpp"
#include "io/json_writer.hpp"
#include "leeboard/arguments.hpp"
#include "leeboard/context.hpp"
#include "leeboard/definition/definition_words.hpp"
#include "leeboard/instrument/verbs.hpp"
#include "report/instrument_json.hpp"
#include "report/text_table.hpp"

namespace leeboard::app {

namespace {
Outcome list(Context& context) {
  const auto all = clinic::find_instruments(shelf_of(context), {});
  if (context.json()) {
    for (const auto& found : all) {
      const auto* instrument = found.instrument ? &*found.instrument : nullptr;
      context.print(report::render_listed_instrument({found.id, found.source, found.site, found.faults.size(), instrument}) + "\n");
    }
    io::JsonWriter json;
    json.begin_object().field("schema", "leeboard.instrument-list/1").field("type", "summary");
    context.print(json.field("instruments", static_cast<long long>(all.size())).end_object().take() + "\n");
    return {};
  }
  report::TextTable table({"id", "items", "use", "from", "title"});
  for (const auto& found : all) {
    if (!found.instrument) {
      table.row({found.id, "", "", found.site ? "site" : "built in", "has faults: see `leeboard instrument lint`"});
      continue;
    }
    const auto& instrument = *found.instrument;
    table.row({found.id, std::to_string(instrument.scored_items()), instrument.asked_from_labels() ? "may be asked" : "score entry",
               found.site ? "site" : "built in", instrument.title});
  }
  context.print_text(table.render(context.look(), 0));
  return {};
}

Action declare_list(Arguments&) {
  return [](Context& context) { return list(context); };
}
}  // namespace

Verb instrument_list_verb() {
  return {"list",
          "list all instruments, built in and the site's own",
          Access::none,
          declare_list,
          {{"Everything that can be scored", "leeboard instrument list"}},
          {"text", "json", "ndjson"}};
}

}  // namespace leeboard::app
