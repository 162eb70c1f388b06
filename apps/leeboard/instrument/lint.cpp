// `leeboard instrument lint`.
#include <memory>

#include "leeboard/arguments.hpp"
#include "leeboard/context.hpp"
#include "leeboard/instrument/instrument_source.hpp"
#include "leeboard/instrument/verbs.hpp"

namespace leeboard::app {

namespace {
Action declare(Arguments& app) {
  auto words = std::make_shared<std::vector<std::string>>();
  app.add_option("ID", *words, "instrument, or a file with its definition")->expected(0, -1);
  return [words](Context& context) {
    Outcome outcome;
    for (const auto& found : find_instruments(context, *words, false)) outcome.findings = outcome.findings || !found.diagnostics.empty();
    return outcome;
  };
}
}  // namespace

Verb instrument_lint_verb() {
  return {"lint", "lint definitions", Access::none, declare, {{"COWS", "leeboard instrument lint cows"}}, {"text", "json", "ndjson"}};
}

}  // namespace leeboard::app
