// `leeboard instrument test`: proves definitions: their examples, and the scorer against a walk through all completions.
#include "clinic/prove/check_instruments.hpp"
#include "leeboard/arguments.hpp"
#include "leeboard/context.hpp"
#include "leeboard/definition/definition_words.hpp"
#include "leeboard/definition/print_checked.hpp"
#include "leeboard/instrument/verbs.hpp"

namespace leeboard::app {

namespace {
Outcome check(const std::vector<std::string>& words, Context& context) {
  const auto checked = clinic::check_instruments(clinic::find_instruments(shelf_of(context), words), clinic::Proof::examples);
  return print_checked(context, {"leeboard.instrument-test/1", "instrument"}, checked);
}

Action declare_test(Arguments& app) {
  return declare_on_definitions(app, "instruments, or files with definitions; none: all of them", "every instrument, built in and the site's own",
                                check);
}
}  // namespace

Verb instrument_test_verb() {
  return {"test",
          "prove definitions: lint, worked examples, bounds against all completions, every flag both ways",
          Access::none,
          declare_test,
          {{"One instrument", "leeboard instrument test phq9"},
           {"All, with the site's own laid over them", "leeboard instrument test --all --data site"}},
          {"text", "json", "ndjson"}};
}

}  // namespace leeboard::app
