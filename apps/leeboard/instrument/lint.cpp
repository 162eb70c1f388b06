// `leeboard instrument lint`: the fast part of the proof, for an editor or a commit hook.
#include "catalog/catalog.hpp"
#include "catalog/form_rules.hpp"
#include "clinic/prove/check_instruments.hpp"
#include "leeboard/arguments.hpp"
#include "leeboard/context.hpp"
#include "leeboard/definition/definition_words.hpp"
#include "leeboard/definition/print_checked.hpp"
#include "leeboard/instrument/verbs.hpp"

namespace leeboard::app {

namespace {
Outcome check(const std::vector<std::string>& words, Context& context) {
  auto checked = clinic::check_instruments(clinic::find_instruments(shelf_of(context), words), clinic::Proof::lint);
  // Which questionnaire is which instrument is looked at with all of them.
  if (words.empty())
    if (auto faults = catalog::lint_form_rules(context.catalog()).sorted(); !faults.empty())
      checked.push_back({.id = "forms", .source = "interop/forms.yaml", .faults = std::move(faults), .kind = {}});
  return print_checked(context, {"leeboard.instrument-lint/1", "instrument"}, checked);
}

Action declare_lint(Arguments& app) {
  return declare_on_definitions(app, "instruments, or files with definitions; none: all of them", "every instrument, built in and the site's own",
                                check);
}
}  // namespace

Verb instrument_lint_verb() {
  return {"lint",
          "check that definitions hold together: structure, rights, sources, bands, flags",
          Access::none,
          declare_lint,
          {{"A site's own definition, while it is written", "leeboard instrument lint site/instruments/cows.yaml"},
           {"All that are in use, the site's among them", "leeboard instrument lint --data site"}},
          {"text", "json", "ndjson"}};
}

}  // namespace leeboard::app
