// `leeboard import list` and `show`: the runs and what they came to.
#include <memory>

#include "base/error.hpp"
#include "clinic/import/format_runs.hpp"
#include "leeboard/arguments.hpp"
#include "leeboard/context.hpp"
#include "leeboard/import/verbs.hpp"
#include "store/store.hpp"

namespace leeboard::app {

namespace {
Outcome list(Context& context) {
  auto& records = context.store().read();
  long long shown = 0;
  for (const auto& run : records.imports().all()) {
    const auto withdrawn = records.withdrawals().find(run.id);
    context.print(context.json() ? clinic::format_run_json(run, withdrawn, false) : clinic::format_run_line(run, withdrawn));
    ++shown;
  }
  if (shown == 0 && !context.json()) context.print("no imports\n");
  return {};
}

Outcome show(const std::string& import, Context& context) {
  auto& records = context.store().read();
  const auto run = records.imports().get(import);
  if (!run) throw Error{ErrorKind::not_found, "there is no import " + import}.mend_with("see `leeboard import list`");
  const auto withdrawn = records.withdrawals().find(run->id);
  context.print(context.json() ? clinic::format_run_json(*run, withdrawn, true) : clinic::format_run_text(*run, withdrawn));
  return {};
}

Action declare_list(Arguments&) {
  return [](Context& context) { return list(context); };
}

Action declare_show(Arguments& app) {
  auto import = std::make_shared<std::string>();
  app.add_option("IMPORT", *import, "the import, such as I-7")->required();
  return [import](Context& context) { return show(*import, context); };
}
}  // namespace

Verb import_list_verb() {
  return {"list", "list imports, oldest first", Access::read, declare_list, {{"All of them", "leeboard import list"}}, {"text", "ndjson"}};
}

Verb import_show_verb() {
  return {"show",       "show one import with what it said at its end", Access::read,
          declare_show, {{"One", "leeboard import show I-7"}},          {"text", "json"}};
}

}  // namespace leeboard::app
