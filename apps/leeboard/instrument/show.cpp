// `leeboard instrument show`: a definition as a form that can be held against the paper one.
#include <memory>

#include "base/error.hpp"
#include "clinic/prove/found_instrument.hpp"
#include "leeboard/arguments.hpp"
#include "leeboard/context.hpp"
#include "leeboard/definition/definition_words.hpp"
#include "leeboard/instrument/verbs.hpp"
#include "report/instrument_json.hpp"
#include "report/instrument_text.hpp"

namespace leeboard::app {

namespace {
Outcome show(const std::string& word, Context& context) {
  const auto found = clinic::find_instrument(shelf_of(context), word);
  if (!found.instrument)
    throw Error{ErrorKind::bad_input, "the instrument definition has faults"}
        .mend_with("see them with `leeboard instrument lint " + word + "`")
        .with(found.faults.sorted());
  if (context.json()) context.print(report::render_instrument_json(*found.instrument, found.source, found.site, found.definition->root()) + "\n");
  else context.print_text(report::render_form(*found.instrument, found.source));
  return {};
}

Action declare_show(Arguments& app) {
  auto word = std::make_shared<std::string>();
  app.add_option("ID", *word, "instrument, or a file with its definition")->required();
  return [word](Context& context) { return show(*word, context); };
}
}  // namespace

Verb instrument_show_verb() {
  return {"show",
          "print a form with its points, bands, sources and how well each is verified",
          Access::none,
          declare_show,
          {{"To hold against the paper form", "leeboard instrument show cows"}, {"The definition as JSON", "leeboard instrument show phq9 --json"}},
          {"text", "json"}};
}

}  // namespace leeboard::app
