// `leeboard intake show`: one person's record with the dates of everything.
#include "leeboard/arguments.hpp"

#include <memory>

#include "catalog/catalog.hpp"
#include "leeboard/context.hpp"
#include "leeboard/intake/record_view.hpp"
#include "leeboard/intake/verbs.hpp"
#include "store/store.hpp"

namespace leeboard::app {

namespace {

struct Options {
  std::string patient;
  bool kept = false;
  bool all_revisions = false;
};

Outcome show(const Options& options, Context& context) {
  auto& store = context.store();
  const auto person = store.read().patients().require(options.patient);
  store.log_read(options.patient, person);
  RecordView view = read_record(store.read(), context.catalog().vocabulary(), person,
                                {context.as_of_given() ? std::optional(context.as_of()) : std::nullopt, options.all_revisions}, context.as_of());
  if (options.kept) view.kept = store.read().imports().kept(person);
  if (context.json()) context.print(render_record_json(view, options.kept, options.all_revisions) + "\n");
  else context.print_text(render_record_text(view, options.kept, options.all_revisions));
  return {};
}

Action declare(Arguments& app) {
  auto options = std::make_shared<Options>();
  app.add_option("PATIENT", options->patient, "patient code")->required();
  app.add_flag("--kept", options->kept, "also what an import kept verbatim and did not understand");
  app.add_flag("--all-revisions", options->all_revisions, "also revisions that were replaced, facts that were corrected, records entered in error");
  return [options](Context& context) { return show(*options, context); };
}

}  // namespace

Verb intake_show_verb() {
  return {"show",
          "show one person's record",
          Access::read,
          declare,
          {{"The record", "leeboard intake show P-0412"},
           {"As it was known on a day", "leeboard intake show P-0412 --as-of 2026-12-01"},
           {"With what an import kept verbatim", "leeboard intake show P-0412 --kept --json"}},
          {"text", "json"}};
}

}  // namespace leeboard::app
