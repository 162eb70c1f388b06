// `leeboard instrument test`: proves definitions: their examples, and the scorer against a walk through all completions.
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
    if (found.instrument) {
      one.proof = care::prove_instrument(*found.instrument, found.diagnostics);
      one.scored = true;
    }
    one.faults = found.diagnostics.sorted();
    checked.push_back(std::move(one));
  }
  return print_findings(context, "leeboard.instrument-test/1", checked);
}

Action declare(Arguments& app) {
  auto options = std::make_shared<Options>();
  app.add_option("ID", options->words, "instruments, or files with definitions; none: all of them")->expected(0, -1)->type_name("ID|FILE");
  app.add_flag("--all", options->all, "every instrument, built in and the site's own");
  return [options](Context& context) { return check(*options, context); };
}
}  // namespace

Verb instrument_test_verb() {
  return {"test", "prove definitions: lint, worked examples, bounds against all completions, every flag both ways", Access::none, declare,
          {{"One instrument", "leeboard instrument test phq9"}, {"All, with the site's own laid over them", "leeboard instrument test --all --data site"}},
          {"text", "json", "ndjson"}};
}

}  // namespace leeboard::app
