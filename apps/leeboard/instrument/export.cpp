// `leeboard instrument export`: a definition as it stands, or as a FHIR Questionnaire.
#include <fmt/format.h>

#include <memory>

#include "base/error.hpp"
#include "clinic/prove/found_instrument.hpp"
#include "interop/questionnaire/export.hpp"
#include "leeboard/arguments.hpp"
#include "leeboard/context.hpp"
#include "leeboard/definition/definition_words.hpp"
#include "leeboard/instrument/verbs.hpp"

namespace leeboard::app {

namespace {
Outcome export_instrument(const std::string& word, Context& context) {
  const auto found = clinic::find_instrument(shelf_of(context), word);
  if (context.format() != "fhir") {
    context.print(std::string(clinic::text_of(found)));
    return {};
  }
  found.faults.throw_if_any("the instrument definition has faults");
  const auto form = interop::export_questionnaire(*found.instrument);
  context.print(form.json);
  if (!form.left_out.empty()) context.say(fmt::format("note: a Questionnaire does not say {}", fmt::join(form.left_out, "; ")));
  return {};
}

Action declare_export(Arguments& app) {
  auto word = std::make_shared<std::string>();
  app.add_option("ID", *word, "instrument, or a file with its definition")->required();
  return [word](Context& context) { return export_instrument(*word, context); };
}
}  // namespace

Verb instrument_export_verb() {
  return {"export",
          "write a definition as YAML, or as a FHIR Questionnaire",
          Access::none,
          declare_export,
          {{"A copy to change, laid over the built-in one with --data", "leeboard instrument export cows -o site/instruments/cows.yaml"},
           {"A FHIR R4 Questionnaire with points and score expressions", "leeboard instrument export phq9 --format fhir -o phq9.json"}},
          {"yaml", "fhir"}};
}

}  // namespace leeboard::app
