// `leeboard medicine list`: the rows of the dictionary, all or those of a class.
#include <algorithm>
#include <memory>

#include "base/error.hpp"
#include "base/nearest.hpp"
#include "base/words.hpp"
#include "catalog/catalog.hpp"
#include "catalog/medicine_dictionary.hpp"
#include "io/json_writer.hpp"
#include "leeboard/arguments.hpp"
#include "leeboard/context.hpp"
#include "leeboard/medicine/verbs.hpp"
#include "report/medicine_json.hpp"
#include "report/text_table.hpp"

namespace leeboard::app {

namespace {
Outcome list(const std::string& of_class, Context& context) {
  const auto dictionary = catalog::load_medicines(context.catalog().definitions());
  const auto& classes = dictionary.words().classes;
  if (!of_class.empty() && std::ranges::find(classes, of_class) == classes.end()) {
    const auto near = did_you_mean(of_class, classes);
    throw Error(ErrorKind::usage, "there is no class '" + of_class + "'").mend_with(near.empty() ? "see leeboard-medicine(1)" : near);
  }
  report::TextTable table({"name", "kind", "ingredients", "form", "classes"});
  long long count = 0;
  for (const auto& row : dictionary.rows()) {
    if (!of_class.empty() && !row.has_class(of_class)) continue;
    ++count;
    if (context.json()) context.print(report::render_medicine_row_json(row) + "\n");
    else
      table.row(
          {row.name, std::string(format_medicine_kind(row.kind)), join_words(row.ingredients, "+"), row.form_route, join_words(row.classes, " ")});
  }
  if (context.json()) {
    io::JsonWriter json;
    context.print(json.begin_object().field("schema", "leeboard.medicine/1").field("type", "summary").field("medicines", count).end_object().take() +
                  "\n");
  } else {
    context.print_text(table.render(context.look(), 0));
  }
  return {};
}

Action declare_list(Arguments& app) {
  auto of_class = std::make_shared<std::string>();
  app.add_option("--class", *of_class, "only names of this class")->type_name("CLASS");
  return [of_class](Context& context) { return list(*of_class, context); };
}
}  // namespace

Verb medicine_list_verb() {
  return {"list",       "list the names that are known, built in and the site's own",       Access::none,
          declare_list, {{"Every name of a class", "leeboard medicine list --class maoi"}}, {"text", "json", "ndjson"}};
}

}  // namespace leeboard::app
