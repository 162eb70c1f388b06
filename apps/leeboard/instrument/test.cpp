// `leeboard instrument test`: proves definitions: their examples, and the scorer against a walk through all completions.
#include <fmt/format.h>

#include "base/range.hpp"
#include "care/prove_instrument.hpp"
#include "leeboard/arguments.hpp"
#include "leeboard/context.hpp"
#include "leeboard/definition/print_checked.hpp"
#include "leeboard/instrument/instrument_source.hpp"
#include "leeboard/instrument/verbs.hpp"

namespace leeboard::app {

namespace {
// "1-4, 6, 9": whole numbers that follow each other are one stretch.
std::string stretches(const std::vector<double>& numbers) {
  std::string text;
  for (std::size_t i = 0; i < numbers.size();) {
    auto last = i;
    while (last + 1 < numbers.size() && numbers[last + 1] == numbers[last] + 1) ++last;
    text += (text.empty() ? "" : ", ") + format_number(numbers[i]);
    if (last > i) text += "-" + format_number(numbers[last]);
    i = last + 1;
  }
  return text;
}

void write_proof(io::JsonWriter& json, const care::InstrumentProof& proof) {
  json.field("examples", proof.examples).field("forms", proof.forms).key("unreached").begin_object();
  for (const auto& [scale, totals] : proof.unreached) {
    json.key(scale).begin_array();
    for (const double total : totals) json.value(total);
    json.end_array();
  }
  json.end_object();
}

CheckedDefinition prove(FoundInstrument& found) {
  CheckedDefinition one{.id = found.id, .source = found.source};
  if (found.instrument) {
    const auto proof = care::prove_instrument(*found.instrument, found.faults);
    one.proof = fmt::format(" ({} examples, {} forms scored both ways)", proof.examples, proof.forms);
    for (const auto& [scale, totals] : proof.unreached) one.notes += fmt::format("  {} {}: no answers give {}\n", found.id, scale, stretches(totals));
    one.fields = [proof](io::JsonWriter& json) { write_proof(json, proof); };
  }
  one.faults = found.faults.sorted();
  return one;
}

Outcome check(const DefinitionWords& asked, Context& context) {
  std::vector<CheckedDefinition> checked;
  for (auto& found : find_instruments(context, asked)) checked.push_back(prove(found));
  return print_checked(context, "leeboard.instrument-test/1", "instrument", checked);
}

Action declare(Arguments& app) {
  return declare_on_definitions(app, "instruments, or files with definitions; none: all of them", "every instrument, built in and the site's own",
                                check);
}
}  // namespace

Verb instrument_test_verb() {
  return {"test",
          "prove definitions: lint, worked examples, bounds against all completions, every flag both ways",
          Access::none,
          declare,
          {{"One instrument", "leeboard instrument test phq9"},
           {"All, with the site's own laid over them", "leeboard instrument test --all --data site"}},
          {"text", "json", "ndjson"}};
}

}  // namespace leeboard::app
