// `leeboard instrument import`: a FHIR Questionnaire becomes a definition.
#include <memory>

#include "base/error.hpp"
#include "leeboard/arguments.hpp"
#include "leeboard/context.hpp"
#include "leeboard/instrument/verbs.hpp"

namespace leeboard::app {

namespace {
Action declare(Arguments& app) {
  auto file = std::make_shared<std::string>();
  app.add_option("FILE", *file, "FHIR R4 Questionnaire in JSON")->required();
  return [](Context&) -> Outcome { throw Error{ErrorKind::failed, "Questionnaires cannot be imported yet"}; };
}
}  // namespace

Verb instrument_import_verb() {
  return {"import", "bring in a FHIR Questionnaire", Access::none, declare,
          {{"The official wording of a form", "leeboard instrument import phq9.json -o site/instruments/phq9.yaml"}},
          {"yaml"}};
}

}  // namespace leeboard::app
