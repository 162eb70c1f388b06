// `leeboard instrument export`: a definition as it stands, to be read, changed or given away.
#include <memory>

#include "leeboard/arguments.hpp"
#include "leeboard/context.hpp"
#include "leeboard/instrument/instrument_source.hpp"
#include "leeboard/instrument/verbs.hpp"

namespace leeboard::app {

namespace {
Action declare(Arguments& app) {
  auto word = std::make_shared<std::string>();
  app.add_option("ID", *word, "instrument, or a file with its definition")->required();
  return [word](Context& context) {
    context.print(find_instrument(context, *word).text);
    return Outcome{};
  };
}
}  // namespace

Verb instrument_export_verb() {
  return {"export", "write a definition as YAML", Access::none, declare,
          {{"A copy to change, laid over the built-in one with --data", "leeboard instrument export cows -o site/instruments/cows.yaml"}},
          {"yaml"}};
}

}  // namespace leeboard::app
