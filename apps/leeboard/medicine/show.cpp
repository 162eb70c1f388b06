// `leeboard medicine show`: one name, or a filter that reads a name a line.
#include <memory>
#include <sstream>

#include "base/error.hpp"
#include "base/words.hpp"
#include "catalog/catalog.hpp"
#include "catalog/medicine_dictionary.hpp"
#include "catalog/read_medicine.hpp"
#include "catalog/vocabulary.hpp"
#include "io/json_writer.hpp"
#include "leeboard/arguments.hpp"
#include "leeboard/context.hpp"
#include "leeboard/medicine/verbs.hpp"
#include "report/medicine_json.hpp"

namespace leeboard::app {

namespace {
void print(Context& context, const catalog::MedicineReading& reading) {
  if (context.json()) context.print(report::render_medicine_json(reading) + "\n");
  else context.print_text(report::render_medicine_text(reading));
}

Outcome show_lines(Context& context) {
  long long count = 0, recognised = 0;
  const auto dictionary = catalog::load_medicines(context.catalog().definitions());
  std::istringstream lines(context.read_input("-"));
  for (std::string line; std::getline(lines, line);) {
    if (line.ends_with('\r')) line.pop_back();
    const auto reading = catalog::read_medicine(dictionary, context.catalog().vocabulary(), line);
    ++count;
    recognised += reading.is_recognised() ? 1 : 0;
    print(context, reading);
  }
  if (context.json()) {
    io::JsonWriter json;
    json.begin_object().field("schema", "leeboard.medicine/1").field("type", "summary").field("read", count).field("recognised", recognised);
    context.print(json.end_object().take() + "\n");
  } else {
    context.print(std::to_string(recognised) + " of " + std::to_string(count) + " recognised\n");
  }
  return {};
}

Outcome show(const std::string& name, Context& context) {
  if (name == "-") return show_lines(context);
  const auto dictionary = catalog::load_medicines(context.catalog().definitions());
  const auto reading = catalog::read_medicine(dictionary, context.catalog().vocabulary(), name);
  if (reading.state == catalog::MedicineState::not_recognised)
    throw Error(ErrorKind::not_found, "the dictionary does not know the medicine `" + name + "`")
        .mend_with(reading.near.empty() ? "write it as on its package, or add a row in `medicines/` of the site's folder"
                                        : "did you mean " + join_words(reading.near, ", ") + "? It is never taken for one of them");
  print(context, reading);
  return {};
}

Action declare_show(Arguments& app) {
  auto name = std::make_shared<std::string>();
  app.add_option("NAME", *name, "a medicine as somebody writes it; - reads one a line from standard input")->required();
  return [name](Context& context) { return show(*name, context); };
}
}  // namespace

Verb medicine_show_verb() {
  return {"show",
          "say what a written medicine is: ingredients, form, classes, the name that rules know",
          Access::none,
          declare_show,
          {{"One name", "leeboard medicine show \"Suboxone 8-2 mg film\""}, {"A list, a name a line", "leeboard medicine show - --json < names.txt"}},
          {"text", "json", "ndjson"}};
}

}  // namespace leeboard::app
