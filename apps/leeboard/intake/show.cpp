// `leeboard intake show`: one person's record with the dates of everything.
#include "leeboard/arguments.hpp"

#include <memory>

#include "catalog/catalog.hpp"
#include "clinic/desk.hpp"
#include "clinic/gather_record.hpp"
#include "leeboard/context.hpp"
#include "leeboard/intake/verbs.hpp"
#include "report/record_json.hpp"
#include "report/record_text.hpp"
#include "report/told_forms.hpp"
#include "store/store.hpp"

namespace leeboard::app {

namespace {

struct ShowOptions {
  std::string patient;
  report::RecordView view;
};

Outcome show(const ShowOptions& options, Context& context) {
  auto& store = context.store();
  const auto person = store.read().patients().require(options.patient);
  store.log_read(options.patient, person);
  const auto record = clinic::gather_record(store.read(), context.desk(), person,
                                            {.depth = clinic::Depth::draft,
                                             .kept = clinic::Kept::texts,
                                             .entered_only = true,
                                             .revisions = options.view.all_revisions,
                                             .even_unseen = true});
  auto view = options.view;
  view.told = report::list_told(*record, context.catalog().vocabulary());
  if (context.json()) context.print(report::render_record_json(*record, view) + "\n");
  else context.print_text(report::render_record_text(*record, view));
  return {};
}

Action declare_show(Arguments& app) {
  auto options = std::make_shared<ShowOptions>();
  app.add_option("PATIENT", options->patient, "patient code")->required();
  app.add_flag("--kept", options->view.kept, "also what an import kept verbatim and did not understand");
  app.add_flag("--all-revisions", options->view.all_revisions,
               "also revisions that were replaced, facts that were corrected, records entered in error");
  return [options](Context& context) { return show(*options, context); };
}

}  // namespace

Verb intake_show_verb() {
  return {"show",
          "show one person's record",
          Access::read,
          declare_show,
          {{"The record", "leeboard intake show P-0412"},
           {"As it was known on a day", "leeboard intake show P-0412 --as-of 2026-12-01"},
           {"With what an import kept verbatim", "leeboard intake show P-0412 --kept --json"}},
          {"text", "json"}};
}

}  // namespace leeboard::app
