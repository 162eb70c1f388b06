// `leeboard instrument lint`: the fast part of the proof, for an editor or a commit hook.
#include <memory>

#include "care/prove_instrument.hpp"
#include "leeboard/arguments.hpp"
#include "leeboard/context.hpp"
#include "leeboard/instrument/instrument_source.hpp"
#include "leeboard/instrument/print_findings.hpp"
#include "leeboard/instrument/verbs.hpp"

namespace leeboard::app {

namespace {
struct Options {
  std::vector<std::string> words;
  bool all = false;
};

Outcome check(const Options& options, Context& context) {
  std::vector<CheckedInstrument> checked;
  for (auto& found : find_instruments(context, options.words, options.all)) {
    CheckedInstrument one{.id = found.id, .source = found.source};
    if (found.instrument) care::lint_instrument(*found.instrument, found.diagnostics);
    one.faults = found.diagnostics.sorted();
    checked.push_back(std::move(one));
  }
  return print_findings(context, "leeboard.instrument-lint/1", checked);
}

Action declare(Arguments& app) {
  auto options = std::make_shared<Options>();
  app.add_option("ID", options->words, "instruments, or files with definitions; none: all of them")->expected(0, -1)->type_name("ID|FILE");
  app.add_flag("--all", options->all, "every instrument, built in and the site's own");
  return [options](Context& context) { return check(*options, context); };
}
}  // namespace

Verb instrument_lint_verb() {
  return {"lint", "check that definitions hold together: structure, rights, sources, bands, flags", Access::none, declare,
          {{"A site's own definition, while it is written", "leeboard instrument lint site/instruments/cows.yaml"},
           {"All that are in use, the site's among them", "leeboard instrument lint --data site"}},
          {"text", "json", "ndjson"}};
}

}  // namespace leeboard::app
