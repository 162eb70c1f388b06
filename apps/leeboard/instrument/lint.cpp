// `leeboard instrument lint`: the fast part of the proof, for an editor or a commit hook.
#include "care/lint_instrument.hpp"
#include "care/prove_instrument.hpp"
#include "catalog/lint_layout.hpp"
#include "leeboard/arguments.hpp"
#include "leeboard/context.hpp"
#include "leeboard/definition/print_checked.hpp"
#include "leeboard/instrument/instrument_source.hpp"
#include "leeboard/instrument/verbs.hpp"

namespace leeboard::app {

namespace {
Outcome check(const DefinitionWords& asked, Context& context) {
  std::vector<CheckedDefinition> checked;
  for (auto& found : find_instruments(context, asked)) {
    if (found.instrument) care::lint_instrument(*found.instrument, found.faults);
    auto& one = checked.emplace_back(CheckedDefinition{.id = found.id, .source = found.source, .faults = found.faults.sorted()});
    if (found.definition) one.advice = catalog::lint_layout(*found.definition, "instrument format");
  }
  return print_checked(context, "leeboard.instrument-lint/1", "instrument", checked);
}

Action declare(Arguments& app) {
  return declare_on_definitions(app, "instruments, or files with definitions; none: all of them", "every instrument, built in and the site's own",
                                check);
}
}  // namespace

Verb instrument_lint_verb() {
  return {"lint",
          "check that definitions hold together: structure, rights, sources, bands, flags",
          Access::none,
          declare,
          {{"A site's own definition, while it is written", "leeboard instrument lint site/instruments/cows.yaml"},
           {"All that are in use, the site's among them", "leeboard instrument lint --data site"}},
          {"text", "json", "ndjson"}};
}

}  // namespace leeboard::app
